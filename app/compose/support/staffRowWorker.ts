import { workerData } from 'node:worker_threads';
import { answerQuestions } from '../../../core/process/thread.ts';
import { judgeRow, type StaffRow } from '../../../handoff/staffRow.ts';
import { type StaffGuardOptions, staffGuard } from './staffGuard.ts';

/** The program of the thread that long messages of staff are read in. It keeps what came of a text, and no text. */
const guard = staffGuard(workerData as StaffGuardOptions);
answerQuestions((row: StaffRow) => judgeRow(row, guard));
