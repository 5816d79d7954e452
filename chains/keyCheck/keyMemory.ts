import { createHash } from 'node:crypto';
import { type Clock, MINUTE } from '../../core/time.ts';
import type { CheckKey } from '../ports.ts';

const AT_MOST = 1000;

/**
 * Remembers for a minute which digits were no key, so that the turn, which asks before anything is recorded, and the
 * look-up right after it ask the nodes once. Digests only; "unknown" is never remembered.
 */
export function createKeyMemory(
  check: CheckKey,
  clock: Clock,
): { checkKey: CheckKey; isClear(digits: string): boolean } {
  const clearUntil = new Map<string, number>();
  const isClear = (digits: string) => (clearUntil.get(digest(digits)) ?? 0) > clock();
  const checkKey: CheckKey = async (digits, options) => {
    const answer = await check(digits, options);
    if (answer.kind !== 'clear') return answer;
    const [oldest] = clearUntil.keys();
    if (clearUntil.size >= AT_MOST && oldest !== undefined) clearUntil.delete(oldest);
    clearUntil.set(digest(digits), clock() + MINUTE);
    return answer;
  };
  return { checkKey, isClear };
}

const digest = (digits: string): string =>
  createHash('sha256').update(digits.toLowerCase().replace(/^0x/, '')).digest('base64url');
