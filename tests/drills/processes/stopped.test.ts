import { join } from 'node:path';
import { type ConversationId, newId } from '../../../core/ids.ts';
import type { Lease } from '../../../handoff/ports.ts';
import type { Stores } from '../../../stores/open.ts';
import { said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { startChild } from '../../support/products/child.ts';
import { DRILL_STORES, openPlace, type StorePlace } from '../../support/stores/drillStore.ts';

const HOLDER = join(__dirname, '..', 'children', 'leaseHolder.ts');
const LEASE = 400;

/** A process is stopped while it holds the lease; another takes over and answers; the first wakes up and answers too. */
async function drill(place: StorePlace, mode: 'proper' | 'withoutLease') {
  const stores = await openPlace(place);
  const id = newId<ConversationId>();
  const state = { facts: sampleFacts({ dueAt: Date.now() * 2 }), content: sampleContent() };
  await stores.conversations.commit(id, { version: 0, entries: [said('question')], ...state });
  const holder = startChild(HOLDER, [JSON.stringify(place), id, String(LEASE), mode]);
  try {
    if ((await holder.nextLine()) !== 'holding') throw new Error('the holder does not start');
    holder.signal('SIGSTOP');
    const { lease, waited } = await takeOver(stores, id);
    holder.write('go on');
    const second = await stores.conversations.commit(id, { lease, entries: [said('answer of the other', 'bot')] });
    holder.signal('SIGCONT');
    const first = await holder.nextLine();
    const entries = await stores.conversations.entries(id, { after: 0, limit: 10, audience: 'everyone' });
    const answers = entries.filter((entry) => entry.author === 'bot').map((entry) => entry.activity.text);
    return { first, second: second.kind, answers, waited };
  } finally {
    await holder.kill();
    await stores.close();
  }
}

async function takeOver(stores: Stores, id: ConversationId): Promise<{ lease: Lease; waited: boolean }> {
  for (let waited = false; ; waited = true) {
    const begun = await stores.conversations.begin(id, { holder: 'the same name', leaseFor: LEASE });
    if (begun.kind === 'begun') return { lease: begun.lease, waited };
    if (begun.kind === 'duplicate') throw new Error('nothing was answered yet');
    await new Promise((resolve) => setTimeout(resolve, begun.retryIn));
  }
}

describe.each(DRILL_STORES)('a lease holder stopped past its time, on the $name store', ({ name, start }) => {
  it('is fenced when it wakes up: there is exactly one answer', async () => {
    const store = await start();
    expect(await drill(store.place, 'proper')).toEqual({
      first: 'fenced',
      second: 'ok',
      answers: ['answer of the other'],
      // Leases of the embedded store live in the one process that takes turns there.
      waited: name === 'redis',
    });
    await store.remove();
  });

  it('control: without the lease in its commit there are two answers', async () => {
    const store = await start();
    const { answers } = await drill(store.place, 'withoutLease');
    expect(answers).toHaveLength(2);
    await store.remove();
  });
});
