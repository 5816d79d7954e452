import type { ChainDefinition } from '../../chains/definitions/index.ts';
import type { Log } from '../../core/process/log.ts';
import type { Clock, Milliseconds } from '../../core/time.ts';
import type { SharedChoices } from '../../understanding/answer/rank/rankLesson.ts';
import type { TakeLimit } from '../http/limits.ts';

/** A thread that learns the same into the same folder meanwhile. */
export interface LearnsBeside {
  /** Resolves once what parts are asked is kept in that folder, or will not be. */
  sense(): Promise<unknown>;
  /** Its half of the conversations; null where it did not get there. */
  choices(): Promise<SharedChoices | null>;
}

/** What a test, or a command, may put in the place of the real thing. */
export interface Given {
  readonly clock?: Clock;
  readonly log?: Log;
  readonly take?: TakeLimit;
  readonly chains?: readonly ChainDefinition[];
  /** Holds `<language>/<id>.md` and `<language>/<id>.answers.yaml`. */
  readonly articlesDir?: string;
  /** False: what the build has learnt is not read, so that a test can see it learnt. */
  readonly built?: boolean;
  /** How long whoever asks waits for what is still learnt. */
  readonly patience?: Milliseconds;
  readonly beside?: LearnsBeside;
}
