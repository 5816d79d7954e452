import type { Permission } from '../../decode/decodePermission.ts';
import type { Allowed } from '../../ports.ts';

/** More than any supply: no limit that anybody meant as one. */
export const NO_LIMIT = 1n << 128n;

/**
 * What a permission lets its spender take, as a verdict has it. Of one that ended there is no amount to tell. `before`: whether it is
 * known what the spender might take before; without that a limit may just as well be less than it was.
 */
export function allowedOf(
  { given, amount, all }: Pick<Permission, 'given' | 'amount' | 'all'>,
  { token, symbol, decimals }: { readonly token: string; readonly symbol: string | null; readonly decimals: number },
  spenderIs: Allowed['spenderIs'],
  before: 'told' | 'untold',
): Allowed {
  const limited = given && amount !== null && amount < NO_LIMIT;
  const limit = limited ? { amount: `${amount}`, decimals } : 'all';
  const kind = amount === null ? (all ? 'collection' : 'piece') : limit;
  return { token, symbol, limit: kind, spenderIs, ...(limited && before === 'untold' ? { before } : {}) };
}
