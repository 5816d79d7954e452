import type { Signals } from '../../../core/ports.ts';
import type { Log } from '../../../core/process/log.ts';
import type { Clock, Milliseconds } from '../../../core/time.ts';
import type { Conversations } from '../../../handoff/ports.ts';
import type { Receive } from '../../turn/ports.ts';
import type { DirectLineTokens } from './tokens.ts';

/** What a caller may do only so often. */
export type Limited =
  | 'start'
  | 'startNear'
  | 'startFew'
  | 'channelTry'
  | 'channelTryNear'
  | 'tokens'
  | 'tokensMany'
  | 'postFrom'
  | 'sendFrom'
  | 'longFrom'
  | 'stream'
  | 'streamNear'
  | 'send'
  | 'typing'
  | 'read'
  | 'readFrom'
  | 'readNear';

/** Takes one of a key's turns, or `cost` of them; resolves to 0, or to how long to wait. Real: `app/http/limits.ts`. */
export type Take = (what: Limited, key: string, cost?: number) => Promise<Milliseconds>;

/** Everything that the Direct Line channel needs from the rest of the house. */
export interface DirectLineNeeds {
  readonly conversations: Pick<Conversations, 'read' | 'entries' | 'lastSeqs'>;
  readonly signals: Signals;
  readonly receive: Receive;
  /** By conversation id, where everybody who waits stands now. */
  readonly placesInQueue: () => Promise<ReadonlyMap<string, object>>;
  readonly tokens: DirectLineTokens;
  /** Whether something is kept of earlier cases of this user, because they have allowed it. */
  readonly remembers: (user: string) => Promise<boolean>;
  readonly take: Take;
  readonly clock: Clock;
  /** Real: `trust/secrets`. */
  readonly mayHoldSecret: (text: string) => boolean;
  readonly log: Log;
  /** Other sites whose pages may start conversations. */
  readonly embedOrigins: readonly string[];
}
