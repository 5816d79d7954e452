/*
 * What puts the spelling of a sentence right and says nothing new. One editor publishes it alone, so it is told narrowly: the same words
 * in the same row, each alike in its letters, the same figures and the same denials. One letter, or a blank, makes another word of a
 * word (nowhere, "now here"; contract, contact): only what was no word is put right.
 */

/** Words of letters and figures; in writing without blanks each sign. Marks and blanks are no part of what is said. */
const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{N}\p{M}'’]+/gu;
const SIGN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Letters of a word that may be put right alone: of shorter ones one letter makes another. */
const SHORTEST = 6;
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
/** What turns a word into its opposite. */
const TURNS = ['un', 'in', 'im', 'ir', 'dis', 'non', 'de', 're', 'mis', '불', '비', '무', '미'];
/** Words of one sentence that may be put right at once. */
const MOST_CHANGED = 2;

/** Who knows the language of a sentence. */
export interface Speaker {
  /** The denials of a sentence in a row; null: nobody knows. */
  readonly denialsOf: (sentence: string) => string | null;
  readonly isWord: (word: string) => boolean;
}

/** Whether `now` is `old` with its spelling put right. Pure. */
export function isCorrection(old: string, now: string, { denialsOf, isWord }: Speaker): boolean {
  const [before, after] = [tokensOf(old), tokensOf(now)];
  if (before.join(' ') === after.join(' ')) return true;
  if (!differsLittle(before, after, isWord)) return false;
  const denials = denialsOf(old);
  return denials !== null && denials === denialsOf(now);
}

/** What parts a sentence or asks it: a comma behind a denial turns it round (不要转账, 不，要转账). */
const PARTS = /[,，、;；:：?？!！…–—()（）"“”「」『』‹›«»]/u;
const TOKEN_OR_PARTS = new RegExp(`(${PARTS.source})|${TOKEN.source}`, 'gu');

/** The marks within a sentence, each with the words before it, and whether it asks. */
export function marksOf(sentence: string): string {
  const marks: string[] = [];
  let words = 0;
  for (const [, sign] of sentence.normalize('NFKC').matchAll(TOKEN_OR_PARTS)) {
    if (sign) marks.push(`${words}${sign}`);
    else words += 1;
  }
  return marks.join(' ');
}

/** The words of a text as they are compared; in writing without blanks its signs. */
export function tokensOf(sentence: string): string[] {
  return sentence.normalize('NFKC').toLowerCase().replaceAll('’', "'").match(TOKEN) ?? [];
}

function differsLittle(before: readonly string[], after: readonly string[], isWord: Speaker['isWord']): boolean {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [gone, come] = [before.slice(from, before.length - end), after.slice(from, after.length - end)];
  if ([...gone, ...come].some((token) => /\d/.test(token))) return false;
  const words = (tokens: readonly string[]) => tokens.filter((token) => !ARTICLES.has(token));
  const slips = words(gone).filter((word) => !come.includes(word));
  if (gone.join('') === come.join('')) return slips.some((word) => !isWord(word));
  // One sign is a word (假 and 真), and so are two letters of Hangul (도둑 and 친구): that is read by two.
  if ([...gone, ...come].some((token) => SIGN.test(token) || HANGUL.test(token))) return false;
  const isSlip = slips.every((word) => !isWord(word) || come.some((now) => isOtherSpelling(word, now)));
  return isSlip && (areAlike(gone, come) || areAlike(words(gone), words(come)));
}

/** Recognise and recognize: both are words, and the same. */
const SPELLINGS = /[sz](?=(?:e[ds]?|ing|ations?)$)/;

function isOtherSpelling(old: string, now: string): boolean {
  return SPELLINGS.test(old) && old.replace(SPELLINGS, 'z') === now.replace(SPELLINGS, 'z');
}

function areAlike(old: readonly string[], now: readonly string[]): boolean {
  if (old.length !== now.length) return false;
  const changed = old.filter((word, i) => word !== now[i]).length;
  return changed <= MOST_CHANGED && old.every((word, i) => isAlike(word, now[i] ?? ''));
}

function isAlike(old: string, now: string): boolean {
  if (old === now) return true;
  const [short, long] = old.length < now.length ? [old, now] : [now, old];
  if (long.endsWith(short) && TURNS.includes(long.slice(0, long.length - short.length))) return false;
  if (TURNS.some((turn) => old.startsWith(turn) !== now.startsWith(turn))) return false;
  // "Your" and "our" are two words, and no spelling.
  return Math.min(old.length, now.length) >= SHORTEST && distance(old, now) <= 1;
}

/** Letters to put in, take out, change or turn round. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || Math.max(a.length, b.length) > 40) return Number.POSITIVE_INFINITY;
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const isTurned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const turned = isTurned ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const row = rows[i];
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, turned);
    }
  }
  return at(a.length, b.length);
}
