import { SECOND } from '../../../core/time.ts';
import { type Ask, type Asked, toAsked } from './asked.ts';
import { proveAgain } from './signIn/proving.ts';

const GIVE_UP = 20 * SECOND;

/**
 * Asks this desk's own server as the member of staff who is signed in. The browser trusts its server for shapes. A
 * dangerous act that needs a fresh proof asks for it in place and then goes on; nothing was done in between.
 */
export const ask: Ask = async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => {
  const asked = await askOnce<T>(method, path, body);
  const needsProof = asked.kind === 'refused' && asked.code === 'ProveFirst';
  return needsProof && (await proveAgain()) ? askOnce<T>(method, path, body) : asked;
};

/** Without the question. */
export async function askOnce<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Asked<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(GIVE_UP),
    });
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const value: unknown = await (isJson ? response.json() : response.text()).catch(() => null);
    return toAsked<T>(response.status, value, Number(response.headers.get('retry-after')));
  } catch {
    return { kind: 'unreachable', retryIn: null };
  }
}
