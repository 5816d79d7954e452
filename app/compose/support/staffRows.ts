import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createThread } from '../../../core/process/thread.ts';
import { type Milliseconds, SECOND } from '../../../core/time.ts';
import { type Judged, judgeRow, lengthOfRow, type StaffRow } from '../../../handoff/staffRow.ts';
import { type StaffGuardOptions, staffGuard } from './staffGuard.ts';

export interface StaffRows {
  judge(row: StaffRow): Judged | Promise<Judged | null>;
  close(): void;
}

export interface StaffRowsOptions {
  readonly timeout?: Milliseconds;
  /** The program of the thread. Run from the sources there is none that Node could start: everything is read at once. */
  readonly program?: string;
  readonly execArgv?: string[];
}

/** In characters, and nothing of the same agent before it: the slowest take some milliseconds. What goes on from a row is read in several ways. */
const LONGER_THAN = 200;
const TIMEOUT: Milliseconds = 15 * SECOND;
const PROGRAM = join(__dirname, 'staffRowWorker.js');

/**
 * Judges what staff say: what is short at once, what is long in a thread of its own. What an agent may write, or who sits in an agent's
 * session, is not to stop the desk.
 */
export function createStaffRows(
  guarded: StaffGuardOptions,
  { timeout = TIMEOUT, program = PROGRAM, execArgv = [] }: StaffRowsOptions = {},
): StaffRows {
  const guard = staffGuard(guarded);
  const thread = createThread<StaffRow, Judged>({ program, timeout, execArgv, workerData: guarded });
  const isThere = existsSync(program);
  return {
    judge: (row) =>
      isThere && (row.own.length > 0 || lengthOfRow(row) > LONGER_THAN) ? thread.ask(row) : judgeRow(row, guard),
    close: () => thread.close(),
  };
}
