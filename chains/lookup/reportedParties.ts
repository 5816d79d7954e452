import type { FindReported, Verdict, VerdictNote } from '../ports.ts';

/** Whom these name may take, sign or lend code from now on; whoever no longer may is not looked up. */
const EMPOWERS: readonly VerdictNote[] = [
  'permission-given',
  'permission-lowered',
  'permission-beside',
  'control-given',
  'account-signed-over',
  'wallet-assigned',
  'right-given',
  'right-beside',
  'sets-delegation',
];

/** The verdict with what the operator's lists of reported addresses say of whom it gives power to. No address leaves for it. */
export async function withReported(verdict: Verdict, findReported: FindReported): Promise<Verdict> {
  const { notes = [], spender, delegates = [] } = verdict;
  if (!notes.some((note) => EMPOWERS.includes(note))) return verdict;
  const named = [...(spender === undefined ? [] : [spender]), ...delegates];
  const { addresses } = await findReported([...new Set(named)]);
  return addresses.length === 0 ? verdict : { ...verdict, reported: addresses, notes: ['reported', ...notes] };
}
