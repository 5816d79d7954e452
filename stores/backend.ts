import type { Outbox } from '../bots/turn/ports.ts';
import type { Documents, Ledger, Limits, Signals } from '../core/ports.ts';
import type { ConversationRows } from './ports.ts';

/** Everything that a backend brings; `open.ts` seals its rows. Real: `embedded/openEmbedded.ts`, `redis/openRedis.ts`. */
export interface Backend {
  readonly rows: ConversationRows;
  readonly documents: Documents;
  readonly ledger: Ledger;
  readonly signals: Signals;
  readonly limits: Limits;
  readonly outbox: Outbox;
  /**
   * Before anything is served from here: refuses when the data are damaged, or when another process already serves from the
   * same folder. Commands of the CLI work beside a running desk and do not ask.
   * Errors: `store.corrupt`, `store.unavailable`.
   */
  claim(): Promise<void>;
  /** Rejects when a write does not succeed: `store.unavailable`, `store.full`. */
  healthy(): Promise<void>;
  /** Waits for what has been asked, then lets go. Nothing may be asked afterwards. */
  close(): Promise<void>;
}
