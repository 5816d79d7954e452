import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { HandrailError } from '../../../core/errors.ts';
import { boundFrames, IN_ONE_PIECE } from '../../../core/net/boundFrames.ts';
import { refuseUpgrade } from '../../../core/net/refuseUpgrade.ts';
import { neighbourhoodOf, subscriberOf } from '../../../core/net/subscriber.ts';
import { takeNear } from '../../../core/net/takeNear.ts';
import { gate } from '../../../core/process/gate.ts';
import { isUnreadable } from '../../../core/records/setAside.ts';
import { type Milliseconds, SECOND } from '../../../core/time.ts';
import { parseWatermark } from './activities.ts';
import type { DirectLineNeeds } from './ports.ts';
import { Rounds } from './rounds.ts';
import { Stream } from './stream.ts';
import type { Bearer } from './tokens.ts';

const PATH = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream$/;
const MOST_PER_CONVERSATION = 5;
/** An office behind one address has fewer chats open than this. */
const MOST_PER_ADDRESS = 100;
/** All its neighbours together (IPv6: the /48, of which one machine may have all): each stream takes some 20 kB for as long as it is open. */
export const MOST_PER_NEIGHBOURHOOD = 500;
const GOING_AWAY = 1001;
const PLACES_EVERY = SECOND;
/**
 * Streams that are opened at one moment. When a balancer was started anew thousands come at once, and each step of somebody's
 * turn would wait for a step of all of them.
 */
const OPENED_AT_ONCE = 4;
const WAITING_TO_BE_OPENED = 20_000;

type Needs = Pick<
  DirectLineNeeds,
  'conversations' | 'signals' | 'tokens' | 'log' | 'placesInQueue' | 'take' | 'embedOrigins'
> & { readonly roundEvery?: Milliseconds };

/** Who asks for a socket: `origin` is the desk's own as they see it. */
interface Caller {
  readonly address: string;
  readonly origin: string;
}

/**
 * The socket half of Direct Line: opens streams and wakes them. What a client sends on a stream is not read; the empty
 * frames of `botframework-directlinejs` only keep the line open.
 */
export class Streams {
  private readonly server = new WebSocketServer({
    ...IN_ONE_PIECE,
    noServer: true,
    maxPayload: 4_096,
    clientTracking: false,
  });
  private readonly open = new Map<string, Set<Stream>>();
  /** By address and by neighbourhood. */
  private readonly openFrom = new Map<string, number>();
  private readonly unsubscribe: () => void;
  private readonly rounds: Rounds<Stream>;
  private places: NodeJS.Timeout | null = null;
  private readonly inTurn = gate({ atOnce: OPENED_AT_ONCE, waiting: WAITING_TO_BE_OPENED });

  constructor(private readonly needs: Needs) {
    this.rounds = new Rounds(this.open, needs.conversations, needs.log, needs.roundEvery);
    this.unsubscribe = needs.signals.subscribe((signal) => {
      if (signal.kind === 'desk') this.sayPlacesSoon();
      if (signal.kind !== 'entries' && signal.kind !== 'typing' && signal.kind !== 'unkept') return;
      for (const stream of this.open.get(signal.conversation) ?? []) {
        if (signal.kind === 'entries') stream.wake();
        else if (signal.kind === 'unkept') stream.echo(signal);
        else if (signal.by === 'staff') stream.typing();
      }
    });
  }

  /** The desk changes in bursts; everyone who waits is told once per pause. */
  private sayPlacesSoon(): void {
    if (this.places || this.open.size === 0) return;
    this.places = setTimeout(() => {
      this.places = null;
      void this.sayPlaces().catch((error: unknown) => this.needs.log.error('queue.notSaid', error));
    }, PLACES_EVERY).unref();
  }

  private async sayPlaces(): Promise<void> {
    for (const [conversation, place] of await this.needs.placesInQueue()) {
      for (const stream of this.open.get(conversation) ?? []) stream.queue(place);
    }
  }

  /** How many streams are open. */
  get size(): number {
    let size = 0;
    for (const streams of this.open.values()) size += streams.size;
    return size;
  }

