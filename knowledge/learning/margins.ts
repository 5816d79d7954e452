import { type Errors, type LinearModel, type Loss, learnLinear } from './linear.ts';
import type { Examples } from './vectors.ts';

/** A score that is short of its side by no more than this is not corrected. */
const NEGLIGIBLE = 0.2;

const SQUARED_HINGE: Loss = { sharpness: 4, bias: -0.5, revisited: 4, least: () => 1, measure };

/**
 * One classifier per label, with the squared hinge loss: its own texts are to score 1 or more, all others −1 or less;
 * what does is not corrected any more. Tells labels apart better than softmax regression does (docs/knowledge.md).
 */
export function trainMargins(examples: Examples): LinearModel {
  const learning = learnLinear(examples, SQUARED_HINGE);
  for (;;) {
    const step = learning.next();
    if (step.done) return step.value;
  }
}

function measure(scores: Float32Array, target: number, errors: Errors): boolean {
  errors.size = 0;
  for (let k = 0; k < scores.length; k++) {
    const side = k === target ? 1 : -1;
    const missing = 1 - side * (scores[k] ?? 0);
    if (missing <= NEGLIGIBLE) continue;
    errors.classes[errors.size] = k;
    errors.values[errors.size++] = -side * missing;
  }
  return errors.size === 0;
}
