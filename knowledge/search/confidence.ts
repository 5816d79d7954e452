import type { QueryTerm } from './shelf.ts';

/** 0–1: how much of what the question asks for the best passage carries. */
export type Confidence = number;

export const THRESHOLDS = { answer: 0.5, unsure: 0.4 } as const;

/** The best score as a share of what a passage would reach that holds every term of the question once. */
export function confidenceOf(terms: readonly QueryTerm[], scores: readonly number[]): Confidence {
  const ideal = terms.reduce((sum, term) => sum + term.weight * term.idf, 0);
  return ideal > 0 ? Math.min(1, (scores[0] ?? 0) / ideal) : 0;
}
