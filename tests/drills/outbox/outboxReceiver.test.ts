import { ClaimsIdentity } from 'botframework-connector';
import { openBotFramework } from '../../../bots/channels/botFramework/botFramework.ts';
import {
  type ConnectTo,
  connectorClients,
  connectorSender,
} from '../../../bots/channels/botFramework/connectorSender.ts';
import { OutboxWorker } from '../../../bots/channels/outboxWorker.ts';
import type { Delivery, Outbox } from '../../../bots/turn/ports.ts';
import { SECOND } from '../../../core/time.ts';
import { outsideTalk } from '../../support/desk/outsideTalk.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { type Answer, type Arrival, startReceiver } from '../../support/servers/connectorReceiver.ts';
import { DRILL_STORES, type DrillStore, openPlace } from '../../support/stores/drillStore.ts';

/** Pauses of minutes pass in seconds; everything that is measured is measured on this clock. */
const FASTER = 60;
const RETRY_AFTER = 30 * SECOND;
/** What happens to every third message before it is taken. */
const TROUBLE: readonly Answer[] = [
  { status: 429, headers: { 'retry-after': String(RETRY_AFTER / SECOND) } },
  { status: 412 },
  { status: 500 },
  'reset',
  { status: 503, headers: { 'retry-after': String(RETRY_AFTER / SECOND) } },
  { status: 408 },
];
const TEXTS = Array.from({ length: 7 }, (_, n) => `message ${n}`);

async function drill(
  store: DrillStore,
  options: {
    connectTo?: ConnectTo;
    around?: (outbox: Outbox) => Outbox;
    trouble?: readonly Answer[];
    texts?: readonly string[];
  } = {},
) {
  const started = Date.now();
  const clock = () => started + (Date.now() - started) * FASTER;
  const { trouble = TROUBLE, texts = TEXTS, around = (outbox) => outbox } = options;
  const receiver = await startReceiver(
    ({ text }, attempt) => (place(text) % 3 === 0 ? trouble[attempt] : undefined) ?? { status: 200 },
    clock,
  );
  const stores = await openPlace(store.place);
  let attempts = 0;
  const clients = connectorClients(openBotFramework({ botFramework: undefined, emulator: true }));
  const send = connectorSender(options.connectTo ?? clients, clock);
  for (const conversation of ['a', 'b']) {
    await outsideTalk(stores.conversations, texts, { serviceUrl: receiver.url, conversation });
  }
  const worker = new OutboxWorker({
    ...stores,
    outbox: around(stores.outbox),
    send: (reference, activity) => {
      attempts += 1;
      return send(reference, activity);
    },
    clock,
    log: silentLog,
    publicUrl: 'http://127.0.0.1',
  });
  const arrived = () => new Set(receiver.arrivals.map(({ id }) => id)).size;
  try {
    while (arrived() < 2 * texts.length || (await stores.outbox.size()) > 0) {
      await worker.wake();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return { attempts, requests: receiver.arrivals.length, ...judge(receiver.arrivals, trouble) };
  } finally {
    await worker.stop();
    await stores.close();
    await receiver.stop();
  }
}

function judge(arrivals: readonly Arrival[], trouble: readonly Answer[]) {
  let early = 0;
  let overtaken = 0;
  for (const conversation of ['a', 'b']) {
    const own = arrivals.filter((arrival) => arrival.conversation === conversation);
    own.forEach((arrival, index) => {
      const before = own[index - 1];
      if (!before) return;
      if (place(arrival.text) < place(before.text)) overtaken += 1;
      const again = own.slice(0, index).filter(({ id }) => id === arrival.id);
      const answered = trouble[again.length - 1];
      const named = typeof answered === 'object' && answered.headers?.['retry-after'] ? RETRY_AFTER : SECOND / 2;
      const last = again.at(-1);
      if (last && arrival.at - last.at < named) early += 1;
    });
  }
  return { early, overtaken };
}

const place = (text: string) => Number(text.split(' ')[1]);

describe.each(DRILL_STORES)('A receiver in trouble (429, 412, 5xx, reset), on $name', ({ start }) => {
  let store: DrillStore;
  beforeEach(async () => {
    store = await start();
  });
  afterEach(() => store.remove());

  it('gets one request per attempt, none early, and everything in order', async () => {
    const result = await drill(store);
    expect(result).toMatchObject({ early: 0, overtaken: 0 });
    expect(result.requests).toBe(result.attempts);
    // Three of seven messages in two conversations meet six troubles each.
    expect(result.requests).toBe(2 * (TEXTS.length + 3 * TROUBLE.length));
  });

  it('is asked too early when the outbox does not wait (control)', async () => {
    const impatient = (outbox: Outbox): Outbox => ({
      ...bound(outbox),
      defer: (delivery) => outbox.defer(delivery, 0),
    });
    expect((await drill(store, { around: impatient })).early).toBeGreaterThan(0);
  });

  it('gets messages out of order when a failed one leaves the head of its lane (control)', async () => {
    const waiting: Delivery[] = [];
    const overtaking = (outbox: Outbox): Outbox => ({
      ...bound(outbox),
      next: async (options) => [...(await outbox.next(options)), ...waiting.splice(0)],
      defer: async (delivery) => {
        waiting.push({ ...delivery, tries: delivery.tries + 1 });
        await outbox.done(delivery);
      },
      done: async (delivery) => (delivery.tries === 0 ? outbox.done(delivery) : undefined),
    });
    expect((await drill(store, { around: overtaking, trouble: TROUBLE.slice(1, 3) })).overtaken).toBeGreaterThan(0);
  });
});

it('would get several requests per attempt from the SDK as it comes (control)', async () => {
  const store = await (DRILL_STORES[0]?.start() ?? Promise.reject(new Error('no store')));
  const { emulator } = openBotFramework({ botFramework: undefined, emulator: true });
  if (!emulator) throw new Error('no emulator');
  const asItComes: ConnectTo = (url) => emulator.createConnectorFactory(new ClaimsIdentity([], true)).create(url);
  try {
    const result = await drill(store, { connectTo: asItComes, trouble: [{ status: 500 }], texts: ['message 0'] });
    expect(result.requests).toBeGreaterThan(result.attempts);
  } finally {
    await store.remove();
  }
});

/** A store's methods may rely on `this`. */
function bound(outbox: Outbox): Outbox {
  return {
    next: (options) => outbox.next(options),
    done: (delivery) => outbox.done(delivery),
    defer: (delivery, until) => outbox.defer(delivery, until),
    fail: (delivery, scope) => outbox.fail(delivery, scope),
    size: () => outbox.size(),
  };
}
