import { z } from 'zod';
import type { ConversationId } from '../../core/ids.ts';
import { DAY, type Milliseconds } from '../../core/time.ts';
import type { Sealed, WrappedKey } from '../../trust/ports.ts';
import { ownSeq } from '../ownSeq.ts';
import type { ConversationRow, ConversationRows, EntryRow, RowBegun, RowChange, RowCommitted } from '../ports.ts';
import { bytes, type Driver } from './driver.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { LogWipe } from './logWipe.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('conversationRows');

const There = z.object({ there: z.number() });
const Head = z.object({ version: z.number(), lastSeq: z.number(), ownerFence: z.number() });
type Head = z.infer<typeof Head>;
const Row: z.ZodType<ConversationRow> = Head.extend({
  facts: z.string(),
  content: bytes<Sealed>(),
  key: bytes<WrappedKey>(),
});
const PlacedRow = z.intersection(z.object({ id: z.custom<ConversationId>((id) => typeof id === 'string') }), Row);
const Lease = z.object({ holder: z.string(), fence: z.number(), until: z.number() });
const Entry: z.ZodType<EntryRow> = z.object({
  seq: z.number(),
  at: z.number(),
  author: z.enum(['user', 'bot', 'staff', 'system']),
  audience: z.enum(['everyone', 'staff']),
  sealed: bytes<Sealed>(),
});

const NEVER_WRITTEN: Head = { version: 0, lastSeq: 0, ownerFence: 0 };
/** Rows of expired dedupe keys removed per sweep. */
const TIDY_LIMIT = 1_000;

/** `ConversationRows` on SQLite. Leases live in the file too, so a second process on it is fenced like anybody else. */
export function embeddedConversationRows(driver: Driver, writes: GroupCommit, log: LogWipe): ConversationRows {
  return {
    begin: (id, options) => writes.write(() => begin(driver, id, options), { durable: false }),
    renew: (id, holder, fence, leaseFor, now) =>
      writes.write(() => driver.run(sql('renew_lease'), { id, holder, fence, until: now + leaseFor }) === 1, {
        durable: false,
      }),
    abort: (id, holder, fence) =>
      writes.write(() => void driver.run(sql('drop_lease'), { id, holder, fence }), { durable: false }),
    commit: (id, change, now) => writes.write(() => commit(driver, id, change, now)),
    read: async (id) => driver.get(Row, sql('row'), { id }) ?? null,
    entries: async (id, { after, limit, audience }) =>
      driver.all(Entry, sql(`entries_for_${audience}`), { id, after, limit }),
    inPlace: async (place) => driver.all(PlacedRow, sql('in_place'), { place }).map(({ id, ...row }) => ({ id, row })),
    due: async (now, limit) => {
      await writes.write(() => tidy(driver, now));
      return driver.all(PlacedId, sql('due'), { now, limit }).map(({ id }) => id);
    },
    shred: async (id) => {
      if (!(await writes.write(() => forget(driver, id)))) return false;
      await log.wiped();
      return writes.write(() => driver.run(sql('mark_wiped'), { id }) === 1, { durable: false });
    },
  };
}

const PlacedId = z.object({ id: z.custom<ConversationId>((id) => typeof id === 'string') });
const Seq = z.object({ seq: z.number() });
const Fence = z.object({ fence: z.number() });

function begin(
  driver: Driver,
  id: ConversationId,
  options: { holder: string; leaseFor: Milliseconds; dedupe?: string; now: Milliseconds },
): RowBegun {
  const { holder, leaseFor, dedupe, now } = options;
  const seen = dedupe === undefined ? undefined : driver.get(Seq, sql('seen'), { id, key: dedupe, now });
  if (seen) return { kind: 'duplicate', seq: seen.seq };
  // A lease on a deleted conversation would be of no use: its commit says `gone`.
  if (driver.get(There, sql('tombstone'), { id })) return { kind: 'begun', fence: 0, row: null };
  const lease = driver.get(Lease, sql('lease'), { id });
  if (lease && lease.until > now) return { kind: 'busy', retryIn: lease.until - now };
  const fence = driver.get(Fence, sql('next_fence'))?.fence ?? 0;
  driver.run(sql('take_lease'), { id, holder, fence, until: now + leaseFor });
  return { kind: 'begun', fence, row: driver.get(Row, sql('row'), { id }) ?? null };
}

