import { workerData } from 'node:worker_threads';
import { answerQuestions } from '../../../core/process/thread.ts';
import type { SharedChoices } from '../../../understanding/answer/rank/rankLesson.ts';
import { compose } from '../../compose/compose.ts';
import { type LearningPlace, type LearningTask, learningConfig } from './learnBeside.ts';

/** The program of the thread that learns beside `handrail learn`. */
const composed = compose(learningConfig(workerData as LearningPlace), { chains: [] });
answerQuestions(async (task: LearningTask): Promise<SharedChoices | null> => {
  const handrail = await composed;
  if (task === 'choices') return handrail.readChoices({ at: 1, of: 2 });
  await handrail.learnSense();
  return null;
});
