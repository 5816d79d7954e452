import { createHash, randomBytes } from 'node:crypto';
import { type ConversationId, newId } from '../../core/ids.ts';
import { DAY } from '../../core/time.ts';
import type { ConversationRows, EntryRow, RowChange } from '../../stores/ports.ts';
import { redisConversationRows } from '../../stores/redis/conversationRows.ts';
import { connectRedis, type RedisConnection } from '../../stores/redis/server/connection.ts';
import type { Sealed, WrappedKey } from '../../trust/ports.ts';
import type { BenchRow } from '../row.ts';
import { inParallel, median, timed } from './timing.ts';

const sealed = (bytes: number) => randomBytes(bytes) as Uint8Array as Sealed;
const CONTENT = sealed(900);
const MESSAGE = sealed(250);
const FACTS = JSON.stringify({ facts: 'x'.repeat(300) });
const WRAPPED = MESSAGE.subarray(0, 65) as Uint8Array as WrappedKey;
const IN_FLIGHT = 50;

const newIds = () => Array.from({ length: IN_FLIGHT }, () => newId<ConversationId>());

/**
 * Commits and whole turns at the level of rows, each beside a script or a sequence of calls that does the least. What
 * is compared takes turns in changing order, and each timed call comes right after another one.
 */
export async function redisRows(url: string, turns: number): Promise<BenchRow[]> {
  const redis = await connectRedis(url);
  const rows = redisConversationRows(redis, { soon: () => undefined, catchUp: async () => undefined });
  const times = await sample(redis, rows, turns);
  const rate = await crowdedRate(rows, turns);
  await redis.close();
  const row = (name: string, figure: number, floor: number, what: string, goal: string): BenchRow => ({
    ...{ name, figure, unit: 'ms', against: `${what} ${floor.toFixed(3)} ms`, ratio: figure / floor, goal },
  });
  const { turn, naive, equal } = times;
  return [
    row('Redis commit, one in flight, p50', times.commit, times.same, 'EVALSHA that writes the same bytes', '≤ 1.75'),
    row('Redis begin + commit, p50', turn, times.noops, 'two EVALSHA that do nothing', '≤ 2.2'),
    row('seven plain calls, p50', naive, turn, 'Redis begin + commit', '≥ 2.5'),
    row('nine, with due time and data key, p50', equal, turn, 'Redis begin + commit', '≥ 2.5'),
    {
      ...{ name: `Redis, ${IN_FLIGHT} in flight`, figure: rate, unit: 'turns/s' },
      ...{ against: `one in flight ${(1_000 / turn).toFixed(0)} turns/s`, ratio: (rate * turn) / 1_000 },
    },
  ];
}

/** Medians in ms. */
async function sample(redis: RedisConnection, rows: ConversationRows, turns: number) {
  const noop = await script(redis, 'return 0');
  const sameBytes = await script(redis, SAME_BYTES);
  const takeTurn = turnTaker(rows);
  const times = {
    turn: [] as number[],
    commit: [] as number[],
    same: [] as number[],
    noops: [] as number[],
    naive: [] as number[],
    equal: [] as number[],
  };
  const nothing = () => noop(['{nothing}'], []);
  const kinds = [
    async (id: ConversationId) => {
      const begun = await takeTurn(id);
      const commitTook = await timed(begun.commit);
      times.commit.push(commitTook);
      times.turn.push(begun.took + commitTook);
    },
    async (id: ConversationId, round: number) => {
      await nothing();
      const args = [FACTS, CONTENT, MESSAGE, Date.now() + DAY, round, id];
      times.same.push(await timed(() => sameBytes(sameKeys(id), args)));
    },
    async () => {
      times.noops.push((await timed(nothing)) + (await timed(nothing)));
    },
    async (id: ConversationId, round: number) => {
      times.naive.push(await timed(() => naiveTurn(redis, id, round, false)));
    },
    async (id: ConversationId, round: number) => {
      times.equal.push(await timed(() => naiveTurn(redis, id, round, true)));
    },
  ];
  const ids = newIds();
  for (let n = 0; n < turns * kinds.length; n++) {
    const round = Math.floor(n / kinds.length);
    // Each round starts with another kind.
    await kinds[(n + round) % kinds.length]?.(ids[round % IN_FLIGHT] ?? newId<ConversationId>(), round);
  }
  return {
    ...{ turn: median(times.turn), commit: median(times.commit), same: median(times.same) },
    ...{ noops: median(times.noops) },
    ...{ naive: median(times.naive), equal: median(times.equal) },
  };
}

