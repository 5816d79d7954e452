import type { IncomingMessage, ServerResponse } from 'node:http';
import { subscriberOf } from '../../core/net/subscriber.ts';
import { isOver } from '../../core/process/isOver.ts';
import { type Clock, type Milliseconds, SECOND } from '../../core/time.ts';

/** What a net of machines asks for again and again although each was told to come later. */
const FLOODED = { method: 'POST', path: '/v3/directline/tokens/generate' };
/** A page hears the whole answer first, headers for other sites included. */
const TOLD = 5;
/** An address is forgotten, and heard again, once there are more. */
const MOST = 50_000;

interface Told {
  readonly at: Milliseconds;
  readonly wait: Milliseconds;
  readonly times: number;
}

/**
 * Addresses that go on asking although they were told when to come again: they are answered before anything of the web
 * server runs, which costs a third. What they are told is what the route has told them.
 */
export class TurnedAway {
  private readonly told = new Map<string, Told>();

  constructor(private readonly clock: Clock) {}

  /** Whether the request has been answered here. */
  answers(request: IncomingMessage, response: ServerResponse, address: string): boolean {
    if (request.method !== FLOODED.method || request.url !== FLOODED.path) return false;
    const known = this.told.get(subscriberOf(address));
    const now = this.clock();
    if (!known || known.times < TOLD || isOver(known.at, known.wait, now)) return false;
    const seconds = Math.max(1, Math.ceil((known.at + known.wait - now) / SECOND));
    response.writeHead(429, { 'retry-after': String(seconds), 'cache-control': 'no-store', 'content-length': '0' });
    response.end();
    return true;
  }

  /** What a route has answered: an address that was told to wait, or that was heard. */
  note(path: string, address: string, status: number, wait: Milliseconds): void {
    if (path !== FLOODED.path) return;
    const asker = subscriberOf(address);
    const before = this.told.get(asker);
    this.told.delete(asker);
    if (status !== 429) return;
    const [oldest] = this.told.keys();
    if (this.told.size >= MOST && oldest !== undefined) this.told.delete(oldest);
    this.told.set(asker, { at: this.clock(), wait, times: (before?.times ?? 0) + 1 });
  }
}
