import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { newId } from '../../core/ids.ts';
import type { Ledger, LedgerRecord } from '../../core/ports.ts';
import { HOLD_REASONS } from '../../core/protocols/deskProtocol.ts';
import type { Clock, Milliseconds } from '../../core/time.ts';
import { type AuditKey, isHeadSignedBy, isSignedBy, type SignedHead, signHead } from './auditKey.ts';
import { leafHash, MerkleTree } from './merkleTree.ts';
import { type AuditReceipt, receiptFor } from './receipt.ts';

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
    choice: z.enum(['accepted', 'declined', 'withdrawn', 'changed']),
    choices: z.strictObject({ model: z.boolean().optional(), history: z.boolean().optional() }).optional(),
    commitment: Token.optional(),
  }),
  z.strictObject({
    kind: z.literal('desk'),
    act: z.enum(['open', 'claim', 'note', 'transfer', 'return', 'close', 'reassign', 'warn', 'refuse', 'report']),
    /** Of `report`: who was reported by the user. */
    staff: Token,
    user: Token,
  }),
  /** What became of an ownership proof. Of what, is only committed to: `trust/audit/commitment.ts`. */
  z.strictObject({
    kind: z.literal('proof'),
    how: z.enum(['signature', 'account', 'email', 'phone']),
    outcome: z.enum(['verified', 'invalid', 'cannot', 'over']),
    user: Token,
    commitment: Token.optional(),
  }),
  /** A question to the internal system: written before it leaves, and again when it is known what became of it. */
  z.strictObject({
    kind: z.literal('lookup'),
    outcome: z.enum(['asked', 'found', 'unknown', 'failed']),
    factor: Token,
    staff: Token,
    user: Token,
  }),
  z.strictObject({
    kind: z.literal('staff'),
    act: z.enum([
      'invited',
      'added',
      'disabled',
      'enabled',
      'roleChanged',
      'languagesChanged',
      'signedIn',
      'signedOut',
      'refused',
      'passwordLink',
      'passwordSet',
      'factorSet',
      'factorReset',
      'sessionsEnded',
    ]),
    /** Null at a wrong sign-in; `refused` with a name is a wrong proof within their session. */
    staff: Token.nullable(),
    by: Token.nullable(),
  }),
  /** `receipt` names the conversation as that of its deletion will. */
  z.strictObject({
    kind: z.literal('hold'),
    act: z.enum(['placed', 'lifted', 'agreed', 'agreementEnded']),
    receipt: Token,
    staff: Token,
    reason: z.enum(HOLD_REASONS),
    reference: Token,
    until: z.number().int(),
  }),
  /** What staff did with what is stored, for somebody who asked for it. Null: the audit itself. */
  z.strictObject({
    kind: z.literal('records'),
    act: z.enum(['exported', 'heldExported', 'erased', 'auditExported']),
    receipt: Token.nullable(),
    /** Null: at the host's command line. */
    staff: Token.nullable(),
  }),
  z.strictObject({ kind: z.literal('deleted'), receipt: Token, reason: z.enum(['due', 'erased', 'lost']) }),
  /** A key-encryption key: from here on no copy opens that was wrapped under it. */
  z.strictObject({ kind: z.literal('keyDestroyed'), epoch: z.number().int() }),
  /** The key of a period of names: from here on nobody can tell whose they were. */
  z.strictObject({ kind: z.literal('namesForgotten'), period: z.number().int() }),
  z.strictObject({
    kind: z.literal('article'),
    act: z.enum(['submitted', 'approved', 'published', 'recalled', 'restored']),
    article: Token,
    language: Token,
    staff: Token,
  }),
  /** A sentence that an editor gave to a department, or took away again: never its words. */
  z.strictObject({ kind: z.literal('training'), act: z.enum(['taught', 'removed']), staff: Token }),
]);
export type AuditEntry = z.infer<typeof AuditEntry>;

/**
 * What is written: the entry, and the tree that its writer had seen, signed together. An entry that is changed has lost
 * its signature; one that is dropped or moved contradicts every later root, whichever process wrote that.
 */
