import { type ArticleFiles, filesOf, sourceOfFiles } from '../../core/markdown/articleSource.ts';

/**
 * Articles were one file once, with `questions:` in their front matter: what editors stored then, and folders that were
 * exported then, are read as what they say. A text of any other form stays as it is.
 */
export function fromSingleFile(source: string): string {
  const { markdown, answers } = filesOf(source);
  const matter = matterOf(markdown);
  const questions = matter && blockOf('questions', matter.text);
  if (answers !== null || !matter || !questions) return source;
  const before = matter.start + questions.start;
  return sourceOfFiles({
    markdown: markdown.slice(0, before) + markdown.slice(before + questions.text.length),
    answers: questions.text,
  });
}

/** The other way round, without short answers: what was shipped when an editor wrote over the single file. */
export function asSingleFile({ markdown, answers }: ArticleFiles): string {
  const matter = matterOf(markdown);
  if (!matter || answers === null) return markdown;
  const end = matter.start + matter.text.length;
  return markdown.slice(0, end) + (blockOf('questions', answers)?.text ?? '') + markdown.slice(end);
}

interface Piece {
  readonly start: number;
  readonly text: string;
}

function matterOf(markdown: string): Piece | null {
  const [, open = '', text] = /^(---\r?\n)([\s\S]*?\r?\n)---\r?\n/.exec(markdown) ?? [];
  return text === undefined ? null : { start: open.length, text };
}

/** A key of the top level with its value: every line until another begins. */
function blockOf(key: string, yaml: string): Piece | null {
  const lines = yaml.split(/(?<=\n)/);
  const from = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (from < 0) return null;
  const length = lines.slice(from + 1).findIndex((line) => /^[^\s#-]/.test(line));
  const until = length < 0 ? lines.length : from + 1 + length;
  return { start: lines.slice(0, from).join('').length, text: lines.slice(from, until).join('') };
}
