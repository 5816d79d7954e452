import { z } from 'zod';
import type { ConversationId } from '../../core/ids.ts';
import type { SetAside } from '../../core/records/setAside.ts';
import { DAY, type Milliseconds } from '../../core/time.ts';
import type { DeletionReason, Shredded } from '../../handoff/ports.ts';
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
import { bytes, type Driver, readable, text } from './driver.ts';
import type { GroupCommit } from './groupCommit.ts';
import { Leases } from './leases.ts';
import type { LogWipe } from './logWipe.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('conversationRows');

const There = z.object({ there: z.number() });
const Hold = z.object({ until: z.number() });
const Head = z.object({ version: z.number(), lastSeq: z.number(), ownerFence: z.number() });
type Head = z.infer<typeof Head>;
const Row: z.ZodType<ConversationRow> = Head.extend({
  facts: text(),
  content: bytes<Sealed>(),
  key: bytes<WrappedKey>(),
});
const Id = z.object({ id: text<ConversationId>() });
const LastSeq = Id.extend({ lastSeq: z.number() });
const Placed = LastSeq.extend({ version: z.number() });
const PlacedRow = z.intersection(Id, Row);
/** What a damaged row is called: its id may be what is damaged. */
const Named = z.object({ id: text().catch('?') });
const Known = z.object({
  ...{ seen: z.number().nullable(), deleted: z.number() },
  ...{ version: z.number().nullable(), turns: z.number().nullable() },
});
/** What a turn is checked against; the row comes with it. */
const BeforeTurn = Known.loose();
/** What a commit is checked against. */
const BeforeCommit = Known.extend({ lastSeq: z.number().nullable(), ownerFence: z.number().nullable() });
type BeforeCommit = z.infer<typeof BeforeCommit>;
const Entry: z.ZodType<EntryRow> = z.object({
  seq: z.number(),
  at: z.number(),
  author: text().pipe(z.enum(['user', 'bot', 'staff', 'system'])),
  audience: text().pipe(z.enum(['everyone', 'staff'])),
  sealed: bytes<Sealed>(),
});

/** `ConversationRows` on SQLite. */
export function embeddedConversationRows(
  driver: Driver,
  writes: GroupCommit,
  log: LogWipe,
  setAside: SetAside,
): ConversationRows {
  const leases = new Leases();
  /** Whoever has deleted it tells of it until then. In memory: nobody does after a crash. */
  const telling = new Map<ConversationId, Milliseconds>();
  const damaged = (error: unknown, row: unknown) => setAside('conversation', Named.parse(row).id, error);
  return {
    begin: async (id, options) => {
      const begun = begin(driver, leases, id, options);
      // What it repeats may have been committed a moment ago, and is answered as settled.
      return begun.kind === 'duplicate' ? writes.read(() => begun) : begun;
    },
    renew: async (id, _, fence, leaseFor, now) => leases.renew(id, fence, now + leaseFor),
    abort: async (id, _, fence) => leases.giveBack(id, fence),
    commit: async (id, change, now) => {
      const committed = await writes.write(() => commit(driver, leases, id, change, now));
      if (committed.kind === 'ok' && change.lease) leases.giveBack(id, change.lease.fence);
      return committed;
    },
    read: (id) => writes.read(() => driver.get(Row, sql('row'), { id }) ?? null),
    entries: (id, { after, limit, audience }) =>
      writes.read(() => driver.all(Entry, sql(`entries_for_${audience}`), { id, after, limit })),
    lastSeqs: async (ids) => {
      const found = await writes.read(() => driver.all(LastSeq, sql('last_seqs'), { ids: JSON.stringify(ids) }));
      return new Map(found.map(({ id, lastSeq }) => [id, lastSeq]));
    },
    inPlace: async (place) => {
      const found = await writes.read(() => driver.all(z.unknown(), sql('in_place'), { place }));
      return readable(PlacedRow, found, damaged).map(({ id, ...row }) => ({ id, row }));
    },
    placed: async (place) => {
      const found = await writes.read(() => driver.all(z.unknown(), sql('placed'), { place }));
      return readable(Placed, found, damaged);
    },
    due: async (now, limit) => {
      leases.forgetBefore(now - DAY);
      for (const [id, until] of telling) if (until <= now) telling.delete(id);
      // Those that somebody tells of stand first in the list.
      const most = limit + telling.size;
      const found = await writes.read(() => driver.all(z.unknown(), sql('due'), { now, limit: most }));
      if (found.length < most) await writes.write(() => giveSpaceBack(driver), { durable: false });
      const ids = readable(Id, found, damaged).map(({ id }) => id);
      return ids.filter((id) => !telling.has(id)).slice(0, limit);
    },
    keys: () => pagesOfKeys(driver, damaged),
    rewrap: (keys) =>
      writes.write(() => {
        for (const { id, key, next } of keys) driver.run(sql('rewrap_key'), { id, key, next });
      }),
    shred: async (id, now, reason) => {
      // Emptying the log into the file makes it durable as well.
      const forgotten = await writes.write(() => forget(driver, telling, id, { now, reason }), { durable: false });
      if (forgotten.kind !== 'shredded') return forgotten;
      leases.forget(id);
      await log.wiped().catch((error: unknown) => {
        telling.delete(id);
        throw error;
      });
      return forgotten;
    },
    toldOf: async (id) => {
      await writes.write(() => driver.run(sql('end_wipe'), { id }), { durable: false });
      telling.delete(id);
    },
  };
}

const Found: z.ZodType<FoundKey> = Id.extend({
  key: bytes<WrappedKey>(),
  closed: z.number().transform((closed) => closed === 1),
  dueAt: z.number(),
});
/** Where the next page begins. */
const Numbered = z.object({ number: z.number() });
/** A page holds the event loop, to read and to write back. */
const KEYS_PER_PAGE = 200;