function commit(driver: Driver, id: ConversationId, change: RowChange, now: Milliseconds): RowCommitted {
  const found = driver.get(Head, sql('head'), { id });
  const head = found ?? NEVER_WRITTEN;
  const refusal = refuse(driver, id, change, found, now);
  if (refusal) return refusal;
  const after: Head = {
    version: head.version + (change.next ? 1 : 0),
    lastSeq: head.lastSeq + change.entries.length,
    ownerFence: head.ownerFence + (change.ownerMoved ? 1 : 0),
  };
  writeHead(driver, id, change, after);
  for (const entry of change.entries) driver.run(sql('add_entry'), { id, ...entry });
  for (const seq of change.outbox) driver.run(sql('add_delivery'), { id, seq });
  if (change.outbox.length > 0) driver.run(sql('open_lane'), { id, now });
  if (change.dedupe) driver.run(sql('remember'), { id, seq: ownSeq(change), ...change.dedupe });
  if (change.lease) driver.run(sql('drop_lease'), { id, ...change.lease });
  return { kind: 'ok', ...after };
}

function refuse(
  driver: Driver,
  id: ConversationId,
  change: RowChange,
  found: Head | undefined,
  now: Milliseconds,
): RowCommitted | null {
  const { dedupe, lease, ownerFence, version } = change;
  const head = found ?? NEVER_WRITTEN;
  const seen = dedupe && driver.get(Seq, sql('seen'), { id, key: dedupe.key, now });
  if (seen) return { kind: 'duplicate', seq: seen.seq };
  if (!found && (!change.key || driver.get(There, sql('tombstone'), { id }))) return { kind: 'gone' };
  if (lease && !holds(driver, id, lease)) return { kind: 'fenced' };
  if (ownerFence !== undefined && ownerFence !== head.ownerFence) return { kind: 'fenced' };
  if (version !== undefined && version !== head.version) return { kind: 'conflict' };
  // Somebody else made the first change, and with another data key.
  if (change.key && found) return { kind: 'conflict' };
  if (change.entries.length > 0 && change.lastSeq !== head.lastSeq) return { kind: 'moved', lastSeq: head.lastSeq };
  return null;
}

/** A lease that ran out and that nobody else has taken still holds. */
function holds(driver: Driver, id: ConversationId, lease: { holder: string; fence: number }): boolean {
  const current = driver.get(Lease, sql('lease'), { id });
  return current?.holder === lease.holder && current.fence === lease.fence;
}

function writeHead(driver: Driver, id: ConversationId, change: RowChange, after: Head): void {
  if (!change.next) {
    driver.run(sql('advance'), { id, lastSeq: after.lastSeq, ownerFence: after.ownerFence });
    return;
  }
  const columns = { id, ...after, ...change.next };
  if (change.key) driver.run(sql('create'), { ...columns, key: change.key });
  else driver.run(sql('change'), columns);
}

/** False when there is nothing to forget, and nothing left to wipe of what was forgotten. */
function forget(driver: Driver, id: ConversationId): boolean {
  if (driver.run(sql('forget_key'), { id }) === 0) return driver.get(There, sql('unwiped'), { id }) !== undefined;
  for (const what of ['entries', 'outbox', 'lane', 'dedupe', 'lease', 'conversation']) {
    driver.run(sql(`forget_${what}`), { id });
  }
  driver.run(sql('bury'), { id });
  return true;
}

/** Rides on the sweep: what has run out is removed. A lease is kept for a day, so that its late commit is still fenced. */
function tidy(driver: Driver, now: Milliseconds): void {
  driver.run(sql('tidy_dedupe'), { now, limit: TIDY_LIMIT });
  driver.run(sql('tidy_leases'), { dayAgo: now - DAY });
}
