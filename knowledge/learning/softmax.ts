import { type Errors, type LinearModel, type Loss, learnLinear, toProbabilities } from './linear.ts';
import type { Examples } from './vectors.ts';

/** A class this unlikely is not corrected: it saves most of the work once the model knows roughly where it is. */
const NEGLIGIBLE = 0.005;
/** An example this sure of its label is learnt. */
const LEARNT = 0.9;
/** Larger sets of examples leave out features that only one of them has. */
const MANY_EXAMPLES = 3_000;

const LIKELIHOOD: Loss = {
  sharpness: 1,
  bias: 0,
  revisited: 2,
  least: (examples) => (examples > MANY_EXAMPLES ? 2 : 1),
  measure,
};

/** Softmax regression: each probability is what the examples bear out. */
export function learnSoftmax(examples: Examples): Generator<void, LinearModel> {
  return learnLinear(examples, LIKELIHOOD);
}

function measure(scores: Float32Array, target: number, errors: Errors): boolean {
  toProbabilities(scores, 1);
  errors.size = 0;
  for (let k = 0; k < scores.length; k++) {
    const error = (scores[k] ?? 0) - (k === target ? 1 : 0);
    if (Math.abs(error) < NEGLIGIBLE) continue;
    errors.classes[errors.size] = k;
    errors.values[errors.size++] = error;
  }
  return (scores[target] ?? 0) > LEARNT;
}
