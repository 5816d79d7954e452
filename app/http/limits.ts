import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type Milliseconds, SECOND } from '../../core/time.ts';

/** How often, per key and window. Keys: an address for `start`, `search`, `signIn` and `check`, both for `verify`; a conversation or person otherwise. */
const LIMITS = {
  start: { points: 60, seconds: 60 },
  send: { points: 20, seconds: 10 },
  typing: { points: 10, seconds: 5 },
  read: { points: 100, seconds: 10 },
  search: { points: 120, seconds: 60 },
  signIn: { points: 20, seconds: 900 },
  // Apart from signing in: whoever tries words from the desk's own network must not lock its staff out.
  check: { points: 20, seconds: 900 },
  // Per member of staff: the password or a code once more, and codes at the sign-in.
  prove: { points: 10, seconds: 300 },
  verify: { points: 30, seconds: 600 },
  // Per member of staff: nobody leafs through the customers.
  lookup: { points: 20, seconds: 600 },
  // Per member of staff: the nodes belong to others.
  chain: { points: 30, seconds: 60 },
  desk: { points: 200, seconds: 10 },
} as const;

export type Limit = keyof typeof LIMITS;
export type TakeLimit = (what: Limit, key: string) => Promise<Milliseconds>;

/** Limits of this process. Resolves to 0 when it may go on, or to the time until it may. */
export function memoryLimits(): TakeLimit {
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([name, { points, seconds }]) => [
      name,
      new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
    ]),
  ) as Record<Limit, RateLimiterMemory>;
  return async (what, key) => {
    try {
      await limiters[what].consume(isIPv6(key) ? networkOf(key) : key);
      return 0;
    } catch (refused) {
      return refused instanceof RateLimiterRes ? Math.max(refused.msBeforeNext, 1) : SECOND;
    }
  };
}

/** The first 64 bits: one subscriber has all the others. */
function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
