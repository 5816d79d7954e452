import type { Hidden } from './decode.ts';

/*
 * Words cut into syllables or at the ends of lines: "dia-mond now dig-nity", "for tune,  sur round". Read with their pieces together. Linear.
 */

const SYLLABLES = /(?<![a-z-])[a-z]{1,6}(?:-[a-z]{1,6}){1,3}(?![a-z-])/g;
const LINE_END = /(?<=[a-z])[-‐]\s*\n\s*(?=[a-z])/g;
const SEAM = /\s{2,}|[,;|/\n、，]+/;
/** So many are a list; a sentence has a compound or two. */
const ENOUGH = { syllables: 4, lines: 2, groups: 10, cut: 4 };
const LONGEST = 10;

/** `folded`: see `fold.ts`. */
export function cutWords(folded: string): Hidden[] {
  const whole = (text: string): Hidden[] => [{ text, start: 0, end: folded.length }];
  if ((folded.match(SYLLABLES)?.length ?? 0) >= ENOUGH.syllables)
    return whole(folded.replace(SYLLABLES, (word) => word.replaceAll('-', '')));
  if ((folded.match(LINE_END)?.length ?? 0) >= ENOUGH.lines) return whole(folded.replace(LINE_END, ''));
  const groups = folded.split(SEAM).map((group) => group.trim());
  if (groups.length < ENOUGH.groups) return [];
  const isCut = (group: string) =>
    /^[a-z]+(?: [a-z]+){1,2}$/.test(group) && group.replaceAll(' ', '').length <= LONGEST;
  if (groups.filter(isCut).length < ENOUGH.cut) return [];
  return whole(groups.map((group) => (isCut(group) ? group.replaceAll(' ', '') : group)).join('\n'));
}
