import type { Writing } from '../../text/normalise.ts';
import type { Evidence } from './ranking.ts';

export interface Thresholds {
  readonly answer: number;
  readonly unsure: number;
}

/** At or above `answer` it answers, at or above `unsure` it offers, below it does not know. */
export const THRESHOLDS: Thresholds = { answer: 0.65, unsure: 0.5 };

interface Weights {
  readonly ratio: number;
  readonly sentence: number;
  readonly margin: number;
  readonly weight: number;
  readonly phrases: number;
  readonly bias: number;
}

/**
 * Weights of two logistic models, fitted on the development questions so that at 0.5 answerable questions are refused
 * about as often as unanswerable ones are answered (docs/knowledge.md says how well).
 */
const BY_SUBJECT = { none: -1.44, best: 1.29, unknown: -5.4, bias: -0.2 };
const BY_WORDS: Record<Writing, Weights> = {
  latin: { ratio: 3.59, sentence: 3.49, margin: 1.01, weight: 2.68, phrases: 2.32, bias: -4.3 },
  ja: { ratio: 5.71, sentence: 0, margin: 0, weight: 0, phrases: 4.03, bias: 1.54 },
  zh: { ratio: 1.79, sentence: 3.04, margin: 3.07, weight: 0, phrases: 5.33, bias: 1.18 },
  ko: { ratio: 4.93, sentence: 0, margin: 1.86, weight: 0, phrases: 1.99, bias: 2.67 },
};
/**
 * Where a collection is about what the thesaurus is about, people ask in other words than its texts: concepts say more
 * there than how many of the question's words were met. One model for all languages, fitted on foreign documentation.
 */
const BY_CONCEPTS = { ratio: 2.6, concepts: 1.7, bias: -0.4 };
/** Mentions of concepts per word: encyclopedias and news have 0.03–0.11, documentation of wallets 0.28–0.38. */
const FOREIGN_DENSITY = 0.12;
const OWN_DENSITY = 0.25;

/**
 * 0–1 that the best hit answers the question. Where aliases taught a subject model, what people ask decides; where
 * there are only passages, how much of the question, in its words or in their sense, the best of them carries.
 */
export function confidenceOf(evidence: Evidence, writing: Writing): number {
  const { subject, ratio, unknown, margin, weight, phrases, sentence, concepts, density } = evidence;
  if (subject) {
    const { none, best } = subject;
    const said = BY_SUBJECT.none * Math.log(none + 1e-3) + BY_SUBJECT.best * Math.log(best + 1e-3);
    return logistic(said + BY_SUBJECT.unknown * unknown + BY_SUBJECT.bias);
  }
  const said = Math.log(ratio + 0.05);
  const by = BY_WORDS[writing];
  const together = by.sentence * Math.log(sentence + 0.05) + by.phrases * phrases;
  const asWords = by.ratio * said + together + by.margin * margin + by.weight * Math.log(1 + weight) + by.bias;
  const asConcepts = BY_CONCEPTS.ratio * said + BY_CONCEPTS.concepts * Math.log(1 + concepts) + BY_CONCEPTS.bias;
  const ours = Math.min(1, Math.max(0, (density - FOREIGN_DENSITY) / (OWN_DENSITY - FOREIGN_DENSITY)));
  return logistic((1 - ours) * asWords + ours * asConcepts);
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
