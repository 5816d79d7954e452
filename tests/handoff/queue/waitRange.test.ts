import { MINUTE } from '../../../core/time.ts';
import { waitRange } from '../../../handoff/queue/waitRange.ts';

const even = (from: number, to: number) =>
  Array.from({ length: 101 }, (_, step) => (from + ((to - from) * step) / 100) * MINUTE);

it('holds nearly all that may happen, in whole minutes', () => {
  expect(waitRange(even(4.2, 7.9))).toEqual({ lowMinutes: 5, highMinutes: 8 });
  expect(waitRange(even(0.1, 0.9))).toEqual({ lowMinutes: 1, highMinutes: 2 });
});

it('is said no more exactly than it is known', () => {
  expect(waitRange(even(36, 57))).toEqual({ lowMinutes: 35, highMinutes: 60 });
});

it.each([
  [1, 6, true],
  [3, 11, true],
  [5, 60, false],
  [20, 200, false],
  [0.2, 2.6, true],
])('is never wider than two and a half times, or not said: %i to %i minutes', (from, to, said) => {
  const range = waitRange(even(from, to));
  if (range) expect(range.highMinutes).toBeLessThanOrEqual(2.5 * range.lowMinutes);
  expect(range !== null).toBe(said);
});

it('is not said when it may be never', () => {
  expect(waitRange([...even(4, 7), ...even(4, 7).map(() => Number.POSITIVE_INFINITY)])).toBeNull();
});
