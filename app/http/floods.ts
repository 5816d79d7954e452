import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { neighbourhoodOf, subscriberOf } from '../../core/net/subscriber.ts';
import { type Milliseconds, SECOND } from '../../core/time.ts';

/**
 * Requests of whatever kind, files and health included: so many at once, and so many a second after that. An office whose hundred
 * browsers load the page in one minute asks for less.
 */
export const OF_ADDRESS = { burst: 1_000, aSecond: 100 };
/** The same for all neighbours of an address: three times that. */
export const OF_NEIGHBOURS = { burst: 3_000, aSecond: 300 };
/** What a body in crumbs counts for. */
const CRUMBLED = 100;
/** Who was refused comes no sooner for having hurried: the answer waits so long, and nothing more is read of the connection. */
const HELD: Milliseconds = SECOND;
/** Beyond so many the others are let go without an answer. */
const MOST_HELD = 2_000;
/** Of more, whoever asked longest ago is forgotten. */
const MOST_KNOWN = 50_000;

interface Left {
  left: number;
  at: Milliseconds;
}

/** What is left of a share that fills up again, for each who asks. Without promises and timers: it is asked before every request. */
class Shares {
  private readonly known = new Map<string, Left>();

  constructor(
    private readonly share: { readonly burst: number; readonly aSecond: number },
    private readonly now: () => Milliseconds,
  ) {}

  take(whose: string, cost = 1): boolean {
    const { burst, aSecond } = this.share;
    const now = this.now();
    const before = this.known.get(whose);
    const left = before ? Math.min(burst, before.left + (aSecond * (now - before.at)) / SECOND) : burst;
    this.known.delete(whose);
    const [oldest] = this.known.keys();
    if (this.known.size >= MOST_KNOWN && oldest !== undefined) this.known.delete(oldest);
    this.known.set(whose, { left: left >= 1 ? left - cost : left, at: now });
    return left >= 1;
  }
}

/**
 * What no route counts costs as well: nine thousand files a second of one connection leave the event loop to nobody else. What is too
 * much is answered before anything of the web server runs.
 */
export class Floods {
  private readonly addresses: Shares;
  private readonly neighbours: Shares;
  private readonly refused = new WeakSet<Socket>();
  private held = 0;

  constructor(now: () => Milliseconds = () => performance.now()) {
    this.addresses = new Shares(OF_ADDRESS, now);
    this.neighbours = new Shares(OF_NEIGHBOURS, now);
  }

  /** Whether there is one more request left. What an address has none left of is not counted for its neighbours. */
  take(address: string): boolean {
    return this.addresses.take(subscriberOf(address)) && this.neighbours.take(neighbourhoodOf(address));
  }

  /** It may go below nothing, which is to be waited for as well. */
  charge(address: string): void {
    this.addresses.take(subscriberOf(address), CRUMBLED);
    this.neighbours.take(neighbourhoodOf(address), CRUMBLED);
  }

  /** Whether nothing more is heard of its connection: what was sent before the answer is still read by Node. */
  isOver({ socket }: IncomingMessage): boolean {
    return this.refused.has(socket);
  }

  /** Tells the first of a connection so, and hears no second one. */
  refuse(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    this.refused.add(socket);
    socket.pause();
    if (this.held >= MOST_HELD) {
      socket.destroy();
      return;
    }
    this.held += 1;
    const answer = setTimeout(() => {
      response.writeHead(429, { 'retry-after': '2', connection: 'close', 'content-length': '0' });
      response.end(() => socket.destroy());
      // One before it may be without an answer for ever, and this one waits behind it.
      setTimeout(() => socket.destroy(), HELD).unref();
    }, HELD);
    socket.once('close', () => {
      this.held -= 1;
      clearTimeout(answer);
    });
  }
}
