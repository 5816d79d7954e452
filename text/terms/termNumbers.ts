import type { Language } from '../../core/language.ts';
import { Words } from '../learning/words.ts';

/** What a text is searched by: words, characters and concepts, each once. */
export type TermsOf = (text: string, language: Language) => readonly string[];

/** The terms of texts as numbers, by language: of some ten thousand texts there are millions. */
export interface TermNumbers {
  /** Of a text that is searched in: a term that is new gets a number. */
  of(text: string, language: Language): Uint32Array;
  /** Of a message: in the place of a term that no text has stands `NO_WORD`. */
  ofMessage(message: string, language: Language): Int32Array;
  /** The terms that have a number. */
  all(language: Language): Words;
}

export function createTermNumbers(termsOf: TermsOf): TermNumbers {
  const numbers = new Map<Language, Words>();
  const all = (language: Language): Words => {
    const known = numbers.get(language) ?? new Words();
    numbers.set(language, known);
    return known;
  };
  return {
    of(text, language) {
      const words = all(language);
      return Uint32Array.from(termsOf(text, language), (term) => words.add(term));
    },
    ofMessage(message, language) {
      const words = all(language);
      return Int32Array.from(termsOf(message, language), (term) => words.numberOf(term));
    },
    all,
  };
}

/** Lists one after the other: of each where it ends, which takes a tenth of the memory of as many arrays. */
export interface JoinedLists {
  readonly ends: Uint32Array;
  readonly all: Uint32Array;
}

export function joined(lists: readonly Uint32Array[]): JoinedLists {
  let end = 0;
  const ends = Uint32Array.from(lists, ({ length }) => {
    end += length;
    return end;
  });
  const all = new Uint32Array(end);
  for (const [at, list] of lists.entries()) all.set(list, ends[at - 1] ?? 0);
  return { ends, all };
}
