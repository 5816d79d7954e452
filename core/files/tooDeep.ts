/** No answer that is read nests deeper, but the traces of contracts built to; shapes are checked by recursion, which the stack ends. */
export const MAX_DEPTH = 600;

/** Whether parsed JSON nests deeper than `limit`; itself without recursion. */
export function isTooDeep(value: unknown, limit: number = MAX_DEPTH): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
