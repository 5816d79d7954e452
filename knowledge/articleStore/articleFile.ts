import type { Token } from 'markdown-it';
import { z } from 'zod';
import { DEPARTMENTS } from '../../core/departments.ts';
import { readYamlText, type TextProblem } from '../../core/files/yamlText.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { ANSWERS_ENDING, ANSWERS_LINE, answersStart, filesOf } from '../../core/markdown/articleSource.ts';
import { NEVER, readMarks } from '../../core/markdown/donts.ts';
import type { Article, Section } from '../ports.ts';
import { type Asked, readAnswers } from './answersFile.ts';
import { blocksOf, checkBlock, linksInText } from './articleMarkdown.ts';

/** Where something is wrong in an article's source, in words for its editor. `line` counts from 1. */
export type ArticleProblem = TextProblem;
export type ParsedArticle =
  | { readonly kind: 'ok'; readonly article: Article }
  | { readonly kind: 'invalid'; readonly problems: readonly ArticleProblem[] };

/** Larger than any readable article; a bound for everything that is done with it later. */
export const MAX_ARTICLE_BYTES = 200_000;
/** Characters. */
const MAX_MATTER = 20_000;
/** More errors of one text help nobody. */
const MOST_PROBLEMS = 20;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date like 2026-11-25');
export const articleId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id like send-pending');

