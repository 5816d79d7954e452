import { DAY } from '../../core/time.ts';
import { PAST_KEPT } from '../../handoff/record/pastCases.ts';
import { NAME_PERIODS, PSEUDONYM_PERIOD, pseudonymsOf } from '../../trust/pseudonym.ts';
import { periodKeysForTest } from '../support/stores/memoryKeys.ts';

const desk = periodKeysForTest();
const BORDER = 120 * PSEUDONYM_PERIOD;
const of = (channel: string, user: string, now = BORDER, keys = desk) => pseudonymsOf(keys, channel, user, now);

it('is the same for the same user of the same channel, and says nothing else', () => {
  const { user } = of('line', 'U1');
  expect(of('line', 'U1', BORDER + 100 * DAY).user).toBe(user);
  const elsewhere = of('line', 'U1', BORDER, periodKeysForTest());
  const others = [of('line', 'U2'), of('telegram', 'U1'), elsewhere, of('lineU', '1')];
  expect(others.map((other) => other.user)).not.toContain(user);
  expect(user).toMatch(/^[\w-]{43}$/);
});

it('is another one in the next period, which the neighbours on both sides know', () => {
  const [before, after] = [of('line', 'U1', BORDER - 1), of('line', 'U1', BORDER)];
  expect(after.user).not.toBe(before.user);
  expect(after.others.before).toBe(before.user);
  expect(before.others.after).toBe(after.user);
});

it('is unknown in the period after the next', () => {
  const [before, later] = [of('line', 'U1', BORDER - 1), of('line', 'U1', BORDER + PSEUDONYM_PERIOD)];
  expect([later.user, ...Object.values(later.others)]).not.toContain(before.user);
});

it('lives as long as facts of past cases, so that two names find them all', () => {
  expect(PSEUDONYM_PERIOD).toBeGreaterThanOrEqual(PAST_KEPT);
});

it('is not made up while its key is missing', () => {
  expect(() => pseudonymsOf({ key: () => undefined }, 'line', 'U1', BORDER)).toThrow(
    expect.objectContaining({ code: 'vault.unavailable', retryable: true }),
  );
});

describe('the keys of names', () => {
  const { wanted, isOver } = NAME_PERIODS;

  it('are there for every name that is asked for, whichever of two clocks a day apart is right', () => {
    for (const now of [BORDER - DAY, BORDER - 1, BORDER, BORDER + DAY - 1, BORDER + 90 * DAY]) {
      const there = wanted(now);
      expect(there.filter((period) => isOver(period, now))).toEqual([]);
      for (const seenAs of [now - DAY + 1, now, now + DAY - 1]) {
        expect(() =>
          pseudonymsOf({ key: (n) => (there.includes(n) ? desk.key(n) : undefined) }, 'line', 'U1', seenAs),
        ).not.toThrow();
      }
    }
  });

  it('are past their use a day after the period behind their own, and not before', () => {
    const over = BORDER + 2 * PSEUDONYM_PERIOD + DAY;
    expect(isOver(120, over - 1)).toBe(false);
    expect(isOver(120, over)).toBe(true);
    expect(wanted(over)).not.toContain(120);
  });

  it('outlive a clock that is set back for a moment', () => {
    for (const period of wanted(BORDER)) expect(isOver(period, BORDER - 3_650 * DAY)).toBe(false);
  });
});
