import type { Allowed, Verdict } from '../../chains/ports.ts';
import type { VerdictNote } from '../../core/chain/verdict.ts';
import type { Locale } from '../../core/language.ts';
import { networkName } from '../../languages/chains/networkName.ts';
import { formatCoins } from '../../languages/chains/numbers.ts';
import { verdictPhrases } from '../../languages/verdicts/index.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import type { FeeRow } from './verdictTable.ts';

/** Delegates that are listed. */
const DELEGATES = 8;
/** Then the address does not take by a permission: the account, or a right to order for it, is its own. */
const CONTROL: readonly VerdictNote[] = [
  'control-given',
  'account-signed-over',
  'wallet-assigned',
  'right-given',
  'right-beside',
];

/** Who may take how much from now on, or no longer, and whose code runs, with whether a list of reported addresses has them. */
export function powerRows(verdict: Verdict, language: Locale): FeeRow[] {
  const { spender, delegates = [], reported = [], chain, notes = [] } = verdict;
  const own = walletPhrases(language).staff;
  const code = own.code(networkName(chain?.name ?? '', language));
  const row = (label: string, value: string, much: readonly string[]): FeeRow => {
    const said = [...much, ...(reported.includes(value) ? [own.reported] : [])];
    return { label, value, ...(said.length > 0 ? { note: said.join(' · ') } : {}) };
  };
  // Of lent energy the receiver is the other end, and may take nothing.
  const permitted = spender === undefined || notes.includes('resource-lent') ? [] : [spender];
  return [
    ...permitted.map((one) => row(labelOf(notes, language), one, muchOf(verdict, language))),
    ...delegates.slice(0, DELEGATES).map((delegate) => row(code, delegate, [])),
  ];
}

function labelOf(notes: readonly VerdictNote[], language: Locale): string {
  const { staff } = verdictPhrases(language);
  if (notes.includes('permission-ended')) return staff.noLonger;
  return CONTROL.some((note) => notes.includes(note)) ? staff.control : staff.spender;
}

/** `USDT · without limit`, `50 USDC`; the bare name where one piece was permitted, or the permission ended. */
function muchOf({ allowed, notes = [] }: Verdict, language: Locale): string[] {
  if (allowed === undefined) return [];
  const what = allowed.symbol ?? allowed.token;
  return [notes.includes('permission-ended') ? what : limitText(allowed, what, language)];
}

function limitText({ limit, symbol }: Allowed, what: string, language: Locale): string {
  if (limit === 'all' || limit === 'collection') return `${what} · ${walletPhrases(language).staff.noLimit}`;
  // Without a name its decimals are not known either, and the figure would be wrong by as many places.
  return typeof limit === 'string' || symbol === null
    ? what
    : formatCoins(limit.amount, limit.decimals, what, language);
}
