import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import type { Fate } from './sendQueue.ts';

export interface ThreadItem {
  /** Stays the same from the moment of pressing "send" to the server's copy, so that nothing on the screen jumps. */
  readonly key: string;
  readonly activity: ChatActivity;
  /** `received`: the server's copy. Everything else is the user's own, on its way. */
  readonly state: 'received' | 'sending' | 'waiting' | 'sent' | 'failed';
}

/** What is on the screen. `said` in the server's order, then `pending` in the order of saying. */
export interface Thread {
  readonly said: readonly ThreadItem[];
  readonly pending: readonly ThreadItem[];
}

export const EMPTY_THREAD: Thread = { said: [], pending: [] };

/** The user said it, and sees it at once. */
export function say(thread: Thread, key: string, activity: ChatActivity): Thread {
  return { ...thread, pending: [...thread.pending, { key, activity, state: 'sending' }] };
}

/** The server's copy: it replaces the optimistic one, and a second copy (after a reconnect) changes nothing. */
export function receive(thread: Thread, activity: ChatActivity): Thread {
  const { id } = activity;
  const { clientActivityID, unkept } = activity.channelData ?? {};
  if (unkept) return { ...thread, pending: thread.pending.filter(({ key }) => key !== clientActivityID) };
  if (id && thread.said.some((item) => item.activity.id === id)) return thread;
  const own = activity.channelData?.clientActivityID;
  const mine = thread.pending.find((item) => item.key === own || (id !== undefined && item.activity.id === id));
  const item: ThreadItem = { key: mine?.key ?? own ?? id ?? String(thread.said.length), activity, state: 'received' };
  return { said: [...thread.said, item], pending: thread.pending.filter((one) => one !== mine) };
}

/** What the send queue reports. A message that the server did not keep disappears here as well. */
export function settle(thread: Thread, key: string, fate: Fate, id: string | null): Thread {
  if (fate === 'unkept' || (id !== null && thread.said.some((item) => item.activity.id === id))) {
    return { ...thread, pending: thread.pending.filter((item) => item.key !== key) };
  }
  const state = fate === 'ended' ? 'failed' : fate;
  const pending = thread.pending.map((item) =>
    item.key === key ? { ...item, state, activity: id === null ? item.activity : { ...item.activity, id } } : item,
  );
  return { ...thread, pending };
}

/** Takes a failed message out, to be said again. */
export function withdraw(thread: Thread, key: string): Thread {
  return { ...thread, pending: thread.pending.filter((item) => item.key !== key) };
}

export function items(thread: Thread): readonly ThreadItem[] {
  return [...thread.said, ...thread.pending];
}
