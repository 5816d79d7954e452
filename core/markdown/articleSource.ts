/**
 * An article is two files: `<id>.md`, what it says, and `<id>.answers.yaml`, what is asked of it. Where one text is kept,
 * compared or edited they are one source: the one behind the other, with a line between that no article may hold.
 */
export interface ArticleFiles {
  readonly markdown: string;
  /** Null: there is none. */
  readonly answers: string | null;
}

export const ANSWERS_LINE = '--- answers.yaml ---';
export const ANSWERS_ENDING = '.answers.yaml';

/** `filesOf` gives back the same bytes. */
export function sourceOfFiles({ markdown, answers }: ArticleFiles): string {
  return answers === null ? markdown : `${markdown}\n${ANSWERS_LINE}\n${answers}`;
}

export function filesOf(source: string): ArticleFiles {
  const between = dividerIn(source);
  if (!between) return { markdown: source, answers: null };
  return { markdown: source.slice(0, between.start), answers: source.slice(between.end) };
}

/** Where a line of the source (from 1) stands on the disk, as the ending of the file and its own line. */
export function placeOf(source: string, line: number): { ending: '.md' | typeof ANSWERS_ENDING; line: number } {
  const first = answersStart(source);
  return line < first ? { ending: '.md', line } : { ending: ANSWERS_ENDING, line: line - first + 1 };
}

/** The line of the source in which its second file begins; behind everything where there is none. */
export function answersStart(source: string): number {
  const between = dividerIn(source);
  return between ? source.slice(0, between.end).split('\n').length : Number.POSITIVE_INFINITY;
}

function dividerIn(source: string): { start: number; end: number } | null {
  const found = /\n--- answers\.yaml ---\r?\n/.exec(source);
  return found && { start: found.index, end: found.index + found[0].length };
}
