import MarkdownIt, { type Token } from 'markdown-it';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { DEPARTMENTS } from '../../core/departments.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Article, Section } from '../ports.ts';

/** Where something is wrong in an article, in words for its editor. `line` counts from 1. */
export interface ArticleProblem {
  readonly line: number;
  readonly reason: string;
}
export type ParsedArticle =
  | { readonly kind: 'ok'; readonly article: Article }
  | { readonly kind: 'invalid'; readonly problems: readonly ArticleProblem[] };

/** Larger than any readable article; a bound for everything that is done with it later. */
export const MAX_ARTICLE_BYTES = 200_000;
/** Characters; a hundred questions of the greatest length are 30,000. */
const MAX_MATTER = 50_000;
/** More errors of one text help nobody. */
const MOST_PROBLEMS = 20;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date like 2026-11-25');
export const articleId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id like send-pending');

const FrontMatter = z.strictObject({
  id: articleId.max(60),
  language: z.enum(LANGUAGES),
  title: z.string().trim().min(1).max(120),
  department: z.enum(DEPARTMENTS),
  risk: z.enum(['normal', 'high']),
  reviewed: isoDate,
  expires: isoDate,
  related: z.array(articleId).max(20),
  sources: z.array(z.url({ protocol: /^https$/ })).max(20),
  questions: z.array(z.string().trim().min(1).max(300)).max(100),
});
type FrontMatter = z.infer<typeof FrontMatter>;

const markdown = new MarkdownIt({ html: true });
// Every destination reaches `checkLink`, which names the line; markdown-it would silently drop the bad ones.
markdown.validateLink = () => true;

/**
 * Reads one article: YAML front matter, a lead paragraph, `##` sections with `{#anchor}`.
 * The source text is kept as `article.markdown`, so writing it back gives the same bytes.
 * `where`: what the place of the file says that it is; front matter that disagrees is refused.
 */
export function parseArticle(source: string, where: { id: string; language: Language }): ParsedArticle {
  if (Buffer.byteLength(source) > MAX_ARTICLE_BYTES) return invalid(1, `is larger than ${MAX_ARTICLE_BYTES} bytes`);
  const parts = /^---\r?\n([\s\S]*?\r?\n)---\r?\n/.exec(source);
  if (!parts) return invalid(1, 'does not begin with front matter between two lines of ---');
  const matter = readFrontMatter(parts[1] ?? '', where);
  const bodyLine = lineAt(source, parts[0].length);
  const body = readBody(source.slice(parts[0].length), bodyLine);
  const problems = [...matter.problems, ...body.problems];
  if (!matter.value || problems.length > 0) return { kind: 'invalid', problems: problems.slice(0, MOST_PROBLEMS) };
  return { kind: 'ok', article: { ...matter.value, lead: body.lead, sections: body.sections, markdown: source } };
}

/** Where every link of a text leads, however it is written (inline, by reference, bare), and in which line it stands. */
export function linksIn(source: string): { href: string; line: number }[] {
  const start = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(source)?.[0].length ?? 0;
  const firstLine = lineAt(source, start);
  return markdown.parse(source.slice(start), {}).flatMap((token) => {
    let line = firstLine + (token.map?.[0] ?? 0);
    return (token.children ?? []).flatMap((child) => {
      if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
      return child.type === 'link_open' ? [{ href: String(child.attrGet('href') ?? ''), line }] : [];
    });
  });
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
  // `core` reads no dates or other objects; aliases are off so that no small file can grow large.
  // `prettyErrors` would search the text anew for each error, which is quadratic; comparing keys is as well.
  if (yaml.length > MAX_MATTER) return { value: null, problems: [{ line: 1, reason: 'has too much front matter' }] };
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: true, prettyErrors: false });
  const broken = document.errors.slice(0, MOST_PROBLEMS).map((error) => ({
    line: lineAt(yaml, error.pos[0]) + 1,
    reason: error.message.split('\n')[0] ?? 'is not YAML',
  }));
  if (broken.length > 0) return { value: null, problems: broken };
  const parsed = FrontMatter.safeParse(plain(document));
  const lineOf = (key: string) => 1 + Math.max(1, yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      line: lineOf(String(issue.path[0] ?? '')),
      reason: `${issue.path.join('.') || 'front matter'}: ${issue.message}`,
    }));
    return { value: null, problems };
  }
  const problems: ArticleProblem[] = [];
  if (parsed.data.id !== where.id) {
    problems.push({ line: lineOf('id'), reason: `id: is not the name of its file (${where.id})` });
  }
  if (parsed.data.language !== where.language) {
    problems.push({ line: lineOf('language'), reason: `language: is not its folder (${where.language})` });
  }
  return { value: parsed.data, problems };
}

function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
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

  const tokens = markdown.parse(body, {});
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
  return [{ heading: words, anchor, markdown: text }];
}

/** Content comes from many hands, so only text and links get through: nothing that a browser would run or fetch. */
function checkBlock(token: Token, report: (token: Token, reason: string) => void): void {
  if (token.type === 'html_block') report(token, 'HTML is not allowed');
  for (const child of token.children ?? []) {
    if (child.type === 'html_inline') report(token, 'HTML is not allowed');
    if (child.type === 'image') report(token, 'images are not allowed');
    if (child.type === 'link_open' && !isSafeLink(String(child.attrGet('href') ?? ''))) {
      report(token, 'a link leads neither to an article (article:some-id) nor to https://');
    }
  }
}

function isSafeLink(href: string): boolean {
  return /^article:[a-z0-9-]+(#[a-z0-9-]+)?$/.test(href) || /^https:\/\/[^\s]+$/.test(href);
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}
