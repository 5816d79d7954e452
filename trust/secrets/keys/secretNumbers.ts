import { PHRASE_CUE, PLACES_CUE } from '../cues.ts';
import type { Finding, SecretKind, Span, Verdict } from '../detection.ts';
import { hasValidChecksum } from '../words/checksum.ts';
import { withoutCount } from './numbering.ts';

/*
 * Secrets that are rows of numbers: the places of a phrase's words in their list, and the "secret numbers" of XRP wallets.
 */

const NUMBER = /(?<![\p{L}\p{N}])\d{1,6}(?![\p{L}\p{N}])/gu;
/** Between two numbers of a row; the letter or word of a line may stand in it. */
const WIDEST = 12;
const LENGTHS = [12, 15, 18, 21, 24];
/** Of a list of 2,048 words. */
const LAST = 2_048;
/** Drawn at random seven of eight places are so high; amounts, dates and scores in a row are small or grow. */
const HIGH = { from: 200, share: 0.6 };
/** So many places are asked about without a right checksum: twelve numbers in a row stand in many a table. */
const LONG = 18;
/** Of those that are announced. */
const ANNOUNCED = 6;
const ROWS = { all: 8, some: 4 };

interface Numbers extends Span {
  readonly texts: readonly string[];
}

/** What may be a phrase or a seed in numbers. */
export function secretNumbers(folded: string): Finding[] {
  const runs = runsOf(folded).filter(({ texts }) => texts.length >= ROWS.some);
  const announced = runs.length > 0 && (PHRASE_CUE.test(folded) || PLACES_CUE.test(folded));
  return runs.flatMap((run) => {
    const readings = [withoutCount(run.texts, (text) => text), run.texts];
    const verdict = strongest(readings.map((texts) => verdictOf(texts, announced)));
    return verdict ? [{ verdict: verdict.verdict, kind: verdict.kind, start: run.start, end: run.end }] : [];
  });
}

type Judged = { readonly verdict: Verdict; readonly kind: SecretKind };

function strongest(judged: readonly (Judged | null)[]): Judged | null {
  return judged.find((one) => one?.verdict === 'block') ?? judged.find((one) => one !== null) ?? null;
}

function verdictOf(texts: readonly string[], announced: boolean): Judged | null {
  const rows = rowsInOrder(texts);
  if (rows >= ROWS.some) return { verdict: rows >= ROWS.all ? 'block' : 'ask', kind: 'private-key' };
  const places = placesOf(texts);
  if (!places) return null;
  const confirmed = LENGTHS.includes(places.length) && (hasValidChecksum(places) || hasValidChecksum(minusOne(places)));
  if (confirmed && (announced || texts.every((text) => text.length === 4) || places.length >= LONG))
    return { verdict: 'block', kind: 'recovery-phrase' };
  const enough = confirmed || (LENGTHS.includes(places.length) && places.length >= LONG);
  return enough || (announced && places.length >= ANNOUNCED) ? { verdict: 'ask', kind: 'recovery-phrase' } : null;
}

/** Four digits each, also without anything between (SeedQR, steel plates), or as they are counted. */
function placesOf(texts: readonly string[]): number[] | null {
  const places = texts.map(Number);
  if (places.length < ANNOUNCED || places.length > 24 || places.some((place) => place > LAST)) return null;
  const high = places.filter((place) => place >= HIGH.from).length;
  const grows = places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0));
  return (isFilledUp(texts) || high >= HIGH.share * places.length) && !grows ? places : null;
}

/** Four digits each with noughts before them: no table and no date is written so, and one phrase of three hundred has many low places. */
function isFilledUp(texts: readonly string[]): boolean {
  return texts.every((text) => text.length === 4) && texts.some((text) => text.startsWith('0'));
}

function minusOne(places: readonly number[]): number[] {
  return places.map((place) => Math.max(0, place - 1));
}

/**
 * Rows of a seed in numbers (XLS-12): five digits of a 16-bit number, then its product with 1, 3, 5 … modulo nine. How many
 * stand here in order; a row that is wrong ends it.
 */
function rowsInOrder(texts: readonly string[]): number {
  const joined = texts.every(({ length }) => length === 3) ? (texts.join('').match(/\d{6}/g) ?? []) : texts;
  if (joined.length < ROWS.some || joined.length > ROWS.all) return 0;
  const isRow = (row: string, at: number) => {
    const number = Number(row.slice(0, 5));
    return row.length === 6 && number < 65_536 && (number * (2 * at + 1)) % 9 === Number(row[5]);
  };
  return joined.every(isRow) ? joined.length : 0;
}

function runsOf(folded: string): Numbers[] {
  const runs: { start: number; end: number; texts: string[] }[] = [];
  const glued = /(?<!\d)(?:\d{4}){12,24}(?!\d)/g;
  for (const { 0: text, index } of folded.matchAll(glued))
    runs.push({ start: index, end: index + text.length, texts: text.match(/\d{4}/g) ?? [] });
  let open: (typeof runs)[number] | undefined;
  for (const { 0: text, index } of folded.matchAll(NUMBER)) {
    if (open && goesOn(folded.slice(open.end, index))) {
      open.texts.push(text);
      open.end = index + text.length;
    } else {
      open = { start: index, end: index + text.length, texts: [text] };
      runs.push(open);
    }
  }
  return runs;
}

function goesOn(gap: string): boolean {
  if (gap.length > WIDEST || /\.\d?$|^[%$€£¥]/.test(gap)) return false;
  return (gap.match(/\p{L}+/gu) ?? []).every((word) => word.length === 1 || /^(?:row|word|number|no|and)$/.test(word));
}
