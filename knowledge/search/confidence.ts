import type { Evidence } from './ranking.ts';

export interface Thresholds {
  readonly answer: number;
  readonly unsure: number;
}

/** At or above `answer` it answers, at or above `unsure` it offers, below it does not know. */
export const THRESHOLDS: Thresholds = { answer: 0.6, unsure: 0.5 };

/**
 * 0–1 that the best hit answers the question, balanced so that 0.5 refuses and answers about equally often wrongly.
 * Two logistic models, fitted on the development questions (docs/knowledge.md): with a subject model, what people ask
 * decides; without one (passages that nobody gave aliases), how much of the question the passage carries.
 */
export function confidenceOf(evidence: Evidence): number {
  const { subject, ratio, wordRatio, unknown, margin } = evidence;
  const odds = subject
    ? -1.421 * Math.log(subject.none + 1e-3) + 0.87 * Math.log(subject.best + 1e-3) - 3.07 * unknown + 0.9
    : 8 * (Math.min(ratio, 1.2) - 0.55) + 0 * (wordRatio + margin);
  return 1 / (1 + Math.exp(-odds));
}
