import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { connectRedis } from '../../../stores/redis/server/connection.ts';
import { type Child, startChild } from '../../support/products/child.ts';
import { DRILL_STORES, type DrillStore, inspect, openPlace, type StorePlace } from '../../support/stores/drillStore.ts';
import type { TurnMode, TurnReply } from '../children/turnWorker.ts';

const WORKER = join(__dirname, '..', 'children', 'turnWorker.ts');
/** A question that needs room; state and answer need little. So a store fills up between them, if there is a between. */
const LONG = 'long '.repeat(20_000);
const ROOM = 1_500_000;

interface Limit {
  apply(child: Child, store: DrillStore): Promise<void>;
  /** Takes the room that is left when a long turn finds too little. */
  exhaust(child: Child, store: DrillStore): Promise<void>;
  lift(child: Child, store: DrillStore): Promise<void>;
}

/** The embedded store: no file of the process may grow past this. Redis: no memory beyond what it uses now and this. */
const LIMITS: Record<string, Limit> = {
  embedded: {
    apply: async (child) => limitFiles(child, `${ROOM}:unlimited`),
    exhaust: async () => undefined,
    lift: async (child) => limitFiles(child, 'unlimited:unlimited'),
  },
  redis: {
    apply: async (_, store) => limitMemory(store, ROOM),
    exhaust: async (_, store) => limitMemory(store, -ROOM / 10),
    lift: async (_, store) => limitMemory(store, null),
  },
};

function limitFiles(child: Child, limit: string): void {
  execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${limit}`]);
}

async function limitMemory({ place }: DrillStore, room: number | null): Promise<void> {
  const redis = await connectRedis(place.redisUrl ?? '');
  const used = /used_memory:(\d+)/.exec(String(await redis.send('INFO', 'memory')))?.[1];
  await redis.send('CONFIG', 'SET', 'maxmemory', room === null ? 0 : Number(used) + room);
  await redis.close();
}

/** One turn after the other until the store is full and ten have been refused, then room again and ten more. */
async function drill(name: string, store: DrillStore, mode: TurnMode, text = LONG) {
  const limit = LIMITS[name];
  if (!limit) throw new Error(`no limit for ${name}`);
  const id = newId<ConversationId>();
  const worker = startChild(WORKER, [JSON.stringify(store.place), mode]);
  const acknowledged: string[] = [];
  const refused: TurnReply[] = [];
  const turn = async (key: string) => {
    worker.write(JSON.stringify({ conversation: id, key, text }));
    const reply: TurnReply = JSON.parse((await worker.nextLine()) ?? '{"kind":"ended"}');
    if (reply.kind === 'ok' || reply.kind === 'duplicate') acknowledged.push(key);
    else refused.push(reply);
  };
  try {
    if ((await worker.nextLine()) !== 'ready') throw new Error('the worker does not start');
    await turn('before');
    await limit.apply(worker, store);
    for (let n = 0; refused.length < 10 && n < 1_000; n++) await turn(`turn ${n}`);
    const accepted = acknowledged.length;
    await limit.exhaust(worker, store);
    const sick = await health(worker, 'store.full');
    await limit.lift(worker, store);
    for (let n = 0; n < 10; n++) await turn(`after ${n}`);
    return { id, acknowledged, refused, accepted, health: [sick, await health(worker, 'healthy')] };
  } finally {
    await worker.kill();
  }
}

/** A health check writes one page; the last few free ones may still be there. */
async function health(worker: Child, expected: string): Promise<string> {
  for (let n = 1; ; n++) {
    worker.write('health');
    const { kind }: TurnReply = JSON.parse((await worker.nextLine()) ?? '{}');
    if (kind === expected || n === 50) return kind;
  }
}

const find = async (place: StorePlace, id: ConversationId) => {
  const stores = await openPlace(place);
  const found = await inspect(stores, id);
  await stores.close();
  return found;
};

describe.each(DRILL_STORES)('a full $name store', ({ name, start }) => {
  it('refuses turns with a retryable error, writes no part of them, and goes on when there is room', async () => {
    const store = await start();
    const { id, acknowledged, refused, accepted, health } = await drill(name, store, 'proper');
    expect(health).toEqual(['store.full', 'healthy']);
    expect(accepted).toBeGreaterThan(3);
    expect(refused).toHaveLength(10);
    for (const reply of refused) expect(reply).toMatchObject({ kind: 'store.full', retryable: true });
    const found = await find(store.place, id);
    expect(found.questions).toEqual(acknowledged);
    expect(acknowledged).toHaveLength(accepted + 10);
    const turns = acknowledged.length;
    expect(found).toMatchObject({ doubled: 0, gaps: 0, version: turns, counted: turns, answers: turns });
    await store.remove();
  });

  it('control: written in parts, a refused turn leaves some of itself', async () => {
    let uneven = false;
    // Where the room ends within a turn depends on the length of the question; mostly it is within the question.
    for (let tries = 0; tries < 8 && !uneven; tries++) {
      const store = await start();
      const { id } = await drill(name, store, 'inParts', LONG.slice(tries * 7_000));
      const { counted, questions, answers } = await find(store.place, id);
      uneven = counted !== questions.length || counted !== answers;
      await store.remove();
    }
    expect(uneven).toBe(true);
  });
});

describe('a folder that cannot be written', () => {
  /** Permissions do not stop root: the child gives its rights away. */
  const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  const openWith = async (mode: number) => {
    const store = await (DRILL_STORES[0] ?? { start: () => Promise.reject(new Error('no embedded store')) }).start();
    const { place } = store;
    const { close } = await openPlace(place);
    await close();
    chmodSync(dirname(place.dataDir), 0o755);
    if (asNobody.length > 0) execFileSync('chown', ['-R', '65534:65534', place.dataDir, place.keyDir]);
    chmodSync(place.dataDir, mode);
    const child = startChild(join(__dirname, '..', 'children', 'opener.ts'), [JSON.stringify(place)], asNobody);
    const line = await child.nextLine();
    await child.kill();
    chmodSync(place.dataDir, 0o700);
    await store.remove();
    return line;
  };

  it('is refused at the start with a sentence that names it', async () => {
    expect(await openWith(0o500)).toMatch(/^store\.unavailable: The data folder .* cannot be written\.$/);
  });

  it('control: the same folder, writable, opens', async () => {
    expect(await openWith(0o700)).toBe('healthy');
  });
});
