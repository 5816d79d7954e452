import { Counter, Histogram, Registry } from 'prom-client';
import { HandrailError } from '../../core/errors.ts';
import type { Log } from '../../core/process/log.ts';
import type { Observe, Work, WorkKind } from '../../core/process/observe.ts';
import { type Clock, SECOND } from '../../core/time.ts';

/** Goes around a piece of work, as a tracer does. `ended` is called once, with how it ended. */
export type Around = <T>(work: Work, run: (ended: (outcome: string) => void) => Promise<T>) => Promise<T>;

const QUICK = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.25, 1, 5];
const SLOW = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

/** Of requests there are figures by route and status already: `handrail_http_…`. */
const TIMED: Readonly<Partial<Record<WorkKind, { help: string; label: string | null; buckets: number[] }>>> = {
  turn: { help: 'Time from a message to its durable answer.', label: null, buckets: SLOW },
  store: { help: 'Time of one operation of the store.', label: 'operation', buckets: QUICK },
  send: { help: 'Time to hand a message to an outside channel.', label: null, buckets: SLOW },
  model: { help: 'Time of one question to the model.', label: null, buckets: SLOW },
  chain: { help: 'Time of one look at the chains.', label: 'operation', buckets: SLOW },
  pass: { help: 'Time of one round of background work.', label: 'pass', buckets: SLOW },
};

/** What happens in this process, counted and timed. Labels are names and outcomes of closed sets in the code. */
export class Observed {
  readonly registry = new Registry();
  private readonly times = new Map<WorkKind, { label: string | null; seconds: Histogram }>();
  private readonly passed = new Map<string, number>();
  private readonly events = new Counter({
    name: 'handrail_log_events_total',
    help: 'Lines of the log by their event, whatever the level of the log is.',
    labelNames: ['event', 'level'],
    registers: [this.registry],
  });
  private readonly verdicts = new Counter({
    name: 'handrail_guard_verdicts_total',
    help: 'What the guard of secrets said of what users wrote.',
    labelNames: ['verdict'],
    registers: [this.registry],
  });

  constructor(
    private readonly clock: Clock,
    private readonly around: Around = (_, run) => run(() => undefined),
  ) {
    for (const [kind, { help, label, buckets }] of Object.entries(TIMED)) {
      const labelNames = label ? [label, 'outcome'] : ['outcome'];
      const seconds = new Histogram({
        ...{ name: `handrail_${kind}_seconds`, help, labelNames, buckets },
        registers: [this.registry],
      });
      this.times.set(kind as WorkKind, { label, seconds });
    }
  }

  readonly observe: Observe = (work, run, outcomeOf = () => 'ok') =>
    this.around(work, async (ended) => {
      const begun = performance.now();
      const end = (outcome: string) => {
        this.note(work, outcome, performance.now() - begun);
        ended(outcome);
      };
      try {
        const result = await run();
        end(outcomeOf(result));
        return result;
      } catch (error) {
        end(error instanceof HandrailError ? error.code : 'failed');
        throw error;
      }
    });

  private note({ kind, name }: Work, outcome: string, milliseconds: number): void {
    if (kind === 'pass' && outcome === 'ok') this.passed.set(name, this.clock());
    const timed = this.times.get(kind);
    timed?.seconds.observe({ ...(timed.label ? { [timed.label]: name } : {}), outcome }, milliseconds / SECOND);
  }

  /** Seconds since each pass ended well the last time. A process that has just begun has not been late yet. */
  passAges(): { labels: { pass: string }; value: number }[] {
    return [...this.passed].map(([pass, at]) => ({ labels: { pass }, value: (this.clock() - at) / SECOND }));
  }

  /** From now on this pass is expected. */
  expect(pass: string): void {
    this.passed.set(pass, this.clock());
  }

  verdict(verdict: string): void {
    this.verdicts.inc({ verdict });
  }

  /** The same log, whose events are counted: they are names in the code. */
  counting(log: Log): Log {
    const count = (event: string, level: string) => this.events.inc({ event, level });
    return {
      info: (event, fields) => {
        count(event, 'info');
        log.info(event, fields);
      },
      warn: (event, fields) => {
        count(event, 'warn');
        log.warn(event, fields);
      },
      error: (event, error, fields) => {
        count(event, 'error');
        log.error(event, error, fields);
      },
    };
  }
}
