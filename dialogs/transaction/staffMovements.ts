import type { MovedAmount, Verdict } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import { formatCoins } from '../../languages/chains/numbers.ts';
import { verdictPhrases } from '../../languages/verdicts/index.ts';
import { amountsText, amountText } from './movementWords.ts';
import type { FeeRow } from './verdictTable.ts';

/** Parties that are listed, and tokens; the card counts the rest. */
const [PARTIES, TOKENS] = [8, 4];
/** Coin that was set aside or taken back: it stays its owner's, and "sent" would frighten. */
const STAYS = ['staked', 'unstaking', 'resource-lent'] as const;

/** What each party gave and got, what was to move and did not, and the tokens whose addresses those rows shorten. `to`: is told already. */
export function movementRows(verdict: Verdict, language: Locale, to: string | null): (FeeRow | false)[] {
  const { staff } = verdictPhrases(language);
  const by = (address: string) => (address === '' ? {} : { note: staff.by(address) });
  const parties = (verdict.parties ?? []).slice(0, PARTIES);
  return [
    ...parties.flatMap(({ address, role, gave, got }) => {
      const row = (label: string, all: readonly MovedAmount[], isDebt: boolean): FeeRow | false => {
        const told = all.filter(({ debt }) => (debt === true) === isDebt);
        return told.length > 0 && { label, value: amountsText(told, language), ...by(address) };
      };
      return [
        row(staff.gave, gave, false),
        row(role === 'nobody' ? staff.destroyed : staff.got, got, false),
        row(staff.debtLess, gave, true),
        role !== 'nobody' && row(staff.debtMore, got, true),
      ];
    }),
    ...meantRows(verdict, language),
    ...outputRows(verdict, language),
    ...tokenRows(verdict, language, to),
  ];
}

/** What was to move and did not; of a success that is not counted by party, what moved. */
function meantRows({ code, parties, transfer, notes = [] }: Verdict, language: Locale): FeeRow[] {
  const succeeded = code === 'succeeded';
  const told = succeeded ? parties !== undefined : (parties ?? []).length > 0;
  if (told || transfer === undefined || transfer.amount === '0') return [];
  const { staff } = verdictPhrases(language);
  const label = STAYS.some((note) => notes.includes(note)) ? staff.amount : succeeded ? staff.gave : staff.meant;
  return [{ label, value: amountText(transfer, language) }];
}

/** Bitcoin: every output in full, where nobody can tell payment from change; of many how many more there are. */
function outputRows({ outputs = [], chain }: Verdict, language: Locale): FeeRow[] {
  if (chain === null) return [];
  const { staff, bitcoin } = verdictPhrases(language);
  const more = outputs.length - PARTIES;
  return [
    ...outputs.slice(0, PARTIES).map(({ address, amount }) => ({
      label: staff.output,
      value: formatCoins(amount, chain.decimals, chain.symbol, language),
      note: address === null ? bitcoin.noAddress : staff.by(address),
    })),
    ...(more > 0 ? [{ label: staff.output, value: `+${new Intl.NumberFormat(language).format(more)}` }] : []),
  ];
}

/** In full what amounts show shortened: a token without a name, one that bears another's or reads as money, and a collection of pieces. */
function tokenRows({ parties = [], transfer }: Verdict, language: Locale, to: string | null): FeeRow[] {
  const moved: readonly MovedAmount[] = [
    ...parties.flatMap(({ gave, got }) => [...gave, ...got]),
    ...(transfer ? [transfer] : []),
  ];
  const tokens = new Set(moved.filter(isShortened).map(({ token }) => token));
  tokens.delete(to ?? undefined);
  const label = verdictPhrases(language).staff.token;
  return [...tokens].slice(0, TOKENS).map((token) => ({ label, value: `${token}` }));
}

const isShortened = ({ token, symbol, id, copied, unproven }: MovedAmount): boolean =>
  token !== undefined && (symbol === null || id !== undefined || copied === true || unproven === true);
