import { addedBy, type BoostedTrees, type Choosing, growTrees } from '../../../text/learning/boostedTrees.ts';

const GROWING = { trees: 40, depth: 3, rate: 0.2, ridge: 1 };

function grown(choices: readonly Choosing[], features = ['a', 'b']): BoostedTrees {
  const growing = growTrees(features, choices, GROWING);
  for (;;) {
    const step = growing.next();
    if (step.done) return step.value;
  }
}

/** Three candidates of every choice; right is who has one of the two and not both, which no sum of weights tells. */
const ONE_OF_TWO = [
  [0, 0],
  [0, 1],
  [1, 1],
] as const;
function choices(times: number): Choosing[] {
  return Array.from({ length: times }, () => ({
    rows: Float32Array.from(ONE_OF_TWO.flat()),
    right: ONE_OF_TWO.map(([a, b]) => a !== b),
    score: [0, 0, 0],
  }));
}

it('tells what only two features together tell', () => {
  const trees = grown(choices(200));
  const score = ONE_OF_TWO.map((row) => addedBy(trees, row));
  expect(score.indexOf(Math.max(...score))).toBe(1);
  expect(Math.max(...score)).toBeGreaterThan((score[0] ?? 0) + 1);
});

it('adds to the score that is there: what is known already needs no tree', () => {
  const known = choices(200).map((choice) => ({ ...choice, score: [-20, 0, -20] }));
  const trees = grown(known);
  expect(Math.max(...ONE_OF_TWO.map((row) => Math.abs(addedBy(trees, row))))).toBeLessThan(0.01);
});

it('learns nothing of choices in which nothing is right', () => {
  const wrong = choices(50).map((choice) => ({ ...choice, right: [false, false, false] }));
  expect(ONE_OF_TWO.map((row) => addedBy(grown(wrong), row))).toEqual([0, 0, 0]);
});

it('grows the same trees of the same choices, and reads them alike from what was kept', () => {
  const trees = grown(choices(60));
  expect(grown(choices(60))).toEqual(trees);
  const kept = JSON.parse(JSON.stringify(trees)) as BoostedTrees;
  for (const row of ONE_OF_TWO) expect(addedBy(kept, row)).toBe(addedBy(trees, row));
});
