import { type Failure, failed, type Reply } from '../../core/net/boundedFetch.ts';
import { linkedAbort } from '../../core/net/linkedAbort.ts';
import type { Clock, Milliseconds } from '../../core/time.ts';

/** One address of a node and what is remembered about it. */
export interface Endpoint {
  readonly url: string;
  /** It has refused a batch before. */
  refusesBatches: boolean;
  failures: number;
  /** Not asked before this time: the circuit is open, or the node said "later" (429). */
  closedUntil: Milliseconds;
  /** Asked last until then: another one was quicker. */
  slowUntil: Milliseconds;
}

export interface EndpointPool {
  /** Endpoints that may be asked now, best first. */
  ready(): Endpoint[];
  readonly size: number;
  /**
   * Asks the best endpoint; the next one too as soon as the first fails or has said nothing for `hedgeMs`. The first
   * good answer wins and the others are cancelled. Never rejects; `failed` when nobody answered.
   */
  ask<T>(attempt: Attempt<T>, options: { hedgeMs: Milliseconds; signal?: AbortSignal }): Promise<Answered<T>>;
  /** Asks exactly this endpoint and remembers how it went. */
  askOne<T>(endpoint: Endpoint, attempt: Attempt<T>, signal: AbortSignal): Promise<Reply<T>>;
  /** The same, but nobody waits longer than `within`: for a second opinion, or a second look. */
  askBriefly<T>(
    endpoint: Endpoint,
    attempt: Attempt<T>,
    options: { within: Milliseconds; signal: AbortSignal },
  ): Promise<Reply<T>>;
}

/**
 * What one endpoint has that the first does not: an index may lag, and pools differ, so nothing is unknown or gone before another was
 * asked. `nodes`: how many said that they do not have it.
 */
export async function elsewhereInPool<T>(
  pool: EndpointPool,
  first: Answered<T> & { readonly kind: 'ok' },
  attempt: Attempt<T>,
  has: (value: T) => boolean,
  signal: AbortSignal,
): Promise<{
  readonly found: { readonly endpoint: Endpoint; readonly value: T };
  readonly nodes: number;
  readonly asked: boolean;
}> {
  const found = first.value;
  const other = has(found.value) ? undefined : pool.ready().find((candidate) => candidate !== found.endpoint);
  if (!other) return { found, nodes: 1, asked: false };
  const second = await pool.askBriefly(other, attempt, { within: SECOND_OPINION, signal });
  if (second.kind === 'failed') return { found, nodes: 1, asked: true };
  return has(second.value)
    ? { found: { endpoint: other, value: second.value }, nodes: 1, asked: true }
    : { found, nodes: 2, asked: true };
}

/** How long a second opinion may take where it is not asked beside other work. */
export const SECOND_OPINION: Milliseconds = 800;

export type Attempt<T> = (endpoint: Endpoint, signal: AbortSignal) => Promise<Reply<T>>;
export type Answered<T> = Reply<{ readonly endpoint: Endpoint; readonly value: T }>;

/** Consecutive failures that open the circuit, and for how long: 10 s, doubling to a minute. */
const OPEN_AFTER = 2;
const FIRST_PAUSE = 10_000;
const LONGEST_PAUSE = 60_000;
const SLOW_FOR = 30_000;

export function createEndpointPool(urls: readonly string[], clock: Clock): EndpointPool {
  const endpoints: Endpoint[] = urls.map((url) => ({
    url,
    refusesBatches: false,
    failures: 0,
    closedUntil: 0,
    slowUntil: 0,
  }));
  const ready = () => {
    const now = clock();
    const open = endpoints.filter((endpoint) => endpoint.closedUntil <= now);
    return [...open.filter((e) => e.slowUntil <= now), ...open.filter((e) => e.slowUntil > now)];
  };
  const askOne = async <T>(endpoint: Endpoint, attempt: Attempt<T>, signal: AbortSignal) => {
    const reply = await attempt(endpoint, signal);
    remember(endpoint, reply, clock());
    return reply;
  };
  const askBriefly: EndpointPool['askBriefly'] = async (endpoint, attempt, { within, signal }) => {
    const own = linkedAbort(signal);
    const timer = setTimeout(own.abort, within);
    const reply = await askOne(endpoint, attempt, own.signal);
    clearTimeout(timer);
    own.unlink();
    return reply;
  };
  return {
    ready,
    size: endpoints.length,
    askOne,
    askBriefly,
    ask: (attempt, options) => race(ready(), attempt, askOne, clock, options),
  };
}

function remember(endpoint: Endpoint, reply: Reply<unknown>, now: Milliseconds): void {
  if (reply.kind === 'ok') {
    endpoint.failures = 0;
    return;
  }
  if (reply.why === 'cancelled') return;
  endpoint.failures += 1;
  const pause = Math.min(FIRST_PAUSE * 2 ** (endpoint.failures - OPEN_AFTER), LONGEST_PAUSE);
  if (reply.retryAfter !== undefined) endpoint.closedUntil = now + reply.retryAfter;
  else if (endpoint.failures >= OPEN_AFTER) endpoint.closedUntil = now + pause;
}

/** A hedged race. Each start is a line in `running`; a failure or the hedge timer starts the next. */
function race<T>(
  candidates: Endpoint[],
  attempt: Attempt<T>,
  askOne: EndpointPool['askOne'],
  clock: Clock,
  options: { hedgeMs: Milliseconds; signal?: AbortSignal },
): Promise<Answered<T>> {
  const own = linkedAbort(options.signal);
  return new Promise<Answered<T>>((resolve) => {
    let why: Failure = 'network';
    let running = 0;
    let timer: NodeJS.Timeout | undefined;
    const startNext = () => {
      clearTimeout(timer);
      const endpoint = candidates.shift();
      if (!endpoint) {
        if (running === 0) resolve(failed(why));
        return;
      }
      running += 1;
      if (candidates.length > 0) timer = setTimeout(hedge, options.hedgeMs, endpoint);
      void askOne(endpoint, attempt, own.signal).then((reply) => {
        running -= 1;
        if (reply.kind === 'ok') resolve({ kind: 'ok', value: { endpoint, value: reply.value } });
        else {
          why = reply.why;
          startNext();
        }
      });
    };
    const hedge = (slow: Endpoint) => {
      slow.slowUntil = clock() + SLOW_FOR;
      startNext();
    };
    startNext();
    own.signal.addEventListener('abort', () => clearTimeout(timer));
  }).finally(() => {
    own.unlink();
    own.abort();
  });
}
