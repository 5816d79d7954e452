/**
 * The EVM address with one letter in the other case, so that its check of cases (EIP-55) no longer fits. A letter of
 * the commoner case is turned: both cases remain, for an address in one case only carries no check and is taken.
 */
export function mistyped(address: string): string {
  const digits = address.slice(2);
  const upper = digits.match(/[A-F]/g)?.length ?? 0;
  const lower = digits.match(/[a-f]/g)?.length ?? 0;
  return upper > lower
    ? `0x${digits.replace(/[A-F]/, (letter) => letter.toLowerCase())}`
    : `0x${digits.replace(/[a-f]/, (letter) => letter.toUpperCase())}`;
}
