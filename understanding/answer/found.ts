import type { Language } from '../../core/language.ts';
import type { Article } from '../../knowledge/ports.ts';

/** One article of a search; `score` of any scale, larger is better. */
export interface Ranked {
  readonly article: Article;
  readonly score: number;
}

/** What one search found, best first; `confidence`: 0–1 that the first answers. */
export interface Found {
  readonly hits: readonly Ranked[];
  readonly confidence: number;
  readonly verdict: 'answered' | 'unsure' | 'notKnown';
  /** What the question is taken to be about: an article, or a department. */
  readonly subject: string | null;
}

/** The search for a message read alone. */
export type SearchAlone = (question: string, language: Language) => Found;
