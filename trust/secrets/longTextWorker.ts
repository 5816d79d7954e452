import { parentPort } from 'node:worker_threads';
import { detect, scanNext } from './index.ts';
import type { LongTextAnswer, LongTextQuestion } from './longTexts.ts';

/** The program of the thread that long texts are read in. It keeps nothing. */
parentPort?.on('message', ({ id, text, before, isNext }: LongTextQuestion) => {
  const read = isNext ? scanNext(text, before) : { detection: detect(text), state: undefined };
  parentPort?.postMessage({ id, ...read } satisfies LongTextAnswer);
});
