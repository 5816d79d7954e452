import { join } from 'node:path';
import { createThread, type Thread } from '../../../core/process/thread.ts';
import { MINUTE } from '../../../core/time.ts';
import type { SharedChoices } from '../../../understanding/answer/rank/rankLesson.ts';
import { type Config, readConfig } from '../../config/config.ts';

export interface LearningPlace {
  /** Where what was learnt is kept. */
  readonly cacheDir: string;
  /** For the time of learning alone. */
  readonly folder: string;
}

/** `sense`: learn and keep what parts are asked (null). `choices`: read half of the conversations, once all else is kept. */
export type LearningTask = 'sense' | 'choices';

const PROGRAM = join(__dirname, 'learnWorker.js');
/** A slow machine takes some minutes of each. */
const TIMEOUT = 60 * MINUTE;

/** A second thread that learns into the same folder: half of the time is learning that waits for nothing else. Where it ends early, null is its answer, and whoever asked learns alone. */
export function learnBeside(place: LearningPlace): Thread<LearningTask, SharedChoices | null> {
  return createThread({ program: PROGRAM, timeout: TIMEOUT, workerData: place });
}

/** From what is shipped alone: no setting of this machine. */
export function learningConfig({ cacheDir, folder }: LearningPlace): Config {
  return readConfig({
    HANDRAIL_DATA_DIR: join(folder, 'data'),
    HANDRAIL_KEY_DIR: join(folder, 'keys'),
    HANDRAIL_CACHE_DIR: cacheDir,
    HANDRAIL_LOG_LEVEL: 'warn',
  });
}
