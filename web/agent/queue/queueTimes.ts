import { type Language, languageOf } from '../../../core/language.ts';
import type { DeskQueue, QueueItem } from '../../../core/protocols/deskProtocol.ts';
import { MINUTE, type Milliseconds } from '../../../core/time.ts';

/** What a desk promises itself: somebody answers within five minutes. */
export const TARGET: Milliseconds = 5 * MINUTE;
const SOON: Milliseconds = 4 * MINUTE;

export type Pressure = 'calm' | 'soon' | 'late';

/** How pressing a wait is, for the colour of its time; the word beside it says it too. */
export function pressureOf(item: Pick<QueueItem, 'urgent' | 'since'>, now: Milliseconds): Pressure {
  const waited = now - item.since;
  if (item.urgent || waited >= TARGET) return 'late';
  return waited >= SOON ? 'soon' : 'calm';
}

/** Everything in the list, in the order of the eye: own, waiting, colleagues. */
export function inOrder(queue: DeskQueue): readonly QueueItem[] {
  return [...queue.mine, ...queue.waiting, ...queue.colleagues];
}

/** What the list says of a conversation; null when it is not in it. */
export function itemOf(queue: DeskQueue | null, conversation: string): QueueItem | null {
  return (queue ? inOrder(queue) : []).find((one) => one.conversation === conversation) ?? null;
}

/** Whom to take next: the order of the queue within the languages that one speaks, else its very first. */
export function nextFor(spoken: readonly Language[], waiting: readonly QueueItem[]): QueueItem | undefined {
  return waiting.find((item) => writes(spoken, item)) ?? waiting[0];
}

/** Whether somebody who writes these languages can answer. */
export function writes(spoken: readonly Language[], { language }: Pick<QueueItem, 'language'>): boolean {
  return spoken.includes(languageOf(language));
}

/** The neighbour of `current`, without wrapping; the first one when nothing is chosen. */
export function neighbour(queue: DeskQueue, current: string | null, step: 1 | -1): string | null {
  const list = inOrder(queue);
  const at = list.findIndex(({ conversation }) => conversation === current);
  if (at < 0) return list[0]?.conversation ?? null;
  return list[Math.min(list.length - 1, Math.max(0, at + step))]?.conversation ?? null;
}

/** Who has come since the queue was read before, and who of one's own has written; nobody on the first reading. */
export interface DeskNews {
  readonly arrived: readonly QueueItem[];
  readonly wrote: readonly QueueItem[];
}

export function newsIn(before: DeskQueue | null, after: DeskQueue): DeskNews {
  if (!before) return { arrived: [], wrote: [] };
  const known = new Map(inOrder(before).map((item) => [item.conversation, item]));
  const spokeAt = ({ conversation }: QueueItem) => known.get(conversation)?.lastUserAt ?? Number.POSITIVE_INFINITY;
  return {
    // Off shift somebody else takes them.
    arrived: after.onShift ? after.waiting.filter(({ conversation }) => !known.has(conversation)) : [],
    wrote: after.mine.filter((item) => item.lastUserAt > spokeAt(item)),
  };
}

/** The longest wait, of the urgent ones alone when asked. Null when nobody waits. */
export function longestWait(queue: DeskQueue, now: Milliseconds, onlyUrgent = false): Milliseconds | null {
  const waits = queue.waiting.filter(({ urgent }) => urgent || !onlyUrgent).map(({ since }) => now - since);
  return waits.length > 0 ? Math.max(...waits) : null;
}
