import { featuresOf } from '../learning/features.ts';
import { shuffled, trainSoftmax } from '../learning/softmax.ts';

export interface Sample {
  readonly text: string;
  readonly label: string;
  /** BCP 47. */
  readonly language: string;
}

/** Label of a text that belongs to no class. Training may have samples of it; it is also what a refusal is called. */
export const NONE = 'none';

/** `certainty` 0–1: below the classifier's threshold the label is `none`, whatever came out on top. */
export interface Classified {
  readonly label: string;
  readonly certainty: number;
}

export interface Classifier {
  classify(text: string, language: string): Classified;
}

/** Refusing a right label costs this much of what refusing a wrong one gains … */
const RIGHT_COST = 0.7;
/** … and never more than this share of the right ones is refused. */
const RIGHT_REFUSED_AT_MOST = 0.04;
const CALIBRATION_SAMPLES = 6_000;
const HELD_OUT_EVERY = 7;

/** Softmax regression, and a threshold below which a text is refused, set on samples that a first model has not seen. */
export function trainClassifier(samples: readonly Sample[]): Classifier {
  const read = samples.map(({ text, label, language }) => ({ label, features: featuresOf(text, language) }));
  const threshold = calibrate(read);
  const decide = trainDecider(read);
  return {
    classify(text, language) {
      const { label, certainty } = decide(featuresOf(text, language));
      return { label: certainty < threshold ? NONE : label, certainty };
    },
  };
}

/** A sample as the learner sees it. */
interface Example {
  readonly features: readonly string[];
  readonly label: string;
}
type Decider = (features: readonly string[]) => Classified;

function trainDecider(samples: readonly Example[]): Decider {
  const model = trainSoftmax({
    features: (index) => samples[index]?.features ?? [],
    labels: samples.map((sample) => sample.label),
  });
  return (features) => {
    const { probabilities, known } = model.predict(features);
    return { label: model.labels[indexOfMax(probabilities)] ?? NONE, certainty: certaintyOf(probabilities, known) };
  };
}

/** The certainty below which held-out texts of known classes were labelled wrongly too often to be worth it. */
function calibrate(samples: readonly Example[]): number {
  const order = shuffled(samples.length).slice(0, CALIBRATION_SAMPLES);
  const pick = (held: boolean) =>
    [...order].flatMap((index, at) => ((at % HELD_OUT_EVERY === 0) === held ? (samples[index] ?? []) : []));
  const decide = trainDecider(pick(false));
  const outcomes = pick(true)
    .filter((sample) => sample.label !== NONE)
    .map((sample) => {
      const { label, certainty } = decide(sample.features);
      return { right: label === sample.label, certainty };
    })
    .sort((a, b) => a.certainty - b.certainty);
  return bestThreshold(outcomes);
}

function bestThreshold(ascending: readonly { right: boolean; certainty: number }[]): number {
  const rightAtMost = RIGHT_REFUSED_AT_MOST * ascending.filter(({ right }) => right).length;
  let [threshold, best, gain, refusedRight] = [0, 0, 0, 0];
  for (const [index, { right }] of ascending.entries()) {
    if (right) refusedRight++;
    if (refusedRight > rightAtMost) break;
    gain += right ? -RIGHT_COST : 1;
    if (gain <= best) continue;
    best = gain;
    threshold = ascending[index + 1]?.certainty ?? 1;
  }
  return threshold;
}

/**
 * How far the classes' probabilities are from "all alike" (1 − normalised entropy), held down where training has
 * seen little of the text: entropy told texts of unseen classes apart better than the top probability did.
 */
function certaintyOf(probabilities: Float32Array, known: number): number {
  if (probabilities.length < 2) return known;
  let entropy = 0;
  for (const p of probabilities) if (p > 0) entropy -= p * Math.log(p);
  return (1 - entropy / Math.log(probabilities.length)) * (0.3 + 0.7 * known);
}

function indexOfMax(values: Float32Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}
