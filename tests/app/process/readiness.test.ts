import { Readiness } from '../../../app/process/readiness.ts';

function readiness() {
  const asked = { writes: 0, isFull: false, isWhole: true };
  const ready = new Readiness(
    async () => {
      asked.writes += 1;
      if (asked.isFull) throw new Error('full');
    },
    async () => asked.isWhole,
  );
  return { ready, asked };
}

it('is red until everything is learnt and one write has succeeded', async () => {
  const { ready } = readiness();
  expect(await ready.state()).toBe('learning');
  ready.learnt();
  expect(await ready.state()).toBe('notReady');
  await ready.look();
  expect(await ready.state()).toBe('ready');
});

it('writes nothing when it is asked, however often', async () => {
  const { ready, asked } = readiness();
  await ready.look();
  ready.learnt();
  for (let n = 0; n < 100; n += 1) await ready.state();
  expect(asked.writes).toBe(1);
});

it('is red while nothing can be written or no turn could be answered, and green again afterwards', async () => {
  const { ready, asked } = readiness();
  ready.learnt();
  asked.isFull = true;
  await ready.look();
  expect(await ready.state()).toBe('notReady');
  asked.isFull = false;
  await ready.look();
  asked.isWhole = false;
  expect(await ready.state()).toBe('notReady');
  asked.isWhole = true;
  expect(await ready.state()).toBe('ready');
});

it('is red once the process is stopping', async () => {
  const { ready } = readiness();
  await ready.look();
  ready.learnt();
  ready.stopping();
  expect([await ready.state(), ready.isStopping]).toEqual(['stopping', true]);
});
