import { z } from 'zod';
import type { ConversationId } from '../../core/ids.ts';
import { DAY, HOUR, type Milliseconds } from '../../core/time.ts';
import type { Sealed, WrappedKey } from '../../trust/ports.ts';
import { ownSeq } from '../ownSeq.ts';
import type { ConversationRow, ConversationRows, EntryRow, RowBegun, RowChange, RowCommitted } from '../ports.ts';
import type { RedisConnection } from './connection.ts';
import { conversationKeys, partitionKeys, partitionOf } from './keys.ts';
import { acrossPartitions, pageOf } from './partitions.ts';
import { bytes, flatPairs, numeric, text } from './replies.ts';

/** How long the mark of a deleted conversation stays. Ids are random and never reused, so nobody asks after that. */
const TOMBSTONE_FOR = 30 * DAY;
/** A net under the sweep: rows of a closed conversation expire by themselves this long after it was due. */
const NET = HOUR;

/** `ConversationRows` on Redis: each call is one Function, or reads that need no common moment. */
export function redisConversationRows(redis: RedisConnection): ConversationRows {
  return {
    begin: async (id, options) => {
      const key = conversationKeys(id);
      const keys = [key.state, key.key, key.lease, key.tombstone, partitionKeys(partitionOf(id)).fence];
      if (options.dedupe !== undefined) keys.push(key.dedupe(options.dedupe));
      return readBegun(await redis.call('turn_begin', keys, [options.holder, options.leaseFor, options.now]));
    },
    renew: async (id, holder, fence, leaseFor, now) =>
      (await redis.call('turn_renew', [conversationKeys(id).lease], [holder, fence, leaseFor, now])) === 1,
    abort: async (id, holder, fence) => {
      await redis.call('turn_abort', [conversationKeys(id).lease], [holder, fence]);
    },
    commit: async (id, change, now) =>
      readCommitted(await redis.call('turn_commit', commitKeys(id, change), commitArguments(id, change, now))),
    read: (id) => readRow(redis, id),
    entries: (id, options) => readEntries(redis, id, options),
    inPlace: (place) => readPlace(redis, place),
    due: async (now, limit) => {
      const found = await acrossPartitions((partition) =>
        redis.send('ZRANGEBYSCORE', partitionKeys(partition).due, '-inf', now, 'WITHSCORES', 'LIMIT', 0, pageOf(limit)),
      );
      const due = found.flatMap((reply) => flatPairs.parse(reply));
      due.sort((a, b) => a.score - b.score || (a.member < b.member ? -1 : 1));
      return due.slice(0, limit).map(({ member }) => member as ConversationId);
    },
    shred: async (id) =>
      (await redis.call('shred', [...commonKeys(id), conversationKeys(id).attempt], [id, TOMBSTONE_FOR])) === 1,
  };
}

/** The first eleven keys of `turn_commit` and `shred`. */
function commonKeys(id: ConversationId): string[] {
  const key = conversationKeys(id);
  const shared = partitionKeys(partitionOf(id));
  return [
    ...[key.state, key.entries, key.key, key.tombstone, key.lease],
    ...[shared.due, shared.waiting, shared.withAgent, key.lane, shared.ready, shared.outboxSize],
  ];
}

function commitKeys(id: ConversationId, { dedupe }: RowChange): string[] {
  return dedupe ? [...commonKeys(id), conversationKeys(id).dedupe(dedupe.key)] : commonKeys(id);
}

function commitArguments(id: ConversationId, change: RowChange, now: Milliseconds) {
  const { lease, next, dedupe } = change;
  return [
    id,
    now,
    ...[lease?.holder ?? '', lease?.fence ?? '', change.ownerFence ?? '', change.version ?? '', change.lastSeq],
    ...[change.key ?? '', change.ownerMoved ? '1' : '0'],
    ...(next ? [next.facts, next.content, next.place, next.rank, next.dueAt] : ['', '', '', '', '']),
    next?.place === 'closed' ? Math.max(1, next.dueAt + NET - now) : '',
    ...[dedupe?.keepUntil ?? '', ownSeq(change), change.entries.length],
    ...change.entries.flatMap(({ at, author, audience, sealed }) => [at, author, audience, sealed]),
    ...change.outbox,
  ];
}

