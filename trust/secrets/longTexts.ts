import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createThread } from '../../core/process/thread.ts';
import { type Milliseconds, SECOND } from '../../core/time.ts';
import type { Detection } from './detection.ts';
import { detect, scanNext } from './index.ts';

/** One text, with the sums of its conversation where it is the next of one. */
export interface LongTextQuestion {
  readonly text: string;
  readonly before: unknown;
  readonly isNext: boolean;
}

export interface LongTextAnswer {
  readonly detection: Detection;
  readonly state: unknown;
}

/** The detector as the turn uses it: what is short at once, what is long in a thread of its own. */
export interface LongTexts {
  detect(text: string): Detection | Promise<Detection>;
  next(text: string, before: unknown): LongTextAnswer | Promise<LongTextAnswer>;
  close(): void;
}

export interface LongTextOptions {
  /** UTF-16 units that are read at once. */
  readonly longerThan?: number;
  /** From the question to its answer, waiting included. */
  readonly timeout?: Milliseconds;
  /** The program of the thread. Run from the sources there is none that Node could start: everything is read at once. */
  readonly program?: string;
  readonly execArgv?: string[];
}

/** A text of this length is read within a few milliseconds, whatever it is. */
const LONGER_THAN = 1_000;
const TIMEOUT: Milliseconds = 5 * SECOND;
const PROGRAM = join(__dirname, 'longTextWorker.js');

/** What nobody could read is asked about, and not kept. */
const UNREAD: LongTextAnswer = {
  detection: { verdict: 'ask', kinds: [], spans: [], personal: [], chainTells: false },
  state: undefined,
};

/**
 * Reads long texts beside the event loop, so that who writes one makes nobody else wait. The thread starts with the first
 * of them. When it ends or does not answer in time, what it was asked counts as `ask`: nothing passes unread.
 */
export function createLongTexts({
  longerThan = LONGER_THAN,
  timeout = TIMEOUT,
  program = PROGRAM,
  execArgv = [],
}: LongTextOptions = {}): LongTexts {
  const thread = createThread<LongTextQuestion, LongTextAnswer>({ program, timeout, execArgv });
  const ask = async (question: LongTextQuestion) => (await thread.ask(question)) ?? UNREAD;
  const isAtOnce = existsSync(program) ? (text: string) => text.length <= longerThan : () => true;
  return {
    detect: (text) =>
      isAtOnce(text)
        ? detect(text)
        : ask({ text, before: undefined, isNext: false }).then(({ detection }) => detection),
    next: (text, before) => (isAtOnce(text) ? scanNext(text, before) : ask({ text, before, isNext: true })),
    close: () => thread.close(),
  };
}
