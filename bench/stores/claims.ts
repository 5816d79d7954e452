import { type ConversationId, newId, type StaffId } from '../../core/ids.ts';
import type { Stores } from '../../stores/open.ts';
import type { BenchRow } from '../row.ts';
import { CONTENT, facts } from './sample.ts';
import { timed } from './timing.ts';

const AGENTS = 50;

/** Fifty agents reach for the same waiting conversation at once, again and again: one gets it, every time. */
export async function claimRows(name: string, stores: Stores, rounds: number): Promise<BenchRow[]> {
  let wrong = 0;
  const took = await timed(async () => {
    for (let round = 0; round < rounds; round++) if ((await winners(stores)) !== 1) wrong++;
  });
  return [
    {
      name: `${name}, ${AGENTS} agents claim one conversation, ${rounds} rounds`,
      figure: wrong,
      unit: 'rounds with none or two',
      against: `${((rounds * AGENTS) / took).toFixed(1)} claims/ms`,
      ratio: wrong / Math.max(1, rounds),
      goal: '0',
    },
  ];
}

async function winners({ conversations }: Stores): Promise<number> {
  const id = newId<ConversationId>();
  const since = Date.now();
  const waiting = facts({ kind: 'waiting', department: 'transfers', since, urgent: false });
  await conversations.commit(id, { version: 0, entries: [], facts: waiting, content: CONTENT });
  const claim = async (n: number) => {
    const agent = `agent ${n}` as StaffId;
    const taken = facts({
      kind: 'withAgent',
      department: 'transfers',
      agent,
      since,
      waitingSince: since,
      urgent: false,
    });
    return conversations.commit(id, { version: 1, entries: [], facts: taken, moved: true });
  };
  const results = await Promise.all(Array.from({ length: AGENTS }, (_, n) => claim(n)));
  return results.filter((result) => result.kind === 'ok').length;
}
