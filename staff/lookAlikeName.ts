import { INVISIBLE } from '../text/lookOf.ts';

/** Scripts that are written together in one word: Japanese and Korean, and Latin letters beside them. */
const TOGETHER = /^(?:[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}])*$/u;
const ONE_SCRIPT = ['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr', 'Thai', 'Deva', 'Armn', 'Geor'].map(
  (script) => new RegExp(`^[\\p{sc=${script}}\\p{sc=Zyyy}\\p{sc=Zinh}]*$`, 'u'),
);

/** Of no script of their own. */
const SHARED = /[\p{sc=Zyyy}\p{sc=Zinh}]/u;

/** Whether a part of the name cannot be seen: with it, it would look like another and be none. */
export function hidesLetters(name: string): boolean {
  return name.search(INVISIBLE) >= 0;
}

/** Letters of several scripts in one name, as nobody writes them (UTS 39, section 5.2, "highly restrictive"). */
export function mixesScripts(name: string): boolean {
  return !TOGETHER.test(name) && !ONE_SCRIPT.some((script) => script.test(name)) && scriptsOf(name) > 1;
}

/** Letters of scripts that are not listed count as one more: beside any other they are strangers. */
function scriptsOf(name: string): number {
  const letters = [...name].filter((letter) => /\p{L}/u.test(letter) && !SHARED.test(letter));
  return new Set(letters.map((letter) => ONE_SCRIPT.findIndex((script) => script.test(letter)))).size;
}
