import type { Log } from '../../core/process/log.ts';
import { GRACE } from '../../core/records/epochs.ts';
import { type Clock, HOUR, MINUTE, type Milliseconds } from '../../core/time.ts';
import { type EpochKeyStore, LONGEST_KEY_LIFE } from '../../trust/ports.ts';
import type { Conversations } from '../ports.ts';

/** From the moment a key is retired to the one when it must be gone: what is left of its longest life. */
const KEYS_HAVE: Milliseconds = LONGEST_KEY_LIFE - HOUR - GRACE;
/** The sweep comes every few seconds; who is this late has been passed over. */
const CONTENT_HAS: Milliseconds = 5 * MINUTE;
const MOST_COUNTED = 1_000;

/** What is not destroyed although its time is over: the promise of deletion is being broken. */
export interface Late {
  readonly keys: number;
  /** Conversations that are due; no more than a thousand are counted. */
  readonly content: number;
}

export interface LatenessParts {
  readonly keys: Pick<EpochKeyStore, 'retired'>;
  readonly names: Pick<EpochKeyStore, 'retired'>;
  readonly conversations: Pick<Conversations, 'due'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Looks from outside at what the passes have left, so that it also sees the one that does not run. */
export class Lateness {
  /** As the last look found it: whoever is asked often asks for this. */
  seen: Late = { keys: 0, content: 0 };

  constructor(private readonly parts: LatenessParts) {}

  /** Errors: `store.unavailable`, `vault.unavailable`. */
  async look(): Promise<Late> {
    const { keys, names, conversations, clock, log } = this.parts;
    const content = await conversations.due(clock() - CONTENT_HAS, MOST_COUNTED);
    this.seen = {
      keys: keys.retired(KEYS_HAVE).length + names.retired(KEYS_HAVE).length,
      content: content.length,
    };
    if (isLate(this.seen)) log.warn('deletion.late', { ...this.seen });
    return this.seen;
  }
}

export const isLate = ({ keys, content }: Late): boolean => keys + content > 0;
