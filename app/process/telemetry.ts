import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Registry } from 'prom-client';
import type { Log } from '../../core/process/log.ts';
import type { WorkKind } from '../../core/process/observe.ts';
import type { Secret } from '../../core/secret.ts';
import { MINUTE, type Milliseconds, SECOND } from '../../core/time.ts';
import type { Around } from './observed.ts';
import { promMetrics } from './promMetrics.ts';
import { version } from './version.ts';

export interface TelemetryConfig {
  /** Base address of a collector: `/v1/traces` and `/v1/metrics` are added. */
  readonly url: string;
  readonly token: Secret | undefined;
}

export interface Telemetry {
  readonly around: Around;
  /** From now on the figures of these registries are sent, too. */
  sendFigures(registries: readonly Registry[]): void;
  /** Sends what is left, for a second at most. */
  close(): Promise<void>;
}

/** What of these kinds a trace begins with has come from outside. */
const KINDS: Partial<Record<WorkKind, SpanKind>> = {
  ...{
    http: SpanKind.SERVER,
    store: SpanKind.CLIENT,
    send: SpanKind.CLIENT,
    model: SpanKind.CLIENT,
    chain: SpanKind.CLIENT,
  },
};
/** Outcomes that somebody has to look at. All others are how things go. */
const FAILED = /^(failed$|5\d\d$|(store|vault|model|channel|chain|mail|sms|identity)\.)/;
const FIGURES_EVERY: Milliseconds = MINUTE;
const SEND_WITHIN: Milliseconds = 10 * SECOND;

/**
 * OpenTelemetry over OTLP/HTTP. A span has the name of a piece of work and how it ended, which are names in the code, and nothing
 * else: no id, address, path or word has a place in it. A collector that does not answer costs nobody anything.
 */
export function openTelemetry({ url, token }: TelemetryConfig, log: Log): Telemetry {
  const to = (path: string) => ({
    url: `${url.replace(/\/+$/, '')}/v1/${path}`,
    ...(token ? { headers: { authorization: `Bearer ${token.reveal()}` } } : {}),
    timeoutMillis: SEND_WITHIN,
  });
  const resource = resourceFromAttributes({ 'service.name': 'handrail', 'service.version': version });
  const tracing = new BasicTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(reporting(new OTLPTraceExporter(to('traces')), log))],
  });
  const tracer = tracing.getTracer('handrail');
  const parents = new AsyncLocalStorage<Span>();
  let metering: MeterProvider | null = null;
  return {
    around: async ({ kind, name }, run) => {
      const parent = parents.getStore();
      const context = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
      const span = tracer.startSpan(`${kind} ${name}`, { kind: KINDS[kind] ?? SpanKind.INTERNAL }, context);
      const ended = (outcome: string) => {
        span.setAttribute('handrail.outcome', outcome);
        if (FAILED.test(outcome)) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
      return parents.run(span, () => run(ended));
    },
    sendFigures: (registries) => {
      const reader = new PeriodicExportingMetricReader({
        exporter: reporting(new OTLPMetricExporter(to('metrics')), log),
        exportIntervalMillis: FIGURES_EVERY,
        exportTimeoutMillis: SEND_WITHIN,
        metricProducers: [promMetrics(registries, resource)],
      });
      metering = new MeterProvider({ resource, readers: [reader] });
    },
    close: async () => {
      const all = Promise.allSettled([tracing.shutdown(), metering?.shutdown()]);
      await Promise.race([all, new Promise((resolve) => setTimeout(resolve, SECOND).unref())]);
    },
  };
}

type Told = { readonly code: number };

/** Says in the log that a collector does not take what it is sent. The SDK would keep that to itself. */
function reporting<T extends { export(items: never, done: (told: Told) => void): void }>(exporter: T, log: Log): T {
  const send = exporter.export.bind(exporter);
  exporter.export = (items: never, done: (told: Told) => void) =>
    send(items, (told) => {
      if (told.code !== 0) log.warn('telemetry.notSent');
      done(told);
    });
  return exporter;
}
