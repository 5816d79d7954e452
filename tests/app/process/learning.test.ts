import { createLearning, type Learns } from '../../../app/process/learning.ts';

/** Each learns until a test lets it. */
function learners() {
  const begun: string[] = [];
  const stopped: string[] = [];
  const finish: Record<string, () => void> = {};
  const learner = (name: string): Learns => ({
    learnMeanwhile: () => {
      begun.push(name);
      return new Promise<void>((resolve) => {
        finish[name] = resolve;
      });
    },
    stop: () => void stopped.push(name),
  });
  const [sense, search, talk, hearing, parts] = ['sense', 'search', 'talk', 'hearing', 'parts'].map(learner) as [
    Learns,
    Learns,
    Learns,
    Learns,
    Learns,
  ];
  const let_ = async (name: string) => {
    finish[name]?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { all: { sense, search, talk, hearing, parts }, begun, stopped, let: let_ };
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.finally(() => {
    settled = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
}

const HOUR = 3_600_000;

it('learns the context of messages from what the search has learnt, and care after all that answers need', async () => {
  const { all, begun, let: finish } = learners();
  const learning = createLearning(all, HOUR);
  const ready = learning.begin();
  expect(begun).toEqual(['sense', 'search']);
  await finish('search');
  expect(begun).toEqual(['sense', 'search', 'talk']);
  await finish('talk');
  expect(begun).toHaveLength(3);
  await finish('sense');
  expect(begun).toEqual(['sense', 'search', 'talk', 'hearing']);
  expect(await isSettled(ready)).toBe(false);
  await finish('hearing');
  await ready;
  // A start is ready before it is known which part a message wants.
  expect(begun.at(-1)).toBe('parts');
  expect(await isSettled(learning.done())).toBe(false);
  await finish('parts');
  await learning.done();
});

it('lets who asks wait for what answers need, and nobody else', async () => {
  const { all, let: finish } = learners();
  const learning = createLearning(all, HOUR);
  expect(await learning.ready()).toBe('ready');
  void learning.begin();
  const asked = learning.ready();
  expect(await isSettled(asked)).toBe(false);
  for (const name of ['search', 'talk', 'sense']) await finish(name);
  expect(await asked).toBe('ready');
  expect(await learning.ready()).toBe('ready');
});

it('answers as well as it can when patience is over', async () => {
  const { all } = learners();
  const learning = createLearning(all, 1);
  const done = learning.begin();
  expect(await learning.ready()).toBe('ready');
  expect(await isSettled(done)).toBe(false);
});

it('tells who waits that it has stopped, once the learners have let go', async () => {
  const { all, stopped, let: finish } = learners();
  const learning = createLearning(all, HOUR);
  void learning.begin();
  const asked = learning.ready();
  learning.stop();
  expect(stopped.sort()).toEqual(['hearing', 'parts', 'search', 'sense', 'talk']);
  for (const name of ['search', 'talk', 'sense']) await finish(name);
  expect(await asked).toBe('stopped');
});
