import { OUTSIDE_URL, outsideUrl } from './outsideUrl.ts';

/**
 * The part of markdown that articles and staff use, as a tree. Pure and total: whatever is not understood stays text,
 * and no HTML exists in the tree, so a message can never become markup.
 */
export type Block =
  | { kind: 'paragraph'; inline: Inline[] }
  | { kind: 'heading'; level: 2 | 3; inline: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] };

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; inline: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'hash'; hash: string }
  | { kind: 'link'; href: string; outside: boolean; inline: Inline[] };

const ITEM = /^\s*(?:([-*•])|(\d{1,2})[.)])\s+(.*)$/;
const HEADING = /^(#{1,6})\s+(?=\S|$)(.*)$/;
const ANCHOR = /\{#[\w-]+\}$/;
const ROW = /^\s*\|(.+)\|\s*$/;

/** `checked`: the desk has held every link against its allow-list; without that, an outside address stays plain text. */
export function parseMarkdown(source: string, checked = false): Block[] {
  const blocks: Block[] = [];
  for (const chunk of source.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) blocks.push(...parseChunk(chunk, checked));
  return blocks;
}

function parseChunk(chunk: string, checked: boolean): Block[] {
  const blocks: Block[] = [];
  let words: string[] = [];
  const flush = () => {
    if (words.length > 0) blocks.push({ kind: 'paragraph', inline: parseInline(words.join('\n'), checked) });
    words = [];
  };
  for (const line of chunk.split('\n')) {
    const block = lineBlock(line, blocks.at(-1), words.length > 0, checked);
    if (block === 'text') words.push(line.trim());
    else if (block !== 'merged') {
      flush();
      blocks.push(block);
    }
  }
  flush();
  return blocks.filter((block) => block.kind !== 'paragraph' || block.inline.length > 0);
}

/** What one line starts, `merged` when it went into the block before it, or `text`. */
function lineBlock(
  line: string,
  last: Block | undefined,
  inText: boolean,
  checked: boolean,
): Block | 'merged' | 'text' {
  const heading = HEADING.exec(line);
  if (heading) {
    return {
      kind: 'heading',
      level: (heading[1] ?? '').length <= 2 ? 2 : 3,
      inline: parseInline((heading[2] ?? '').trimEnd().replace(ANCHOR, '').trimEnd(), checked),
    };
  }
  const item = ITEM.exec(line);
  if (item) return listItem(item, inText ? undefined : last, checked);
  const row = ROW.exec(line);
  if (row && !inText) return tableRow(row[1] ?? '', last, checked);
  if (last?.kind === 'list' && !inText && /^\s{2,}\S/.test(line)) {
    last.items.at(-1)?.push({ kind: 'text', text: ' ' }, ...parseInline(line.trim(), checked));
    return 'merged';
  }
  return 'text';
}

function listItem(item: RegExpExecArray, last: Block | undefined, checked: boolean): Block | 'merged' {
  const ordered = item[2] !== undefined;
  const inline = parseInline(item[3] ?? '', checked);
  if (last?.kind !== 'list' || last.ordered !== ordered) return { kind: 'list', ordered, items: [inline] };
  last.items.push(inline);
  return 'merged';
}

function tableRow(row: string, last: Block | undefined, checked: boolean): Block | 'merged' {
  const cells = row.split('|').map((cell) => cell.trim());
  if (last?.kind !== 'table') return { kind: 'table', head: cells.map((cell) => parseInline(cell, checked)), rows: [] };
  if (!cells.every((cell) => /^:?-+:?$/.test(cell))) last.rows.push(cells.map((cell) => parseInline(cell, checked)));
  return 'merged';
}

const LABELLED = String.raw`\[(?<label>[^[\]\n]+)\]\((?<href>[^)\s]+)\)`;
const TOKEN = new RegExp(
  [
    String.raw`\*\*(?<strong>[^*\n](?:[^\n]*?[^*\n])?)\*\*`,
    '`(?<code>[^`\\n]+)`',
    LABELLED,
    String.raw`(?<hash>\b0x[0-9a-fA-F]{64}\b)`,
    `(?<url>${OUTSIDE_URL})`,
  ].join('|'),
  'g',
);

/** Emphasis, code, links and transaction hashes; the rest is text. */
export function parseInline(source: string, checked = false): Inline[] {
  const out: Inline[] = [];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index > end) out.push({ kind: 'text', text: source.slice(end, match.index) });
    out.push(token(match[0], match.groups ?? {}, checked));
    end = match.index + match[0].length;
  }
  if (end < source.length) out.push({ kind: 'text', text: source.slice(end) });
  return out;
}

