import type { Writing } from './normalise.ts';

/** What stands together in a text: neighbouring words, and three characters in a row where words are not set apart. */
export interface Phrases {
  /** Share (0–1) of them that also stand together in a passage. `folded`: what `normalise` made of it. */
  shareIn(folded: string): number;
}

const WORDS = /[\p{L}\p{N}]+/gu;
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;
const CHARACTERS = 3;

/** `folded`: what `normalise` made of the question. */
export function phrasesOf(folded: string, writing: Writing): Phrases {
  const bare = bareOf(writing);
  const phrases = [...new Set(writing === 'latin' ? pairsOf(folded) : runsOf(bare(folded)))];
  return {
    shareIn(passage) {
      if (phrases.length === 0) return 0;
      const text = bare(passage);
      return phrases.filter((phrase) => text.includes(phrase)).length / phrases.length;
    },
  };
}

/** Only what phrases are made of: words with one space around each, or characters alone. */
function bareOf(writing: Writing): (folded: string) => string {
  const between = writing === 'latin' ? ' ' : '';
  return (folded) => `${between}${folded}${between}`.replace(NOT_WORDS, between);
}

function pairsOf(folded: string): string[] {
  const words = folded.match(WORDS) ?? [];
  return words.slice(1).map((word, at) => ` ${words[at]} ${word} `);
}

function runsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - CHARACTERS + 1) }, (_, at) => text.slice(at, at + CHARACTERS));
}
