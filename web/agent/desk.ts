import { computed, signal } from '@preact/signals';
import type { DepartmentId } from '../../core/departments.ts';
import type { DeskPush, DeskQueue } from '../../core/deskProtocol.ts';
import { type Milliseconds, SECOND } from '../../core/time.ts';
import type { Ask, Asked } from '../shared/staff/asked.ts';
import { createDeskApi } from './deskApi.ts';
import { createDrafts } from './drafts.ts';
import { type Outgoing, stillOutgoing } from './entries.ts';
import { createOpenCase } from './openCase.ts';
import { createOutbox } from './outbox.ts';
import { type DeskNews, itemOf, neighbour, newsIn } from './queueTimes.ts';

export interface DeskPorts {
  readonly ask: Ask;
  newId(): string;
  now(): Milliseconds;
  after(span: Milliseconds, run: () => void): void;
  onSignedOut(): void;
  onShift(on: boolean): void;
  onNews(news: DeskNews): void;
}

/** Why something was not done, shown until the next act in that conversation. `failed`: the desk was not reached. */
export interface Trouble {
  readonly conversation: string;
  readonly code: string;
}

/** Pushes come in bunches; the queue is read once for all of them. */
const QUEUE_PAUSE = 200;
const TYPING_SHOWN = 6 * SECOND;
const TYPING_TOLD_EVERY = 3 * SECOND;

