import { featuresOf } from '../../text/learning/features.ts';
import { shuffled, trainLinearModel } from '../../text/learning/linearClassifier.ts';

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

/** Of texts like its samples a classifier refuses about this share … */
const REFUSED = 0.033;
/** … but none that it is this certain of, unless that is hardly more than if all classes were alike. */
const CERTAIN = 0.5;
const HARDLY_MORE = 1.1;
const HELD_OUT_EVERY = 7;

/** One classifier per class, and a threshold below which a text is refused: set on samples that a first model has not seen. */
export function trainClassifier(samples: readonly Sample[]): Classifier {
  const read = samples.map(({ text, label, language }) => ({ label, features: featuresOf(text, language) }));
  const classes = new Set(samples.map(({ label }) => label).filter((label) => label !== NONE)).size;
  const alike = certaintyOf(new Float32Array(classes).fill(1 / classes), -1);
  const threshold = Math.min(Math.max(CERTAIN, HARDLY_MORE * alike), leastCertainty(read));
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
  const model = trainLinearModel({
    features: (index) => samples[index]?.features ?? [],
    labels: samples.map((sample) => sample.label),
  });
  const none = model.labels.indexOf(NONE);
  return (features) => {
    const probabilities = model.predict(features, 'counted');
    return { label: model.labels[indexOfMax(probabilities)] ?? NONE, certainty: certaintyOf(probabilities, none) };
  };
}

/** The certainty that all but a few of the held-out texts reach. */
function leastCertainty(samples: readonly Example[]): number {
  const order = [...shuffled(samples.length)];
  const pick = (held: boolean) =>
    order.flatMap((index, at) => ((at % HELD_OUT_EVERY === 0) === held ? (samples[index] ?? []) : []));
  const decide = trainDecider(pick(false));
  const certainties = pick(true)
    .filter(({ label }) => label !== NONE)
    .map(({ features }) => decide(features).certainty)
    .sort((a, b) => a - b);
  return certainties[Math.floor(REFUSED * certainties.length)] ?? 0;
}

/**
 * The likeliest class, and half of the two after it: a text between two or three classes is in scope all the same, one
 * that is a little like all of them is not.
 */
function certaintyOf(probabilities: Float32Array, none: number): number {
  const [first = 0, second = 0, third = 0] = probabilities
    .filter((_, label) => label !== none)
    .sort()
    .reverse();
  return first + (second + third) / 2;
}

function indexOfMax(values: Float32Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}
