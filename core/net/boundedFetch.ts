import type { Milliseconds } from '../time.ts';
import { countJson, MOST_DEPTH, MOST_VALUES } from './jsonBounds.ts';
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
  /** The one status that is an answer; any that says success where none is named. */
  readonly status?: number;
  /** The largest answer that is read. */
  readonly maxBytes?: number;
  /** The most values (of lists and objects together) of an answer that is read. */
  readonly maxValues?: number;
}

/** A trace of a big transaction fits, an endless stream does not. */
const MAX_BYTES = 8_000_000;
const MAX_RETRY_AFTER = 60_000;

/**
 * One HTTP request with a time-out, limits of bytes, values and depth, and no redirects: a redirect would contact a host that
 * the operator did not configure. Never rejects.
 */
export async function boundedFetch(url: string, init: RequestInit, limits: FetchLimits): Promise<Reply<string>> {
  const own = linkedAbort(limits.signal);
  const timer = setTimeout(own.abort, limits.timeoutMs);
  try {
    const response = await limits.fetch(url, { ...init, redirect: 'error', signal: own.signal });
    if (!response.ok || response.status !== (limits.status ?? response.status)) {
      await response.body?.cancel();
      return refusal(response);
    }
    return await readAll(response, limits);
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
export function fetchWithin(limits: FetchLimits): typeof fetch {
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
      return response.body ? withinBounds(response, response.body, limits, end) : response;
    } catch (error) {
      end();
      throw error;
    }
  };
}

function withinBounds(
  { status, statusText, headers }: Response,
  body: ReadableStream<Uint8Array>,
  limits: FetchLimits,
  end: () => void,
): Response {
  const fits = boundsOf(limits);
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (fits(chunk)) return controller.enqueue(chunk);
      end();
      return controller.error(new TypeError('the answer is too long'));
    },
    flush: end,
  });
  return new Response(body.pipeThrough(counted), { status, statusText, headers });
}

/** False from the chunk on with which an answer has more than may be read. */
function boundsOf({ maxBytes = MAX_BYTES, maxValues = MOST_VALUES }: FetchLimits): (chunk: Uint8Array) => boolean {
  const count = countJson({ values: maxValues, depth: MOST_DEPTH });
  let bytes = 0;
  return (chunk) => {
    bytes += chunk.byteLength;
    return bytes <= maxBytes && count(chunk);
  };
}

async function readAll(response: Response, limits: FetchLimits): Promise<Reply<string>> {
  const fits = boundsOf(limits);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    if (!fits(chunk)) return failed('too-big');
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
