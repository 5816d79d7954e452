import { sharedRun } from '../../../core/process/sharedRun.ts';

const turnOfTheLoop = () => new Promise(setImmediate);

describe('sharedRun', () => {
  it('lets all who come during a run share the next one', async () => {
    const ends: (() => void)[] = [];
    const shared = sharedRun(() => new Promise<void>((resolve) => ends.push(resolve)));
    const first = shared();
    await turnOfTheLoop();
    const others = [shared(), shared()];
    expect(others[0]).toBe(others[1]);
    expect(others[0]).not.toBe(first);
    ends[0]?.();
    await first;
    await turnOfTheLoop();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await Promise.all(others);
  });

  it('lets all who come while a run is held back share that one', async () => {
    let runs = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const shared = sharedRun(
      async () => ++runs,
      () => held,
    );
    const first = shared();
    await turnOfTheLoop();
    const second = shared();
    release();
    expect(await Promise.all([first, second])).toEqual([1, 1]);
  });

  it('starts anew after a run that failed', async () => {
    let runs = 0;
    const shared = sharedRun(async () => {
      if (++runs === 1) throw new Error('once');
    });
    await expect(shared()).rejects.toThrow('once');
    await expect(shared()).resolves.toBeUndefined();
  });
});
