import { listItems } from './listItems.ts';

/** What not to do. `loses`: who does it surely loses money, or gives the words away; such a line alone is read in red. */
export interface Dont {
  readonly text: string;
  readonly loses: boolean;
}

/** The section of an article that says what not to do, by its anchor. */
export const NEVER = 'never';

/** Stands at the end of a "don't" in the source of an article, and is no part of what is said. */
const MARK = /[ \t]*\{loss\}[ \t]*(?=\r?$)/;

/** A section as it is said, the places of its bullets (from 0) that carry the mark, and whether one stands where it marks nothing. */
export function readMarks(source: string): { markdown: string; losses: number[]; isAstray: boolean } {
  const lines = source.split('\n');
  const losses = listItems(source, 'bullets').flatMap((item, at) => (MARK.test(item) ? [at] : []));
  const markdown = lines.map(withoutMark).join('\n');
  const marks = lines.filter((line) => MARK.test(line)).length;
  return { markdown, losses, isAstray: marks !== losses.length || markdown.includes('{loss}') };
}

/** A line of an article's source as it is said. */
export function withoutMark(line: string): string {
  return line.replace(MARK, '');
}

/** What an article's source says not to do, in its order, before anybody has checked the source. */
export function dontsInSource(source: string): Dont[] {
  const lines = source.split('\n');
  return placesOf(lines).map(({ first, last }) => {
    const whole = lines.slice(first, last + 1).map((line) => line.trim());
    const text = withoutMark(whole.join(' ')).replace(/^[-*+]\s+/, '');
    return { text, loses: MARK.test(lines[last] ?? '') };
  });
}

/** The source with the mark at one of its "don'ts" set or taken away; every other byte stays. `at`: its place among them, from 0. */
export function withMark(source: string, at: number, loses: boolean): string {
  const lines = source.split('\n');
  const place = placesOf(lines)[at];
  if (!place) return source;
  const [bare = '', eol = ''] = withoutMark(lines[place.last] ?? '').split(/(?=\r$)/);
  lines[place.last] = `${bare}${loses ? ' {loss}' : ''}${eol}`;
  return lines.join('\n');
}

/** The lines of every "don't", from 0; one over several lines carries its mark on the last of them. */
function placesOf(lines: readonly string[]): { first: number; last: number }[] {
  const heading = lines.findIndex((line) => /^##\s/.test(line) && line.trimEnd().endsWith(`{#${NEVER}}`));
  if (heading < 0) return [];
  const places: { first: number; last: number }[] = [];
  for (let at = heading + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const open = places.at(-1);
    if (/^[-*+]\s/.test(line)) places.push({ first: at, last: at });
    else if (open && open.last === at - 1 && /^\s+\S/.test(line)) open.last = at;
    else if (/^##\s/.test(line) || (open && line.trim() !== '')) break;
  }
  return places;
}

/** Every "don't" of an article's section; none where there is no section. */
export function dontsIn(
  section: { readonly markdown: string; readonly losses?: readonly number[] } | undefined,
): Dont[] {
  return listItems(section?.markdown ?? '', 'bullets').map((text, at) => ({
    text,
    loses: section?.losses?.includes(at) ?? false,
  }));
}

/** As a card carries them: the texts, and the places of those in red; left out where there are none. */
export function onCard(donts: readonly Dont[]): { never: string[]; losses?: number[] } {
  const losses = donts.flatMap(({ loses }, at) => (loses ? [at] : []));
  return { never: donts.map(({ text }) => text), ...(losses.length > 0 ? { losses } : {}) };
}

/** The way back from a card. */
export function ofCard({
  never,
  losses = [],
}: {
  readonly never: readonly string[];
  readonly losses?: readonly number[];
}): Dont[] {
  return never.map((text, at) => ({ text, loses: losses.includes(at) }));
}
