import { z } from 'zod';
import type { ConversationId } from '../../core/ids.ts';
import { ignored, isOfOneRow, type SetAside } from '../../core/records/setAside.ts';
import { DAY, HOUR, type Milliseconds } from '../../core/time.ts';
import type { Placed } from '../../handoff/ports.ts';
import type { Sealed, WrappedKey } from '../../trust/ports.ts';
import { ownSeq } from '../ownSeq.ts';
import type {
  ConversationRow,
  ConversationRows,
  EntryRow,
  FoundKey,
  RowBegun,
  RowChange,
  RowCommitted,
} from '../ports.ts';
import { TOLD_WITHIN } from '../ports.ts';
import { conversationKeys, PARTITIONS, partitionKeys } from './keys.ts';
import { dueAcross, listsAcross } from './partitions.ts';
import { bytes, list, number, scored, text } from './replies.ts';
import type { RedisConnection } from './server/connection.ts';
import type { LogRewrite } from './server/logRewrite.ts';

/** How long the mark of a deleted conversation stays. Ids are random and never reused, so nobody asks after that. */
const TOMBSTONE_FOR = 30 * DAY;
/** A net under the sweep: rows of a closed conversation expire by themselves this long after it was due. */
const NET = HOUR;

/** `ConversationRows` on Redis: each call is one Function, or reads that need no common moment. */
export function redisConversationRows(
  redis: RedisConnection,
  log: Pick<LogRewrite, 'soon' | 'catchUp'>,
  setAside: SetAside = ignored,
): ConversationRows {
  /** "Duplicate" says that the first one counts; perhaps its replicas had not answered. A write after it waits for both. */
  const settled = async <T extends RowBegun | RowCommitted>(id: ConversationId, outcome: T): Promise<T> => {
    if (outcome.kind === 'duplicate') await redis.commit('mark', [conversationKeys(id).shared.mark], []);
    return outcome;
  };
  return {
    begin: async (id, { holder, leaseFor, dedupe, now }) => {
      const { state, shared } = conversationKeys(id);
      const args = [holder, now + leaseFor, now, activityField(dedupe)];
      return settled(id, readBegun(list(await redis.call('turn_begin', [state, shared.fence], args))));
    },
    renew: async (id, holder, fence, leaseFor, now) =>
      (await redis.call('turn_renew', [conversationKeys(id).state], [leaseOf({ holder, fence }), now + leaseFor])) ===
      1,
    abort: async (id, holder, fence) => {
      await redis.call('turn_abort', [conversationKeys(id).state], [leaseOf({ holder, fence })]);
    },
    commit: async (id, change, now) => {
      const args = commitArguments(id, change, now);
      return settled(id, readCommitted(list(await redis.commit('turn_commit', commonKeys(id), args))));
    },
    read: (id) => readRow(redis, id),
    entries: (id, options) => readEntries(redis, id, options),
    lastSeqs: async (ids) => {
      const found = await Promise.all(ids.map((id) => redis.send('HGET', conversationKeys(id).state, 'last_seq')));
      return new Map(ids.flatMap((id, at) => (found[at] === null ? [] : [[id, number(found[at])] as const])));
    },
    inPlace: (place) => {
      const readOne = async (id: ConversationId) => {
        const row = await readRow(redis, id);
        return row && { id, row };
      };
      return readPlace(redis, place, readOne, setAside);
    },
    placed: (place) => readPlace(redis, place, (id) => readPlaced(redis, id), setAside),
    due: async (now, limit) => {
      await log.catchUp(now);
      return readDue(redis, now, limit, setAside);
    },
    keys: () => pagesOfKeys(redis, setAside),
    rewrap: async (keys) => {
      const one = ({ id, key, next }: (typeof keys)[number]) =>
        redis.commit('key_rewrap', [conversationKeys(id).state], [key, next]);
      await Promise.all(keys.map(one));
    },
    shred: async (id, now, reason = 'due') => {
      const { attempt, shared } = conversationKeys(id);
      const keys = [...commonKeys(id), attempt, shared.untold, shared.unwritten];
      const [kind, more] = list(await redis.commit('shred', keys, [id, TOMBSTONE_FOR, now, reason, TOLD_WITHIN]));
      if (text(kind) === 'held') return { kind: 'held', until: number(more) };
      if (text(kind) === 'absent') return { kind: 'absent' };
      log.soon();
      if (text(kind) === 'owed') return { kind: 'shredded', owed: Reason.parse(text(more)) };
      return { kind: 'shredded' };
    },
    toldOf: async (id) => void (await redis.send('ZREM', conversationKeys(id).shared.untold, id)),
  };
}

