import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compose, type Handrail } from '../../../app/compose/compose.ts';
import { readConfig } from '../../../app/config/config.ts';
import { OutboxWorker } from '../../../bots/channels/outboxWorker.ts';
import { type ConversationId, newId, type StaffId } from '../../../core/ids.ts';
import type { Log } from '../../../core/process/log.ts';
import { HOUR, MINUTE, type Milliseconds } from '../../../core/time.ts';
import type { ConversationFacts, DeskStaff } from '../../../handoff/ports.ts';
import { sweep } from '../../../handoff/record/deletion.ts';
import { DEFAULT_RULES, dueAt } from '../../../handoff/record/retention.ts';
import { said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { DAMAGED_STORES, type DamagedStore } from '../../support/stores/damage.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

/** Of each of the three places. One in a hundred of them, and of everything else, is damaged. */
const EACH = 400;
const SHARE = 100;
const START = 500_000 * HOUR + 20 * MINUTE;
const MINA: DeskStaff = { id: 'mina' as StaffId, name: 'Mina', role: 'agent', languages: ['en'] };
const REFERENCE = {
  serviceUrl: 'https://line.botframework.com/',
  channelId: 'telegram',
  user: { id: 'u' },
  bot: { id: 'desk' },
};

const ENDED = { kind: 'closed', at: START, by: 'user' } as const;
const WAITING = { kind: 'waiting', department: 'app', since: START, urgent: false } as const;

describe.each(DAMAGED_STORES)('One row in a hundred is damaged on $name', ({ start }) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let store: DamagedStore;
  let handrail: Handrail;
  let now: Milliseconds;
  const told = new Map<string, string[]>();
  const log: Log = {
    ...silentLog,
    error: (event, _, fields) => {
      if (event !== 'row.setAside') return;
      const kind = String(fields?.['kind']);
      told.set(kind, [...(told.get(kind) ?? []), String(fields?.['id'])]);
    },
  };
  const all = { ended: ids(), waiting: ids(), outside: ids() };
  const damaged = new Map<ConversationId, string>();
  const sound = (of: readonly ConversationId[]) => of.filter((id) => !damaged.has(id));

  beforeAll(async () => {
    now = START;
    folder = temporaryFolder();
    const dataDir = join(folder.path, 'data');
    store = await start(dataDir);
    const env = { HANDRAIL_DATA_DIR: dataDir, HANDRAIL_KEY_DIR: join(folder.path, 'keys') };
    handrail = await compose(readConfig({ ...env, REDIS_URL: store.redisUrl ?? '' }), {
      ...{ clock: () => now, log, chains: [], articlesDir: folder.path },
    });
    await Promise.all(all.ended.map((id) => write(id, { owner: ENDED })));
    await Promise.all(all.waiting.map((id) => write(id, { owner: WAITING })));
    await Promise.all(all.outside.map((id) => write(id, { channel: 'telegram' })));
    for (const id of all.outside) await handrail.watcher.watchSoon(id);
    for (let n = 0; n < EACH; n++) await handrail.stores.ledger.append('events', now, { kind: 'secretStopped' });
    await damage();
  });

  afterAll(async () => {
    await handrail?.close();
    await store?.remove();
    folder?.remove();
  });

  async function write(id: ConversationId, part: Partial<ConversationFacts>): Promise<void> {
    const open = sampleFacts({ openedAt: now, lastUserAt: now, language: 'en', ...part });
    const made = await handrail.stores.conversations.commit(id, {
      facts: { ...open, dueAt: dueAt(open, DEFAULT_RULES) },
      content: sampleContent({ reference: { ...REFERENCE, conversation: { id } } }),
      entries: [said('question'), said(id, 'bot')],
      deliver: open.channel === 'telegram',
    });
    expect(made.kind).toBe('ok');
  }

  /** Every way of damage that there is, in every place, and at least one of a hundred. */
  async function damage(): Promise<void> {
    const ways = Object.entries(store.conversation);
    for (const place of [all.ended, all.waiting, all.outside]) {
      const rows = Math.max(EACH / SHARE, ways.length);
      for (const [n, id] of place.slice(0, rows).entries()) {
        const [way, apply] = ways[n % ways.length] ?? [];
        await apply?.(id);
        damaged.set(id, way ?? '');
      }
      const others = place.slice(rows, rows + EACH / SHARE);
      for (const id of others) {
        if (place === all.outside) await store.delivery(id);
        else await store.entry(id);
        if (place === all.outside) damaged.set(id, 'its delivery');
      }
    }
    for (const id of all.outside.slice(-EACH / SHARE)) await store.document('watch', id);
    await store.events(SHARE);
  }

  /** The service at work, on a clock of its own. */
  async function passTo(moment: Milliseconds, step = 10 * MINUTE): Promise<void> {
    while (now < moment) {
      now = Math.min(moment, now + step);
      await sweep(handrail.deletion);
      await handrail.tendKeys();
    }
  }

  it('is damage: whoever asks for such a row alone is told so, or finds nothing', async () => {
    const answers = await Promise.allSettled(
      [...damaged].filter(([, way]) => way !== 'its delivery').map(([id]) => handrail.stores.conversations.read(id)),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled' && answer.value !== null)).toEqual([]);
  });

  it('shows everybody else who waits, in the queue, in the figures and in the place that each is told', async () => {
    const waiting = sound(all.waiting);
    const { waiting: shown } = await handrail.desk.queue(MINA);
    expect(new Set(shown.map(({ conversation }) => conversation))).toEqual(new Set(waiting));
    expect((await handrail.desk.figures()).waiting).toBe(waiting.length);
    expect((await handrail.desk.onShift('en')).agentsOnline).toBe(0);
    expect(await handrail.desk.putBackLost()).toBe(0);
  });

  it('sends everything else, each once', async () => {
    const sent: string[] = [];
    const send = async (_: unknown, { text = '' }: { text?: string }) => {
      sent.push(text);
      return { kind: 'sent' } as const;
    };
    const clock = () => now;
    const worker = new OutboxWorker({ ...handrail.stores, send, clock, log, publicUrl: 'https://desk.example' });
    await worker.wake();
    await worker.stop();
    expect(sent.sort()).toEqual([...sound(all.outside)].sort());
    expect(await handrail.stores.outbox.next({ now: now + 2 * MINUTE, limit: 100, takeFor: MINUTE })).toEqual([]);
  });

  it('looks at everything else that is watched', async () => {
    now += MINUTE;
    for (let pass = 0; pass < EACH / 100 + 1; pass++) await handrail.watcher.pass();
    const left = new Set((await handrail.stores.documents.list('watch')).map(({ id }) => id));
    // Nothing is waited for in them, so a conversation that was looked at is watched no longer.
    expect(sound(all.outside).filter((id) => left.has(id))).toEqual([]);
  });

  it('destroys every key by its deadline, and keeps everything else readable', async () => {
    await passTo(START + 4 * HOUR);
    const epochs = readdirSync(join(folder.path, 'keys')).flatMap(
      (name) => /^epoch-0*(\d+)\.key$/.exec(name)?.[1] ?? [],
    );
    expect(epochs.map(Number).filter((epoch) => (epoch + 2) * HOUR <= now)).toEqual([]);
    const read = await Promise.all(
      sound([...all.ended, ...all.waiting]).map((id) => handrail.stores.conversations.read(id)),
    );
    expect(read.filter((one) => one === null)).toEqual([]);
  });

  it('ends and deletes everything in time, the damaged rows too', async () => {
    await passTo(START + DEFAULT_RULES.keep + 10 * MINUTE);
    expect(await Promise.all(all.ended.map((id) => handrail.stores.conversations.read(id)))).toEqual(
      all.ended.map(() => null),
    );
    const { lifetime, keep } = DEFAULT_RULES;
    await passTo(START + lifetime, 6 * HOUR);
    await passTo(START + lifetime + keep, 6 * HOUR);
    expect(await store.left()).toBe(0);
    expect(await handrail.lateness.look()).toEqual({ keys: 0, content: 0 });
  });

  it('has named what was damaged in the log, and nothing else', () => {
    const conversations = new Set(told.get('conversation'));
    expect([...conversations].filter((id) => !damaged.has(id as ConversationId))).toEqual([]);
    const read = [...damaged].filter(([, way]) => !['its delivery', 'facts gone'].includes(way)).map(([id]) => id);
    expect(read.filter((id) => !conversations.has(id))).toEqual([]);
    expect(new Set(told.get('document'))).toEqual(new Set(all.outside.slice(-EACH / SHARE).map((id) => `watch ${id}`)));
    expect(new Set(told.get('record')).size).toBe(EACH / SHARE);
  });
});

function ids(): ConversationId[] {
  return Array.from({ length: EACH }, () => newId<ConversationId>());
}
