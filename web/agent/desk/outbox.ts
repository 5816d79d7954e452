import { signal } from '@preact/signals';
import { backOff } from '../../../core/net/backOff.ts';
import { type Milliseconds, SECOND } from '../../../core/time.ts';
import type { Asked } from '../../shared/staff/asked.ts';
import type { Outgoing } from './entries.ts';

export interface OutboxPorts {
  post(one: Outgoing): Promise<Asked<{ seq: number }>>;
  /** The desk said no: nothing was written, and the words go back to whoever wrote them. */
  onRefused(one: Outgoing, code: string): void;
  onWritten(one: Outgoing): void;
  after(span: Milliseconds, run: () => void): void;
}

/**
 * Sends one after the other, so that nothing is reordered; without a connection everything waits here. The same
 * `clientId` makes a repetition harmless, so nothing is lost or doubled.
 */
export function createOutbox(ports: OutboxPorts) {
  const { items, put, take, unwritten } = createItems();
  let running = false;
  let tries = 0;

  /** False when the line has to stop for now. */
  async function deliver(one: Outgoing): Promise<boolean> {
    put({ ...one, state: 'sending' });
    const asked = await ports.post(one);
    if (asked.kind === 'ok') {
      put({ ...one, state: 'written', seq: asked.value.seq });
      ports.onWritten(one);
      return true;
    }
    if (asked.kind === 'refused') {
      take(one);
      ports.onRefused(one, asked.code);
      return true;
    }
    put({ ...one, state: 'waiting' });
    if (asked.kind === 'unreachable') ports.after(Math.max(asked.retryIn ?? SECOND, backOff(tries)), resume);
    tries += 1;
    return false;
  }

  async function run(): Promise<void> {
    running = true;
    for (let next = unwritten(); next; next = unwritten()) {
      if (!(await deliver(next))) break;
      tries = 0;
    }
    running = false;
  }

  /** The connection, or the session, is back. */
  function resume(): void {
    if (!running && unwritten()) void run();
  }

  return {
    items,
    resume,
    send(one: Outgoing): void {
      items.value = [...items.value, one];
      resume();
    },
    /** Its entry has arrived. */
    settle(keep: readonly Outgoing[]): void {
      if (keep.length !== items.value.length) items.value = keep;
    },
    clear(): void {
      items.value = [];
    },
  };
}

/** What waits, in its order. */
function createItems() {
  const items = signal<readonly Outgoing[]>([]);
  return {
    items,
    put(one: Outgoing): void {
      items.value = items.value.map((other) => (other.clientId === one.clientId ? one : other));
    },
    take({ clientId }: Outgoing): void {
      items.value = items.value.filter((other) => other.clientId !== clientId);
    },
    unwritten: () => items.value.find(({ state }) => state !== 'written'),
  };
}

export type Outbox = ReturnType<typeof createOutbox>;
