/** What an answer may hold besides bytes. Eight megabytes of `[1,1,…]` are four million values: seconds, and a gigabyte. */
export interface JsonBounds {
  /** Values of lists and objects together: every one but the first has a comma before it. */
  readonly values: number;
  /** Lists and objects within one another. */
  readonly depth: number;
}

/** Most values that any answer is read with: the trace of a big transaction has half of it. */
export const MOST_VALUES = 200_000;
/** No answer that is read nests deeper; a stack ends before millions of brackets do. */
export const MOST_DEPTH = 5_000;

const [LINE_FEED, CARRIAGE_RETURN, QUOTE, COMMA, BACKSLASH] = [0x0a, 0x0d, 0x22, 0x2c, 0x5c];
const [BRACKET, BRACE] = [0x5b, 0x7b];

/**
 * Counts the values and the depth of JSON in UTF-8 while it arrives, so that what nobody can have meant is never parsed. False
 * as soon as there is too much. No string of JSON goes over a line, so every line of a stream of frames begins outside one.
 */
export function countJson({ values, depth }: JsonBounds): (bytes: Uint8Array) => boolean {
  let held = 0;
  let level = 0;
  let quoted = false;
  let escaped = false;
  const isWithin = () => held <= values && level <= depth;
  return (bytes) => {
    for (const sign of bytes) {
      if (escaped) escaped = false;
      else if (sign === QUOTE) quoted = !quoted;
      else if (sign === LINE_FEED || sign === CARRIAGE_RETURN) quoted = false;
      else if (quoted) escaped = sign === BACKSLASH;
      else if (sign === COMMA) held++;
      else if (sign === BRACKET || sign === BRACE) {
        held++;
        level++;
        if (!isWithin()) return false;
      } else if (sign === BRACKET + 2 || sign === BRACE + 2) level = Math.max(0, level - 1);
    }
    return isWithin();
  };
}
