import { z } from 'zod';
import type { ConversationId } from '../../core/ids.ts';
import { DAY, type Milliseconds } from '../../core/time.ts';
import type { Shredded } from '../../handoff/ports.ts';
import type { Sealed, WrappedKey } from '../../trust/ports.ts';
import { ownSeq } from '../ownSeq.ts';
import type {
  ConversationRow,
  ConversationRows,
  EntryRow,
  HeldKey,
  RowBegun,
  RowChange,
  RowCommitted,
} from '../ports.ts';
import { bytes, type Driver } from './driver.ts';
import { Fences } from './fences.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { LogWipe } from './logWipe.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('conversationRows');

const There = z.object({ there: z.number() });
const Hold = z.object({ until: z.number() });
const Head = z.object({ version: z.number(), lastSeq: z.number(), ownerFence: z.number() });
type Head = z.infer<typeof Head>;
const Row: z.ZodType<ConversationRow> = Head.extend({
  facts: z.string(),
  content: bytes<Sealed>(),
  key: bytes<WrappedKey>(),
});
const PlacedRow = z.intersection(z.object({ id: z.custom<ConversationId>((id) => typeof id === 'string') }), Row);
const Known = z.object({ seen: z.number().nullable(), deleted: z.number() });
/** What a turn is checked against; the row comes with it. */
const BeforeTurn = Known.extend({ version: z.number().nullable(), until: z.number().nullable() }).loose();
/** What a commit is checked against. */
const BeforeCommit = Known.extend({
  ...{ version: z.number().nullable(), lastSeq: z.number().nullable(), ownerFence: z.number().nullable() },
  ...{ holder: z.string().nullable(), fence: z.number().nullable() },
});
type BeforeCommit = z.infer<typeof BeforeCommit>;
const Entry: z.ZodType<EntryRow> = z.object({
  seq: z.number(),
  at: z.number(),
  author: z.enum(['user', 'bot', 'staff', 'system']),
  audience: z.enum(['everyone', 'staff']),
  sealed: bytes<Sealed>(),
});

/** `ConversationRows` on SQLite. Leases live in the file too, so a second process on it is fenced like anybody else. */
export function embeddedConversationRows(driver: Driver, writes: GroupCommit, log: LogWipe): ConversationRows {
  const fences = new Fences(driver, writes);
  return {
    begin: async (id, options) => {
      const fence = await fences.next();
      const begun = await writes.write(() => begin(driver, id, { ...options, fence }), { durable: false });
      // What it repeats may have been committed a moment ago, and is answered as settled.
      return begun.kind === 'duplicate' ? writes.read(() => begun) : begun;
    },
    renew: (id, holder, fence, leaseFor, now) =>
      writes.write(() => driver.run(sql('renew_lease'), { id, holder, fence, until: now + leaseFor }) === 1, {
        durable: false,
      }),
    abort: (id, holder, fence) =>
      writes.write(() => void driver.run(sql('drop_lease'), { id, holder, fence }), { durable: false }),
    commit: (id, change, now) => writes.write(() => commit(driver, id, change, now)),
    read: (id) => writes.read(() => driver.get(Row, sql('row'), { id }) ?? null),
    entries: (id, { after, limit, audience }) =>
      writes.read(() => driver.all(Entry, sql(`entries_for_${audience}`), { id, after, limit })),
    inPlace: async (place) => {
      const found = await writes.read(() => driver.all(PlacedRow, sql('in_place'), { place }));
      return found.map(({ id, ...row }) => ({ id, row }));
    },
    due: async (now, limit) => {
      await writes.write(() => tidy(driver, now), { durable: false });
      const found = await writes.read(() => driver.all(PlacedId, sql('due'), { now, limit }));
      if (found.length < limit) await writes.write(() => giveSpaceBack(driver), { durable: false });
      return found.map(({ id }) => id);
    },
    keys: () => pagesOfKeys(driver),
    rewrap: (keys) =>
      writes.write(() => {
        for (const { id, key, next } of keys) driver.run(sql('rewrap_key'), { id, key, next });
      }),
    shred: async (id, now) => {
      // Emptying the log into the file makes it durable as well.
      const forgotten = await writes.write(() => forget(driver, id, now), { durable: false });
      if (forgotten.kind !== 'shredded') return forgotten;
      await log.wiped();
      const ended = await writes.write(() => driver.run(sql('end_wipe'), { id }) === 1, { durable: false });
      return ended ? forgotten : { kind: 'absent' };
    },
  };
}

const Held: z.ZodType<HeldKey> = z.object({
  id: z.custom<ConversationId>((id) => typeof id === 'string'),
  key: bytes<WrappedKey>(),
});
/** A page holds the event loop, to read and to write back. */
const KEYS_PER_PAGE = 200;

async function* pagesOfKeys(driver: Driver): AsyncGenerator<HeldKey[]> {
  for (let after = ''; ; ) {
    const page = driver.all(Held, sql('keys'), { after, limit: KEYS_PER_PAGE });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.id;
    await new Promise(setImmediate);
  }
}