const FrontMatter = z.strictObject({
  id: articleId.max(60),
  language: z.enum(LANGUAGES),
  // It is put into Markdown as it is: with these it would be a link to elsewhere.
  title: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^[^\][`*<>\n]*$/, 'holds signs of Markdown'),
  department: z.enum(DEPARTMENTS),
  risk: z.enum(['normal', 'high']),
  reviewed: isoDate,
  expires: isoDate,
  related: z.array(articleId).max(20),
  sources: z.array(z.url({ protocol: /^https$/ })).max(20),
});
type FrontMatter = z.infer<typeof FrontMatter>;

/**
 * Reads one article out of its source (`core/markdown/articleSource.ts`): YAML front matter, a lead paragraph, `##` sections with
 * `{#anchor}`, and what is asked of it. The source is kept as `article.markdown`, so writing its files gives the same bytes.
 * `where`: what the place of the file says that it is; front matter that disagrees is refused.
 */
export function parseArticle(source: string, where: { id: string; language: Language }): ParsedArticle {
  if (Buffer.byteLength(source) > MAX_ARTICLE_BYTES) return invalid(1, `is larger than ${MAX_ARTICLE_BYTES} bytes`);
  const { markdown, answers } = filesOf(source);
  const parts = /^---\r?\n([\s\S]*?\r?\n)---\r?\n/.exec(markdown);
  if (!parts) return invalid(1, 'does not begin with front matter between two lines of ---');
  const matter = readFrontMatter(parts[1] ?? '', where);
  const bodyLine = lineAt(markdown, parts[0].length);
  const body = readBody(markdown.slice(parts[0].length), bodyLine);
  const asked = readAsked(source, answers, body);
  const problems = [...matter.problems, ...body.problems, ...asked.problems];
  if (!matter.value || !asked.value || problems.length > 0)
    return { kind: 'invalid', problems: problems.slice(0, MOST_PROBLEMS) };
  const { lead, sections } = body;
  return { kind: 'ok', article: { ...matter.value, ...asked.value, lead, sections, markdown: source } };
}

/** Where every link of what an article says leads, and in which line it stands. */
export function linksIn(source: string): { href: string; line: number }[] {
  const { markdown } = filesOf(source);
  const start = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(markdown)?.[0].length ?? 0;
  return linksInText(markdown.slice(start), lineAt(markdown, start));
}

/** What is asked of an article, with the problems at their lines of the whole source. */
function readAsked(
  source: string,
  answers: string | null,
  { sections }: Body,
): { value: Asked | null; problems: ArticleProblem[] } {
  if (answers === null) {
    const reason = `has no ${ANSWERS_ENDING} beside it (in the editor: below a line ${ANSWERS_LINE})`;
    return { value: null, problems: [{ line: 1, reason }] };
  }
  const first = answersStart(source);
  const found = (reason: string, line = 1) => ({ line: line + first - 1, reason });
  if (answers.split(/\r?\n/).includes(ANSWERS_LINE))
    return { value: null, problems: [found(`has the line ${ANSWERS_LINE}, which stands between the two files`)] };
  const read = readAnswers(
    answers,
    sections.map(({ anchor }) => anchor),
  );
  if (read.kind === 'ok') return { value: read.asked, problems: [] };
  return { value: null, problems: read.problems.map(({ line, reason }) => found(reason, line)) };
}

function invalid(line: number, reason: string): ParsedArticle {
  return { kind: 'invalid', problems: [{ line, reason }] };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function readFrontMatter(
  yaml: string,
  where: { id: string; language: Language },
): { value: FrontMatter | null; problems: ArticleProblem[] } {
  if (yaml.length > MAX_MATTER) return { value: null, problems: [{ line: 1, reason: 'has too much front matter' }] };
  // What is asked stood here once.
  const moved = yaml.split('\n').findIndex((line) => line.startsWith('questions:'));
  if (moved >= 0)
    return { value: null, problems: [{ line: moved + 2, reason: `questions: stand in ${where.id}${ANSWERS_ENDING}` }] };
  const read = readYamlText(yaml, FrontMatter);
  if (read.kind === 'invalid')
    return { value: null, problems: read.problems.map(({ line, reason }) => ({ line: line + 1, reason })) };
  const problems: ArticleProblem[] = [];
  if (read.value.id !== where.id) {
    problems.push({ line: read.lineOf(['id']) + 1, reason: `id: is not the name of its file (${where.id})` });
  }
  if (read.value.language !== where.language) {
    const reason = `language: is not its folder (${where.language})`;
    problems.push({ line: read.lineOf(['language']) + 1, reason });
  }
  return { value: read.value, problems };
}

interface Body {
  readonly lead: string;
  readonly sections: Section[];
  readonly problems: ArticleProblem[];
}

function readBody(body: string, firstLine: number): Body {
  const problems: ArticleProblem[] = [];
  const report = (token: Token, reason: string) => {
    const line = firstLine + (token.map?.[0] ?? 0);
    const known = problems.some((problem) => problem.line === line && problem.reason === reason);
    if (!known && problems.length < MOST_PROBLEMS) problems.push({ line, reason });
  };

  const tokens = blocksOf(body);
  for (const token of tokens) checkBlock(token, report);
  const lines = body.split('\n');
  const headings = tokens.filter((token) => token.type === 'heading_open' && token.map !== null);
  const firstHeading = headings[0]?.map?.[0] ?? lines.length;
  const lead = lines.slice(0, firstHeading).join('\n').trim();
  if (lead === '') problems.push({ line: firstLine, reason: 'has no short answer before the first heading' });
  const sections = headings.flatMap((heading, index) => {
    const [start, end] = heading.map ?? [0, 0];
    const until = headings[index + 1]?.map?.[0] ?? lines.length;
    return readSection(heading, lines[start] ?? '', lines.slice(end, until).join('\n').trim(), report);
  });
  for (const anchor of repeated(sections.map((section) => section.anchor))) {
    problems.push({ line: firstLine, reason: `has two sections {#${anchor}}` });
  }
  return { lead, sections, problems };
}

function readSection(
  heading: Token,
  line: string,
  text: string,
  report: (token: Token, reason: string) => void,
): Section[] {
  // Cut, not matched as a whole: a pattern would try every way to share out 190 kB of blanks.
  const open = line.lastIndexOf('{#');
  const words = /^##\s/.test(line) ? line.slice(2, Math.max(open, 2)).trim() : '';
  const anchor = /^\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/.exec(line.slice(open).trimEnd())?.[1];
  if (open < 0 || words === '' || anchor === undefined) {
    report(heading, 'heading is not of the form "## Heading {#anchor}"');
    return [];
  }
  const { markdown, losses, isAstray } = readMarks(text);
  if (isAstray || (losses.length > 0 && anchor !== NEVER))
    report(heading, `has {loss} elsewhere than at the end of something not to do {#${NEVER}}`);
  return [{ heading: words, anchor, markdown, ...(losses.length > 0 ? { losses } : {}) }];
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}
