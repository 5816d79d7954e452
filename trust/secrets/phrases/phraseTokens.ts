import { TRADE_NAMES } from '../words/tradeNames.ts';
import { withoutOne } from '../words/withoutOne.ts';
import type { Entry, Lexicon, WordLists } from '../words/wordLists.ts';
import { kanjiRows, type Spelled } from './kanjiRows.ts';

/** A piece of the folded text, as the phrase lists see it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lists that it belongs to, with what it is worth there; empty when it belongs to none. */
  readonly entries: readonly Entry[];
  /** What it costs every list that it does not belong to (≤ 0). */
  readonly penalty: number;
  /** Written exactly as the list has it: only such words can prove a checksum. */
  readonly exact: boolean;
  /** A word of the Japanese list by its spelling with ideographs. */
  readonly isSpelled?: boolean;
}

/** Costs in nats, like the scores. */
const EVERYDAY = -3;
const UNKNOWN = -2.2;
const FILLER = -0.3;
const SKIPPED_LETTER = -2;
/** A typing error says less than the word itself; so does a short form. */
const TYPO_WORTH = 1;
const SHORT_FORM_LOSS = 1;
const ALONE_WORTH = 1;
/** How much likelier two characters are together in a word than by chance. */
const JOINED = -2.5;
/** Nobody mistypes a character into one that is in no list. */
const FOREIGN_CHARACTER = -4;
/** A longer number than a phrase has words; what ends a sentence or sets off a name in Chinese and Japanese. */
const PUNCTUATION = -1.5;
const LONGEST_WORD = 9;
/** No everyday word is cut into so many beginnings of listed words without a rest. */
const FEWEST_GLUED = 5;
const GLUED_WORTH = 1;
/** From this length on, a word may be several without spaces; two make a compound of everyday language. */
const UNSPACED_FROM = 9;
const UNSPACED_WORDS = 3;

