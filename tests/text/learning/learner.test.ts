import type { KeptModels } from '../../../text/learning/keptModels.ts';
import { createLearner } from '../../../text/learning/learner.ts';
import { type LinearModel, trainLinearModel } from '../../../text/learning/linearClassifier.ts';

const TEXTS = [
  ['apple', 'pear'],
  ['apple', 'plum'],
  ['car', 'bus'],
  ['car', 'tram'],
];
const model = trainLinearModel({
  labels: ['fruit', 'fruit', 'traffic', 'traffic'],
  features: (index) => TEXTS[index] ?? [],
});

/** In memory, as a folder keeps them. */
function memory(): KeptModels & { readonly kept: Map<string, readonly LinearModel[]> } {
  const kept = new Map<string, readonly LinearModel[]>();
  return {
    kept,
    read: (name, from) => kept.get(`${name} ${from}`) ?? null,
    keep: (name, from, models) => void kept.set(`${name} ${from}`, models),
  };
}

/** Learns from a text that a test may change, and counts how often. */
function learnerOf(kept?: KeptModels) {
  const state = { text: 'one', learnt: 0, used: 0, during: () => {} };
  const learner = createLearner(
    {
      name: 'test',
      from: () => state.text,
      *learning() {
        state.learnt += 1;
        yield;
        state.during();
        return [model];
      },
      use() {
        state.used += 1;
      },
    },
    kept,
  );
  return { state, learner };
}

it.each(['at once', 'in slices'])('learns what is new, and only once, %s', async (way) => {
  const { state, learner } = learnerOf();
  const learn = async () => (way === 'at once' ? learner.learn() : learner.learnMeanwhile());
  await learn();
  await learn();
  expect(state).toMatchObject({ learnt: 1, used: 1 });
  learner.changed();
  await learn();
  expect(state).toMatchObject({ learnt: 2, used: 2 });
});

it.each(['at once', 'in slices'])(
  'uses what another has learnt from the same, and learns what has changed, %s',
  async (way) => {
    const kept = memory();
    learnerOf(kept).learner.learn();
    const { state, learner } = learnerOf(kept);
    const learn = async () => (way === 'at once' ? learner.learn() : learner.learnMeanwhile());
    await learn();
    expect(state).toMatchObject({ learnt: 0, used: 1 });
    expect(learner.learntFrom()).toBe('one');
    state.text = 'two';
    learner.changed();
    await learn();
    expect(state).toMatchObject({ learnt: 1, used: 2 });
    expect(learner.learntFrom()).toBe('two');
    expect([...kept.kept.keys()]).toEqual(['test one', 'test two']);
  },
);

it('keeps nothing that was learnt from something else than it is kept for', async () => {
  const kept = memory();
  const { state, learner } = learnerOf(kept);
  state.during = () => {
    state.text = 'changed meanwhile';
  };
  await learner.learnMeanwhile();
  expect(state.used).toBe(1);
  expect(kept.kept.size).toBe(0);
});

it('learns nothing more in slices once it is stopped', async () => {
  let used = false;
  const learner = createLearner({
    name: 'endless',
    from: () => '',
    *learning() {
      for (;;) yield;
    },
    use() {
      used = true;
    },
  });
  const learning = learner.learnMeanwhile();
  learner.stop();
  await learning;
  expect(used).toBe(false);
});
