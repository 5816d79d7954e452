import { isWhole, learnNested, type NestedParts, nestedModel } from '../../../text/learning/nestedSoftmax.ts';

function learnt(texts: number[][], targets: number[], starts: Uint32Array): NestedParts {
  const learning = learnNested(texts, targets, { starts, epochs: 30 });
  for (;;) {
    const step = learning.next();
    if (step.done) return step.value;
  }
}

/** Two groups of two classes: a word of the group, one of the class, one that all have, and one of its own. */
const starts = Uint32Array.from([0, 2, 4]);
const targets = Array.from({ length: 80 }, (_, n) => n % 4);
const texts = targets.map((target, n) => [1, 10 + Math.floor(target / 2), 20 + target, 100 + n]);

describe('softmax of groups and their classes', () => {
  const parts = learnt(texts, targets, starts);
  const model = nestedModel(parts);
  const probabilities = (scores: Float32Array) => [...scores].map(Math.exp);

  it('tells the group by its words, and the class by those that it alone has', () => {
    for (const target of [0, 1, 2, 3]) {
      const group = Math.floor(target / 2);
      const text = model.read([1, 10 + group, 20 + target]);
      const [groups, classes] = [probabilities(model.groups(text)), probabilities(model.classes(text, group))];
      expect(groups[group]).toBeGreaterThan(0.8);
      expect(classes[target % 2]).toBeGreaterThan(0.8);
      expect(classes.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 3);
    }
  });

  it('tells a class by one of its words alone, for others were hidden while it was learnt', () => {
    const text = model.read([23]);
    expect(probabilities(model.groups(text))[1]).toBeGreaterThan(0.6);
    expect(probabilities(model.classes(text, 1))[1]).toBeGreaterThan(0.6);
  });

  it('knows nothing of a text of which it has seen no word, and keeps none that one text alone has', () => {
    for (const likely of probabilities(model.groups(model.read([999])))) expect(likely).toBeCloseTo(1 / 2, 1);
    expect([...parts.terms]).toEqual([1, 10, 11, 20, 21, 22, 23]);
  });

  it('learns the same of the same', () => {
    expect(learnt(texts, targets, starts)).toEqual(parts);
  });

  it('is whole only with all its numbers', () => {
    expect(isWhole(parts)).toBe(true);
    expect(isWhole({ ...parts, rows: parts.rows.slice(1) })).toBe(false);
    expect(isWhole({ ...parts, starts: Uint32Array.from([0, 2, 5]) })).toBe(false);
  });
});
