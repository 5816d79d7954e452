import { workerData } from 'node:worker_threads';
import { answerQuestions } from '../../../core/process/thread.ts';
import { type DraftGuardOptions, draftGuard } from './draftGuard.ts';
import type { DraftQuestion, Verdict } from './draftsBeside.ts';

/** The program of the thread that the texts of drafts are judged in. It keeps nothing. */
const guard = draftGuard(workerData as DraftGuardOptions);
answerQuestions((asked: readonly DraftQuestion[]): Verdict[] => asked.map(({ judge, text }) => guard[judge](text)));
