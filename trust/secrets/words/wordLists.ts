import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';
import { fold } from '../written/fold.ts';
import { hasValidChecksum, hasValidMoneroWord } from './checksum.ts';
import { EVERYDAY_KANJI, KANJI_SPELLINGS } from './kanjiSpellings.ts';
import { indexByKeys } from './keyIndex.ts';
import { ELECTRUM, EVERYDAY, MONERO, MONERO_PT, SCORES, SLIP39 } from './tables.ts';
import { TRADE_NAMES } from './tradeNames.ts';
import { withoutOne } from './withoutOne.ts';

/** A word of a list: which list, which place, how much likelier in a phrase than in everyday text (nats). */
export interface Entry {
  readonly list: number;
  readonly index: number;
  readonly score: number;
}

/** Entries of a word, at most one of each list. */
export type Lexicon = Pick<ReadonlyMap<string, readonly Entry[]>, 'get'>;

/** Every list as the detector reads it; words are folded (see `fold.ts`). */
export interface WordLists {
  readonly count: number;
  /** Lists of Latin letters, by whole word. */
  readonly latin: Lexicon;
  /** By the first letters that name a word, four in BIP-39 and three in Monero: the usual short form on metal plates. */
  readonly shortForm: Lexicon;
  /** By what is left when one letter is taken out: the key of every typing error. */
  readonly oneLess: Lexicon;
  readonly kana: Lexicon;
  /** The usual spellings with ideographs of the words of the Japanese list, as its words. */
  readonly kanji: Lexicon;
  readonly hangul: Lexicon;
  readonly han: Lexicon;
  readonly everyday: ReadonlySet<string>;
  /** Whether an English word of BIP-39 begins with these three letters. */
  begins(three: string): boolean;
  /** English words of BIP-39 without their first letter, without their last, and without vowels behind the first. */
  readonly cut: readonly ReadonlySet<string>[];
  /** What is missing of the English, Japanese and Korean words of BIP-39 that begin with these letters and go on. */
  rests(beginning: string): readonly string[];
  /** How many words a phrase of this list has, shortest first. */
  lengths(list: number): readonly number[];
  /** Whether words at these places make a phrase of this list with a right checksum. */
  isConfirmed(list: number, places: readonly number[]): boolean;
  /** Nats more that words of this list must be worth inside a sentence: everyday text has them in a row by chance. */
  chance(list: number): number;
  /** Whether its words are single characters, which are everywhere in a text. */
  areSigns(list: number): boolean;
}

const monero = MONERO.split(' ');
const unchecked = () => false;

const BIP39_LENGTHS = [12, 15, 18, 21, 24];
const MONERO_LENGTHS = [13, 25];

const LATIN = [
  { words: english, scores: SCORES.english, isConfirmed: hasValidChecksum, lengths: BIP39_LENGTHS },
  { words: spanish, scores: SCORES.spanish, isConfirmed: hasValidChecksum, lengths: BIP39_LENGTHS },
  { words: french, scores: SCORES.french, isConfirmed: hasValidChecksum, lengths: BIP39_LENGTHS },
  { words: italian, scores: SCORES.italian, isConfirmed: hasValidChecksum, lengths: BIP39_LENGTHS },
  { words: portuguese, scores: SCORES.portuguese, isConfirmed: hasValidChecksum, lengths: BIP39_LENGTHS },
  { words: czech, scores: SCORES.czech, isConfirmed: hasValidChecksum, lengths: BIP39_LENGTHS },
  { words: SLIP39.split(' '), scores: SCORES.slip39, isConfirmed: unchecked, lengths: [20, 33] },
  { words: ELECTRUM.split(' '), scores: SCORES.electrum, isConfirmed: unchecked, lengths: [12, 24] },
  {
    words: monero,
    scores: SCORES.monero,
    isConfirmed: (places: readonly number[]) => hasValidMoneroWord(places.map((place) => monero[place] ?? '')),
    lengths: MONERO_LENGTHS,
  },
  { words: MONERO_PT.split(' '), scores: SCORES.moneroPt, isConfirmed: unchecked, lengths: MONERO_LENGTHS },
];
const MONERO_LIST = LATIN.findIndex(({ words }) => words === monero);
const KANA = LATIN.length;
const HANGUL = KANA + 1;
const SIMPLIFIED = KANA + 2;
const TRADITIONAL = KANA + 3;
const COUNT = KANA + 4;
/** Everyday text is full of such spellings, as it is of English words. */
const SPELLED = { everyday: -0.6, other: 1 };
/** Chinese is written in single characters, Korean sentences hold nouns without endings. */
const CHANCE = { han: 7, hangul: 4 };

let built: WordLists | undefined;

/** Builds the indexes once per process (about 30 ms). */
export function wordLists(): WordLists {
  built ??= build();
  return built;
}