async function readDue(
  redis: RedisConnection,
  now: Milliseconds,
  limit: number,
  setAside: SetAside,
): Promise<ConversationId[]> {
  const listed = (name: 'due' | 'untold') =>
    dueAcross(redis, (partition) => partitionKeys(partition)[name], now, limit, setAside);
  const due = (await Promise.all([listed('untold'), listed('due')])).flat();
  due.sort((a, b) => a.score - b.score || (a.member < b.member ? -1 : 1));
  return due.slice(0, limit).map(({ member }) => member as ConversationId);
}

/** Why a conversation was deleted, as its mark has it; those of older builds say nothing. */
const Reason = z.enum(['due', 'erased', 'lost']).catch('due');

/** The first eight keys of `turn_commit` and `shred`. */
function commonKeys(id: ConversationId): string[] {
  const { shared, state, entries, lane } = conversationKeys(id);
  return [state, entries, shared.due, shared.waiting, shared.withAgent, lane, shared.ready, shared.outboxSize];
}

/** As the state holds them, see prelude.lua. */
const activityField = (key: string | undefined) => (key === undefined ? '' : `d:${key}`);
const leaseOf = ({ holder, fence }: { holder: string; fence: number }) => `${fence} ${holder}`;

function commitArguments(id: ConversationId, change: RowChange, now: Milliseconds): (string | number | Uint8Array)[] {
  const { lease, next, dedupe, entries } = change;
  return [
    ...[id, now, lease ? leaseOf(lease) : '', change.ownerFence ?? '', change.version ?? ''],
    ...[change.lastSeq, change.key ?? '', change.ownerMoved ? '1' : '0'],
    ...[next?.facts ?? '', next?.content ?? '', next?.place ?? '', next?.rank ?? '', next?.dueAt ?? ''],
    ...[next?.place === 'closed' ? Math.max(1, next.dueAt + NET - now) : ''],
    ...[activityField(dedupe?.key), dedupe ? `${dedupe.keepUntil} ${ownSeq(change)}` : ''],
    ...[entries.length, ...entries.map(packEntry), ...change.outbox],
  ];
}

/** version, last seq, owner fence, facts, content, data key, from position `at` on. */
function rowAt(reply: readonly unknown[], at: number): ConversationRow {
  return {
    version: number(reply[at]),
    lastSeq: number(reply[at + 1]),
    ownerFence: number(reply[at + 2]),
    facts: text(reply[at + 3]),
    content: bytes<Sealed>(reply[at + 4]),
    key: bytes<WrappedKey>(reply[at + 5]),
  };
}

function readBegun(reply: readonly unknown[]): RowBegun {
  const kind = text(reply[0]);
  if (kind === 'duplicate') return { kind, seq: number(reply[1]) };
  if (kind === 'busy') return { kind, retryIn: number(reply[1]) };
  return { kind: 'begun', fence: number(reply[1]), row: reply.length > 2 ? rowAt(reply, 2) : null };
}

function readCommitted(reply: readonly unknown[]): RowCommitted {
  const kind = text(reply[0]);
  switch (kind) {
    case 'ok':
      return { kind, version: number(reply[1]), lastSeq: number(reply[2]), ownerFence: number(reply[3]) };
    case 'duplicate':
      return { kind, seq: number(reply[1]) };
    case 'moved':
      return { kind, lastSeq: number(reply[1]) };
    case 'fenced':
    case 'conflict':
      return { kind };
    default:
      return { kind: 'gone' };
  }
}

async function readRow(redis: RedisConnection, id: ConversationId): Promise<ConversationRow | null> {
  const fields = ['version', 'last_seq', 'owner_fence', 'facts', 'content', 'key'];
  const reply = list(await redis.send('HMGET', conversationKeys(id).state, ...fields));
  return reply[0] === null ? null : rowAt(reply, 0);
}

/** `at author audience sealed`; its seq is its place in the list. */
function packEntry({ at, author, audience, sealed }: EntryRow): Uint8Array {
  return Buffer.concat([Buffer.from(`${at} ${author} ${audience} `), sealed]);
}

