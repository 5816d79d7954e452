import type { Milliseconds } from './time.ts';

/** A small JSON value with a version: staff accounts, sessions, drafts, settings. Never conversation content. */
export interface StoredDocument {
  readonly id: string;
  readonly version: number;
  readonly value: unknown;
}

/**
 * Small content-free documents by kind and id. Real: `embeddedDocuments`, `redisDocuments`; one contract suite.
 * Values are JSON (≤ 1 MB); the caller parses what it reads with zod.
 * Errors: rejects with `store.unavailable` (retryable), and `get` with `store.corrupt` when that document cannot be read:
 * absent would be the wrong answer where it says that somebody needs a second factor. Absence and conflicts are values.
 */
export interface Documents {
  get(kind: string, id: string): Promise<StoredDocument | null>;
  /**
   * Writes and returns the new version. `expect`: the version that must be there now (0 = none); without it, last write wins.
   * `expiresAt`: the document reads as absent from then on.
   */
  put(
    kind: string,
    id: string,
    value: unknown,
    options?: { expect?: number; expiresAt?: Milliseconds },
  ): Promise<{ kind: 'ok'; version: number } | { kind: 'conflict'; version: number }>;
  /** True for the one caller that removed it: single-use links and nonces rely on this. */
  remove(kind: string, id: string): Promise<boolean>;
  /** Every living document of a kind, ordered by id. Kinds are small (≤ 10,000). One that cannot be read is set aside. */
  list(kind: string): Promise<StoredDocument[]>;
}

export interface LedgerRecord {
  /** 1, 2, 3 … per ledger, without gaps. */
  readonly index: number;
  readonly at: Milliseconds;
  readonly value: unknown;
}

/**
 * Append-only, content-free records: `audit` (who did what when; durable when it resolves) and `events` (what the
 * figures are computed from; a power cut may take the last ones, the end of the process takes none).
 * Errors: rejects with `store.unavailable`.
 */
export interface Ledger {
  append(ledger: 'audit' | 'events', at: Milliseconds, value: unknown): Promise<LedgerRecord>;
  /** A record that cannot be read is set aside and stays in its place with the value null: no page is shorter for it. */
  read(ledger: 'audit' | 'events', after: number, limit: number): Promise<LedgerRecord[]>;
  /** The newest `limit` records whose number is below `before`, the oldest of them first. */
  newest(ledger: 'audit' | 'events', limit: number, before?: number): Promise<LedgerRecord[]>;
  /** Forgets events whose number is below `before`. The newest stays whatever is asked, so that the numbers go on. */
  drop(ledger: 'events', before: number): Promise<void>;
}

/** How often something may be done. */
export interface Limit {
  readonly points: number;
  /** The window, from the first act in it. */
  readonly seconds: number;
}

/**
 * Counts acts for all processes of the desk together. `name` says what is counted and whose; it holds no address in clear.
 * Real: `memoryLimits` (embedded: there is one process), `redisLimits`; one contract suite.
 * Errors: rejects with `store.unavailable`.
 */
export interface Limits {
  /** Takes `cost` (1 unless said); resolves to 0 when it may go on, otherwise to how long until it may. */
  take(name: string, limit: Limit, cost?: number): Promise<Milliseconds>;
}

/** What one process tells the others. Content-free, at most once: a wake-up, never the only copy of anything. */
export type Signal =
  /** Entries up to `seq` can be read. */
  | { readonly kind: 'entries'; readonly conversation: string; readonly seq: number }
  /** Something was put in the outbox. */
  | { readonly kind: 'outbox' }
  /** Somebody is typing; carries no text. */
  | { readonly kind: 'typing'; readonly conversation: string; readonly by: 'user' | 'staff' }
  /** Of a message nothing was kept; its sender's client waits for it. `shown` is a label of ours, or a mask. */
  | {
      readonly kind: 'unkept';
      readonly conversation: string;
      readonly clientActivityID: string;
      readonly at: Milliseconds;
      readonly shown: string;
    }
  /** The queue, an owner or a presence changed. */
  | { readonly kind: 'desk' }
  /** What a member of staff may do has changed, or they have been signed out somewhere. */
  | { readonly kind: 'staff'; readonly staff: string }
  /** Published articles changed. */
  | { readonly kind: 'articles' };

/** Real: in process (embedded) and Redis pub/sub. A lost signal is caught up by polling (≤ 5 s). */
export interface Signals {
  publish(signal: Signal): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (signal: Signal) => void): () => void;
}