function build(): WordLists {
  const latin = new Map<string, Entry[]>();
  LATIN.forEach(({ words, scores }, list) => {
    addList(latin, words, scores, list);
  });
  const kana = new Map<string, Entry[]>();
  addList(kana, japanese, SCORES.japanese, KANA);
  const kanji = spellingsOf(kana);
  const hangul = new Map<string, Entry[]>();
  addList(hangul, korean, SCORES.korean, HANGUL);
  const han = new Map<string, Entry[]>();
  addList(han, simplified, SCORES.chinese, SIMPLIFIED);
  addList(han, traditional, SCORES.chinese, TRADITIONAL); // The two lists agree place by place, so do their scores.
  const beginnings = new Set(english.map((word) => word.slice(0, 3)));
  return {
    count: COUNT,
    latin,
    shortForm: byShortForm(latin),
    oneLess: byOneLess(latin),
    kana,
    kanji,
    hangul,
    han,
    everyday: new Set([...EVERYDAY.split(' '), ...TRADE_NAMES]),
    begins: (three) => beginnings.has(three),
    cut: [
      new Set(english.map((word) => word.slice(1))),
      new Set(english.map((word) => word.slice(0, -1))),
      new Set(english.map((word) => word.charAt(0) + word.slice(1).replace(/[aeiou]/g, ''))),
    ],
    rests: restsOf([...english, ...japanese, ...korean].map(fold).toSorted(byUnits)),
    lengths: (list) => LATIN[list]?.lengths ?? BIP39_LENGTHS,
    isConfirmed: (list, places) => (LATIN[list]?.isConfirmed ?? hasValidChecksum)(places),
    areSigns: (list) => list >= KANA,
    chance: (list) => (list >= SIMPLIFIED ? CHANCE.han : list === HANGUL ? CHANCE.hangul : 0),
  };
}

function addList(lexicon: Map<string, Entry[]>, words: readonly string[], scores: string, list: number): void {
  words.forEach((word, index) => {
    const score = (scores.charCodeAt(index) - 'a'.charCodeAt(0)) / 2 - 5.5;
    put(lexicon, fold(word), { list, index, score });
  });
}

/** One line of the table is one word of the list with its spellings. */
function spellingsOf(kana: ReadonlyMap<string, readonly Entry[]>): Map<string, Entry[]> {
  const everyday = new Set(EVERYDAY_KANJI.trim().split(/\s+/));
  const kanji = new Map<string, Entry[]>();
  for (const line of KANJI_SPELLINGS.trim().split('\n')) {
    const [word = '', ...spellings] = line.trim().split(' ');
    for (const { list, index } of kana.get(fold(word)) ?? [])
      for (const spelling of spellings) {
        const score = everyday.has(spelling) ? SPELLED.everyday : SPELLED.other;
        put(kanji, fold(spelling), { list, index, score });
      }
  }
  return kanji;
}

function byShortForm(latin: ReadonlyMap<string, readonly Entry[]>): Lexicon {
  const isMonero = (word: string) => latin.get(word)?.some(({ list }) => list === MONERO_LIST);
  return byKeys(latin, (word) => {
    const lengths = [...(word.length > 4 ? [4] : []), ...(isMonero(word) ? [3] : [])];
    return new Set(lengths.map((length) => word.slice(0, length)));
  });
}

/** A letter off a short word is another everyday word. */
function byOneLess(latin: ReadonlyMap<string, readonly Entry[]>): Lexicon {
  return byKeys(latin, (word) => (word.length < 4 ? new Set() : withoutOne(word).add(word)));
}

const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** `sorted`: by UTF-16 units, so that words of one beginning stand together. */
function restsOf(sorted: readonly string[]): (beginning: string) => readonly string[] {
  return (beginning) => {
    let [first, end] = [0, sorted.length];
    while (first < end) {
      const middle = (first + end) >> 1;
      if ((sorted[middle] ?? '') <= beginning) first = middle + 1;
      else end = middle;
    }
    const rests: string[] = [];
    for (let at = first; sorted[at]?.startsWith(beginning); at++)
      rests.push((sorted[at] ?? '').slice(beginning.length));
    return rests;
  };
}

function byKeys(latin: ReadonlyMap<string, readonly Entry[]>, keysOf: (word: string) => ReadonlySet<string>): Lexicon {
  const find = indexByKeys([...latin.keys()], keysOf);
  return {
    get: (key) => {
      const entries: Entry[] = [];
      for (const word of find(key)) for (const entry of latin.get(word) ?? []) add(entries, entry);
      return entries.length > 0 ? entries : undefined;
    },
  };
}

function put(lexicon: Map<string, Entry[]>, word: string, entry: Entry): void {
  const entries = lexicon.get(word);
  if (entries) add(entries, entry);
  else lexicon.set(word, [entry]);
}

/** Keeps the first entry of each list: one is enough to count. */
function add(entries: Entry[], entry: Entry): void {
  if (!entries.some(({ list }) => list === entry.list)) entries.push(entry);
}
