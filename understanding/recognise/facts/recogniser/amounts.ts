import type { Amount } from '../../../../core/facts.ts';
import type { GazetteerEntry, NameHit } from './gazetteer.ts';

export interface AmountHit {
  readonly amount: Amount;
  readonly start: number;
  readonly end: number;
  readonly ofCoin: boolean;
}

const POWERS: Readonly<Record<string, number>> = {
  k: 3,
  m: 6,
  百: 2,
  千: 3,
  万: 4,
  億: 8,
  亿: 8,
  백: 2,
  천: 3,
  만: 4,
  억: 8,
};
const NUMBER =
  '(?<![\\d.,a-z])(?<value>(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,18})?)\\s?(?<scale>[km百千万億亿백천만억]{1,2}(?![a-z]))?';
/** Words that count pieces and stand between a number and a name. */
const COUNTERS = '(?:개|個|个|枚|颗|몇)?(?:의|の|的)?';
const BEFORE_COIN = new RegExp(`${NUMBER}\\s?${COUNTERS}\\s?$`, 'u');
const AFTER_COIN = new RegExp(`^\\s?${NUMBER}\\s?(?:개|個|个|枚|(?=$|[^\\p{L}\\d%.,]))`, 'u');
/** A number with its counter is nowhere longer. */
const REACH = 40;

/** Sums in folded text: `1.2 eth`, `$2,000`, `61万u`, `이더 3개`. */
export interface AmountFinder {
  /** `coins`: where names of coins stand. */
  find(text: string, coins: readonly NameHit[]): AmountHit[];
}

export function amountFinder(currencies: readonly GazetteerEntry[]): AmountFinder {
  const named = new Map(currencies.flatMap(({ name, names }) => names.map((word) => [word, name] as const)));
  const words = [...named.keys()].sort((a, b) => b.length - a.length).map((word) => word.replace(/\$/g, '\\$'));
  const signs = words.filter((word) => /^\p{Sc}$|^\\\$$/u.test(word)).join('|');
  const behind = new RegExp(`${NUMBER}\\s?(?<currency>${words.join('|')})(?![a-z])`, 'gu');
  const signed = new RegExp(`(?<currency>${signs})\\s?${NUMBER.replace('(?<![\\d.,a-z])', '')}`, 'gu');
  return {
    find: (text, coins) =>
      [...coins.flatMap((coin) => ofCoin(text, coin)), ...ofMoney(text)].sort((a, b) => a.start - b.start),
  };

  function ofMoney(text: string): AmountHit[] {
    return [behind, signed].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const symbol = named.get(match.groups?.['currency'] ?? '');
        return symbol === undefined ? [] : amountOf(match, symbol, match.index, match.index + match[0].length, false);
      }),
    );
  }
}

function ofCoin(text: string, { name, start, end }: NameHit): AmountHit[] {
  const from = Math.max(0, start - REACH);
  const before = BEFORE_COIN.exec(text.slice(from, start));
  if (before) return amountOf(before, name, from + before.index, end, true);
  const after = AFTER_COIN.exec(text.slice(end, end + REACH));
  return after ? amountOf(after, name, start, end + after[0].length, true) : [];
}

function amountOf(
  { groups = {} }: RegExpExecArray,
  symbol: string,
  start: number,
  end: number,
  isCoin: boolean,
): AmountHit[] {
  return [
    { amount: { value: decimal(groups['value'] ?? '', groups['scale'] ?? ''), symbol }, start, end, ofCoin: isCoin },
  ];
}

/** Decimal text, exact: scales move the point. */
function decimal(value: string, scale: string): string {
  const zeros = [...scale].reduce((sum, letter) => sum + (POWERS[letter] ?? 0), 0);
  const [whole = '', fraction = ''] = value.replace(/,/g, '').split('.');
  const shifted = fraction.padEnd(zeros, '0');
  const digits = `${whole}${shifted.slice(0, zeros)}`.replace(/^0+(?=\d)/, '');
  const rest = shifted.slice(zeros);
  return rest === '' ? digits : `${digits}.${rest}`;
}
