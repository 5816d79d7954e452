import { diffArrays } from 'diff';

/** A stretch that both texts have, or that only one of them has. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many words or lines that come and go a text is told as replaced: the time grows by their square, and a page must not stand still. */
const MOST_EDITS = 200;
/** Characters of what went and what came; more is told as replaced. */
const LONGEST_CHANGE = 100_000;
/** Characters; a longer line is told as a whole. */
const LONGEST_LINE = 5_000;

/** What has to go from `before` and come to it to make `after`: line by line, then word by word where a line was changed. */
export function diffLines(before: string, after: string): DiffPart[] {
  const parts = diff(linesOf(before), linesOf(after));
  return joined(parts.flatMap((part, at) => withinLine(part, parts[at + 1], parts[at - 1])));
}

/** Word by word, in any language that the browser can segment. */
export function diffWords(before: string, after: string): DiffPart[] {
  return joined(diff(wordsOf(before), wordsOf(after)));
}

/** Something removed with something added right behind it is a change: only its words are told, unless it is half a book. */
function withinLine(part: DiffPart, next: DiffPart | undefined, last: DiffPart | undefined): DiffPart[] {
  if (isChange(part, next)) return diffWords(part.text, next.text);
  return last && isChange(last, part) ? [] : [part];
}

function isChange(part: DiffPart, next: DiffPart | undefined): next is DiffPart {
  const isBoth = part.kind === 'removed' && next?.kind === 'added';
  return isBoth && part.text.length + next.text.length <= LONGEST_CHANGE;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Line by line: V8 copies the whole text for every segment of it, so a long one would fill the memory. */
function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  return linesOf(text).flatMap((line) =>
    line.length > LONGEST_LINE ? [line] : [...segmenter.segment(line)].map(({ segment }) => segment),
  );
}

/** Shortest edit by Myers' algorithm; what is removed is told before what is added. */
function diff(before: readonly string[], after: readonly string[]): DiffPart[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  const whole = [
    { kind: 'removed', text: before.join('') },
    { kind: 'added', text: after.join('') },
  ] as const;
  if (!changes) return joined(whole);
  const kindOf = ({ removed, added }: { removed: boolean; added: boolean }) =>
    removed ? 'removed' : added ? 'added' : 'same';
  return joined(changes.map((change) => ({ kind: kindOf(change), text: change.value.join('') })));
}

/** Neighbours of a kind become one; empty ones go. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind) out[out.length - 1] = { kind: part.kind, text: last.text + part.text };
    else out.push(part);
  }
  return out;
}
