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
  /** What one text may take. */
  readonly timeout?: Milliseconds;
  /** The program of the thread. Run from the sources there is none that Node could start: everything is read at once. */
  readonly program?: string;
  readonly execArgv?: string[];
}

/** A text of this length is read within a few milliseconds, whatever it is. */
const LONGER_THAN = 1_000;
const TIMEOUT: Milliseconds = 5 * SECOND;
/** Of so many texts one is the oldest that waits. */
const OLDEST_FIRST = 4;
const PROGRAM = join(__dirname, 'longTextWorker.js');

/** What nobody could read is asked about, and not kept. */
const UNREAD: LongTextAnswer = {
  detection: { verdict: 'ask', kinds: [], spans: [], personal: [], chainTells: false },
  state: undefined,
};

/**
 * Reads long texts beside the event loop, so that who writes one makes nobody else wait. The thread starts with the first
 * of them, and has one at a time: where it ends or does not answer in time, that one counts as `ask`, and the others are read by the next
 * thread.
 */
export function createLongTexts({
  longerThan = LONGER_THAN,
  timeout = TIMEOUT,
  program = PROGRAM,
  execArgv = [],
}: LongTextOptions = {}): LongTexts {
  const thread = createThread<LongTextQuestion, LongTextAnswer>({ program, timeout, execArgv });
  const waiting: { readonly question: LongTextQuestion; readonly answer: (answer: LongTextAnswer) => void }[] = [];
  let isReading = false;
  let read = 0;

  async function readOn(): Promise<void> {
    if (isReading) return;
    isReading = true;
    for (let next = taken(); next; next = taken()) next.answer((await thread.ask(next.question)) ?? UNREAD);
    isReading = false;
  }

  /** The shortest, and now and then the first that came, so that no long one waits for ever. */
  function taken() {
    read += 1;
    const least = Math.min(...waiting.map(({ question }) => question.text.length));
    const at = read % OLDEST_FIRST === 0 ? 0 : waiting.findIndex(({ question }) => question.text.length === least);
    return waiting.splice(at, 1)[0];
  }

  const ask = (question: LongTextQuestion) =>
    new Promise<LongTextAnswer>((answer) => {
      waiting.push({ question, answer });
      void readOn();
    });
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