/** Everything the console knows and does, apart from drawing it. */
export function createDesk(ports: DeskPorts) {
  const ask: Ask = async <T>(...request: Parameters<Ask>) => {
    const asked = await ports.ask<T>(...request);
    if (asked.kind === 'signedOut') ports.onSignedOut();
    return asked;
  };
  const api = createDeskApi(ask);
  const queue = signal<DeskQueue | null>(null);
  const online = signal(true);
  /** The server's clock minus this one. */
  const skew = signal(0);
  const trouble = signal<Trouble | null>(null);
  const typing = signal<{ conversation: string; until: Milliseconds } | null>(null);
  /** When the user last spoke, as far as this page has shown it. */
  const seen = signal<ReadonlyMap<string, Milliseconds>>(new Map());
  const drafts = createDrafts();
  const opened = createOpenCase(api.open, (id) => {
    const item = itemOf(queue.value, id);
    return item !== null && !queue.value?.mine.includes(item);
  });
  const selected = computed(() => (opened.current.value.kind === 'none' ? null : opened.current.value.id));
  const outbox = createOutbox({
    post: ({ conversation, mode, text, clientId }) => api[mode](conversation, text, clientId),
    onRefused: ({ conversation, mode, text }, code) => {
      drafts.giveBack(conversation, mode, text);
      trouble.value = { conversation, code };
    },
    onWritten: (one) => {
      if (one.conversation === selected.value) void readCase();
      else outbox.settle(outbox.items.value.filter(({ clientId }) => clientId !== one.clientId));
    },
    after: ports.after,
  });
  let queueAsked = false;
  let typingTold = 0;

  async function readQueue(): Promise<boolean> {
    const asked = await api.queue();
    if (asked.kind !== 'ok') return asked.kind !== 'unreachable' || asked.retryIn !== null;
    const news = newsIn(queue.value, asked.value);
    queue.value = asked.value;
    skew.value = asked.value.at - ports.now();
    ports.onShift(asked.value.onShift);
    ports.onNews(news);
    // Whose it is may have changed.
    if (opened.current.value.kind === 'listed') void readCase();
    return true;
  }

  function readQueueSoon(): void {
    if (queueAsked) return;
    queueAsked = true;
    ports.after(QUEUE_PAUSE, () => {
      queueAsked = false;
      void readQueue();
    });
  }

  async function readCase(): Promise<void> {
    // Without the list nobody knows whose it is.
    if (!queue.value) await readQueue();
    await opened.refresh();
    const { value } = opened.current;
    if (value.kind !== 'open') return;
    const others = outbox.items.value.filter(({ conversation }) => conversation !== value.id);
    const own = outbox.items.value.filter(({ conversation }) => conversation === value.id);
    outbox.settle([...others, ...stillOutgoing(own, value.entries)]);
    const lastUser = value.entries.findLast(({ author }) => author === 'user');
    if (lastUser) seen.value = new Map(seen.value).set(value.id, lastUser.at);
  }

  function onPush(push: DeskPush): void {
    if (push.kind === 'typing') {
      showTyping(push.conversation);
      return;
    }
    readQueueSoon();
    if (push.kind === 'queue' || push.conversation === selected.value) void readCase();
    if (push.kind === 'entries' && push.conversation === typing.value?.conversation) typing.value = null;
  }

  function showTyping(conversation: string): void {
    const until = ports.now() + TYPING_SHOWN;
    typing.value = { conversation, until };
    ports.after(TYPING_SHOWN, () => {
      if (typing.value?.until === until) typing.value = null;
    });
  }

  /** Runs an act on a conversation; what went wrong is shown there. True when it was done. */
  async function act(conversation: string, run: () => Promise<Asked<unknown>>): Promise<boolean> {
    trouble.value = null;
    const asked = await run();
    if (asked.kind === 'refused') trouble.value = { conversation, code: asked.code };
    if (asked.kind === 'unreachable') trouble.value = { conversation, code: 'failed' };
    await readQueue();
    if (conversation === selected.value) await readCase();
    return asked.kind === 'ok';
  }

  return {
    queue,
    opened: opened.current,
    selected,
    drafts,
    outgoing: outbox.items,
    trouble,
    typing,
    seen,
    online,
    skew,
    figures: api.figures,
    setLanguages: api.setLanguages,
    networks: api.networks,
    hours: api.hours,
    lookAtChain: api.lookAtChain,
    readQueue,
    onPush,

    /** Connected: whatever was missed is read, whatever waits is sent. */
    onOnline(): void {
      online.value = true;
      void readQueue();
      void readCase();
      outbox.resume();
    },
    onOffline(): void {
      online.value = false;
      // Finds out whether it is the line or the session that is gone.
      void readQueue();
    },
    show(id: string | null): void {
      opened.show(id);
      trouble.value = null;
      if (id !== null) void readCase();
    },
    /** Reads what somebody else has, or nobody yet: for supervisors, and the user is told. */
    read: (id: string) => opened.read(id),
    /** The conversation that J and K lead to. */
    beside: (step: 1 | -1) => (queue.value ? neighbour(queue.value, selected.value, step) : null),
    claim: (id: string) => act(id, () => api.claim(id)),
    transfer: (id: string, department: DepartmentId) => act(id, () => api.transfer(id, department)),
    reassign: (id: string, to: string) => act(id, () => api.reassign(id, to)),
    returnToBot: (id: string, article: string | null) => act(id, () => api.returnToBot(id, article)),
    undo: (id: string) => act(id, () => api.undo(id)),
    close: (id: string, resolution: 'agent' | 'none') => act(id, () => api.close(id, resolution)),
    /** What went wrong is the answer's: it is said where the button is, not above the box. */
    async lookUp(id: string): Promise<Asked<unknown>> {
      const asked = await api.lookUp(id);
      if (id === selected.value) await readCase();
      return asked;
    },
    send(id: string): void {
      const draft = drafts.read(id);
      const text = draft[draft.mode];
      if (!text.trim()) return;
      const { value } = opened.current;
      const after = value.kind === 'open' && value.id === id ? value.case.lastSeq : 0;
      const one: Outgoing = {
        clientId: ports.newId(),
        conversation: id,
        mode: draft.mode,
        text,
        state: 'sending',
        seq: null,
        after,
      };
      trouble.value = null;
      drafts.empty(id);
      outbox.send(one);
    },
    write(id: string, text: string): void {
      drafts.write(id, text);
      if (drafts.read(id).mode !== 'say' || !text.trim()) return;
      if (ports.now() - typingTold < TYPING_TOLD_EVERY) return;
      typingTold = ports.now();
      void api.typing(id);
    },
    async shift(on: boolean): Promise<void> {
      const asked = await api.shift(on);
      if (asked.kind === 'ok') ports.onShift(asked.value.onShift);
    },
    /** Whether the user has said something that this page has not shown. */
    isUnread({ conversation, lastUserAt }: { conversation: string; lastUserAt: Milliseconds }): boolean {
      return conversation !== selected.value && lastUserAt > (seen.value.get(conversation) ?? 0);
    },
    /** Another person signs in: nothing of the one before stays. */
    reset(): void {
      queue.value = null;
      seen.value = new Map();
      opened.show(null);
      drafts.clear();
      outbox.clear();
      trouble.value = null;
    },
  };
}
