import type { ConversationId } from '../core/ids.ts';
import type { Signals } from '../core/ports.ts';
import { ignored, isUnreadable, type SetAside } from '../core/records/setAside.ts';
import { type Clock, DAY, type Milliseconds } from '../core/time.ts';
import type {
  Change,
  Committed,
  Conversation,
  ConversationFacts,
  Conversations,
  Entry,
  Lease,
  NewEntry,
} from '../handoff/ports.ts';
import type { Vault, WrappedKey } from '../trust/ports.ts';
import { parseActivity, parseContent, parseFacts } from './conversationFormat.ts';
import type { ConversationRow, ConversationRows, EntryRow, RowChange } from './ports.ts';

const DEDUPE_FOR = DAY;
/** How often a commit is sealed again because somebody else wrote in between. Each round means that one of them got through. */
const MOST_ATTEMPTS = 100;
/** Urgent cases stand before every other, and first ones before those: their rank is lower by more than any clock reading. */
const URGENT_FIRST = 1e14;

/**
 * `Conversations` over rows that hold only sealed bytes. Seals on the way in, opens and checks on the way out, and
 * says `entries` and `desk` to the other processes once a commit is durable. A row that cannot be read is set aside as it is
 * met, and then an error of whoever asked for it alone.
 */
export function sealedConversations(
  rows: ConversationRows,
  vault: Vault,
  signals: Signals,
  clock: Clock,
  setAside: SetAside = ignored,
): Conversations {
  /** What `begin` has read for a lease: the commit of that turn needs no second read. */
  const begun = new WeakMap<Lease, ConversationRow | null>();
  const open = (id: ConversationId, row: ConversationRow) => openConversation(vault, clock, id, row);
  const noted = <T>(id: ConversationId, work: () => Promise<T>) => notingUnreadable(setAside, id, work);

  return {
    begin: async (id, options) => {
      const result = await rows.begin(id, { ...options, now: clock() });
      if (result.kind !== 'begun') return result;
      const lease: Lease = { conversation: id, holder: options.holder, fence: result.fence };
      begun.set(lease, result.row);
      try {
        return { kind: 'begun', lease, conversation: result.row && open(id, result.row) };
      } catch (error) {
        // Whoever comes next, once the keys are there again, must not wait until the lease of this turn is over.
        await rows.abort(id, lease.holder, lease.fence).catch(() => undefined);
        throw error;
      }
    },
    renew: (lease, leaseFor) => rows.renew(lease.conversation, lease.holder, lease.fence, leaseFor, clock()),
    abort: (lease) => rows.abort(lease.conversation, lease.holder, lease.fence),
    commit: async (id, change) => {
      const result = await commitSealed({ rows, vault, clock }, id, change, change.lease && begun.get(change.lease));
      if (result.kind === 'ok') announce(signals, id, change, result.lastSeq);
      return result;
    },
    read: (id) =>
      noted(id, async () => {
        const row = await rows.read(id);
        return row && open(id, row);
      }),
    entries: (id, options) =>
      noted(id, async () => {
        const row = await rows.read(id);
        if (!row || isPastDeletion(factsOf(row), clock())) return [];
        const found = await rows.entries(id, options);
        return found.map((entry) => openEntry(vault, id, row.key, entry));
      }),
    lastSeqs: (ids) => rows.lastSeqs(ids),
    inPlace: async (place) => {
      const found = await rows.inPlace(place);
      return found.flatMap(({ id, row }) => openUnless(setAside, id, () => open(id, row)) ?? []);
    },
    placed: (place) => rows.placed(place),
    due: (now, limit) => rows.due(now, limit),
    shred: (id, reason) => rows.shred(id, clock(), reason),
    toldOf: (id) => rows.toldOf(id),
  };
}

async function notingUnreadable<T>(setAside: SetAside, id: ConversationId, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUnreadable(error)) setAside('conversation', id, error);
    throw error;
  }
}

/** `known`: the row as the turn has begun with it; undefined where nobody has read it. */
async function commitSealed(
  { rows, vault, clock }: { rows: ConversationRows; vault: Vault; clock: Clock },
  id: ConversationId,
  change: Change,
  known: ConversationRow | null | undefined,
): Promise<Committed> {
  let row = known;
  // "Nothing there" may be out of date, and whoever has come first has brought the data key.
  if (row === undefined || (row === null && !isFirst(change))) row = await rows.read(id);
  for (let attempt = 1; ; attempt++) {
    const now = clock();
    if (!row && !isFirst(change)) return { kind: 'gone' };
    if (row && isPastDeletion(factsOf(row), now)) return { kind: 'gone' };
    if (row && change.after !== undefined && change.after !== row.lastSeq) return { kind: 'conflict' };
    const result = await rows.commit(id, sealChange(vault, id, row, change, now), now);
    if (!mayTryAgain(result, change) || attempt === MOST_ATTEMPTS) return settled(result);
    row = result.kind === 'moved' && row ? { ...row, lastSeq: result.lastSeq } : await rows.read(id);
  }
}

/** It brings all that a new conversation consists of. */
const isFirst = (change: Change) => change.facts !== undefined && change.content !== undefined;

const parsed = new WeakMap<ConversationRow, ConversationFacts>();

