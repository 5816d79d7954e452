import { type Signal, signal } from '@preact/signals';
import { type Milliseconds, SECOND } from '../../../core/time.ts';
import type { Ask } from '../../shared/staff/asked.ts';
import { neighbour } from '../queue/queueTimes.ts';
import { deskActs } from './deskActs.ts';
import { createDeskApi, type DeskApi } from './deskApi.ts';
import type { DeskPorts, Trouble } from './deskPorts.ts';
import { createDeskReading, type DeskReading } from './deskReading.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { Outgoing } from './entries.ts';
import { createOutbox, type Outbox } from './outbox.ts';

const TYPING_TOLD_EVERY = 3 * SECOND;

/** Everything the console knows and does, apart from drawing it. */
export function createDesk(ports: DeskPorts) {
  const ask: Ask = async <T>(...request: Parameters<Ask>) => {
    const asked = await ports.ask<T>(...request);
    if (asked.kind === 'signedOut') ports.onSignedOut();
    return asked;
  };
  const api = createDeskApi(ask);
  const online = signal(true);
  const trouble = signal<Trouble | null>(null);
  const drafts = createDrafts();
  const reading = createDeskReading(api, ports, () => outbox);
  const { queue, opened, selected, seen, readCase } = reading;
  const outbox: Outbox = outboxOf(api, ports, { drafts, trouble, reading });

  return {
    ...{ ...reading, opened: opened.current, drafts, outgoing: outbox.items, trouble, online },
    ...deskActs(api, reading, trouble),
    ...deskConnection(online, reading, outbox),
    ...deskWriting(api, ports, { drafts, outbox, trouble, opened: opened.current }),
    figures: api.figures,
    setLanguages: api.setLanguages,
    networks: api.networks,
    hours: api.hours,
    lookAtChain: api.lookAtChain,

    show(id: string | null): void {
      opened.show(id);
      trouble.value = null;
      if (id !== null) void readCase();
    },
    /** Reads what somebody else has, or nobody yet: for supervisors, and the user is told. */
    read: (id: string) => opened.read(id),
    /** The conversation that J and K lead to. */
    beside: (step: 1 | -1) => (queue.value ? neighbour(queue.value, selected.value, step) : null),
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
      reading.forget();
      drafts.clear();
      outbox.clear();
      trouble.value = null;
    },
  };
}

function deskConnection(
  online: Signal<boolean>,
  { readQueue, readCase }: Pick<DeskReading, 'readQueue' | 'readCase'>,
  outbox: Pick<Outbox, 'resume'>,
) {
  return {
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
  };
}

/** What agents write is sent by it; what the desk refused is a draft again. */
function outboxOf(
  api: DeskApi,
  { after }: DeskPorts,
  { drafts, trouble, reading }: Pick<Writing, 'drafts' | 'trouble'> & { readonly reading: DeskReading },
): Outbox {
  const { selected, readCase } = reading;
  const outbox: Outbox = createOutbox({
    post: ({ conversation, mode, text, clientId }) => api[mode](conversation, text, clientId),
    onRefused: ({ conversation, mode, text }, code) => {
      drafts.giveBack(conversation, mode, text);
      trouble.value = { conversation, code };
    },
    onWritten: (one) => {
      if (one.conversation === selected.value) void readCase();
      else outbox.settle(outbox.items.value.filter(({ clientId }) => clientId !== one.clientId));
    },
    after,
  });
  return outbox;
}

interface Writing {
  readonly drafts: Drafts;
  readonly outbox: Pick<Outbox, 'send'>;
  readonly trouble: Signal<Trouble | null>;
  readonly opened: DeskReading['opened']['current'];
}

/** What an agent writes: kept as a draft, told to the user as typing, and sent. */
function deskWriting(api: DeskApi, ports: DeskPorts, { drafts, outbox, trouble, opened }: Writing) {
  let typingTold = 0;
  return {
    send(id: string): void {
      const draft = drafts.read(id);
      const text = draft[draft.mode];
      if (!text.trim()) return;
      const { value } = opened;
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
  };
}
