import { normalise, type Writing } from '../normalise.ts';
import { stemEnglish } from './englishStem.ts';
import { stemKorean } from './koreanStem.ts';
import { STOP_WORDS } from './stopWords.ts';

/** What an index knows of a text. */
export interface Analysed {
  /** Stems in reading order, stop words left out; ideographs and kana come after what else there is. */
  readonly words: readonly string[];
  /**
   * Overlapping character pairs, single ideographs and syllables: what is left when words are cut differently. Each is
   * a number, its UTF-16 units in two bytes each: of a text there are more of them than of words, and half of the time
   * would go into making strings.
   */
  readonly grams: readonly number[];
}

const CJK = '\\u3005\\u3041-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff';
const HANGUL = '\\uac00-\\ud7a3';
/** A hash or address stays one token; then words and numbers of any alphabet, with what joins them inside. */
const RUNS = /0x[0-9a-f]{6,}|[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu;
const SAME_SCRIPT = new RegExp(`[${CJK}]+|[${HANGUL}]+|[^${CJK}${HANGUL}]+`, 'g');
const IS_ASCII = /^[a-z0-9'.]+$/;

/** UTF-16 units. Node 20 copies all of the text that it segments with every segment. */
const SEGMENTED_AT_ONCE = 200;

const segmenters = {
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
};

/** Text to tokens by the rules of one way of writing; the same for articles and questions. */
export function analyse(text: string, writing: Writing): Analysed {
  return analyseFolded(normalise(text, writing), writing);
}

/** The same for a text that was normalised already. */
export function analyseFolded(folded: string, writing: Writing): Analysed {
  const words: string[] = [];
  const grams: number[] = [];
  const cjk: string[] = [];
  for (const run of folded.match(RUNS) ?? []) {
    for (const part of writing === 'latin' && IS_ASCII.test(run) ? [run] : (run.match(SAME_SCRIPT) ?? [])) {
      const script = scriptOf(part.charCodeAt(0));
      if (script === 'han' || script === 'kana') cjk.push(part);
      else if (script === 'hangul') addHangul(part, words, grams);
      else addLatin(part, words);
    }
  }
  if (cjk.length > 0) addCjkWords(cjk, writing === 'ja' ? 'ja' : 'zh', words);
  for (const run of cjk) addCjkGrams(run, grams);
  return { words, grams };
}

function scriptOf(code: number): 'han' | 'kana' | 'hangul' | 'other' {
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3005) return 'han';
  if (code >= 0xf900 && code <= 0xfaff) return 'han';
  if (code >= 0x3041 && code <= 0x30ff) return 'kana';
  return code >= 0xac00 && code <= 0xd7a3 ? 'hangul' : 'other';
}

function addLatin(run: string, words: string[]): void {
  const word = run.replace(/'s$/, '').replace(/'/g, '');
  if (word !== '' && !STOP_WORDS.latin.has(word)) words.push(stemEnglish(word));
}

function addHangul(run: string, words: string[], grams: number[]): void {
  if (STOP_WORDS.ko.has(run)) return;
  const stem = stemKorean(run);
  if (STOP_WORDS.ko.has(stem)) return;
  words.push(stem);
  // Of the word as written: where an ending was cut wrongly, syllables still meet.
  for (let at = 0; at < run.length; at++) {
    if (at < stem.length) grams.push(run.charCodeAt(at));
    if (at + 2 <= run.length) grams.push(pairOf(run.charCodeAt(at), run.charCodeAt(at + 1)));
  }
}

/** Some runs at once: half of what a call of the segmenter costs does not depend on how long the text is. */
function addCjkWords(runs: readonly string[], writing: 'ja' | 'zh', words: string[]): void {
  let text = '';
  for (const [at, run] of runs.entries()) {
    text += `${run}\n`;
    if (text.length < SEGMENTED_AT_ONCE && at < runs.length - 1) continue;
    for (const segment of wordsIn(text, segmenters[writing])) {
      if (STOP_WORDS[writing].has(segment)) continue;
      const word = writing === 'ja' ? stemJapanese(segment) : segment;
      if (word !== '') words.push(word);
    }
    text = '';
  }
}

/** Asked for by their place, segments come in less time than from their iterator. */
function wordsIn(text: string, segmenter: Intl.Segmenter): string[] {
  const words: string[] = [];
  const segments = segmenter.segment(text);
  for (let at = 0, found = segments.containing(at); found; found = segments.containing(at)) {
    if (found.isWordLike) words.push(found.segment);
    at += found.segment.length;
  }
  return words;
}

function addCjkGrams(run: string, grams: number[]): void {
  let code = run.charCodeAt(0);
  let han = scriptOf(code) === 'han';
  for (let at = 0; at < run.length; at++) {
    if (han) grams.push(code);
    if (at + 1 === run.length) break;
    const next = run.charCodeAt(at + 1);
    const nextHan = scriptOf(next) === 'han';
    if (han || nextHan || (isKatakana(code) && isKatakana(next))) grams.push(pairOf(code, next));
    [code, han] = [next, nextHan];
  }
}

function pairOf(code: number, next: number): number {
  return (code << 16) | next;
}

function isKatakana(code: number): boolean {
  return code >= 0x30a1 && code <= 0x30ff;
}

/** Okurigana and a closing long vowel go: 送った, 送る → 送; サーバー → サーバ. Short hiragana is grammar. */
function stemJapanese(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last === 0x30fc) return word.length >= 4 ? word.slice(0, -1) : word;
  if (!isHiragana(last)) return word;
  let end = word.length;
  while (end > 0 && isHiragana(word.charCodeAt(end - 1))) end--;
  if (end === 0) return word.length <= 2 ? '' : word;
  return scriptOf(word.charCodeAt(end - 1)) === 'han' ? word.slice(0, end) : word;
}

function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x3096;
}