const Stored = z.object({
  entry: AuditEntry,
  seen: z.number().int().nonnegative(),
  /** Of the tree of the first `seen` records, base64url. */
  root: z.string(),
  /** Different in every record, so that a copy of one is no other record. */
  id: z.string(),
  signature: z.string(),
});

export interface Audit {
  /** For the desk's own signatures, base64url. */
  readonly publicKey: string;
  /** Writes one entry; rejects with `store.unavailable`. Returns its record. */
  record(entry: AuditEntry): Promise<LedgerRecord>;
  /** The tree as it is now. */
  head(): Promise<SignedHead>;
  /** The proof that belongs to a deletion; always the same one. Null when nothing was deleted under this receipt. */
  deletion(receipt: string): Promise<AuditReceipt | null>;
  /** The proof that belongs to the receipt of a consent, `<index>-<random>`. Null when there is none by this id. */
  consent(id: string): Promise<AuditReceipt | null>;
  /** What proves that the tree of size `from` is the beginning of the one of `head`; base64url. Null when it never had that size. */
  consistency(from: number, head: SignedHead): Promise<string[] | null>;
}

export type Verification =
  | { readonly kind: 'intact'; readonly records: number; readonly root: string }
  /** `index`: the first record that contradicts what was written earlier or later; one past the last when some are missing there. */
  | { readonly kind: 'broken'; readonly index: number; readonly reason: 'gap' | 'shape' | 'signature' | 'changed' };

const PAGE = 1_000;
/** Records that are checked before anything else has its turn: a few milliseconds. */
const AT_ONCE = 50;

/** The audit: an append-only Merkle log (RFC 6962) over the ledger. */
export function createAudit(ledger: Ledger, clock: Clock, key: AuditKey): Audit {
  const log = new AuditTree(ledger);
  const signedHead = (size: number, at: Milliseconds) => signHead(key, { size, root: log.root(size), at });
  const proofOf = (name: string, record: LedgerRecord) => {
    // The head right behind the entry: the proof never changes, and any later head proves its consistency with it.
    const path = log.tree.inclusion(record.index - 1, record.index);
    return receiptFor(name, record, leafOf(record), path, signedHead(record.index, record.at), key.publicKey);
  };
  return {
    publicKey: key.publicKey,
    async record(entry) {
      await log.caughtUp();
      const seen = log.tree.size;
      const statement = { entry: AuditEntry.parse(entry), seen, root: log.root(seen), id: newId() };
      const at = clock();
      return ledger.append('audit', at, { ...statement, signature: key.sign(signedText({ at, ...statement })) });
    },
    async head() {
      await log.caughtUp();
      return signedHead(log.tree.size, clock());
    },
    async deletion(receipt) {
      if (!log.deletions.has(receipt)) await log.caughtUp();
      const index = log.deletions.get(receipt);
      const [record] = index ? await ledger.read('audit', index - 1, 1) : [];
      return record ? proofOf(receipt, record) : null;
    },
    async consent(id) {
      await log.caughtUp();
      const index = Number.parseInt(id, 10);
      const [record] = index > 0 && index <= log.tree.size ? await ledger.read('audit', index - 1, 1) : [];
      const entry = record ? auditEntryOf(record) : null;
      const isIt = entry?.kind === 'consent' && id === `${index}-${entry.receipt}`;
      return record && isIt ? proofOf(id, record) : null;
    },
    async consistency(from, head) {
      await log.caughtUp();
      if (!(from > 0 && from <= head.size && head.size <= log.tree.size)) return null;
      return log.tree.consistency(from, head.size).map((hash) => hash.toString('base64url'));
    },
  };
}

/**
 * Reads the whole ledger and checks every record: its signature, and its root against the tree. `keys` are the public keys
 * that may have signed. `known` are heads from elsewhere (the key folder, an export, a receipt): the log must still
 * contain them, so a cut-off end is found as well.
 */
