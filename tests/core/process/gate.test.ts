import { setImmediate } from 'node:timers/promises';
import { gate, restForBusy } from '../../../core/process/gate.ts';

/** Works that last until they are told to end, and what has begun. */
function works() {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (n: number) => () => {
    begun.push(n);
    return new Promise<number>((resolve) => {
      ends[n] = () => resolve(n);
    });
  };
  return { begun, work, end: (n: number) => ends[n]?.() };
}

it('runs so many at once, the others in the order in which they came', async () => {
  const { begun, work, end } = works();
  const through = gate({ atOnce: 2, waiting: 10 });
  const all = [0, 1, 2, 3].map((n) => through(work(n)));
  await setImmediate();
  expect(begun).toEqual([0, 1]);
  end(1);
  await setImmediate();
  expect(begun).toEqual([0, 1, 2]);
  for (const n of [0, 2]) end(n);
  await setImmediate();
  end(3);
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

it('refuses at once what comes beyond those who wait, and lets in again when there is room', async () => {
  const { work, end } = works();
  const through = gate({ atOnce: 1, waiting: 1 });
  const inside = through(work(0));
  const next = through(work(1));
  await expect(through(work(2))).rejects.toMatchObject({ code: 'core.busy', retryable: true });
  end(0);
  await inside;
  await setImmediate();
  const after = through(work(3));
  end(1);
  await next;
  await setImmediate();
  end(3);
  expect(await after).toBe(3);
});

it('goes on after a work that failed', async () => {
  const through = gate({ atOnce: 1, waiting: 1 });
  await expect(through(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await through(async () => 'yes')).toBe('yes');
});

it('leaves a place empty for as long as it is told to', async () => {
  const { begun, work, end } = works();
  const rests = [30, 0];
  const through = gate({ atOnce: 1, waiting: 2, rest: () => () => rests.shift() ?? 0 });
  const all = [0, 1, 2].map((n) => through(work(n)));
  await setImmediate();
  end(0);
  await all[0];
  await setImmediate();
  expect(begun).toEqual([0]);
  while (begun.length < 2) await setImmediate();
  end(1);
  await all[1];
  await setImmediate();
  expect(begun).toEqual([0, 1, 2]);
  end(2);
  await all[2];
});

it('rests twice as long as the event loop was busy, and not for what was only waited for', async () => {
  const restAfterWork = restForBusy(2)();
  const begun = performance.now();
  while (performance.now() - begun < 50);
  await setImmediate();
  expect(restAfterWork()).toBeGreaterThanOrEqual(2 * 45);
  const before = performance.eventLoopUtilization();
  const restAfter = restForBusy(2)();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(restAfter()).toBeLessThanOrEqual(2 * performance.eventLoopUtilization(before).active);
});
