import type { Milliseconds } from '../time.ts';
import { linkedAbort } from './linkedAbort.ts';

/** Why an endpoint gave no usable answer. For operators and evidence; says nothing about what was asked. */
export type Failure =
  | 'timeout'
  | 'network'
  | 'busy'
  | 'status'
  | 'garbage'
  | 'too-big'
  | 'stale'
  | 'wrong-chain'
  | 'refused'
  | 'cancelled';

export type Reply<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'failed'; readonly why: Failure; readonly status?: number; readonly retryAfter?: Milliseconds };

export const failed = (why: Failure): Reply<never> => ({ kind: 'failed', why });

export interface FetchLimits {
  readonly fetch: typeof fetch;
  readonly timeoutMs: Milliseconds;
  readonly signal?: AbortSignal;
  /** The largest answer that is read. */
  readonly maxBytes?: number;
}

/** A trace of a big transaction fits, an endless stream does not. */
const MAX_BYTES = 8_000_000;
const MAX_RETRY_AFTER = 60_000;

/**
 * One HTTP request with a time-out, a size limit and no redirects: a redirect would contact a host that the operator
 * did not configure. Never rejects.
 */
export async function boundedFetch(url: string, init: RequestInit, limits: FetchLimits): Promise<Reply<string>> {
  const own = linkedAbort(limits.signal);
  const timer = setTimeout(own.abort, limits.timeoutMs);
  try {
    const response = await limits.fetch(url, { ...init, redirect: 'error', signal: own.signal });
    if (!response.ok) {
      await response.body?.cancel();
      return refusal(response);
    }
    return await readAll(response, limits.maxBytes ?? MAX_BYTES);
  } catch {
    if (limits.signal?.aborted) return failed('cancelled');
    return failed(own.signal.aborted ? 'timeout' : 'network');
  } finally {
    clearTimeout(timer);
    own.unlink();
  }
}

/**
 * The same bounds for a library that makes its own requests: a `fetch` whose answer ends in an error when it is too long
 * or takes too long, and that follows no redirect. Rejects as `fetch` does.
 */
export function fetchWithin({ maxBytes = MAX_BYTES, ...limits }: FetchLimits): typeof fetch {
  return async (input, init) => {
    const own = linkedAbort(init?.signal ?? limits.signal);
    const timer = setTimeout(own.abort, limits.timeoutMs);
    const end = () => {
      clearTimeout(timer);
      own.unlink();
    };
    try {
      const response = await limits.fetch(input, { ...init, redirect: 'error', signal: own.signal });
      if (!response.body) end();
      return response.body ? withinBytes(response, response.body, maxBytes, end) : response;
    } catch (error) {
      end();
      throw error;
    }
  };
}

function withinBytes(
  { status, statusText, headers }: Response,
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  end: () => void,
): Response {
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes <= maxBytes) return controller.enqueue(chunk);
      end();
      return controller.error(new TypeError('the answer is too long'));
    },
    flush: end,
  });
  return new Response(body.pipeThrough(counted), { status, statusText, headers });
}

async function readAll(response: Response, maxBytes: number): Promise<Reply<string>> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return failed('too-big');
    text += decoder.decode(chunk, { stream: true });
  }
  return { kind: 'ok', value: text + decoder.decode() };
}

function refusal(response: Response): Reply<never> {
  const { status } = response;
  if (status !== 429 && status !== 503) return { kind: 'failed', why: 'status', status };
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, MAX_RETRY_AFTER) : 5000;
  return { kind: 'failed', why: 'busy', status, retryAfter };
}
