import { parentPort, Worker } from 'node:worker_threads';
import type { Milliseconds } from '../time.ts';

/** Work that would keep the event loop, done beside it by a program that keeps nothing of what it is asked. */
export interface Thread<Question, Answer> {
  /** Null: the thread ended or did not answer in time; what was asked counts as unread. */
  ask(question: Question): Promise<Answer | null>;
  close(): void;
}

export interface ThreadOptions {
  readonly program: string;
  /** From the question to its answer, waiting included. */
  readonly timeout: Milliseconds;
  readonly execArgv?: string[];
  /** What the program is told at its start. */
  readonly workerData?: unknown;
}

interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}

/** A thread that starts with the first question, and again after it ended. */
export function createThread<Question, Answer>(options: ThreadOptions): Thread<Question, Answer> {
  const { program, timeout, execArgv = [], workerData } = options;
  const asked = new Map<number, (answer: Answer | null) => void>();
  let thread: Worker | null = null;
  let ids = 0;

  function end(ended: Worker | null): void {
    if (ended === null || ended !== thread) return;
    thread = null;
    for (const answer of asked.values()) answer(null);
    asked.clear();
    void ended.terminate();
  }

  function started(): Worker {
    const worker = new Worker(program, { execArgv, workerData });
    worker.unref();
    worker.on('message', ({ id, answer }: { id: number; answer: Answer }) => asked.get(id)?.(answer));
    worker.on('error', () => end(worker));
    worker.on('exit', () => end(worker));
    return worker;
  }

  return {
    ask: (question) => {
      thread ??= started();
      const worker = thread;
      ids += 1;
      const id = ids;
      return new Promise((resolve) => {
        const timer = setTimeout(() => end(worker), timeout);
        asked.set(id, (answer) => {
          clearTimeout(timer);
          asked.delete(id);
          resolve(answer);
        });
        worker.postMessage({ id, question } satisfies Asked<Question>);
      });
    },
    close: () => end(thread),
  };
}

/** The other side: what the program of a thread does with each question. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  parentPort?.on('message', async ({ id, question }: Asked<Question>) => {
    parentPort?.postMessage({ id, answer: await answer(question) });
  });
}
