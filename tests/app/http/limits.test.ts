import { memoryLimits } from '../../../app/http/limits.ts';

it('lets a key do what it may, then names the time until it may again, and leaves other keys alone', async () => {
  const take = memoryLimits();
  const waits = [];
  for (let n = 0; n < 25; n += 1) waits.push(await take('send', 'one'));
  expect(waits.slice(0, 20)).toEqual(Array(20).fill(0));
  for (const wait of waits.slice(20)) {
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(10_000);
  }
  expect(await take('send', 'another')).toBe(0);
  expect(await take('read', 'one')).toBe(0);
});