async function* pagesOfKeys(
  driver: Driver,
  damaged: (error: unknown, row: unknown) => void,
): AsyncGenerator<FoundKey[]> {
  for (let after = 0; ; ) {
    const page = driver.all(z.unknown(), sql('keys'), { after, limit: KEYS_PER_PAGE });
    if (page.length === 0) return;
    yield readable(Found, page, damaged);
    after = Numbered.parse(page.at(-1)).number;
    await new Promise(setImmediate);
  }
}

/** One row: the statement joins everything to the id that is asked for. */
function onlyRow<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('a SELECT from one row gave none');
  return found;
}

function begin(
  driver: Driver,
  leases: Leases,
  id: ConversationId,
  options: { leaseFor: Milliseconds; dedupe?: string; now: Milliseconds },
): RowBegun {
  const { leaseFor, dedupe = null, now } = options;
  const before = onlyRow(driver.get(BeforeTurn, sql('before_turn'), { id, dedupe, now }));
  const { seen, deleted, version, turns } = before;
  if (seen !== null) return { kind: 'duplicate', seq: seen };
  // A lease on a deleted conversation would be of no use: its commit says `gone`.
  if (deleted) return { kind: 'begun', fence: 0, row: null };
  const retryIn = leases.busyFor(id, now);
  if (retryIn > 0) return { kind: 'busy', retryIn };
  const fence = leases.take(id, { until: now + leaseFor, turns: turns ?? 0 });
  return { kind: 'begun', fence, row: version === null ? null : Row.parse(before) };
}

function commit(
  driver: Driver,
  leases: Leases,
  id: ConversationId,
  change: RowChange,
  now: Milliseconds,
): RowCommitted {
  const dedupe = change.dedupe?.key ?? null;
  const before = onlyRow(driver.get(BeforeCommit, sql('before_commit'), { id, dedupe, now }));
  const turns = before.turns ?? 0;
  const refusal = refuse(change, before, !change.lease || leases.holds(id, change.lease.fence, turns));
  if (refusal) return refusal;
  const after: Head = {
    version: (before.version ?? 0) + (change.next ? 1 : 0),
    lastSeq: (before.lastSeq ?? 0) + change.entries.length,
    ownerFence: (before.ownerFence ?? 0) + (change.ownerMoved ? 1 : 0),
  };
  writeHead(driver, id, change, { ...after, turns: turns + (change.lease ? 1 : 0) });
  for (const entry of change.entries) driver.run(sql('add_entry'), { id, ...entry });
  for (const seq of change.outbox) driver.run(sql('add_delivery'), { id, seq });
  if (change.outbox.length > 0) driver.run(sql('open_lane'), { id, now });
  if (change.dedupe) driver.run(sql('remember'), { id, seq: ownSeq(change), ...change.dedupe });
  return { kind: 'ok', ...after };
}

function refuse(change: RowChange, before: BeforeCommit, mayRun: boolean): RowCommitted | null {
  const { ownerFence, version } = change;
  const isNew = before.version === null;
  const lastSeq = before.lastSeq ?? 0;
  if (before.seen !== null) return { kind: 'duplicate', seq: before.seen };
  if (isNew && (!change.key || before.deleted)) return { kind: 'gone' };
  if (!mayRun) return { kind: 'fenced' };
  if (ownerFence !== undefined && ownerFence !== (before.ownerFence ?? 0)) return { kind: 'fenced' };
  if (version !== undefined && version !== (before.version ?? 0)) return { kind: 'conflict' };
  // Somebody else made the first change, and with another data key.
  if (change.key && !isNew) return { kind: 'conflict' };
  if (change.entries.length > 0 && change.lastSeq !== lastSeq) return { kind: 'moved', lastSeq };
  return null;
}

function writeHead(driver: Driver, id: ConversationId, change: RowChange, after: Head & { turns: number }): void {
  const { version, ...counts } = after;
  if (!change.next) driver.run(sql('advance'), { id, ...counts });
  else if (change.key) driver.run(sql('create'), { id, ...after, ...change.next, key: change.key });
  else driver.run(sql('change'), { id, ...after, ...change.next });
}

/** `absent`: there is nothing to forget, and nothing left to wipe or to tell of what was forgotten. */
function forget(
  driver: Driver,
  telling: Map<ConversationId, Milliseconds>,
  id: ConversationId,
  { now, reason }: { now: Milliseconds; reason: DeletionReason | undefined },
): Shredded {
  const held = driver.get(Hold, sql('held'), { id, now });
  if (held) return { kind: 'held', ...held };
  if (driver.run(sql('forget_key'), { id }) === 0) {
    const untold = (telling.get(id) ?? 0) <= now && driver.get(There, sql('unwiped'), { id });
    if (!untold) return { kind: 'absent' };
    telling.set(id, now + TOLD_WITHIN);
    // The table has no room for why it was made: `due` is what most are.
    return { kind: 'shredded', owed: reason };
  }
  for (const what of ['entries', 'outbox', 'lane', 'dedupe', 'conversation']) {
    driver.run(sql(`forget_${what}`), { id });
  }
  driver.run(sql('bury'), { id });
  driver.run(sql('begin_wipe'), { id });
  telling.set(id, now + TOLD_WITHIN);
  return { kind: 'shredded' };
}

/** Free pages that are given back to the disk with each sweep that finds the end of what is due. */
const PAGES_BACK = 250;

/** During a great sweep it would move pages that are about to be free. */
function giveSpaceBack(driver: Driver): void {
  driver.exec(`PRAGMA incremental_vacuum(${PAGES_BACK})`);
}
