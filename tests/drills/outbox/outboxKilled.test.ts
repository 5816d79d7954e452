import { join } from 'node:path';
import { outsideTalk } from '../../support/desk/outsideTalk.ts';
import { type Child, startChild } from '../../support/products/child.ts';
import { type Arrival, startReceiver } from '../../support/servers/connectorReceiver.ts';
import { DRILL_STORES, type DrillStore, openPlace } from '../../support/stores/drillStore.ts';
import type { SenderMode } from '../children/outboxSender.ts';

/** `DRILL_KILLS=20 npx jest tests/drills/outbox/outboxKilled.test.ts` */
const KILLS = Number(process.env['DRILL_KILLS'] ?? 6);

jest.setTimeout(240_000 + KILLS * 10_000);

const SENDER = join(__dirname, '..', 'children', 'outboxSender.ts');
const LANES = 4;
/** Enough to be on their way at every kill: eight arrive between two. */
const MESSAGES = Math.max(30, KILLS * 3);

/**
 * Kills the sender in the moment that hurts: by turns the receiver has the message and the sender has not been told,
 * or the message was on its way and never came. Goes on until it was killed so often and nothing more comes.
 */
async function drill(store: DrillStore, mode: SenderMode, kills: number) {
  let sender: Child | null = null;
  let killed = 0;
  let sinceStart = 0;
  const receiver = await startReceiver(async () => {
    sinceStart += 1;
    if (killed >= kills || sinceStart < 8 || !sender) return { status: 200 };
    killed += 1;
    const victim = sender;
    sender = null;
    await victim.kill();
    return killed % 2 === 0 ? 'silence' : 'lost';
  });
  const stores = await openPlace(store.place);
  const texts = Array.from({ length: MESSAGES }, (_, n) => `message ${n}`);
  try {
    for (let lane = 0; lane < LANES; lane += 1) {
      await outsideTalk(stores.conversations, texts, { serviceUrl: receiver.url, conversation: `lane ${lane}` });
    }
    for (let quiet = 0; quiet < 30; ) {
      if (!sender) {
        sinceStart = 0;
        const next = startChild(SENDER, [JSON.stringify(store.place), mode]);
        if ((await next.nextLine()) !== 'ready') throw new Error('the sender does not start');
        sender = next;
      }
      const before = receiver.arrivals.length;
      await new Promise((resolve) => setTimeout(resolve, 100));
      quiet = (await stores.outbox.size()) === 0 && receiver.arrivals.length === before ? quiet + 1 : 0;
      if (quiet > 3) break;
    }
    return { killed, ...judge(receiver.arrivals, texts) };
  } finally {
    await (sender as Child | null)?.kill();
    await stores.close();
    await receiver.stop();
  }
}

function judge(arrivals: readonly Arrival[], texts: readonly string[]) {
  const lanes = [...new Set(arrivals.map(({ conversation }) => conversation))];
  const perLane = lanes.map((lane) => {
    const own = arrivals.filter(({ conversation }) => conversation === lane);
    const first = own.filter((arrival, index) => own.findIndex(({ id }) => id === arrival.id) === index);
    return { own, first: first.map(({ text }) => text) };
  });
  return {
    /** Messages that never arrived. */
    lost: LANES * texts.length - perLane.reduce((sum, { first }) => sum + first.length, 0),
    /** Lanes whose messages, each counted once, are not in the order in which they were said. */
    reordered: perLane.filter(({ first }) =>
      first.some((text, index) => index > 0 && place(text) <= place(first[index - 1])),
    ).length,
    /** Sent again because nobody knew whether they had arrived. */
    repeated: perLane.reduce((sum, { own, first }) => sum + own.length - first.length, 0),
    /** Different texts under one id, or one text under several: then a receiver could not recognise a repetition. */
    confused:
      new Set(arrivals.map(({ id, text, conversation }) => `${id} ${conversation} ${text}`)).size -
      new Set(arrivals.map(({ id }) => id)).size,
  };
}

const place = (text = '') => Number(text.split(' ')[1]);

describe.each(DRILL_STORES)('A sender killed between sending and acknowledging, on $name', ({ start }) => {
  let store: DrillStore;
  beforeEach(async () => {
    store = await start();
  });
  afterEach(() => store.remove());

  it('loses nothing, keeps the order, and repeats only what was on its way, however often', async () => {
    const result = await drill(store, 'normal', KILLS);
    expect(result).toMatchObject({ killed: KILLS, lost: 0, reordered: 0, confused: 0 });
    // One message per lane can be on its way when the process dies; every other kill, one surely was.
    expect(result.repeated).toBeGreaterThanOrEqual(Math.floor(KILLS / 2));
    expect(result.repeated).toBeLessThanOrEqual(KILLS * LANES);
  });

  it('loses messages when it acknowledges before it sends (control)', async () => {
    const result = await drill(store, 'acknowledgesFirst', 3);
    expect(result.lost).toBeGreaterThan(0);
  });
});