/** Words that people put between the words of a phrase when they spell it out. */
const FILLERS = new Set(
  `and then next is the first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last final
   finally followed by after that comes my one two three four five six seven eight nine ten eleven twelve st nd rd th
   y e et a o ou und es la el le il`.split(/\s+/),
);
/** "It's", "don't": no word of a list, and none mistyped. */
const CONTRACTION =
  /^(?:(?:it|he|she|that|what|who|there|here|let|where|how|when)['’]s|[a-z]{2,6}n['’]t|(?:i|you|he|she|it|we|they|that|who|there)['’](?:re|ll|ve|d|m))$/;
/** Words that number the words of a phrase, as figures do: no evidence either way. */
const LABELS = new Set('word words part parts number no nr palabra palavra mot parola slovo'.split(' '));

/**
 * Listed words that people tell a loss with ("someone stole my phrase", "with Phantom"): they speak of a phrase more than
 * they are one.
 */
const TOLD = new Set(['someone', 'somebody', 'stranger', 'stole', 'stolen', 'steal', 'threw', ...TRADE_NAMES]);

/** What a Korean word of a phrase ends with when it is told: "and", "is", "then". */
const ENDINGS = /^(?:이?랑|이?고|하고|이?요|이?에요|예요|입니다|인데|이?며)?$/;

/** `2番目が`, `第三个字是`, `네 번째 단어는`: they number the words of a phrase. */
const NUMBERED =
  '(?<numbered>\\d{1,2}\\s?(?:番目|個目|つ目|語目|번째?|[个個](?=[字词詞单單]))(?:の?(?:単語|言葉)|\\s?단어|[字词詞]|单词|單詞)?[はがの는은이가是]?|第[\\d一二三四五六七八九十]{1,3}[个個]?(?:字|词|詞|单词|單詞)?是?|[一二三四五六七八九十]{1,2}(?:番目|つ目)(?:の?(?:単語|言葉))?[はが]?|(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두)\\s?번째(?:\\s?단어)?[는은이가]?)';

const PIECES = new RegExp(
  NUMBERED +
    /|(?<hash>(?<![a-z0-9])(?:0x)?(?=[a-f]{0,24}\d)[0-9a-f]{24,}(?![a-z0-9]))|(?<spelled>(?<![a-z])(?:[a-z][\s\-.,_/|*]{1,3}){7,}[a-z](?![a-z]))|(?<spaced>(?<![\u3041-\u3096ー가-힣])(?:[\u3041-\u3096ー가-힣][\s,.、・_/|-]{1,3}){7,}[\u3041-\u3096ー가-힣](?![\u3041-\u3096ー가-힣]))|(?<label>(?<![a-z0-9])(?:[a-z]{1,2}\d{1,2}["']?|[ivx]{1,4}|[a-z])(?:[.):=\]](?!\w)))|(?<latin>(?:(?<![@$013457])[@$013457]+)?[a-z][a-z@$013457]*(?:['’][a-z]+)?)|(?<kana>[\u3041-\u3096ー]+)|(?<hangul>[가-힣]+)|(?<han>\p{Script=Han}(?:[\s,.、，・]{0,3}(?!第[\d一二三四五六七八九十])\p{Script=Han}){0,199})|(?<number>\d{3,})|(?<mark>(?!•\s)[。；：！？《》（）「」『』“”·•]+)|(?<other>\p{L}+)/u
      .source,
  'gu',
);

const HAN = /\p{Script=Han}/u;
/** Few characters with kana beside them are a Japanese word, and no list of Japanese phrases has any. */
const KANA = /[\u3041-\u3096ー]/;
const LONGEST_KANJI_WORD = 4;
/** Behind a verb they are what a sentence of Cantonese has (換返, 買埋), which that dictionary does not know. */
const CANTONESE = new Set('返埋晒');
const words = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/** Cuts folded text into tokens. Linear: every character is looked at a bounded number of times. */
export function* phraseTokens(folded: string, lists: WordLists): Generator<Token> {
  const spelled = kanjiRows(folded, lists);
  if (spelled.length === 0) yield* plainTokens(folded, lists);
  else yield* withSpelled(plainTokens(folded, lists), spelled);
}

/** The words of rows in ideographs stand for what else their signs would be. */
function* withSpelled(tokens: Iterable<Token>, spelled: readonly Spelled[]): Generator<Token> {
  let next = 0;
  const tokenOf = ({ start, end, entries }: Spelled): Token => {
    return { start, end, entries, penalty: EVERYDAY, exact: false, isSpelled: true };
  };
  for (const token of tokens) {
    for (let word = spelled[next]; word && word.end <= token.start; word = spelled[++next]) yield tokenOf(word);
    const word = spelled[next];
    if (!word || token.end <= word.start) yield token;
  }
  for (const word of spelled.slice(next)) yield tokenOf(word);
}

function* plainTokens(folded: string, lists: WordLists): Generator<Token> {
  let numberEnd = -1;
  for (const match of folded.matchAll(PIECES)) {
    const { hash, spelled, spaced, latin, kana, hangul, han, mark, number, numbered, label } = match.groups ?? {};
    const start = match.index;
    if (numbered) numberEnd = start + numbered.length;
    if (numbered || label) continue;
    if (spelled) yield* spelledTokens(spelled, start, lists.latin);
    else if (spaced) yield* spelledTokens(spaced, start, /[가-힣]/.test(spaced) ? lists.hangul : lists.kana);
    else if (latin) yield* latinTokens(latin, start, lists);
    else if (kana) yield* cut(kana, start, lists.kana);
    else if (hangul) yield* hangulTokens(hangul, start, lists.hangul);
    else if (han) yield* hanTokens(folded, han, start, { lists, numbered: start === numberEnd });
    else yield miss(start, start + match[0].length, mark || number || hash ? PUNCTUATION : UNKNOWN);
  }
}

function* latinTokens(piece: string, start: number, lists: WordLists): Generator<Token> {
  const offset = /^[013457]*/.exec(piece)?.[0].length ?? 0; // `1witch`: a number of the list, glued on
  const word = piece.slice(offset).replace(/[013457]+$/, '');
  const from = start + offset;
  if (LABELS.has(word)) return;
  const asLetters = lists.latin.get(word)
    ? undefined
    : (inDigits(piece, start, lists, 'oleast') ?? inDigits(piece, start, lists, 'oieast'));
  const known = asLetters ?? lookUp(word, from, lists) ?? lookUp(withoutDigits(word), from, lists);
  const glued = known ? null : gluedShortForms(word, from, lists);
  if (known) yield known;
  else if (glued) yield* glued;
  else if (word.length < UNSPACED_FROM) yield miss(from, from + word.length, UNKNOWN);
  else {
    const pieces = [...cut(word, from, lists.latin)];
    if (pieces.filter(({ entries }) => entries.length > 0).length >= UNSPACED_WORDS) yield* pieces;
    else yield miss(from, from + word.length, UNKNOWN);
  }
}

/** `legawinnthanyear`: the first four letters of each word, or all of a word of three, as many as no word has by chance. */
function gluedShortForms(word: string, start: number, lists: WordLists): Token[] | null {
  if (word.length < 4 * FEWEST_GLUED) return null;
  const pieceAt = (end: number, length: number) => {
    const piece = word.slice(end - length, end);
    return length === 4 ? (lists.shortForm.get(piece) ?? lists.latin.get(piece)) : lists.latin.get(piece);
  };
  const step: number[] = [0];
  for (let end = 1; end <= word.length; end++) {
    const reached = (length: number) => end === length || (end > length && (step[end - length] ?? 0) > 0);
    step[end] = [4, 3].find((length) => reached(length) && pieceAt(end, length)) ?? 0;
  }
  const tokens: Token[] = [];
  for (let end = word.length; end > 0; end -= step[end] ?? 0) {
    const length = step[end] ?? 0;
    if (length === 0) return null;
    const entries = pieceAt(end, length) ?? [];
    tokens.push({
      ...hit(start + end - length, start + end, entries, (score) => Math.max(GLUED_WORTH, score)),
      exact: true,
    });
  }
  return tokens.reverse();
}

/** A whole word: of a list, of everyday life, a short form, or a typing error of a listed one. */
function lookUp(word: string, start: number, lists: WordLists): Token | undefined {
  const end = start + word.length;
  if (FILLERS.has(word)) return miss(start, end, FILLER);
  if (CONTRACTION.test(word)) return miss(start, end, EVERYDAY);
  const entries = lists.latin.get(word);
  if (entries && TOLD.has(word)) return { ...hit(start, end, entries, (score) => Math.min(score, 0)), exact: true };
  if (entries) return { start, end, entries, penalty: EVERYDAY, exact: true };
  if (lists.everyday.has(word) || word.length < 2) return miss(start, end, EVERYDAY);
  const short = word.length === 4 ? lists.shortForm.get(word) : undefined;
  if (short) return hit(start, end, short, (score) => score - SHORT_FORM_LOSS);
  const meant = word.length >= 4 && word.length <= LONGEST_WORD ? typoOf(word, lists) : undefined;
  return meant && hit(start, end, meant, (score) => Math.min(score, TYPO_WORTH));
}

/** One letter too many, too few, other or swapped; a plural is no error. */
function typoOf(word: string, lists: WordLists): readonly Entry[] | undefined {
  if (word.endsWith('s') && lists.latin.get(word.slice(0, -1))) return undefined;
  const tooFew = lists.oneLess.get(word);
  if (tooFew) return tooFew;
  for (const shorter of withoutOne(word)) {
    const entries = lists.oneLess.get(shorter);
    if (entries) return entries;
  }
  return undefined;
}

/** `1eg41`, `t1g3r`: the digits at the ends are letters too. */
function inDigits(piece: string, start: number, lists: WordLists, letters: string): Token | undefined {
  const entries = /\d/.test(piece) ? lists.latin.get(withoutDigits(piece, letters)) : undefined;
  return entries && hit(start, start + piece.length, entries, (score) => score);
}

/** `letters`: what 0, 1, 3, 4, 5 and 7 stand for; 1 is l or i. */
function withoutDigits(word: string, letters = 'oleast'): string {
  return word.replace(/[013457@$]/g, (sign) => letters.charAt('013457'.indexOf(sign)) || (sign === '@' ? 'a' : 's'));
}

/**
 * Between two blanks a phrase has one word, perhaps with "and" or "is" at its end, or is written without blanks. Other
 * words of the list are parts of everyday ones there: 놀이공원은, 골프모임, 일정을.
 */
function* hangulTokens(piece: string, start: number, lexicon: Lexicon): Generator<Token> {
  const tokens = [...cut(piece, start, lexicon)];
  const listed = tokens.filter(({ entries }) => entries.length > 0);
  const rest = piece.slice((listed[0]?.end ?? start) - start);
  const one = listed.length === 1 && listed[0]?.start === start && ENDINGS.test(rest);
  if (one || listed.length >= UNSPACED_WORDS) yield* tokens;
  else
    for (const { start: from, end, entries, penalty } of tokens)
      yield entries.length > 0 ? hit(from, end, entries, (score) => Math.min(score, 0)) : miss(from, end, penalty);
}

/** Letter by letter: read without what stands between. */
function* spelledTokens(piece: string, start: number, lexicon: Lexicon): Generator<Token> {
  const at = [...piece.matchAll(/\p{L}|ー/gu)].map((match) => start + match.index);
  for (const token of cut(at.map((place) => piece.charAt(place - start)).join(''), 0, lexicon)) {
    yield { ...token, start: at[token.start] ?? start, end: (at[token.end - 1] ?? start) + 1 };
  }
}

/**
 * Characters one by one. Those that the language's own dictionary joins to a word are everyday text; one that stands
 * alone between separators is written as phrases are.
 */
function* hanTokens(
  folded: string,
  piece: string,
  start: number,
  { lists, numbered }: { lists: WordLists; numbered: boolean },
): Generator<Token> {
  if (!words) return;
  const beside = (numbered ? '' : folded.charAt(start - 1)) + folded.charAt(start + piece.length);
  const japanese = piece.length <= LONGEST_KANJI_WORD && KANA.test(beside);
  for (const { segment, index } of words.segment(piece)) {
    if (!HAN.test(segment)) continue;
    const alone = segment.length === 1 && (numbered || standsAlone(folded, start + index));
    const worth = (score: number) => {
      if (segment.length > 1) return Math.min(0, score + JOINED / 2);
      const isParticle = CANTONESE.has(segment) && HAN.test(folded.charAt(start + index - 1));
      return japanese || isParticle ? Math.min(0, score) : score + (alone ? ALONE_WORTH : 0);
    };
    for (let i = 0; i < segment.length; i++) {
      const from = start + index + i;
      const entries = segment.length > 2 ? undefined : lists.han.get(segment.charAt(i));
      if (entries) yield { ...hit(from, from + 1, entries, worth), exact: true };
      else yield miss(from, from + 1, FOREIGN_CHARACTER);
    }
  }
}

function standsAlone(folded: string, place: number): boolean {
  return !/[\p{L}\d]/u.test(folded.charAt(place - 1)) && !/[\p{L}\d]/u.test(folded.charAt(place + 1));
}

/**
 * Cuts text without spaces into listed words and left-over letters, so that the sum of the scores is the highest
 * (Viterbi): reach[i] = best sum of the first i letters.
 */
function* cut(piece: string, start: number, lexicon: Lexicon): Generator<Token> {
  const reach = new Float64Array(piece.length + 1);
  const step = new Uint8Array(piece.length + 1);
  for (let end = 1; end <= piece.length; end++) {
    reach[end] = (reach[end - 1] ?? 0) + skipping(piece.charAt(end - 1));
    for (let length = 2; length <= Math.min(LONGEST_WORD, end); length++) {
      const entries = lexicon.get(piece.slice(end - length, end));
      const sum = entries ? (reach[end - length] ?? 0) + best(entries) : Number.NEGATIVE_INFINITY;
      if (sum > (reach[end] ?? 0)) {
        reach[end] = sum;
        step[end] = length;
      }
    }
  }
  yield* backtrack(piece, start, step, lexicon);
}

function backtrack(piece: string, start: number, step: Uint8Array, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  for (let end = piece.length; end > 0; ) {
    const length = step[end] || 1;
    const entries = step[end] ? (lexicon.get(piece.slice(end - length, end)) ?? []) : [];
    const penalty = entries.length > 0 ? EVERYDAY : skipping(piece.charAt(end - 1));
    tokens.push({ start: start + end - length, end: start + end, entries, penalty, exact: true });
    end -= length;
  }
  return tokens.reverse();
}

/** A figure between two words numbers them. */
function skipping(sign: string): number {
  return /\d/.test(sign) ? 0 : SKIPPED_LETTER;
}

function best(entries: readonly Entry[]): number {
  return entries.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
}

function miss(start: number, end: number, penalty: number): Token {
  return { start, end, entries: [], penalty, exact: false };
}

function hit(start: number, end: number, entries: readonly Entry[], worth: (score: number) => number): Token {
  return {
    start,
    end,
    entries: entries.map((entry) => ({ ...entry, score: worth(entry.score) })),
    penalty: UNKNOWN,
    exact: false,
  };
}