/** The next turn of a conversation: its begin, timed, and its commit, ready to be. */
function turnTaker(rows: ConversationRows) {
  let count = 0;
  return async (id: ConversationId) => {
    const dedupe = `activity ${count++}`;
    const now = Date.now();
    const started = performance.now();
    const begun = await rows.begin(id, { holder: 'bench', leaseFor: 15_000, dedupe, now });
    const took = performance.now() - started;
    if (begun.kind !== 'begun') throw new Error(`the bench's own turn was ${begun.kind}`);
    const { version, lastSeq } = begun.row ?? { version: 0, lastSeq: 0 };
    const entry = (seq: number): EntryRow => ({ seq, at: now, author: 'user', audience: 'everyone', sealed: MESSAGE });
    const change: RowChange = {
      lease: { holder: 'bench', fence: begun.fence },
      dedupe: { key: dedupe, keepUntil: now + DAY },
      ...{ version, lastSeq, entries: [entry(lastSeq + 1), entry(lastSeq + 2)], ownerMoved: false, outbox: [] },
      next: { facts: FACTS, content: CONTENT, place: 'bot', rank: 0, dueAt: now + DAY },
      key: begun.row ? undefined : WRAPPED,
    };
    return { took, commit: () => rows.commit(id, change, now) };
  };
}

async function crowdedRate(rows: ConversationRows, turns: number): Promise<number> {
  const turn = turnTaker(rows);
  const ids = newIds();
  const took = await timed(() =>
    inParallel(turns * 5, IN_FLIGHT, async (n) => {
      const { commit } = await turn(ids[n % IN_FLIGHT] ?? newId<ConversationId>());
      await commit();
    }),
  );
  return (turns * 5_000) / took;
}

/** Every write of a turn, without any of its checks. */
const SAME_BYTES = `
redis.call('HSET', KEYS[1], 'version', 1, 'last_seq', 2, 'owner_fence', 0, 'facts', ARGV[1], 'content', ARGV[2],
  'place', 'bot', 'lease', '', 'd:' .. ARGV[5], ARGV[4])
redis.call('ZADD', KEYS[3], ARGV[4], ARGV[6])
redis.call('RPUSH', KEYS[2], ARGV[3], ARGV[3])
return 1`;

const sameKeys = (id: string) => ['s', 't', 'due'].map((name) => `{${id}}:${name}`);

async function script(redis: RedisConnection, lua: string) {
  await redis.send('SCRIPT', 'LOAD', lua);
  const sha = createHash('sha1').update(lua).digest('hex');
  return (keys: readonly string[], args: readonly (string | number | Uint8Array)[]) =>
    redis.send('EVALSHA', sha, keys.length, ...keys, ...args);
}

/**
 * What one writes first: read, change, write, one command after the other; not even atomic. `equal`: with the two calls
 * more that it needs to leave behind and to read what a turn of ours does, the due time and the data key.
 */
async function naiveTurn(redis: RedisConnection, id: string, round: number, equal: boolean): Promise<void> {
  const key = (name: string) => `{naive ${equal} ${id}}:${name}`;
  const append = () => redis.send('XADD', key('t'), '*', 'author', 'user', 'audience', 'everyone', 'sealed', MESSAGE);
  await redis.send('SET', key('lease'), 'bench', 'NX', 'PX', 15_000);
  await redis.send('HGETALL', key('s'));
  if (equal) await redis.send('GET', key('k'));
  await append();
  await append();
  await redis.send('HSET', key('s'), 'version', 1, 'facts', FACTS, 'content', CONTENT);
  if (equal) await redis.send('ZADD', key('due'), Date.now() + DAY, id);
  await redis.send('SET', key(`d${round}`), '1', 'PX', DAY);
  await redis.send('DEL', key('lease'));
}