function token(whole: string, groups: Record<string, string | undefined>, checked: boolean): Inline {
  const { strong, code, label, href, hash } = groups;
  if (strong !== undefined) return { kind: 'strong', inline: parseInline(strong, checked) };
  if (code !== undefined) return { kind: 'code', text: code };
  if (hash !== undefined) return { kind: 'hash', hash };
  const target = safeLink(href ?? whole, checked);
  // No link within a link: which of the two a press opens would be the browser's choice.
  const inline: Inline[] = label === undefined ? [{ kind: 'text', text: whole }] : parseInline(label);
  if (target) return { kind: 'link', ...target, inline };
  return { kind: 'text', text: label ?? whole };
}

/** Only this desk's pages and, where the desk has checked the text, https pages. */
export function safeLink(href: string, checked: boolean): { href: string; outside: boolean } | null {
  const article = /^(?:article:|\/articles\/)([\w-]+)((?:\?[\w=&-]*)?(?:#[\w-]+)?)$/.exec(href);
  if (article) return { href: `/articles/${article[1]}${article[2]}`, outside: false };
  if (/^\/(?:|check|my-data|legal\/(?:terms|privacy))$/.test(href)) return { href, outside: false };
  const url = outsideUrl(href);
  return url && checked ? { href: url.href, outside: true } : null;
}

const PATH = /^[\w/?=&#.:%-]*$/;

/** The words of a text as the page draws it, a line for each block, item and row; a colon ends a heading. */
export function shownText(source: string): string {
  return parseMarkdown(source, true)
    .flatMap((block) => {
      if (block.kind === 'list') return block.items.map(wordsOf);
      if (block.kind === 'table') return [block.head, ...block.rows].map((row) => row.map(wordsOf).join(' '));
      return [block.kind === 'heading' ? `${wordsOf(block.inline)}:` : wordsOf(block.inline)];
    })
    .join('\n');
}

function wordsOf(inline: readonly Inline[]): string {
  return inline
    .map((part) => ('inline' in part ? wordsOf(part.inline) : part.kind === 'hash' ? part.hash : part.text))
    .join('');
}

/**
 * The first link whose label alone the page draws, because its target is none of this desk and no https address, where that target
 * holds what no path of a desk does (`/(x`); null: none.
 */
export function deadLink(source: string): { start: number; end: number } | null {
  for (const match of source.matchAll(new RegExp(LABELLED, 'g'))) {
    const href = match.groups?.['href'] ?? '';
    if (!safeLink(href, true) && !PATH.test(href)) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** Where the links of a text lead outside, as the page draws it; labels are looked into as well. */
export function linksIn(source: string): string[] {
  const inlineOf = (block: Block): Inline[] => {
    if (block.kind === 'list') return block.items.flat();
    if (block.kind === 'table') return [block.head, ...block.rows].flat(2);
    return block.inline;
  };
  const hrefs = (inline: readonly Inline[]): string[] =>
    inline.flatMap((part) => [
      ...(part.kind === 'link' && part.outside ? [part.href] : []),
      ...('inline' in part ? hrefs(part.inline) : []),
    ]);
  return parseMarkdown(source, true).flatMap((block) => hrefs(inlineOf(block)));
}
