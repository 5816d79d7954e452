import type { Finding, SecretKind } from './detection.ts';
import { isPredicate } from './ownWords.ts';
import { FIELD_NAMES, KEPT_FREE } from './words/fieldNames.ts';
import type { WordLists } from './words/wordLists.ts';

/*
 * A field whose name says that it holds a secret, and what stands in it: a table (`user | password`, CSV, TSV, Markdown, columns), a file of
 * settings (`password = …`, YAML, JSON, XML), a name on a line and its value on the next. The name has to be all that its field says, so a
 * sentence about a password is none. All are asked about. Linear.
 */

type Kind = 'password' | 'pin' | 'phrase' | 'key';

const LONGEST = { text: 4_000, name: 28, value: 80, cell: 40 };
const MOST = { lines: 80, rows: 20 };

/** Around a name or a value: marks of tables, lists, programs and Markdown. */
const AROUND =
  /^[\s|>*_#"'`“”‘’「」『』【】《》〈〉[\](){}<•·・–—-]+|[\s|*_"'`“”‘’「」『』【】《》〈〉[\](){}>:：=,;，。-]+$/gu;
const NAMES = (Object.entries(FIELD_NAMES) as [Kind, string][]).map(
  ([kind, name]) => [kind, new RegExp(`^(?:${name})$`, 'u')] as const,
);
const ANY_NAME = new RegExp(Object.values(FIELD_NAMES).join('|'), 'u');

const bare = (text: string): string => text.replace(AROUND, '');

/** What a field holds by its name. */
function kindOf(name: string): Kind | null {
  const text = bare(name)
    .replace(/[_\s.-]+/g, ' ')
    .replace(
      /\s?[(（].{0,16}$|\s?\[\d{1,2}(?:\s?(?:digits?|numbers?|桁|位|자리))?$|(?: for| of| to) [a-z ]{2,20}$/u,
      '',
    );
  if (text === '' || text.length > LONGEST.name) return null;
  return NAMES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** `folded`: see `fold.ts`. */
export function fields(folded: string, lists: WordLists): Finding[] {
  const text = folded.slice(0, LONGEST.text);
  if (!ANY_NAME.test(text)) return [];
  const lines = linesOf(text);
  return [...inTables(lines, lists), ...onLines(lines, lists), ...inNotation(text, lists)];
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (/[\p{L}\p{N}]/u.test(line)) lines.push({ text: line, start: index });
    if (lines.length >= MOST.lines) break;
  }
  return lines;
}

const found = (kind: Kind, start: number, length: number): Finding => ({
  verdict: 'ask',
  kind: KINDS[kind],
  start,
  end: start + length,
});
const KINDS: Readonly<Record<Kind, SecretKind>> = {
  password: 'password',
  pin: 'pin',
  phrase: 'recovery-phrase',
  key: 'private-key',
};

/** What parts the cells of a line, the surest first. */
const DELIMITERS = [/\|/g, /\t/g, /;/g, /[,，、]/g, /\s{2,}/g, /\s?\/\s?/g, / /g] as const;

interface Cell {
  readonly text: string;
  readonly start: number;
}

function cellsOf({ text, start }: Line, delimiter: RegExp): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const { 0: mark, index } of [...text.matchAll(delimiter), { 0: '', index: text.length }]) {
    cells.push({ text: text.slice(from, index), start: start + from });
    from = index + mark.length;
  }
  // Rows of Markdown begin with the mark that parts them.
  return cells[0]?.text.trim() === '' ? cells.slice(1) : cells;
}

/** A line of names, one of them a secret's, and rows of as many cells below. */
function inTables(lines: readonly Line[], lists: WordLists): Finding[] {
  return lines.slice(0, -1).flatMap((line, at) => {
    if (!ANY_NAME.test(line.text) || line.text.length > 200) return [];
    for (const delimiter of DELIMITERS) {
      if (line.text.trim().search(delimiter) < 0) continue;
      const names = cellsOf(line, delimiter);
      const filled = names.filter(({ text }) => text.trim() !== '');
      if (filled.length < 2 || !filled.every(({ text }) => bare(text).length <= LONGEST.name)) continue;
      const kinds = names.map(({ text }) => kindOf(text));
      if (kinds.every((kind) => kind === null)) continue;
      const rows = lines.slice(at + 1, at + 1 + MOST.rows);
      const cells = rows.map((row) => cellsOf(row, delimiter)).filter((row) => isRow(row, names));
      return kinds.flatMap((kind, column) =>
        kind
          ? inColumn(
              kind,
              cells.flatMap((row) => row[column] ?? []),
              lists,
            )
          : [],
      );
    }
    return [];
  });
}

/** As many cells as the line of names has, none of which is a sentence; the last one may be empty. */
const isRow = (row: readonly Cell[], names: readonly Cell[]): boolean =>
  row.length >= 2 &&
  Math.abs(row.length - names.length) <= 1 &&
  row.every(({ text }) => text.trim().length <= LONGEST.cell && !/[a-z]+ [a-z]+ [a-z]+ [a-z]+ [a-z]+/.test(text));

function inColumn(kind: Kind, cells: readonly Cell[], lists: WordLists): Finding[] {
  const own = cells.filter(({ text }) => isValue(kind, text, lists));
  const words = kind === 'phrase' ? cells.filter(({ text }) => isListed(bare(text), lists)) : [];
  return [...own, ...(words.length > 1 ? words : [])].map(({ text, start }) => found(kind, start, text.length));
}

/** "password ; …", a row of two cells; a name alone on its line, and its value alone on the next. */
function onLines(lines: readonly Line[], lists: WordLists): Finding[] {
  return lines.flatMap((line, at): Finding[] => {
    if (!ANY_NAME.test(line.text)) return [];
    const pair = PAIR.exec(line.text.replace(EDGES, ''));
    const kind = pair && kindOf(pair[1] ?? '');
    const value = pair?.[3] ?? '';
    if (kind && bare(value) !== '' && (!/[,，、]/.test(pair?.[2] ?? '') || /^[!-~]*\d[!-~]*$/.test(value)))
      return isValue(kind, value, lists) ? [found(kind, line.start + line.text.indexOf(value), value.length)] : [];
    const above = kindOf(line.text.replace(/(?:[👇⬇↓→⇒]\ufe0f?|[|>][+-]?)\s*$/u, ''));
    const next = lines[at + 1];
    if (!above || !next) return [];
    // "Passwords", and below "exodus: …".
    const listed = PAIR.exec(next.text)?.[3];
    const isTold =
      isValue(above, next.text, lists) || (listed !== undefined && /\d/.test(listed) && isValue(above, listed, lists));
    return isTold ? [found(above, next.start, next.text.length)] : [];
  });
}

const EDGES = /^[\s|]+|[\s|]+$/g;
/** One mark between a name and all that is left of the line. */
const PAIR =
  /^([^\t|;:：=→,，、\n]{2,40}?)\s?([\t|;,，、=→]|[:：]=?|=>|->|\s-\s|\s?[–—]{1,2}\s?|\.{3,40}|\s{2,20})\s?([^\n]{3,80})$/u;

/** In braces, tags or a query, wherever they stand. */
const NOTATIONS = [
  /["']([^"'\n]{2,28})["']\s{0,2}:\s{0,2}(["'][^"'\n]{3,80}["']|\d{4,12}(?!\d))/gu,
  /(?:name|key|id|field|label|type)["']?\s?[:=]\s?["']([^"'\n]{2,28})["'][^<>{}\n]{1,24}value["']?\s?[:=]\s?(["'][^"'\n]{3,80}["'])/gu,
  /<([\p{L}_-]{2,24})>([^<>\n]{3,80})<\//gu,
  /(?<![\w.-])([a-z_.-]{2,28})\s?=\s?(["'][^"'\n]{3,80}["']|[^\s&;,"'()]{4,64})/gu,
];

function inNotation(text: string, lists: WordLists): Finding[] {
  return NOTATIONS.flatMap((notation) =>
    [...text.matchAll(notation)].flatMap(({ 0: all, 1: name = '', 2: value = '', index }): Finding[] => {
      const kind = kindOf(name);
      return kind && isValue(kind, value, lists) ? [found(kind, index + all.lastIndexOf(value), value.length)] : [];
    }),
  );
}

const FREE = new RegExp(`^(?:${KEPT_FREE})$`, 'u');
/** Blacked out, left to be filled in, or a measure of it. */
const NOTHING =
  /^[*•●.xX#?_…-]+$|^[<{$%[].*[>}\]%]$|^\$|^\d+(?:\s?-\s?\d+)?\s?\+?\s?(?:digits?|chars?|characters?|letters?|words?|桁|文字|語|位|个|個|자리|글자|단어|개)?$/u;
const PUBLIC = /^(?:https?:|www\.|0x|\/|\.\/)|^[\w.+-]+@[\w-]+\.[\w.-]+$|[a-z]\.[a-z]{2,6}(?:\/|$)/;
const PIN = /^\d(?:[\s-]?\d){3,7}$/;
const OTHER_SCRIPT = /^(?=.*[\p{sc=Han}\u3041-\u3096가-힣])[\p{sc=Han}\u3041-\u3096ー가-힣!-~]{3,12}$/u;
const SHORTEST = { password: 4, word: 5, key: 8 };

/** A word of a form or a complaint, and no value: "required", 忘れた. */
export const isSaidOf = (cell: string): boolean => FREE.test(bare(cell)) || isPredicate(bare(cell));

/** Whether a cell holds what its name says, and no word of it ("required", 忘れた, 12 characters). */
function isValue(kind: Kind, cell: string, lists: WordLists): boolean {
  const value = bare(cell).trim();
  if (PIN.test(value)) return kind !== 'phrase' && kind !== 'key';
  if (kind === 'pin' || value.length > LONGEST.value || FREE.test(value) || NOTHING.test(value) || PUBLIC.test(value))
    return false;
  const words = value.split(/\s+/);
  if (words.length > 1) return isOwnWords(words) || (kind !== 'password' && isPhrase(words, lists));
  if (OTHER_SCRIPT.test(value)) return !isPredicate(value);
  if (!/^[!-~]+$/.test(value)) return false;
  if (/\d/.test(value) && /[a-z]/.test(value))
    return value.length >= (kind === 'password' ? SHORTEST.password : SHORTEST.key);
  if (kind === 'key') return false;
  const isWord = /^[a-z'’-]+$/.test(value);
  return value.length >= SHORTEST.word && (isWord ? !isPredicate(value) && kind === 'password' : /[a-z]/.test(value));
}

const isListed = (word: string, { latin, kana, hangul }: WordLists): boolean =>
  (latin.get(word) ?? kana.get(word) ?? hangul.get(word)) !== undefined;

/** A few words, none of which says something of it. */
const isOwnWords = (words: readonly string[]): boolean =>
  words.length <= 4 && words.every((word) => /^[a-z]{3,12}$/.test(word) && !isSaidOf(word));

/** Words of a list, most of them. */
function isPhrase(words: readonly string[], lists: WordLists): boolean {
  const listed = words.filter((word) => isListed(word, lists)).length;
  return words.length >= 3 && listed >= 0.7 * words.length && !words.some((word) => isPredicate(word));
}
