import { randomBytes } from 'node:crypto';
import { DAY } from '../../core/time.ts';
import { PAST_KEPT } from '../../handoff/pastCases.ts';
import { PSEUDONYM_PERIOD, pseudonymsOf } from '../../trust/pseudonym.ts';

const secret = randomBytes(32);
const BORDER = 120 * PSEUDONYM_PERIOD;
const of = (channel: string, user: string, now = BORDER, key = secret) => pseudonymsOf(key, channel, user, now);

it('is the same for the same user of the same channel, and says nothing else', () => {
  const { user } = of('line', 'U1');
  expect(of('line', 'U1', BORDER + 100 * DAY).user).toBe(user);
  const others = [of('line', 'U2'), of('telegram', 'U1'), of('line', 'U1', BORDER, randomBytes(32)), of('lineU', '1')];
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
