import type { Activity } from 'botbuilder-core';
import type { ConversationId } from '../../core/ids.ts';
import type { Signals } from '../../core/ports.ts';
import type { Log } from '../../core/process/log.ts';
import { isUnreadable } from '../../core/records/setAside.ts';
import { type Clock, MINUTE, type Milliseconds, SECOND } from '../../core/time.ts';
import type { ChannelReference, Conversations } from '../../handoff/ports.ts';
import { readAtAll } from '../../handoff/record/deletion.ts';
import type { Delivery, Outbox } from '../turn/ports.ts';
import type { Send, SendResult } from './botFramework/connectorSender.ts';
import { channelOf } from './index.ts';
import { render } from './render.ts';

export interface OutboxParts {
  readonly outbox: Outbox;
  readonly conversations: Pick<Conversations, 'read' | 'entries' | 'commit'>;
  readonly signals: Signals;
  readonly send: Send;
  readonly clock: Clock;
  readonly log: Log;
  readonly publicUrl: string;
  /** How long a taken message stays taken if this process dies; longer than a send may take. */
  readonly takeFor?: Milliseconds;
}

const AT_ONCE = 32;
/** Of one connector: what is beyond waits for those before it, so that a slow one holds up nobody but its own channel. */
const MOST_OF_A_SERVICE = 32;
/** Of all together. */
const MOST_UNDER_WAY = 256;
/** So long a round waits for its sends; then others begin beside those that still are under way. */
const ROUND: Milliseconds = SECOND;
const POLL_EVERY = SECOND;
const FIRST_PAUSE = SECOND;
const LONGEST_PAUSE = 5 * MINUTE;
/** What this process has not tried for so long, another one has settled, or the desk stood still. */
const NOT_MINE_ANY_MORE = 2 * LONGEST_PAUSE;
/** After so many refused tokens in a row it is the configuration, not the token. */
const MOST_REFUSALS = 3;

/**
 * Sends what the outbox holds. One message per conversation at a time, in order; the next follows when the one before
 * has been acknowledged. At least once: a process that dies between sending and acknowledging sends again.
 */
export class OutboxWorker {
  /** Services that asked for silence, and until when. */
  private readonly silentUntil = new Map<string, Milliseconds>();
  /** How many pieces of a long message have arrived, so that a retry goes on where it stopped. */
  private readonly arrived = new Map<string, number>();
  /** Messages that this process has tried in vain: when they were said, and tried last. */
  private readonly late = new Map<ConversationId, { readonly said: Milliseconds; readonly tried: Milliseconds }>();
  private readonly underWay = new Set<Promise<void>>();
  /** How many of them go to each service. */
  private readonly busy = new Map<string, number>();
  private nudge: () => void = () => undefined;
  private readonly unsubscribe: () => void;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private news = true;
  private stopped = false;

  constructor(private readonly parts: OutboxParts) {
    this.unsubscribe = parts.signals.subscribe((signal) => {
      if (signal.kind === 'outbox') void this.wake();
    });
    void this.wake();
  }

  /** How long ago the oldest message was said that this process has tried to send in vain; 0 without one. */
  oldest(): Milliseconds {
    const now = this.parts.clock();
    for (const [id, { tried }] of this.late) if (now - tried > NOT_MINE_ANY_MORE) this.late.delete(id);
    return Math.max(0, ...[...this.late.values()].map(({ said }) => now - said));
  }

  /** There may be something to send; resolves when everything that can go now has gone. */
  wake(): Promise<void> {
    this.news = true;
    this.nudge();
    if (this.stopped) return Promise.resolve();
    clearTimeout(this.timer);
    this.running ??= this.drain().finally(() => {
      this.running = null;
      if (this.stopped) return;
      this.timer = setTimeout(() => void this.wake(), POLL_EVERY);
      this.timer.unref();
    });
    return this.running;
  }

  /** Sends all that can go now, then takes no more. What has to wait stays in the outbox for whoever comes next. */
  async finish(): Promise<void> {
    await this.wake();
    await this.stop();
  }