  /** Takes over a WebSocket upgrade. False when its path is not a stream. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, caller: Caller): boolean {
    const url = new URL(request.url ?? '/', 'http://desk');
    const conversation = PATH.exec(url.pathname)?.[1];
    if (!conversation) return false;
    const accept = async () => {
      if (!socket.destroyed) await this.accept(conversation, url.searchParams, { request, socket, head, caller });
    };
    this.inTurn(accept).catch((error: unknown) => {
      if (isUnreadable(error)) return refuseUpgrade(socket, 404);
      if (error instanceof HandrailError && error.code === 'core.busy') return refuseUpgrade(socket, 503);
      this.needs.log.error('stream.failed', error);
      return refuseUpgrade(socket, 500);
    });
    return true;
  }

  private async accept(
    conversation: string,
    query: URLSearchParams,
    { request, socket, head, caller }: { request: IncomingMessage; socket: Duplex; head: Buffer; caller: Caller },
  ): Promise<void> {
    const { origin } = caller;
    const address = subscriberOf(caller.address);
    const near = `near ${neighbourhoodOf(caller.address)}`;
    if (!this.isKnownSite(request.headers.origin, origin)) return refuseUpgrade(socket, 403);
    if ((await takeNear(this.needs.take, 'stream', caller.address)) > 0) return refuseUpgrade(socket, 429);
    const verified = this.needs.tokens.verify(query.get('t') ?? '', 'stream');
    if (verified.kind !== 'valid' || verified.bearer.conversation !== conversation) return refuseUpgrade(socket, 403);
    // Who was given this address within the last minute could read the conversation: it is not opened once more for that.
    const lastSeq = (await this.needs.conversations.lastSeqs([verified.bearer.conversation])).get(
      verified.bearer.conversation,
    );
    if (lastSeq === undefined) return refuseUpgrade(socket, 404);
    const after = parseWatermark(query.get('watermark') ?? undefined);
    if (after === null || after > lastSeq) return refuseUpgrade(socket, 400);
    if ((this.open.get(conversation)?.size ?? 0) >= MOST_PER_CONVERSATION) return refuseUpgrade(socket, 429);
    if ((this.openFrom.get(address) ?? 0) >= MOST_PER_ADDRESS) return refuseUpgrade(socket, 429);
    if ((this.openFrom.get(near) ?? 0) >= MOST_PER_NEIGHBOURHOOD) return refuseUpgrade(socket, 429);
    const site = query.get('links') === 'absolute' ? origin : null;
    this.server.handleUpgrade(request, socket, head, (webSocket) => {
      boundFrames(webSocket);
      const stream = new Stream(
        webSocket,
        verified.bearer,
        after,
        this.needs.conversations,
        (error) => this.needs.log.error('stream.failed', error),
        site,
      );
      this.keep(verified.bearer, stream);
      for (const one of [address, near]) this.count(one, 1);
      webSocket.once('close', () => {
        this.forget(verified.bearer, stream);
        for (const one of [address, near]) this.count(one, -1);
      });
    });
  }

  /** A page of another site opens none with a token that it came by. Whoever is no browser names no site. */
  private isKnownSite(site: string | undefined, own: string): boolean {
    return !site || site === own || this.needs.embedOrigins.includes(site);
  }

  private count(address: string, change: 1 | -1): void {
    const now = (this.openFrom.get(address) ?? 0) + change;
    if (now > 0) this.openFrom.set(address, now);
    else this.openFrom.delete(address);
  }

  private keep({ conversation }: Bearer, stream: Stream): void {
    const streams = this.open.get(conversation) ?? new Set();
    this.open.set(conversation, streams.add(stream));
  }

  private forget({ conversation }: Bearer, stream: Stream): void {
    const streams = this.open.get(conversation);
    streams?.delete(stream);
    if (streams?.size === 0) this.open.delete(conversation);
  }

  close(): void {
    this.unsubscribe();
    this.rounds.stop();
    if (this.places) clearTimeout(this.places);
    this.sendAway();
  }

  /** For each open stream: its client is told to come back, and reconnects, perhaps to another process, from its watermark. */
  goodbyes(): (() => void)[] {
    return [...this.open.values()].flatMap((streams) => [...streams].map((stream) => () => stream.close(GOING_AWAY)));
  }

  sendAway(): void {
    for (const goodbye of this.goodbyes()) goodbye();
  }
}
