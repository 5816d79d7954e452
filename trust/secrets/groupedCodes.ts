import type { Span } from './detection.ts';

/*
 * Addresses and hashes in base58, bech32 and the like, in groups as people copy them from paper or read them out:
 * "TJmm qQhf gqNq …". A word is told from a group by where its letters, capitals and figures change.
 */

const TOKEN = /[a-z0-9]+/gi;
const BETWEEN = /^[^\p{L}\p{N}\n]{0,4}\n?[^\p{L}\p{N}\n]{0,4}$/u;
/** Fewer letters and digits are a name of a device and a version. */
const FEWEST_SIGNS = 20;
/** Groups that can be no word. */
const FEWEST_MIXED = 3;
/** Two halves, each longer than a word that mixes letters and figures. */
const HALF = 9;
const SHORTEST_GROUP = 3;
/** Signs one by one: fewer are initials, a list of answers, or a word that is drawn out. */
const FEWEST_SINGLE = 16;

const CHANGES_CASE = /[a-z][A-Z]|[A-Z]{2}[a-z]/;
const FIGURE_WITHIN = /[a-z]\d+[a-z]|\d[a-z]+\d/i;
/** MetaMask, iPhone, GitHub, NFTs: capitals as names and plurals have them. */
const NAMELIKE = /^(?:[a-z]?[A-Z]?[a-z]+(?:[A-Z][a-z]+)+|[a-z][A-Z][a-z]+|[A-Z]{2,}s)$/;
const HAS_VOWEL = /[aeiouy]/i;
/** A plain word, or a short one that groups may end before. */
const PLAIN_WORD = /^(?=.*[aeiouy])[A-Z]?[a-z]+$/;
const HALF_MIXED = /^(?:[a-z]+\d+|\d+[a-z]+)$/i;
const NO_VOWEL = /^(?!.*[A-Z]{3})[b-df-hj-np-tv-xz]{3,}$/i;

type Kind = 'mixed' | 'weak' | 'digits' | 'word';
interface Token extends Span {
  readonly text: string;
  readonly kind: Kind;
}

/** Where such groups stand, from the first to the last. Linear. */
export function groupedCodes(text: string): Span[] {
  return rowsOf(text).flatMap((row) => [...codesIn(row), ...groupsIn(row), ...singlesIn(row)]);
}

/** Words and groups with nothing but signs between them. */
function rowsOf(text: string): Token[][] {
  const rows: Token[][] = [];
  let end = -1;
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    const token = { text: found, kind: kindOf(found), start: index, end: index + found.length };
    const row = end >= 0 && BETWEEN.test(text.slice(end, Math.min(index, end + 12))) ? rows.at(-1) : undefined;
    if (row) row.push(token);
    else rows.push([token]);
    end = token.end;
  }
  return rows;
}

function kindOf(token: string): Kind {
  if (/^\d+$/.test(token)) return 'digits';
  if (NAMELIKE.test(token) && HAS_VOWEL.test(token)) return 'word';
  if (token.length > 1 && (CHANGES_CASE.test(token) || FIGURE_WITHIN.test(token))) return 'mixed';
  return HALF_MIXED.test(token) || NO_VOWEL.test(token) ? 'weak' : 'word';
}

/** Groups of a row that stand beside each other; between two of them may be one that looks like a word. */
function codesIn(row: readonly Token[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < row.length; ) {
    const run = runFrom(row, at);
    if (isCode(run)) found.push(spanOf(run));
    at += Math.max(1, run.length);
  }
  return found;
}

function runFrom(row: readonly Token[], from: number): readonly Token[] {
  let last = from - 1;
  for (let at = from; at < row.length && at - last <= 2; at += 1) {
    const token = row[at];
    if (!token) break;
    const like = token.kind === 'mixed' || token.kind === 'weak' || (token.kind === 'digits' && at > from);
    if (like) last = at;
    else if (at === from) return [];
  }
  return row.slice(from, last + 1);
}

function isCode(run: readonly Token[]): boolean {
  const mixed = run.filter(({ kind }) => kind === 'mixed');
  const signs = run.reduce((sum, { text }) => sum + text.length, 0);
  if (mixed.length >= 2 && mixed.every(({ text }) => text.length >= HALF)) return true;
  const words = run.filter(({ kind }) => kind === 'word').length;
  return mixed.length >= FEWEST_MIXED && signs >= FEWEST_SIGNS && words * 3 <= run.length;
}

/** Groups of one length, with the shorter rest after them: some are like words, not all. */
function groupsIn(row: readonly Token[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < row.length; ) {
    const size = row[at]?.text.length ?? 0;
    let end = at;
    while (row[end]?.text.length === size) end += 1;
    const run = row.slice(at, end);
    const odd = run.filter(({ kind }) => kind !== 'word').length;
    const isGrouped = size >= SHORTEST_GROUP && run.length * size >= FEWEST_SIGNS && odd >= 2 && odd * 3 >= run.length;
    const rest = row[end];
    const ends = rest && rest.text.length < size && !PLAIN_WORD.test(rest.text) ? [rest] : [];
    if (isGrouped) found.push(spanOf([...run, ...ends]));
    at = end;
  }
  return found;
}

function spanOf(run: readonly Token[]): Span {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}

function singlesIn(row: readonly Token[]): Span[] {
  const found: Span[] = [];
  let run: Token[] = [];
  for (const token of [...row, null]) {
    if (token?.text.length === 1) {
      run.push(token);
      continue;
    }
    if (run.length >= FEWEST_SINGLE) found.push(spanOf(run));
    run = [];
  }
  return found;
}