function unpackEntry(packed: unknown, seq: number): EntryRow {
  const value = bytes<Buffer>(packed);
  const words = value.indexOf(' ', value.indexOf(' ', value.indexOf(' ') + 1) + 1);
  const [at, author, audience] = value.toString('latin1', 0, words).split(' ');
  const sealed = value.subarray(words + 1) as Uint8Array as Sealed;
  return { seq, at: Number(at), author: Author.parse(author), audience: Audience.parse(audience), sealed };
}
const Author = z.enum(['user', 'bot', 'staff', 'system']);
const Audience = z.enum(['everyone', 'staff']);

/** Reads on past entries that this audience may not see, until the page is full or the list ends. */
async function readEntries(
  redis: RedisConnection,
  id: ConversationId,
  { after, limit, audience }: { after: number; limit: number; audience: EntryRow['audience'] },
): Promise<EntryRow[]> {
  const page: EntryRow[] = [];
  for (let from = after; page.length < limit; from += limit) {
    const found = list(await redis.send('LRANGE', conversationKeys(id).entries, from, from + limit - 1));
    const entries = found.map((packed, index) => unpackEntry(packed, from + 1 + index));
    page.push(...entries.filter((entry) => audience === 'staff' || entry.audience === 'everyone'));
    if (found.length < limit) break;
  }
  return page.slice(0, limit);
}

async function readPlaced(redis: RedisConnection, id: ConversationId): Promise<Placed | null> {
  const [version, lastSeq] = list(await redis.send('HMGET', conversationKeys(id).state, 'version', 'last_seq'));
  return version === null ? null : { id, version: number(version), lastSeq: number(lastSeq) };
}

/** Ids first, then each: one that has moved on in between is left out, and one that cannot be read is set aside. */
async function readPlace<One>(
  redis: RedisConnection,
  place: 'waiting' | 'withAgent',
  readOne: (id: ConversationId) => Promise<One | null>,
  setAside: SetAside,
): Promise<One[]> {
  const ranked = await listsAcross(
    (partition) => partitionKeys(partition)[place],
    async (key) => scored(await redis.send('ZRANGE', key, 0, -1, 'WITHSCORES')),
    setAside,
  );
  ranked.sort((a, b) => a.score - b.score || (a.member < b.member ? -1 : 1));
  const rows = await Promise.all(
    ranked.map(async ({ member }) => {
      const id = member as ConversationId;
      return readOne(id).catch((error: unknown) => {
        if (!isOfOneRow(error)) throw error;
        setAside('conversation', id, error);
        return null;
      });
    }),
  );
  return rows.filter((row) => row !== null);
}

/** So many are asked for at once. */
const KEYS_PER_PAGE = 200;

/** Every conversation stands in `due` from its first commit to its end. */
async function* pagesOfKeys(redis: RedisConnection, setAside: SetAside): AsyncGenerator<FoundKey[]> {
  for (let partition = 0; partition < PARTITIONS; partition++) {
    const { due } = partitionKeys(partition);
    const found = await redis.send('ZRANGE', due, 0, -1, 'WITHSCORES').catch((error: unknown) => {
      if (!isOfOneRow(error)) throw error;
      setAside('list', due, error);
      return [];
    });
    const all = scored(found);
    for (let from = 0; from < all.length; from += KEYS_PER_PAGE) {
      const page = await Promise.all(all.slice(from, from + KEYS_PER_PAGE).map((one) => keyOf(redis, one)));
      yield page.filter((one) => one !== null);
    }
  }
}

/** Null when the conversation is gone by now. */
async function keyOf(
  redis: RedisConnection,
  { member, score }: { member: string; score: number },
): Promise<FoundKey | null> {
  const id = member as ConversationId;
  try {
    const [key, place, gone] = list(await redis.send('HMGET', conversationKeys(id).state, 'key', 'place', 'gone'));
    if (!key && (gone || !place)) return null;
    const closed = Buffer.isBuffer(place) && text(place) === 'closed';
    return { id, key: key ? bytes<WrappedKey>(key) : 'damaged', closed, dueAt: score };
  } catch (error) {
    if (!isOfOneRow(error)) throw error;
    return { id, key: 'damaged', closed: false, dueAt: score };
  }
}
