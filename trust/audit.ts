import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Ledger, LedgerRecord } from '../core/ports.ts';
import type { Clock } from '../core/time.ts';

/** Ids, codes, hashes: short, without blanks, so no sentence fits in. */
const Token = z.string().regex(/^[\w.:-]{1,100}$/);

/** Everything the audit may say: who did what to which pseudonym. No content has a place in it. */
export const AuditEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('consent'),
    /** Second half of the receipt's id. */
    receipt: Token,
    user: Token,
    language: Token,
    version: Token,
    terms: Token,
    privacy: Token,
    choice: z.enum(['accepted', 'declined', 'withdrawn']),
  }),
  z.strictObject({
    kind: z.literal('desk'),
    act: z.enum(['claim', 'note', 'transfer', 'return', 'close', 'reassign']),
    staff: Token,
    user: Token,
  }),
  z.strictObject({
    kind: z.literal('staff'),
    act: z.enum(['added', 'disabled', 'signedIn', 'signedOut', 'refused']),
    /** Null when nobody by that name exists. */
    staff: Token.nullable(),
    by: Token.nullable(),
  }),
  z.strictObject({ kind: z.literal('deleted'), receipt: Token, reason: Token }),
  z.strictObject({
    kind: z.literal('article'),
    act: z.enum(['submitted', 'approved', 'published', 'recalled', 'restored']),
    article: Token,
    language: Token,
    staff: Token,
  }),
]);
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What is written: the entry, and the state of the ledger that its writer had seen. */
const Stored = z.object({
  entry: AuditEntry,
  /** The chain's value after record `seen`; see `chained`. */
  seen: z.number().int().nonnegative(),
  chain: z.string(),
});

export interface Audit {
  /** Writes one entry; rejects with `store.unavailable`. Returns its record. */
  record(entry: AuditEntry): Promise<LedgerRecord>;
}

export type Verification =
  | { readonly kind: 'intact'; readonly records: number; readonly chain: string }
  /** `index`: the first record that contradicts what was written earlier or later. */
  | { readonly kind: 'broken'; readonly index: number; readonly reason: 'gap' | 'shape' | 'changed' };

interface Chain {
  readonly seen: number;
  readonly value: string;
}

const PAGE = 1_000;
const EMPTY: Chain = { seen: 0, value: 'handrail audit' };

/**
 * The audit over the ledger. Every record carries the chain over all records its writer had seen, so a record that is
 * changed, dropped or moved contradicts every later one, whichever process wrote that.
 */
export function createAudit(ledger: Ledger, clock: Clock): Audit {
  let chain = EMPTY;
  let turn: Promise<unknown> = Promise.resolve();
  const write = async (entry: AuditEntry) => {
    chain = await caughtUp(ledger, chain);
    return ledger.append('audit', clock(), { entry: AuditEntry.parse(entry), seen: chain.seen, chain: chain.value });
  };
  return {
    record(entry) {
      // One after the other in this process: each sees the one before.
      const written = turn.then(() => write(entry));
      turn = written.catch(() => undefined);
      return written;
    },
  };
}

/** Reads the whole ledger and checks every record against every chain value written after it. */
export async function verifyAudit(ledger: Ledger): Promise<Verification> {
  const values = new Map([[EMPTY.seen, EMPTY.value]]);
  let chain = EMPTY;
  for await (const record of records(ledger, 0)) {
    if (record.index !== chain.seen + 1) return { kind: 'broken', index: chain.seen + 1, reason: 'gap' };
    const stored = Stored.safeParse(record.value);
    if (!stored.success) return { kind: 'broken', index: record.index, reason: 'shape' };
    const { seen, chain: claimed } = stored.data;
    if (values.get(seen) !== claimed) return { kind: 'broken', index: record.index, reason: 'changed' };
    chain = { seen: record.index, value: chained(chain.value, record) };
    values.set(chain.seen, chain.value);
  }
  return { kind: 'intact', records: chain.seen, chain: chain.value };
}

/** The entry of a record, or null when it is none. */
export function auditEntryOf(record: LedgerRecord): AuditEntry | null {
  return Stored.safeParse(record.value).data?.entry ?? null;
}

async function caughtUp(ledger: Ledger, from: Chain): Promise<Chain> {
  let chain = from;
  for await (const record of records(ledger, from.seen)) {
    chain = { seen: record.index, value: chained(chain.value, record) };
  }
  return chain;
}

async function* records(ledger: Ledger, after: number): AsyncGenerator<LedgerRecord> {
  for (let page = await ledger.read('audit', after, PAGE); page.length > 0; ) {
    yield* page;
    page = await ledger.read('audit', page.at(-1)?.index ?? Number.POSITIVE_INFINITY, PAGE);
  }
}

/** chain(n) = SHA-256(chain(n - 1), record n), the record with its keys in order. */
function chained(before: string, { index, at, value }: LedgerRecord): string {
  return createHash('sha256')
    .update(JSON.stringify([before, index, at, inOrder(value)]))
    .digest('base64url');
}

/** A store may give keys back in another order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, inOrder(part)]);
}