const PlacedId = z.object({ id: z.custom<ConversationId>((id) => typeof id === 'string') });

/** One row: the statement joins everything to the id that is asked for. */
function onlyRow<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('a SELECT from one row gave none');
  return found;
}

function begin(
  driver: Driver,
  id: ConversationId,
  options: { holder: string; fence: number; leaseFor: Milliseconds; dedupe?: string; now: Milliseconds },
): RowBegun {
  const { holder, fence, leaseFor, dedupe = null, now } = options;
  const before = onlyRow(driver.get(BeforeTurn, sql('before_turn'), { id, dedupe, now }));
  const { seen, deleted, until, version } = before;
  if (seen !== null) return { kind: 'duplicate', seq: seen };
  // A lease on a deleted conversation would be of no use: its commit says `gone`.
  if (deleted) return { kind: 'begun', fence: 0, row: null };
  if (until !== null && until > now) return { kind: 'busy', retryIn: until - now };
  driver.run(sql('take_lease'), { id, holder, fence, until: now + leaseFor });
  return { kind: 'begun', fence, row: version === null ? null : Row.parse(before) };
}

function commit(driver: Driver, id: ConversationId, change: RowChange, now: Milliseconds): RowCommitted {
  const dedupe = change.dedupe?.key ?? null;
  const before = onlyRow(driver.get(BeforeCommit, sql('before_commit'), { id, dedupe, now }));
  const refusal = refuse(change, before);
  if (refusal) return refusal;
  const after: Head = {
    version: (before.version ?? 0) + (change.next ? 1 : 0),
    lastSeq: (before.lastSeq ?? 0) + change.entries.length,
    ownerFence: (before.ownerFence ?? 0) + (change.ownerMoved ? 1 : 0),
  };
  writeHead(driver, id, change, after);
  for (const entry of change.entries) driver.run(sql('add_entry'), { id, ...entry });
  for (const seq of change.outbox) driver.run(sql('add_delivery'), { id, seq });
  if (change.outbox.length > 0) driver.run(sql('open_lane'), { id, now });
  if (change.dedupe) driver.run(sql('remember'), { id, seq: ownSeq(change), ...change.dedupe });
  return { kind: 'ok', ...after };
}

function refuse({ lease, ownerFence, version, ...change }: RowChange, before: BeforeCommit): RowCommitted | null {
  const isNew = before.version === null;
  const lastSeq = before.lastSeq ?? 0;
  if (before.seen !== null) return { kind: 'duplicate', seq: before.seen };
  if (isNew && (!change.key || before.deleted)) return { kind: 'gone' };
  // A lease that ran out and that nobody else has taken still holds.
  if (lease && (lease.holder !== before.holder || lease.fence !== before.fence)) return { kind: 'fenced' };
  if (ownerFence !== undefined && ownerFence !== (before.ownerFence ?? 0)) return { kind: 'fenced' };
  if (version !== undefined && version !== (before.version ?? 0)) return { kind: 'conflict' };
  // Somebody else made the first change, and with another data key.
  if (change.key && !isNew) return { kind: 'conflict' };
  if (change.entries.length > 0 && change.lastSeq !== lastSeq) return { kind: 'moved', lastSeq };
  return null;
}

/** With the fence of the turn, which gives its lease back. */
function writeHead(driver: Driver, id: ConversationId, change: RowChange, after: Head): void {
  const turnFence = change.lease?.fence ?? null;
  if (!change.next) {
    driver.run(sql('advance'), { id, lastSeq: after.lastSeq, ownerFence: after.ownerFence, turnFence });
    return;
  }
  const columns = { id, turnFence, ...after, ...change.next };
  if (change.key) driver.run(sql('create'), { ...columns, key: change.key });
  else driver.run(sql('change'), columns);
}

/** `absent`: there is nothing to forget, and nothing left to wipe of what was forgotten. */
function forget(driver: Driver, id: ConversationId, now: Milliseconds): Shredded {
  const held = driver.get(Hold, sql('held'), { id, now });
  if (held) return { kind: 'held', ...held };
  if (driver.run(sql('forget_key'), { id }) === 0) {
    return { kind: driver.get(There, sql('unwiped'), { id }) ? 'shredded' : 'absent' };
  }
  for (const what of ['entries', 'outbox', 'lane', 'dedupe', 'lease', 'conversation']) {
    driver.run(sql(`forget_${what}`), { id });
  }
  driver.run(sql('bury'), { id });
  driver.run(sql('begin_wipe'), { id });
  return { kind: 'shredded' };
}

/** Free pages that are given back to the disk with each sweep that finds the end of what is due. */
const PAGES_BACK = 250;

/** During a great sweep it would move pages that are about to be free. */
function giveSpaceBack(driver: Driver): void {
  driver.exec(`PRAGMA incremental_vacuum(${PAGES_BACK})`);
}

/** Rides on the sweep. A lease is kept for a day after its time, so that its late commit still meets its successor. */
function tidy(driver: Driver, now: Milliseconds): void {
  driver.run(sql('tidy_leases'), { dayAgo: now - DAY });
}
