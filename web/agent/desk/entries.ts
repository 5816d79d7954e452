import type { DeskEntry } from '../../../core/protocols/deskProtocol.ts';
import type { Card } from '../../../core/protocols/protocol.ts';

/** Both lists in order, each entry once: a reading after a reconnect overlaps with what is there. */
export function mergeEntries(known: readonly DeskEntry[], more: readonly DeskEntry[]): readonly DeskEntry[] {
  if (more.length === 0) return known;
  const lastKnown = known.at(-1)?.seq ?? 0;
  if ((more[0]?.seq ?? 0) > lastKnown) return [...known, ...more];
  const bySeq = new Map([...known, ...more].map((entry) => [entry.seq, entry]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** What an agent sends and the desk has not confirmed yet. */
export interface Outgoing {
  /** The desk writes it once, however often it is sent. */
  readonly clientId: string;
  readonly conversation: string;
  readonly mode: 'say' | 'note';
  readonly text: string;
  readonly state: 'sending' | 'waiting' | 'written';
  /** Its entry, once the desk has named it. */
  readonly seq: number | null;
  /** Last entry that was there when it was sent. */
  readonly after: number;
}

/** Outgoing words whose entry is not among the entries yet. The entry may arrive before the answer does. */
export function stillOutgoing(outgoing: readonly Outgoing[], entries: readonly DeskEntry[]): readonly Outgoing[] {
  return outgoing.filter((one) => !entries.some((entry) => isSame(one, entry)));
}

function isSame(one: Outgoing, { seq, author, audience, activity }: DeskEntry): boolean {
  if (one.seq !== null) return seq === one.seq;
  const sameAudience = audience === (one.mode === 'note' ? 'staff' : 'everyone');
  return seq > one.after && author === 'staff' && sameAudience && activity.text === one.text.trim();
}

export function cardOf({ activity }: DeskEntry): Card | null {
  return activity.channelData?.handrail?.card ?? null;
}

/** The newest card of a kind that the user has been shown. */
export function latestCard<Kind extends Card['kind']>(
  entries: readonly DeskEntry[],
  kind: Kind,
): Extract<Card, { kind: Kind }> | null {
  const found = entries.map(cardOf).findLast((card) => card?.kind === kind);
  return (found as Extract<Card, { kind: Kind }> | undefined) ?? null;
}

/**
 * What is worth a line. A `handoff.status` event is followed by the desk's own words about the same thing, which say
 * more; an outside hub sends the event alone. Typing and other events are for machines.
 */
export function visibleEntries(entries: readonly DeskEntry[]): readonly DeskEntry[] {
  return entries.filter(({ author, activity, seq }, at) => {
    if (activity.type === 'message') return Boolean(activity.text || activity.channelData?.handrail?.card);
    if (activity.name !== 'handoff.status') return false;
    const next = entries[at + 1];
    return !(author === 'system' && next?.author === 'system' && next.seq === seq + 1);
  });
}
