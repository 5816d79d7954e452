import fc from 'fast-check';
import { backOff } from '../../../core/net/backOff.ts';

describe('waiting before another try', () => {
  it('doubles up to fifteen seconds', () =>
    expect([0, 1, 2, 3, 4, 50].map((attempt) => backOff(attempt, () => 1))).toEqual([
      1000, 2000, 4000, 8000, 15000, 15000,
    ]));

  it('is spread, so that not everybody comes back at once, and never nothing', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const wait = backOff(attempt, () => random);
        expect(wait).toBeGreaterThanOrEqual(500);
        expect(wait).toBeLessThanOrEqual(15_000);
      }),
    );
  });
});
