import { z } from 'zod';
import { DEPARTMENTS } from '../../core/departments.ts';
import type { Ledger } from '../../core/ports.ts';
import type { GapCount } from '../../core/protocols/editorProtocol.ts';
import { recentRecords } from '../../core/records/recentRecords.ts';
import { type Clock, DAY, type Milliseconds } from '../../core/time.ts';

/** The events that tell of a question the content did not serve; everything else in the ledger is passed over. */
const GapEvent = z.union([
  z.object({
    kind: z.literal('answered'),
    result: z.enum(['notKnown', 'unsure']),
    department: z.enum(DEPARTMENTS).nullish(),
  }),
  z.object({ kind: z.literal('feedback'), helped: z.literal(false), article: z.string() }),
  z.object({ kind: z.literal('rerouted'), to: z.enum(DEPARTMENTS) }),
]);

const SPAN: Milliseconds = 30 * DAY;

/**
 * What could not be answered, or was answered badly, as content-free counts per day and topic, newest day first, then
 * the most frequent. `topic`: an article's id for bad ratings, else a department, or null where none was recognised.
 * Errors: rejects with `store.unavailable`.
 */
export function gapCounter(ledger: Pick<Ledger, 'read' | 'newest'>, clock: Clock): () => Promise<GapCount[]> {
  const recent = recentRecords(ledger, clock, { counts: (value) => GapEvent.safeParse(value).success, span: SPAN });
  return async () => {
    const counts = new Map<string, GapCount>();
    for (const { at, value } of (await recent.read()).records) add(counts, at, GapEvent.parse(value));
    return [...counts.values()].sort((a, b) => (a.day === b.day ? b.count - a.count : a.day < b.day ? 1 : -1));
  };
}

function add(counts: Map<string, GapCount>, at: Milliseconds, event: z.output<typeof GapEvent>): void {
  const day = new Date(at).toISOString().slice(0, 10);
  const { kind, topic } = gapOf(event);
  const key = `${day} ${kind} ${topic}`;
  counts.set(key, { day, kind, topic, count: (counts.get(key)?.count ?? 0) + 1 });
}

function gapOf(event: z.output<typeof GapEvent>): Pick<GapCount, 'kind' | 'topic'> {
  if (event.kind === 'feedback') return { kind: 'notHelped', topic: event.article };
  if (event.kind === 'rerouted') return { kind: 'misrouted', topic: event.to };
  return { kind: event.result, topic: event.department ?? null };
}
