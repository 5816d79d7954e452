import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { SECOND } from '../../../core/time.ts';

/** Figures that are read at the moment somebody asks for them. */
export interface Gauges {
  readonly [name: string]: { readonly help: string; readonly read: () => number | Promise<number> };
}

/** The same, several figures under one name. Labels are of a closed set, never anybody's. */
export interface LabelledGauges {
  readonly [name: string]: {
    readonly help: string;
    readonly labels: readonly string[];
    readonly read: () => readonly { readonly labels: Record<string, string>; readonly value: number }[];
  };
}

/** What Prometheus may know: counts and times by route pattern. Never an id, a path, a word. */
export class Metrics {
  private readonly requests: Counter;
  private readonly duration: Histogram;

  /** `registry`: where what is counted elsewhere lies already. */
  constructor(
    gauges: Gauges,
    labelled: LabelledGauges = {},
    private readonly registry = new Registry(),
  ) {
    const registers = [registry];
    this.requests = new Counter({
      name: 'handrail_http_requests_total',
      help: 'Answered requests.',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.duration = new Histogram({
      name: 'handrail_http_request_seconds',
      help: 'Time to answer.',
      labelNames: ['route'],
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    });
    collectDefaultMetrics({ register: registry });
    for (const [name, { help, read }] of Object.entries(gauges)) {
      new Gauge({
        name,
        help,
        registers: [this.registry],
        async collect() {
          // One that cannot be read now must not take all the others with it.
          try {
            this.set(await read());
          } catch {
            this.set(Number.NaN);
          }
        },
      });
    }
    for (const [name, { help, labels, read }] of Object.entries(labelled)) {
      new Gauge({
        name,
        help,
        labelNames: [...labels],
        registers: [this.registry],
        collect() {
          this.reset();
          for (const one of read()) this.set(one.labels, one.value);
        },
      });
    }
  }

  answered(method: string, route: string, status: number, milliseconds: number): void {
    this.requests.inc({ method, route, status });
    this.duration.observe({ route }, milliseconds / SECOND);
  }

  /** The text that Prometheus scrapes. */
  async text(): Promise<string> {
    return this.registry.metrics();
  }

  close(): void {
    this.registry.clear();
  }
}
