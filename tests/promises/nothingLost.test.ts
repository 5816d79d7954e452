import { join } from 'node:path';
import { type ConversationId, newId } from '../../core/ids.ts';
import type { TurnMode, TurnReply, TurnRequest } from '../drills/children/turnWorker.ts';
import { startChild } from '../support/products/child.ts';
import { DRILL_STORES, inspect, openPlace, type StorePlace } from '../support/stores/drillStore.ts';

/** `DRILL_KILLS=50 npx jest tests/promises/nothingLost.test.ts` */
const KILLS = Number(process.env['DRILL_KILLS'] ?? 12);

jest.setTimeout(300_000 + KILLS * 10_000);

const WORKER = join(__dirname, '..', 'drills', 'children', 'turnWorker.ts');
const CONVERSATIONS = 6;

/**
 * Users who each send one message after another and repeat an unanswered one with the same key, while their server is
 * killed again and again.
 */
async function drill(place: StorePlace, mode: TurnMode, kills: number) {
  const ids = Array.from({ length: CONVERSATIONS }, () => newId<ConversationId>());
  const acknowledged = new Map(ids.map((id) => [id, new Set<string>()]));
  const pending = new Map<string, TurnRequest>();
  let sent = 0;
  let repeated = 0;
  const ask = (conversation: ConversationId) => {
    const key = `turn ${++sent}`;
    pending.set(key, { conversation, key, text: 'a question' });
    return key;
  };
  for (const id of ids) ask(id);

  for (let round = 0; round <= kills; round++) {
    const worker = startChild(WORKER, [JSON.stringify(place), mode]);
    if ((await worker.nextLine()) !== 'ready') throw new Error('the worker does not start');
    const write = (key: string) => worker.write(JSON.stringify(pending.get(key)));
    if (round > 0) repeated += pending.size;
    for (const key of pending.keys()) write(key);
    const last = round === kills;
    // By answers, not by time: on a slow machine too the kill falls into the middle of turns.
    let answersLeft = 2 + Math.floor(Math.random() * 16);
    for (let line = await worker.nextLine(); line !== null; line = await worker.nextLine()) {
      const { key, kind }: TurnReply = JSON.parse(line);
      const request = pending.get(key);
      if (!request) continue;
      if (kind !== 'ok' && kind !== 'duplicate') throw new Error(`a turn was answered with ${kind}`);
      acknowledged.get(request.conversation)?.add(key);
      pending.delete(key);
      // In the last round everybody waits for the answer and leaves.
      if (!last) write(ask(request.conversation));
      else if (pending.size === 0) break;
      if (!last && --answersLeft === 0) setTimeout(() => worker.signal('SIGKILL'), Math.random() * 6);
    }
    await worker.kill();
  }
  return { ...(await judge(place, acknowledged)), repeated, turns: sent };
}

async function judge(place: StorePlace, acknowledged: ReadonlyMap<ConversationId, ReadonlySet<string>>) {
  const stores = await openPlace(place);
  const verdict = { lost: 0, doubled: 0, gaps: 0, uneven: 0 };
  for (const [id, keys] of acknowledged) {
    const found = await inspect(stores, id);
    verdict.lost += [...keys].filter((key) => !found.questions.includes(key)).length;
    verdict.doubled += found.doubled;
    verdict.gaps += found.gaps;
    const turns = found.questions.length;
    if (found.version !== turns || found.counted !== turns || found.answers !== turns) verdict.uneven++;
  }
  await stores.close();
  return verdict;
}

/** How often it went wrong, as soon as it has: a control needs as many kills as it takes. */
async function seen(place: StorePlace, mode: TurnMode, fault: 'doubled' | 'lost'): Promise<number> {
  for (let tries = 0; tries < 10; tries += 1) {
    const found = (await drill(place, mode, 3))[fault];
    if (found > 0) return found;
  }
  return 0;
}

describe.each(DRILL_STORES)('kill -9 in the middle of turns, on the $name store', ({ start }) => {
  it('loses nothing acknowledged, doubles nothing, leaves no gap, however often', async () => {
    const store = await start();
    const { repeated, turns, ...verdict } = await drill(store.place, 'proper', KILLS);
    expect(verdict).toEqual({ lost: 0, doubled: 0, gaps: 0, uneven: 0 });
    expect(turns).toBeGreaterThan(KILLS * 4);
    expect(repeated).toBeGreaterThan(KILLS);
    await store.remove();
  });

  it('control: without the dedupe key, repeated turns double', async () => {
    const store = await start();
    expect(await seen(store.place, 'withoutDedupe', 'doubled')).toBeGreaterThan(0);
    await store.remove();
  });

  it('control: acknowledged before the commit, turns are lost', async () => {
    const store = await start();
    expect(await seen(store.place, 'acknowledgeFirst', 'lost')).toBeGreaterThan(0);
    await store.remove();
  });
});