const RowFields = [numeric.or(z.number()), z.number(), z.number(), text, bytes<Sealed>(), bytes<WrappedKey>()] as const;
const Row = z.tuple(RowFields).transform(([version, lastSeq, ownerFence, facts, content, key]): ConversationRow => {
  return { version, lastSeq, ownerFence, facts, content, key };
});
const Begun = z.tuple([text, z.number()], z.unknown());

function readBegun(reply: unknown): RowBegun {
  const [kind, number, ...row] = Begun.parse(reply);
  if (kind === 'duplicate') return { kind, seq: number };
  if (kind === 'busy') return { kind, retryIn: number };
  return { kind: 'begun', fence: number, row: row.length > 0 ? Row.parse(row) : null };
}

const Committed = z.tuple(
  [z.preprocess((kind) => String(kind), z.enum(['ok', 'duplicate', 'fenced', 'conflict', 'moved', 'gone']))],
  z.number(),
);

function readCommitted(reply: unknown): RowCommitted {
  const [kind, first = 0, lastSeq = 0, ownerFence = 0] = Committed.parse(reply);
  if (kind === 'ok') return { kind, version: first, lastSeq, ownerFence };
  if (kind === 'duplicate') return { kind, seq: first };
  return kind === 'moved' ? { kind, lastSeq: first } : { kind };
}

async function readRow(redis: RedisConnection, id: ConversationId): Promise<ConversationRow | null> {
  const key = conversationKeys(id);
  const reply = await redis.call('conversation_read', [key.state, key.key], []);
  return Array.isArray(reply) && reply.length > 0 ? Row.parse(reply) : null;
}

const StreamEntry = z
  .tuple([text, z.tuple([text, numeric, text, z.unknown(), text, z.unknown(), text, bytes<Sealed>()])])
  .transform(([id, [, at, , author, , audience, , sealed]]) => ({
    ...{ seq: Number.parseInt(id, 10), at, author: String(author), audience: String(audience), sealed },
  }));
const Entries: z.ZodType<EntryRow[]> = z.array(
  StreamEntry.pipe(
    z.object({
      seq: z.number(),
      at: z.number(),
      author: z.enum(['user', 'bot', 'staff', 'system']),
      audience: z.enum(['everyone', 'staff']),
      sealed: bytes<Sealed>(),
    }),
  ),
);

/** Reads on past entries that this audience may not see, until the page is full or the stream ends. */
async function readEntries(
  redis: RedisConnection,
  id: ConversationId,
  { after, limit, audience }: { after: number; limit: number; audience: EntryRow['audience'] },
): Promise<EntryRow[]> {
  const page: EntryRow[] = [];
  for (let from = after; page.length < limit; ) {
    const reply = await redis.send('XRANGE', conversationKeys(id).entries, `(${from}-0`, '+', 'COUNT', limit);
    const found = Entries.parse(reply);
    page.push(...found.filter((entry) => audience === 'staff' || entry.audience === 'everyone'));
    if (found.length < limit) break;
    from = found.at(-1)?.seq ?? from;
  }
  return page.slice(0, limit);
}

/** Ids first, then each row: one that has moved on in between is left out. */
async function readPlace(
  redis: RedisConnection,
  place: 'waiting' | 'withAgent',
): Promise<{ id: ConversationId; row: ConversationRow }[]> {
  const found = await acrossPartitions((partition) =>
    redis.send('ZRANGE', partitionKeys(partition)[place], 0, -1, 'WITHSCORES'),
  );
  const ranked = found.flatMap((reply) => flatPairs.parse(reply));
  ranked.sort((a, b) => a.score - b.score || (a.member < b.member ? -1 : 1));
  const rows = await Promise.all(
    ranked.map(async ({ member }) => {
      const id = member as ConversationId;
      const row = await readRow(redis, id);
      return row && { id, row };
    }),
  );
  return rows.filter((row) => row !== null);
}
