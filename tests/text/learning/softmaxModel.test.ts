import { learnSoftmax, type SoftmaxParts, softmaxModel } from '../../../text/learning/softmaxModel.ts';

function learnt(texts: number[][], targets: number[], classes: number): SoftmaxParts {
  const learning = learnSoftmax(texts, targets, { classes, epochs: 20 });
  for (;;) {
    const step = learning.next();
    if (step.done) return step.value;
  }
}

/** Three classes, each with words of its own beside words that all have. */
const texts = Array.from({ length: 60 }, (_, n) => [1, 2, 10 + (n % 3), 20 + (n % 3), 100 + n]);
const targets = texts.map((_, n) => n % 3);

describe('softmax regression', () => {
  const parts = learnt(texts, targets, 3);
  const probabilities = (text: number[]) => [...softmaxModel(parts).predict(text)].map(Math.exp);

  it('tells a text by the words that its class alone has', () => {
    for (const [at, own] of [10, 11, 12].entries()) {
      const likely = probabilities([1, own, 999]);
      expect(likely.indexOf(Math.max(...likely))).toBe(at);
      expect(likely[at]).toBeGreaterThan(0.8);
      expect(likely.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 3);
    }
  });

  it('knows nothing of a text of which it has seen no word, and keeps none that one text alone has', () => {
    for (const likely of probabilities([999])) expect(likely).toBeCloseTo(1 / 3, 1);
    expect([...parts.terms]).toEqual([1, 2, 10, 11, 12, 20, 21, 22]);
  });

  it('learns the same of the same', () => {
    expect(learnt(texts, targets, 3)).toEqual(parts);
  });
});
