import { type Milliseconds, SECOND } from '../../../core/time.ts';

/** What came of asking the desk. Everything but `ok` changed nothing. */
export type Asked<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** The server's code: a refusal of the desk, `conflict`, `notAllowed` … */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'signedOut' }
  /** No answer, or one that says to try later. It may have arrived: repeat only what is written once. */
  | { readonly kind: 'unreachable'; readonly retryIn: Milliseconds | null };

export type Ask = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Asked<T>>;

/** What an HTTP answer means here. */
export function toAsked<T>(status: number, body: unknown, retryAfterSeconds: number): Asked<T> {
  if (status < 300) return { kind: 'ok', value: body as T };
  const code = codeOf(body);
  if (status === 401 && code !== 'WrongSignIn') return { kind: 'signedOut' };
  // The desk answers 502 with a code when somebody whom it asked did not; a proxy's own has none.
  const ofDesk = status === 502 && code !== '';
  if (status === 429 || (status >= 500 && !ofDesk)) {
    return { kind: 'unreachable', retryIn: retryAfterSeconds > 0 ? retryAfterSeconds * SECOND : null };
  }
  return { kind: 'refused', code };
}

function codeOf(body: unknown): string {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}
