import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createThread } from '../../../core/process/thread.ts';
import { digestOf } from '../../../core/process/workedOut.ts';
import { MINUTE, type Milliseconds } from '../../../core/time.ts';
import { type DraftGuard, type DraftGuardOptions, draftGuard } from './draftGuard.ts';

export type Verdict = string | boolean | null;
export interface DraftQuestion {
  readonly judge: keyof DraftGuard;
  readonly text: string;
}

export interface DraftsBeside extends DraftGuard {
  /**
   * Runs `work`, which asks these judges of texts: what none has judged yet is judged in a thread, then `work` is run again. It is run
   * several times, so it changes nothing, and what it keeps it keeps where `isSure` alone.
   */
  beside<T>(work: () => T): Promise<T>;
  /** Whether every answer of this run was a true one. */
  isSure(): boolean;
  close(): void;
}

export interface DraftsBesideOptions {
  readonly timeout?: Milliseconds;
  /** The program of the thread. Run from the sources there is none that Node could start: everything is judged at once. */
  readonly program?: string;
  readonly execArgv?: string[];
}

/** Texts of drafts, some judges of each; a preview changes one line of hundreds. */
const MOST_KNOWN = 20_000;
/** In characters: so much is judged at once. */
const LONGER_THAN = 500;
const TIMEOUT: Milliseconds = MINUTE;
const PROGRAM = join(__dirname, 'draftWorker.js');
/** Of a run that is asked of what only an answer leads to; one more is run on the event loop. */
const ROUNDS = 8;

/** What is not judged yet: `work` asks on, so that one run finds all of it. */
const HARMLESS: Record<keyof DraftGuard, Verdict> = {
  objectionTo: null,
  namesSecret: false,
  turnsToDesk: false,
  endangers: false,
  guardsReaders: false,
  agreesAtOnce: false,
  heedsSomebody: false,
  isMenuPath: true,
  menusIn: '',
  denialsOf: '',
};
/** What nobody could judge in time is not said. */
const UNREAD: Record<keyof DraftGuard, Verdict> = {
  objectionTo: 'not read in time',
  namesSecret: true,
  turnsToDesk: true,
  endangers: true,
  guardsReaders: true,
  agreesAtOnce: true,
  heedsSomebody: true,
  isMenuPath: false,
  menusIn: null,
  denialsOf: null,
};

/** The judges of drafts. A draft of 76,000 signs took ten seconds of them, at every preview: each text is judged once, beside the event loop. */
export function createDraftsBeside(
  guarded: DraftGuardOptions,
  { timeout = TIMEOUT, program = PROGRAM, execArgv = [] }: DraftsBesideOptions = {},
): DraftsBeside {
  const guard = draftGuard(guarded);
  const thread = createThread<readonly DraftQuestion[], readonly Verdict[]>({
    ...{ program, timeout, execArgv },
    workerData: guarded,
  });
  const isThere = existsSync(program);
  const known = new Map<string, Verdict>();
  /** Of the run that goes on now, which nothing interrupts. */
  let run: { readonly missed: Map<string, DraftQuestion>; readonly unread: ReadonlyMap<string, Verdict> } | null = null;

  function keep(id: string, verdict: Verdict): Verdict {
    if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value ?? '');
    known.set(id, verdict);
    return verdict;
  }

  function verdictOf(judge: keyof DraftGuard, text: string): Verdict {
    const id = digestOf([judge, text]);
    const found = known.get(id) ?? run?.unread.get(id);
    if (found !== undefined) return found;
    if (known.has(id)) return null;
    if (!run) return keep(id, guard[judge](text));
    run.missed.set(id, { judge, text });
    return HARMLESS[judge];
  }

  function runOnce<T>(work: () => T, unread: ReadonlyMap<string, Verdict>) {
    const missed = new Map<string, DraftQuestion>();
    run = { missed, unread };
    try {
      return { result: work(), missed };
    } finally {
      run = null;
    }
  }

  async function judge(missed: ReadonlyMap<string, DraftQuestion>, unread: Map<string, Verdict>): Promise<void> {
    const questions = [...missed.values()];
    const length = questions.reduce((sum, { text }) => sum + text.length, 0);
    const answers =
      isThere && length > LONGER_THAN
        ? await thread.ask(questions)
        : questions.map(({ judge: by, text }) => guard[by](text));
    for (const [place, [id, question]] of [...missed].entries()) {
      if (answers) keep(id, answers[place] ?? null);
      else unread.set(id, UNREAD[question.judge]);
    }
  }

  const judgedBy = (by: keyof DraftGuard) => (line: string) => verdictOf(by, line) === true;
  return {
    objectionTo: (text) => verdictOf('objectionTo', text) as string | null,
    namesSecret: judgedBy('namesSecret'),
    turnsToDesk: judgedBy('turnsToDesk'),
    endangers: judgedBy('endangers'),
    guardsReaders: judgedBy('guardsReaders'),
    agreesAtOnce: judgedBy('agreesAtOnce'),
    heedsSomebody: judgedBy('heedsSomebody'),
    isMenuPath: judgedBy('isMenuPath'),
    menusIn: (text) => verdictOf('menusIn', text) as string | null,
    denialsOf: (text) => verdictOf('denialsOf', text) as string | null,
    isSure: () => run === null || (run.missed.size === 0 && run.unread.size === 0),
    close: () => thread.close(),
    beside: async (work) => {
      const unread = new Map<string, Verdict>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const { result, missed } = runOnce(work, unread);
        if (missed.size === 0) return result;
        await judge(missed, unread);
      }
      return work();
    },
  };
}
