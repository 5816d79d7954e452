/** A stretch that both texts have, or that only one of them has. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many comparisons the middle is told as replaced; a page must not stand still. */
const MOST_CELLS = 4_000_000;
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

/** Something removed with something added right behind it is a change: only its words are told. */
function withinLine(part: DiffPart, next: DiffPart | undefined, last: DiffPart | undefined): DiffPart[] {
  if (part.kind === 'removed' && next?.kind === 'added') return diffWords(part.text, next.text);
  return part.kind === 'added' && last?.kind === 'removed' ? [] : [part];
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

function diff(before: readonly string[], after: readonly string[]): DiffPart[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  const middle = middleOf(before.slice(start, before.length - end), after.slice(start, after.length - end));
  const same = (text: readonly string[]): DiffPart => ({ kind: 'same', text: text.join('') });
  return joined([same(before.slice(0, start)), ...middle, same(before.slice(before.length - end))]);
}

/** Longest common subsequence; what is removed is told before what is added. */
function middleOf(before: readonly string[], after: readonly string[]): DiffPart[] {
  const whole: DiffPart[] = [
    { kind: 'removed', text: before.join('') },
    { kind: 'added', text: after.join('') },
  ];
  const width = after.length + 1;
  if (before.length * after.length > MOST_CELLS) return whole;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const equal = before[row] === after[column];
      longest[row * width + column] = equal
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, fresh] = [before[row], after[column]];
    if (old !== undefined && old === fresh) {
      parts.push({ kind: 'same', text: old });
      row += 1;
      column += 1;
    } else if (old !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ kind: 'removed', text: old });
      row += 1;
    } else {
      parts.push({ kind: 'added', text: fresh ?? '' });
      column += 1;
    }
  }
  return joined(parts);
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
