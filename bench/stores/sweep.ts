import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type ConversationId, newId } from '../../core/ids.ts';
import type { Stores } from '../../stores/open.ts';
import type { BenchRow } from '../row.ts';
import { CONTENT, entries, facts } from './sample.ts';
import { inParallel, timed } from './timing.ts';

/** As the product's own sweep takes them (`handoff/record/deletion.ts`). */
const BATCH = 200;
const MOST_SECONDS = 30;
const LONGEST_STALL = 50;

/** So many conversations come due at once and are shredded in batches; how long it takes, and how long anybody else waits. */
export async function sweepRows(name: string, stores: Stores, count: number): Promise<BenchRow[]> {
  const { conversations } = stores;
  const dueAt = Date.now() + 600_000;
  const closed = facts({ kind: 'closed', at: Date.now(), by: 'idle' }, dueAt);
  await inParallel(count, 256, () =>
    conversations.commit(newId<ConversationId>(), { version: 0, entries: entries(), facts: closed, content: CONTENT }),
  );
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let shredded = 0;
  const seconds = await timed(async () => {
    for (;;) {
      const due = await conversations.due(dueAt, BATCH);
      if (due.length === 0) return;
      // Until it is told of, a deletion is due again.
      const outcomes = await Promise.all(due.map((id) => conversations.shred(id)));
      await Promise.all(due.map((id) => conversations.toldOf(id)));
      shredded += outcomes.filter(({ kind }) => kind === 'shredded').length;
    }
  });
  delay.disable();
  if (shredded !== count) throw new Error(`the sweep shredded ${shredded} of ${count}`);
  const stall = delay.max / 1e6;
  const sweep = `${name}, sweep of ${count} due`;
  const [took, most] = [seconds / 1_000, (MOST_SECONDS * count) / 100_000];
  return [
    { name: sweep, figure: took, unit: 's', against: `${most} s`, ratio: took / most, goal: '≤ 1' },
    {
      ...{ name: `${sweep}, longest stall`, figure: stall, unit: 'ms', against: `${LONGEST_STALL} ms` },
      ...{ ratio: stall / LONGEST_STALL, goal: '≤ 1' },
    },
  ];
}