/** A turn looks at its row when it begins and when it commits. */
function factsOf(row: ConversationRow): ConversationFacts {
  const facts = parsed.get(row) ?? parseFacts(row.facts);
  parsed.set(row, facts);
  return facts;
}

/** A closed conversation whose time has come reads as absent, whether or not the sweep has been here. */
function isPastDeletion(facts: ConversationFacts, now: Milliseconds): boolean {
  return facts.owner.kind === 'closed' && facts.dueAt <= now;
}

/** One conversation that cannot be read must not hide all the others. */
function openUnless(setAside: SetAside, id: ConversationId, open: () => Conversation | null): Conversation | null {
  try {
    return open();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    setAside('conversation', id, error);
    return null;
  }
}

function openConversation(vault: Vault, clock: Clock, id: ConversationId, row: ConversationRow): Conversation | null {
  const facts = factsOf(row);
  if (isPastDeletion(facts, clock())) return null;
  const { version, lastSeq, ownerFence } = row;
  const content = parseContent(vault.open(row.key, { conversation: id, seq: version, kind: 'state' }, row.content));
  return { id, version, lastSeq, ownerFence, facts, content };
}

function openEntry(vault: Vault, id: ConversationId, key: WrappedKey, row: EntryRow): Entry {
  const { sealed, ...entry } = row;
  const text = vault.open(key, { conversation: id, seq: row.seq, kind: 'entry' }, sealed);
  return { ...entry, activity: parseActivity(text) };
}

/** Everything of `change` in the form that rows take, for the conversation as `row` found it. */
function sealChange(
  vault: Vault,
  id: ConversationId,
  row: ConversationRow | null,
  change: Change,
  now: Milliseconds,
): RowChange {
  const { lease, dedupe, ownerFence } = change;
  const key = row?.key ?? vault.newKey(id);
  const lastSeq = row?.lastSeq ?? 0;
  const next = sealNext(vault, id, row, key, change);
  return {
    lease: lease && { holder: lease.holder, fence: lease.fence },
    ownerFence,
    // Content is sealed for the version it becomes, so whoever did not ask for a version still needs the one that was read.
    version: change.version ?? (next ? (row?.version ?? 0) : undefined),
    dedupe: dedupe === undefined ? undefined : { key: dedupe, keepUntil: now + DEDUPE_FOR },
    lastSeq,
    entries: change.entries.map((entry, index) => sealEntry(vault, id, key, entry, lastSeq + 1 + index, now)),
    next,
    key: row || !next ? undefined : key,
    ownerMoved: change.moved ?? false,
    outbox: change.deliver
      ? change.entries.flatMap((entry, index) => (isForUser(entry) ? lastSeq + 1 + index : []))
      : [],
  };
}

const isForUser = (entry: NewEntry) => entry.audience === 'everyone' && entry.author !== 'user';

function sealEntry(
  vault: Vault,
  id: ConversationId,
  key: WrappedKey,
  entry: NewEntry,
  seq: number,
  at: Milliseconds,
): EntryRow {
  const sealed = vault.seal(key, { conversation: id, seq, kind: 'entry' }, JSON.stringify(entry.activity));
  return { seq, at, author: entry.author, audience: entry.audience, sealed };
}

function sealNext(
  vault: Vault,
  id: ConversationId,
  row: ConversationRow | null,
  key: WrappedKey,
  change: Change,
): RowChange['next'] {
  if (!change.facts && !change.content) return undefined;
  const version = row?.version ?? 0;
  const facts = change.facts ?? (row && factsOf(row));
  const content =
    change.content ??
    (row && parseContent(vault.open(key, { conversation: id, seq: version, kind: 'state' }, row.content)));
  // The first change of a conversation brings both; half of one has nowhere to go and is answered with `gone`.
  if (!facts || !content) return undefined;
  return {
    facts: JSON.stringify(facts),
    content: vault.seal(key, { conversation: id, seq: version + 1, kind: 'state' }, JSON.stringify(content)),
    place: facts.owner.kind,
    rank: rankOf(facts),
    dueAt: facts.dueAt,
  };
}

/** Order within a place: a crisis first, then whose user has reported somebody, then what is urgent (`kindOf`), then who has waited longest, as `placeAt` has it. */
function rankOf({ owner, openedAt }: ConversationFacts): number {
  if (owner.kind !== 'waiting') return owner.kind === 'withAgent' ? owner.since : openedAt;
  const kind = owner.first ? 2 : owner.reported ? 1.5 : owner.urgent ? 1 : 0;
  return owner.since + (owner.later ?? 0) - kind * URGENT_FIRST;
}

/** Someone wrote in between. Entries alone can be sealed for the next numbers; what names a version, or the last entry, cannot. */
function mayTryAgain(result: { kind: string }, change: Change): boolean {
  if (result.kind === 'moved') return change.after === undefined;
  return result.kind === 'conflict' && change.version === undefined;
}

function settled(result: Awaited<ReturnType<ConversationRows['commit']>>): Committed {
  return result.kind === 'moved' ? { kind: 'conflict' } : result;
}

function announce(signals: Signals, id: ConversationId, change: Change, lastSeq: number): void {
  if (change.entries.length > 0) signals.publish({ kind: 'entries', conversation: id, seq: lastSeq });
  if (change.deliver && change.entries.some(isForUser)) signals.publish({ kind: 'outbox' });
  if (change.moved) signals.publish({ kind: 'desk' });
}
