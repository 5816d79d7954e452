import type { Limits } from '../../core/ports.ts';
import { BACKENDS } from '../support/stores/backends.ts';

describe.each(BACKENDS)('Limits on $name', ({ name, open }) => {
  let limits: Limits;
  let again: Limits;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const opened = await open(Date.now);
    const other = await opened.again();
    limits = opened.backend.limits;
    again = other.limits;
    close = async () => {
      await other.close();
      await opened.remove();
    };
  });
  afterAll(() => close());

  it('lets so many through in a window, then says how long to wait, and leaves other names alone', async () => {
    const takes = await Promise.all(Array.from({ length: 12 }, () => limits.take('a', { points: 5, seconds: 60 })));
    expect(takes.filter((wait) => wait === 0)).toHaveLength(5);
    for (const wait of takes.filter((one) => one > 0)) expect(wait).toBeLessThanOrEqual(60_000);
    expect(await limits.take('b', { points: 5, seconds: 60 })).toBe(0);
  });

  it('counts what an act costs', async () => {
    const limit = { points: 10, seconds: 60 };
    expect(await limits.take('dear', limit, 6)).toBe(0);
    expect(await limits.take('dear', limit, 6)).toBeGreaterThan(0);
  });

  it('begins again when the window is over', async () => {
    const limit = { points: 1, seconds: 1 };
    expect(await limits.take('short', limit)).toBe(0);
    const wait = await limits.take('short', limit);
    expect(wait).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, wait + 20));
    expect(await limits.take('short', limit)).toBe(0);
  });

  // The embedded store has one process.
  if (name === 'embedded') return;
  it('counts for all processes together', async () => {
    const limit = { points: 6, seconds: 60 };
    const turns = Array.from({ length: 12 }, (_, n) => (n % 2 ? limits : again).take('shared', limit));
    expect((await Promise.all(turns)).filter((wait) => wait === 0)).toHaveLength(6);
  });
});