  /** Lets the sends under way end. What is left stays in the outbox. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.unsubscribe();
    clearTimeout(this.timer);
    await this.running;
  }

  private async drain(): Promise<void> {
    try {
      let taken: number;
      do {
        this.news = false;
        taken = await this.sendOnce();
        if (taken === 0 && !this.news) await this.within(Promise.race(this.underWay));
      } while (!this.stopped && (this.news || taken > 0 || this.underWay.size > 0));
    } catch (error) {
      this.parts.log.error('outbox.failed', error);
    }
    await Promise.all(this.underWay);
  }

  /** Waits for it, for a round at most, or until there is something new. */
  private async within(work: Promise<unknown>): Promise<void> {
    if (this.underWay.size === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<void>((resolve) => {
      this.nudge = resolve;
      timer = setTimeout(resolve, ROUND);
    });
    await Promise.race([work, over]);
    clearTimeout(timer);
  }

  private async sendOnce(): Promise<number> {
    const { outbox, clock, takeFor = MINUTE } = this.parts;
    const limit = Math.min(AT_ONCE, MOST_UNDER_WAY - this.underWay.size);
    if (limit <= 0) return 0;
    const deliveries = await outbox.next({ now: clock(), limit, takeFor });
    await this.within(Promise.all(deliveries.map((delivery) => this.begin(delivery))));
    return deliveries.length;
  }

  private begin(delivery: Delivery): Promise<void> {
    const work = this.deliver(delivery)
      .catch((error: unknown) => this.notMade(delivery, error))
      .catch((error: unknown) => this.parts.log.error('outbox.failed', error))
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
    return work;
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const { outbox, log } = this.parts;
    const message = await this.messageOf(delivery);
    if (message === 'gone') return outbox.fail(delivery, 'lane');
    if (message === 'nothing') return outbox.done(delivery);
    const service = message.reference.serviceUrl;
    const silence = this.silentUntil.get(service) ?? 0;
    if (silence > this.parts.clock()) return outbox.defer(delivery, silence);
    const others = this.busy.get(service) ?? 0;
    if (others >= MOST_OF_A_SERVICE) return outbox.defer(delivery, this.parts.clock() + ROUND);
    this.late.set(delivery.conversation, { said: message.at, tried: this.parts.clock() });
    this.busy.set(service, others + 1);
    const result = await this.sendPieces(delivery, message.reference, message.pieces).finally(() =>
      this.busy.set(service, (this.busy.get(service) ?? 1) - 1),
    );
    if (result.kind !== 'sent') log.info('outbox.notSent', { kind: result.kind, tries: delivery.tries });
    return this.settle(delivery, service, result);
  }

  /**
   * What cannot be read is never sent: its message goes, or the whole lane where nothing of the conversation can be read.
   * Anything else is tried again later. The other messages of the moment are on their way all the while.
   */
  private async notMade(delivery: Delivery, error: unknown): Promise<void> {
    const { outbox, conversations, clock, log } = this.parts;
    log.error('outbox.notMade', error, { conversation: delivery.conversation, seq: delivery.seq });
    if (!isUnreadable(error)) return outbox.defer(delivery, clock() + pause(delivery.tries));
    const conversation = await readAtAll({ conversations }, delivery.conversation);
    return outbox.fail(delivery, conversation ? 'row' : 'lane');
  }

  private async sendPieces(
    delivery: Delivery,
    reference: ChannelReference,
    pieces: readonly Partial<Activity>[],
  ): Promise<SendResult> {
    const name = `${delivery.conversation} ${delivery.seq}`;
    for (let index = this.arrived.get(name) ?? 0; index < pieces.length; index += 1) {
      const result = await this.parts.send(reference, { ...pieces[index], id: pieceId(delivery, index) });
      if (result.kind !== 'sent') return result;
      this.arrived.set(name, index + 1);
    }
    return { kind: 'sent' };
  }

  private async settle(delivery: Delivery, service: string, result: SendResult): Promise<void> {
    const { outbox, clock } = this.parts;
    if (result.kind !== 'later' && result.kind !== 'unauthorised') {
      this.late.delete(delivery.conversation);
      this.arrived.delete(`${delivery.conversation} ${delivery.seq}`);
    }
    switch (result.kind) {
      case 'sent':
        return outbox.done(delivery);
      case 'rowRefused':
        await this.tellDesk(delivery.conversation, result.status);
        return outbox.fail(delivery, 'row');
      case 'laneDead':
        await this.tellDesk(delivery.conversation, result.status);
        return outbox.fail(delivery, 'lane');
      case 'unauthorised':
        if (delivery.tries >= MOST_REFUSALS) this.parts.log.warn('outbox.tokenRefused', { tries: delivery.tries });
        // The first time with a new token at once, then like any other trouble.
        return outbox.defer(delivery, clock() + (delivery.tries === 0 ? 0 : pause(delivery.tries)));
      case 'later': {
        const own = pause(delivery.tries);
        // The receiver's number is stored with the message: a century would hold it back for good, whoever starts anew.
        const asked = result.after === undefined ? undefined : Math.min(result.after, LONGEST_PAUSE);
        if (result.wholeService) this.silentUntil.set(service, clock() + (asked ?? own));
        return outbox.defer(delivery, clock() + Math.max(asked ?? 0, own));
      }
    }
  }

  private async messageOf({ conversation, seq }: Delivery) {
    const { conversations, publicUrl } = this.parts;
    const found = await conversations.read(conversation);
    if (!found) return 'gone';
    const [entry] = await conversations.entries(conversation, { after: seq - 1, limit: 1, audience: 'everyone' });
    const { reference } = found.content;
    if (!reference || entry?.seq !== seq) return 'nothing';
    const pieces = render(entry.activity, channelOf(found.facts.channel), publicUrl);
    return pieces.length === 0 ? 'nothing' : { reference, pieces, at: entry.at };
  }

  /** An agent who holds the case has to know that the user was not reached. Content-free. */
  private async tellDesk(conversation: ConversationId, status: number): Promise<void> {
    this.parts.log.warn('outbox.undeliverable', { status });
    const activity = { type: 'event', name: 'handrail.undeliverable', value: { status } } as const;
    await this.parts.conversations.commit(conversation, {
      entries: [{ author: 'system', audience: 'staff', activity }],
    });
    this.parts.signals.publish({ kind: 'desk' });
  }
}

/** Doubles with every try; spread so that lanes that failed together do not come back together. Never shorter than half. */
function pause(tries: number): Milliseconds {
  const full = Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE);
  return Math.ceil(full / 2 + Math.random() * (full / 2));
}

/** The same message has the same id however often it is sent. */
function pieceId({ conversation, seq }: Delivery, index: number): string {
  return `${conversation}-${seq}${index > 0 ? `-${index}` : ''}`;
}
