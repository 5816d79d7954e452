/** No vowels, no look-alikes: a code that is easy to say on the phone and spells nothing. */
const SIGNS = '23456789BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 4;

export interface CaseName {
  /** Which of the language's words; the same animal or tree in every language. */
  readonly word: number;
  readonly code: string;
}

/** A neutral name to speak of a case by. Derived from its id, so that every colleague sees the same one. */
export function caseName(conversation: string, wordCount: number): CaseName {
  let rest = hash(conversation);
  const word = rest % wordCount;
  let code = '';
  while (code.length < LENGTH) {
    rest = hash(`${conversation} ${code} ${rest}`);
    code += SIGNS[rest % SIGNS.length] ?? '';
  }
  return { word, code };
}

/** FNV-1a, 32 bits, with a last mix. It only has to spread; ids are random already. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}