export async function verifyAudit(
  ledger: Pick<Ledger, 'read'>,
  keys: readonly string[],
  known: readonly SignedHead[] = [],
): Promise<Verification> {
  const tree = new MerkleTree();
  const ids = new Set<string>();
  const rootOf = (size: number) => tree.root(size).toString('base64url');
  for await (const record of records(ledger, 0)) {
    if (record.index !== tree.size + 1) return { kind: 'broken', index: tree.size + 1, reason: 'gap' };
    const stored = Stored.safeParse(record.value);
    if (!stored.success) return { kind: 'broken', index: record.index, reason: 'shape' };
    const { signature, ...statement } = stored.data;
    if (!isSignedBy(keys, signedText({ at: record.at, ...statement }), signature)) {
      return { kind: 'broken', index: record.index, reason: 'signature' };
    }
    if (ids.has(statement.id) || statement.seen > tree.size || rootOf(statement.seen) !== statement.root) {
      return { kind: 'broken', index: record.index, reason: 'changed' };
    }
    ids.add(statement.id);
    tree.append(leafHash(leafOf(record)));
    // The desk may be at work in this process.
    if (record.index % AT_ONCE === 0) await setImmediate();
  }
  for (const head of known) {
    if (!isHeadSignedBy(keys, head)) return { kind: 'broken', index: head.size, reason: 'signature' };
    if (head.size > tree.size) return { kind: 'broken', index: tree.size + 1, reason: 'gap' };
    if (rootOf(head.size) !== head.root) return { kind: 'broken', index: head.size, reason: 'changed' };
  }
  return { kind: 'intact', records: tree.size, root: rootOf(tree.size) };
}

/** A record as it is exported: what it says, and beside it all that is needed to verify it elsewhere. */
export function exportedRecord(record: LedgerRecord): string {
  const { entry, ...proof } = Stored.parse(record.value);
  return JSON.stringify({ index: record.index, at: record.at, ...entry, proof });
}

/** The way back. Null when the line is none of a record. */
export function importedRecord(line: unknown): LedgerRecord | null {
  const parsed = Exported.safeParse(line);
  if (!parsed.success) return null;
  const { index, at, proof, ...entry } = parsed.data;
  return { index, at, value: { entry, ...proof } };
}
const Exported = z.looseObject({ index: z.number().int().positive(), at: z.number(), proof: z.looseObject({}) });

/** The entry of a record, or null when it is none. */
export function auditEntryOf(record: LedgerRecord): AuditEntry | null {
  return Stored.safeParse(record.value).data?.entry ?? null;
}

/** The tree over the ledger, read as far as it was when somebody last asked. */
class AuditTree {
  readonly tree = new MerkleTree();
  /** Index in the ledger, by receipt. */
  readonly deletions = new Map<string, number>();
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly ledger: Ledger) {}

  root(size: number): string {
    return this.tree.root(size).toString('base64url');
  }

  /** Resolves when everything that was in the ledger before the call has been read. */
  caughtUp(): Promise<void> {
    const read = this.reading.then(() => this.read());
    this.reading = read.catch(() => undefined);
    return read;
  }

  private async read(): Promise<void> {
    for await (const record of records(this.ledger, this.tree.size)) {
      this.tree.append(leafHash(leafOf(record)));
      const entry = auditEntryOf(record);
      if (entry?.kind === 'deleted') this.deletions.set(entry.receipt, record.index);
    }
  }
}

async function* records(ledger: Pick<Ledger, 'read'>, after: number): AsyncGenerator<LedgerRecord> {
  for (let page = await ledger.read('audit', after, PAGE); page.length > 0; ) {
    yield* page;
    page = page.length < PAGE ? [] : await ledger.read('audit', page.at(-1)?.index ?? Number.POSITIVE_INFINITY, PAGE);
  }
}

/** What the tree holds of a record, and what was signed: everything but the signature. */
function leafOf({ at, value }: LedgerRecord): string {
  const { signature: _, ...statement } = Object(value);
  return canonical({ at, ...statement });
}

const signedText = (statement: object) => Buffer.from(`handrail audit entry\n${canonical(statement)}`, 'utf8');

/** JSON with keys in order: a store may give them back in another one. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
