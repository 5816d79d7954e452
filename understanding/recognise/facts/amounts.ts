import type { Amount } from '../../../core/facts.ts';

export interface AmountHit {
  readonly amount: Amount;
  readonly start: number;
  readonly end: number;
  readonly ofCoin: boolean;
}

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  億: 1e8,
  亿: 1e8,
  백: 1e2,
  천: 1e3,
  만: 1e4,
  억: 1e8,
};
const SCALE = '[kmKM百千万億亿백천만억]{1,2}(?![a-z])';
/** Words that count pieces and stand between a number and a name. */
const COUNTERS = '(?:개|個|个|枚|颗|ko)?(?:의|の|的)?';

/** Sums in a message: `1.2 eth`, `$2,000`, `61万u`, `이더 3개`. */
export interface AmountFinder {
  find(text: string): AmountHit[];
}

/** `coin`, `currency`: patterns of their names and what a name means. */
export function amountFinder(
  coin: { readonly pattern: string; named(word: string): string | null },
  currency: { readonly pattern: string; named(word: string): string | null },
): AmountFinder {
  const number = `(?<![\\d.,])(?<value>${NUMBER})(?!\\d)\\s?(?<scale>${SCALE})?`;
  const behind = new RegExp(
    `${number}\\s?${COUNTERS}\\s?(?:(?<coin>${coin.pattern})|(?<currency>${currency.pattern}))`,
    'gu',
  );
  const signed = new RegExp(`(?<sign>[$€£₩])\\s?${number}`, 'gu');
  const before = new RegExp(`(?<coin>${coin.pattern})\\s?${number}\\s?(?:개|個|个|枚|(?=$|[^\\p{L}\\d%]))`, 'gu');
  const hit = (match: RegExpExecArray, named: string | null, ofCoin: boolean): AmountHit[] => {
    const value = decimal(match.groups?.['value'] ?? '', match.groups?.['scale'] ?? '');
    if (named === null || value === null) return [];
    return [{ amount: { value, symbol: named }, start: match.index, end: match.index + match[0].length, ofCoin }];
  };
  return {
    find: (text) => [
      ...[...text.matchAll(behind)].flatMap((match) => {
        const { coin: ofCoin, currency: ofMoney } = match.groups ?? {};
        return hit(match, ofCoin ? coin.named(ofCoin) : currency.named(ofMoney ?? ''), ofCoin !== undefined);
      }),
      ...[...text.matchAll(before)].flatMap((match) => hit(match, coin.named(match.groups?.['coin'] ?? ''), true)),
      ...[...text.matchAll(signed)].flatMap((match) => hit(match, currency.named(match.groups?.['sign'] ?? ''), false)),
    ],
  };
}

/** Decimal text, exact: scales move the point. */
function decimal(value: string, scale: string): string | null {
  const plain = value.replace(/,/g, '');
  const zeros = [...scale.toLowerCase()].reduce((sum, letter) => sum + Math.round(Math.log10(SCALES[letter] ?? 1)), 0);
  const [whole = '', fraction = ''] = plain.split('.');
  const shifted = fraction.padEnd(zeros, '0');
  const digits = `${whole}${shifted.slice(0, zeros)}`.replace(/^0+(?=\d)/, '');
  const rest = shifted.slice(zeros);
  const text = rest === '' ? digits : `${digits}.${rest}`;
  return text.length <= 40 ? text : null;
}
