import { setTimeout as pause } from 'node:timers/promises';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { DAY, HOUR } from '../../../core/time.ts';
import { type ConversationRows, type RowChange, TOLD_WITHIN } from '../../../stores/ports.ts';
import { redisConversationRows } from '../../../stores/redis/conversationRows.ts';
import { conversationKeys } from '../../../stores/redis/keys.ts';
import { connectRedis, type RedisConnection } from '../../../stores/redis/server/connection.ts';
import { LogRewrite } from '../../../stores/redis/server/logRewrite.ts';
import type { Sealed, WrappedKey } from '../../../trust/ports.ts';
import { countInFiles } from '../../support/stores/filesHold.ts';
import { type RedisServer, startRedis } from '../../support/stores/redisServer.ts';

const SEALED = Uint8Array.of(0, 32, 10) as Sealed;
const KEY = Uint8Array.of(7) as WrappedKey;

describe('Conversation rows on Redis', () => {
  let server: RedisServer;
  let redis: RedisConnection;
  let rows: ConversationRows;
  let id: ConversationId;

  beforeAll(async () => {
    server = await startRedis();
    redis = await connectRedis(server.url);
    rows = redisConversationRows(redis, { soon: () => undefined, catchUp: async () => undefined });
  });
  afterAll(async () => {
    await redis.close();
    await server.stop();
  });
  beforeEach(() => {
    id = newId<ConversationId>();
  });

  const now = Date.now();
  const next = (place: 'bot' | 'closed'): RowChange['next'] => ({
    ...{ facts: '{}', content: SEALED, place, rank: 0, dueAt: now + DAY },
  });
  const entry = { seq: 1, at: now, author: 'user', audience: 'everyone', sealed: SEALED } as const;
  const empty: RowChange = { lastSeq: 0, entries: [], ownerMoved: false, outbox: [] };
  const create = () => rows.commit(id, { ...empty, key: KEY, next: next('bot'), entries: [entry] }, now);
  const timesLeft = async () => {
    const { state, entries } = conversationKeys(id);
    return [Number(await redis.send('PTTL', state)), Number(await redis.send('PTTL', entries))];
  };

  it('forget by themselves a lease that no conversation came of, and keep a conversation that came of one', async () => {
    await rows.begin(id, { holder: 'h', leaseFor: 1_000, now });
    const [lease = 0] = await timesLeft();
    expect(lease).toBeGreaterThan(DAY - HOUR);
    expect(lease).toBeLessThanOrEqual(DAY + 1_000);
    await create();
    expect(await timesLeft()).toEqual([-1, -1]);
  });

  it('go by themselves an hour after a closed conversation was due, whatever key was put on anew', async () => {
    await create();
    await rows.commit(id, { ...empty, next: next('closed') }, now);
    await rows.rewrap([{ id, key: KEY, next: Uint8Array.of(8) as WrappedKey }]);
    for (const left of await timesLeft()) {
      expect(left).toBeGreaterThan(DAY);
      expect(left).toBeLessThanOrEqual(DAY + HOUR);
    }
  });

  it('leave no bytes of what was deleted in the append-only file, also where its process was killed before that', async () => {
    const key = Buffer.from('zqwrappedkey') as Uint8Array as WrappedKey;
    await rows.commit(id, { ...empty, key, next: next('bot') }, now);
    await rows.shred(id, now, 'erased');
    expect(countInFiles([server.folder], Buffer.from('zqwrappedkey'))).toBeGreaterThan(0);
    const log = new LogRewrite(redis, 5, 20);
    await log.catchUp(Number.POSITIVE_INFINITY);
    const { unwritten } = conversationKeys(id).shared;
    while ((await redis.send('EXISTS', unwritten)) === 1) await pause(20);
    expect(countInFiles([server.folder], Buffer.from('zqwrappedkey'))).toBe(0);
    log.stop();
  });

  it('know after a crash why a conversation was deleted', async () => {
    await create();
    await rows.shred(id, now, 'erased');
    expect(await rows.shred(id, now + TOLD_WITHIN, 'due')).toEqual({ kind: 'shredded', owed: 'erased' });
  });

  it('leave nothing of a deleted conversation but that it is gone, and that not for ever', async () => {
    await create();
    await rows.commit(id, { ...empty, dedupe: { key: 'a', keepUntil: now + DAY } }, now);
    await rows.shred(id, now);
    const left = await redis.send('HGETALL', conversationKeys(id).state);
    expect(String(left)).toBe('gone,due');
    const [mark = 0, entries] = await timesLeft();
    expect(mark).toBeGreaterThan(DAY);
    expect(entries).toBe(-2);
  });
});
