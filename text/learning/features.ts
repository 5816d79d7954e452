import { withoutCodes } from '../holdsCode.ts';
import { normalise, type Writing, writingOf } from '../normalise.ts';
import { stemEnglish } from '../words/englishStem.ts';

/** Two words of a sentence belong together up to this many words apart, in either order. */
const APART_AT_MOST = 4;

/**
 * Distinct features of a text: words, their stems, pairs of neighbouring words, pairs of stems near each other,
 * character 4-grams of words; for CJK, character 1–3-grams. Hashes, addresses and links are none of its words.
 */
export function featuresOf(text: string, language: string): string[] {
  const writing = writingOf(language);
  const features = new Set<string>();
  const runs = normalise(withoutCodes(text), writing).match(/[\p{L}\p{N}]+(?:'\p{L}+)*|[?!？！]/gu) ?? [];
  const words = runs.map((run) => run.replace(/'/g, ''));
  let before = '^';
  for (const word of words) {
    features.add(`w:${word}`).add(`b:${before} ${word}`);
    before = word;
    if (writing === 'latin' || /^[a-z0-9]+$/.test(word)) addGrams(features, `_${word}_`, 4, 4);
  }
  features.add(`b:${before} $`);
  if (writing === 'latin') addStems(features, words.map(stemEnglish));
  else addCjk(features, words.join(writing === 'ko' ? ' ' : ''), writing);
  return [...features];
}

function addStems(features: Set<string>, stems: readonly string[]): void {
  for (const [at, stem] of stems.entries()) {
    features.add(`s:${stem}`);
    for (const other of stems.slice(Math.max(0, at - APART_AT_MOST), at)) {
      features.add(other < stem ? `p:${other} ${stem}` : `p:${stem} ${other}`);
    }
  }
}

function addCjk(features: Set<string>, text: string, writing: Writing): void {
  addGrams(features, `^${text}$`, 1, writing === 'ko' ? 4 : 3);
}

function addGrams(features: Set<string>, text: string, shortest: number, longest: number): void {
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    let end = at;
    for (let length = 1; length <= longest && end < text.length; length++) {
      end += widthAt(text, end);
      if (length >= shortest) features.add(`c:${text.slice(at, end)}`);
    }
  }
}

/** UTF-16 units of the character there. */
function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
