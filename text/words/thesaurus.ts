import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { normalise, type Writing, writingOf } from '../normalise.ts';
import { stemEnglish } from './englishStem.ts';

/** Finds the concepts that a text speaks of, one entry per mention: `pending`, whether it says stuck, 詰まった or 卡住. */
export interface Thesaurus {
  /** `folded`: what `normalise` made of the text. */
  concepts(folded: string, writing: Writing): string[];
}

const Words = z.record(z.string(), z.array(z.string().min(1)));

/** Phrases by what they begin with, longest first: a Latin stem, or the first UTF-16 unit. */
type Phrases = Map<
  string | number,
  { readonly text: string; readonly stems: readonly string[]; readonly concept: string }[]
>;

export const NO_THESAURUS: Thesaurus = { concepts: () => [] };

/** Reads `<dir>/<language>.yaml`: concept → its words in that language. Concepts of one name are one concept. */
export function loadThesaurus(dir = join(packageRoot(__dirname), 'knowledge', 'thesaurus')): Thesaurus {
  const byWriting = new Map<Writing, Phrases>();
  for (const language of LANGUAGES) {
    const file = join(dir, `${language}.yaml`);
    if (!existsSync(file)) continue;
    const writing = writingOf(language);
    byWriting.set(writing, phrasesOf(readYaml(file, Words), writing));
  }
  return {
    concepts(folded, writing) {
      const latin = inLatin(folded, byWriting.get('latin') ?? new Map());
      return writing === 'latin' ? latin : [...latin, ...inCharacters(folded, byWriting.get(writing) ?? new Map())];
    },
  };
}

function phrasesOf(words: Record<string, readonly string[]>, writing: Writing): Phrases {
  const phrases: Phrases = new Map();
  for (const [concept, texts] of Object.entries(words)) {
    for (const raw of texts) {
      const folded = normalise(raw, writing);
      const text = writing === 'latin' ? stemsOf(folded).join(' ') : folded.replace(/\s+/g, '');
      const start = writing === 'latin' ? (text.split(' ')[0] ?? '') : text.charCodeAt(0);
      phrases.set(start, [...(phrases.get(start) ?? []), { text, stems: text.split(' '), concept }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.text.length - a.text.length);
  return phrases;
}

function stemsOf(folded: string): string[] {
  return (folded.match(/[a-z0-9]+(?:['’.-][a-z0-9]+)*/g) ?? []).map((word) => stemEnglish(word.replace(/['’]/g, '')));
}

function inLatin(folded: string, phrases: Phrases): string[] {
  const stems = stemsOf(folded);
  return stems.flatMap((stem, at) => {
    const candidates = phrases.get(stem);
    if (!candidates) return [];
    const found = candidates.filter(({ stems: phrase }) => phrase.every((one, next) => stems[at + next] === one));
    return [...new Set(found.map(({ concept }) => concept))];
  });
}

/** Languages without spaces, or with spaces that writers put as they like: compared without them. */
function inCharacters(folded: string, phrases: Phrases): string[] {
  const text = folded.replace(/\s+/g, '');
  const mentions: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const candidates = phrases.get(text.charCodeAt(at));
    if (!candidates) continue;
    const before = mentions.length;
    for (const phrase of candidates) {
      if (!text.startsWith(phrase.text, at) || cutsWord(text, at, phrase.text)) continue;
      if (!mentions.includes(phrase.concept, before)) mentions.push(phrase.concept);
    }
  }
  return mentions;
}

/** Latin inside CJK text counts only as a whole word: `l2` is not in `sol25`. */
function cutsWord(text: string, at: number, phrase: string): boolean {
  const end = at + phrase.length;
  return (isLatin(text, at) && isLatin(text, at - 1)) || (isLatin(text, end - 1) && isLatin(text, end));
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
