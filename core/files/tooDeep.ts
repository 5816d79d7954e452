/** No answer that is read nests deeper, but the traces of contracts built to; shapes are checked by recursion, which the stack ends. */
export const MAX_DEPTH = 600;

/** JSON text that nests deeper than this is not parsed: millions of brackets take seconds. */
const MAX_TEXT_DEPTH = 5_000;

/** Whether JSON text nests deeper than `limit`. One pass, nothing is built. */
export function nestsTooDeep(json: string, limit: number = MAX_TEXT_DEPTH): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (quoted) {
      if (sign === BACKSLASH) at++;
      else if (sign === QUOTE) quoted = false;
    } else if (sign === QUOTE) quoted = true;
    else if (sign === BRACKET || sign === BRACE) {
      depth++;
      if (depth > limit) return true;
    } else if (sign === BRACKET + 2 || sign === BRACE + 2) depth--;
  }
  return false;
}

const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b];

/** Whether parsed JSON nests deeper than `limit`; itself without recursion. */
export function isTooDeep(value: unknown, limit: number = MAX_DEPTH): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
