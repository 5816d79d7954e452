import { answerQuestions } from '../../core/process/thread.ts';
import { detect, scanNext } from './index.ts';
import type { LongTextAnswer, LongTextQuestion } from './longTexts.ts';

/** The program of the thread that long texts are read in. It keeps nothing. */
answerQuestions(
  ({ text, before, isNext }: LongTextQuestion): LongTextAnswer =>
    isNext ? scanNext(text, before) : { detection: detect(text), state: undefined },
);
