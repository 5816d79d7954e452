import { stemEnglish } from './englishStem.ts';
import { stemKorean } from './koreanStem.ts';
import { normalise, type Writing } from './normalise.ts';
import { STOP_WORDS } from './stopWords.ts';

/** What an index knows of a text. */
export interface Analysed {
  /** Stems in reading order, stop words left out. */
  readonly words: readonly string[];
  /** Overlapping character pairs, single ideographs and syllables, marked with `~`: what is left when words are cut differently. */
  readonly grams: readonly string[];
}

const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff々';
const KANA = '\\u3041-\\u30ff';
const HANGUL = '\\uac00-\\ud7a3';
/** A hash or address stays one token; then words and numbers of any alphabet; then runs of CJK. */
const RUNS = /0x[0-9a-f]{6,}|[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu;
const CJK_OR_OTHER = new RegExp(`[${HAN}${KANA}ー]+|[${HANGUL}]+|[^${HAN}${KANA}${HANGUL}ー]+`, 'gu');
const IS_CJK = new RegExp(`^[${HAN}${KANA}ー]`, 'u');
const IS_HANGUL = new RegExp(`^[${HANGUL}]`, 'u');
const IS_HAN = new RegExp(`^[${HAN}]`, 'u');

const segmenters = {
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
};

/** Text to tokens by the rules of one way of writing; the same for articles and questions. */
export function analyse(text: string, writing: Writing): Analysed {
  const words: string[] = [];
  const grams: string[] = [];
  for (const [run] of normalise(text, writing).matchAll(RUNS)) {
    for (const [part] of run.matchAll(CJK_OR_OTHER)) {
      if (IS_CJK.test(part)) addCjk(part, writing === 'ja' ? 'ja' : 'zh', words, grams);
      else if (IS_HANGUL.test(part)) addHangul(part, words, grams);
      else addLatin(part, words);
    }
  }
  return { words, grams };
}

function addLatin(run: string, words: string[]): void {
  const word = run.replace(/'s$/, '').replace(/'/g, '');
  if (word !== '' && !STOP_WORDS.latin.has(word)) words.push(stemEnglish(word));
}

function addHangul(run: string, words: string[], grams: string[]): void {
  if (STOP_WORDS.ko.has(run)) return;
  const stem = stemKorean(run);
  if (STOP_WORDS.ko.has(stem)) return;
  words.push(stem);
  // Of the word as written: where an ending was cut wrongly, syllables still meet.
  for (let at = 0; at < run.length; at++) {
    if (at < stem.length) grams.push(`~${run[at]}`);
    if (at + 2 <= run.length) grams.push(`~${run.slice(at, at + 2)}`);
  }
}

function addCjk(run: string, writing: 'ja' | 'zh', words: string[], grams: string[]): void {
  for (const { segment, isWordLike } of segmenters[writing].segment(run)) {
    if (!isWordLike || STOP_WORDS[writing].has(segment)) continue;
    const word = writing === 'ja' ? stemJapanese(segment) : segment;
    if (word !== '') words.push(word);
  }
  const characters = [...run];
  characters.forEach((character, at) => {
    const next = characters[at + 1];
    if (IS_HAN.test(character)) grams.push(`~${character}`);
    if (next !== undefined && (IS_HAN.test(character) || IS_HAN.test(next) || isKatakana(character + next))) {
      grams.push(`~${character}${next}`);
    }
  });
}

function isKatakana(pair: string): boolean {
  return /^[\u30a1-\u30ffー]+$/.test(pair);
}

/** Okurigana and a closing long vowel go: 送った, 送る → 送; サーバー → サーバ. Short hiragana is grammar. */
function stemJapanese(word: string): string {
  if (/^[\u3041-\u3096]+$/.test(word)) return word.length <= 2 ? '' : word;
  if (/^[\u30a1-\u30ffー]{4,}$/.test(word)) return word.replace(/ー$/, '');
  return word.replace(/(?<=[\u3400-\u9fff々])[\u3041-\u3096]+$/, '');
}
