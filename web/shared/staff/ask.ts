import { SECOND } from '../../../core/time.ts';
import { type Ask, toAsked } from './asked.ts';

const GIVE_UP = 20 * SECOND;

/** Asks this desk's own server as the member of staff who is signed in. The browser trusts its server for shapes. */
export const ask: Ask = async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => {
  try {
    const response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(GIVE_UP),
    });
    const value: unknown = await response.json().catch(() => null);
    return toAsked<T>(response.status, value, Number(response.headers.get('retry-after')));
  } catch {
    return { kind: 'unreachable', retryIn: null };
  }
};
