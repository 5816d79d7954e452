import { type Milliseconds, SECOND } from '../../../core/time.ts';

const GIVE_UP = 20 * SECOND;

/** What came of asking the desk. Everything but `ok` changed nothing. */
export type Asked<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** The server's code: a refusal of the desk, `conflict`, `notAllowed` … */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'signedOut' }
  /** No answer, or one that says to try later. It may have arrived: repeat only what is written once. */
  | { readonly kind: 'unreachable'; readonly retryIn: Milliseconds | null };

export type Ask = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Asked<T>>;

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

/** Pure, so that the rules can be tested without a browser. */
export function toAsked<T>(status: number, body: unknown, retryAfterSeconds: number): Asked<T> {
  if (status < 300) return { kind: 'ok', value: body as T };
  const code = codeOf(body);
  if (status === 401 && code !== 'WrongSignIn') return { kind: 'signedOut' };
  if (status === 429 || status >= 500) {
    return { kind: 'unreachable', retryIn: retryAfterSeconds > 0 ? retryAfterSeconds * SECOND : null };
  }
  return { kind: 'refused', code };
}

function codeOf(body: unknown): string {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}
