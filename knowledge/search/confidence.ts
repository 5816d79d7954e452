import type { Writing } from './normalise.ts';
import type { Evidence } from './ranking.ts';

export interface Thresholds {
  readonly answer: number;
  readonly unsure: number;
}

/** At or above `answer` it answers, at or above `unsure` it offers, below it does not know. */
export const THRESHOLDS: Thresholds = { answer: 0.65, unsure: 0.5 };

/**
 * Weights of two logistic models, fitted on the development questions so that at 0.5 answerable questions are refused
 * about as often as unanswerable ones are answered (docs/knowledge.md says how well).
 */
const BY_SUBJECT = { none: -2.08, best: 1.29, unknown: -2.61, bias: -1.07 };
const SUBJECT_BIAS: Record<Writing, number> = { latin: 0, ja: 0.2, zh: 0.2, ko: 2.5 };
const BY_WORDS: Record<Writing, { ratio: number; margin: number; weight: number; bias: number }> = {
  latin: { ratio: 7.74, margin: 1.22, weight: 2.82, bias: -5.6 },
  ja: { ratio: 7.96, margin: 0, weight: 0, bias: 3.7 },
  zh: { ratio: 5.99, margin: 3.12, weight: 0, bias: 1.76 },
  ko: { ratio: 6.67, margin: 0, weight: 0, bias: 5.25 },
};

/**
 * 0–1 that the best hit answers the question. Where aliases taught a subject model, what people ask decides; where
 * there are only passages, how much of the question the best of them carries.
 */
export function confidenceOf(evidence: Evidence, writing: Writing): number {
  const { subject, ratio, unknown, margin, weight } = evidence;
  if (subject) {
    const { none, best } = subject;
    const said = BY_SUBJECT.none * Math.log(none + 1e-3) + BY_SUBJECT.best * Math.log(best + 1e-3);
    return logistic(said + BY_SUBJECT.unknown * unknown + BY_SUBJECT.bias + SUBJECT_BIAS[writing]);
  }
  const by = BY_WORDS[writing];
  return logistic(by.ratio * Math.log(ratio + 0.05) + by.margin * margin + by.weight * Math.log(1 + weight) + by.bias);
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
