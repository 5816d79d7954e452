import type { Writing } from './normalise.ts';

/** What stands together in a text: neighbouring words, and three characters in a row where words are not set apart. */
export interface Phrases {
  /** Share (0–1) of them that also stand together in a passage. `folded`: what `normalise` made of it. */
  shareIn(folded: string): number;
  /** The same of what `bareText` made of a passage. */
  shareInBare(bare: string): number;
}

const WORDS = /[\p{L}\p{N}]+/gu;
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;
const CHARACTERS = 3;

/** `folded`: what `normalise` made of the question. */
export function phrasesOf(folded: string, writing: Writing): Phrases {
  const shareInBare = writing === 'latin' ? sharePairs(pairsOf(folded)) : shareRuns(bareText(folded, writing));
  return { shareIn: (passage) => shareInBare(bareText(passage, writing)), shareInBare };
}

/** Only what phrases are made of: words with one space around each, or characters alone. `folded`: what `normalise` made of a text. */
export function bareText(folded: string, writing: Writing): string {
  const between = writing === 'latin' ? ' ' : '';
  return `${between}${folded}${between}`.replace(NOT_WORDS, between);
}

function sharePairs(pairs: readonly string[]): Phrases['shareIn'] {
  const phrases = [...new Set(pairs)];
  if (phrases.length === 0) return () => 0;
  return (bare) => phrases.filter((phrase) => bare.includes(phrase)).length / phrases.length;
}

/** A passage is passed once, not once for each of some hundred runs. */
function shareRuns(text: string): Phrases['shareIn'] {
  const runs = new Set(runsOf(text));
  if (runs.size === 0) return () => 0;
  return (bare) => {
    const met = new Set<number>();
    for (const run of runsOf(bare)) if (runs.has(run)) met.add(run);
    return met.size / runs.size;
  };
}

function pairsOf(folded: string): string[] {
  const words = folded.match(WORDS) ?? [];
  return words.slice(1).map((word, at) => ` ${words[at]} ${word} `);
}

/** Each as one number: three UTF-16 units. */
function* runsOf(text: string): Generator<number, void> {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = (run % UNIT ** (CHARACTERS - 1)) * UNIT + text.charCodeAt(at);
    if (at >= CHARACTERS - 1) yield run;
  }
}
const UNIT = 0x10000;
