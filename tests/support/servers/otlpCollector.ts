import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/*
 * OTLP/HTTP as https://opentelemetry.io/docs/specs/otlp/ and opentelemetry-proto 1.x describe it, in its JSON form: ids are hexadecimal,
 * 64-bit numbers are strings, names are lowerCamelCase. Strict: what the definition does not know is refused with 400, as it would be by
 * whoever generates the reader from it.
 */
const Value = z.union([
  z.strictObject({ stringValue: z.string() }),
  z.strictObject({ boolValue: z.boolean() }),
  z.strictObject({ intValue: z.union([z.number().int(), z.string().regex(/^-?\d+$/)]) }),
  z.strictObject({ doubleValue: z.number() }),
]);
const Attributes = z.array(z.strictObject({ key: z.string().min(1), value: Value }));
const Nanoseconds = z.string().regex(/^\d{16,20}$/);
const Count = z.union([z.number().int().nonnegative(), z.string().regex(/^\d+$/)]);
const Resource = z.strictObject({ attributes: Attributes, droppedAttributesCount: z.number().optional() });
const Scope = z.strictObject({ name: z.string(), version: z.string().optional(), attributes: Attributes.optional() });

const Span = z.strictObject({
  traceId: z.string().regex(/^[0-9a-f]{32}$/),
  spanId: z.string().regex(/^[0-9a-f]{16}$/),
  parentSpanId: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  traceState: z.string().optional(),
  name: z.string().min(1),
  kind: z.number().int().min(1).max(5),
  startTimeUnixNano: Nanoseconds,
  endTimeUnixNano: Nanoseconds,
  attributes: Attributes,
  droppedAttributesCount: z.number(),
  events: z.array(z.never()),
  droppedEventsCount: z.number(),
  links: z.array(z.never()),
  droppedLinksCount: z.number(),
  status: z.strictObject({ code: z.number().int().min(0).max(2), message: z.string().optional() }),
  flags: z.number().int().optional(),
});
const Traces = z.strictObject({
  resourceSpans: z.array(
    z.strictObject({
      resource: Resource,
      schemaUrl: z.string().optional(),
      scopeSpans: z.array(z.strictObject({ scope: Scope, spans: z.array(Span), schemaUrl: z.string().optional() })),
    }),
  ),
});

const point = { attributes: Attributes, startTimeUnixNano: Nanoseconds, timeUnixNano: Nanoseconds };
const NumberPoints = z.array(z.strictObject({ ...point, asDouble: z.number().optional(), asInt: Count.optional() }));
const HistogramPoints = z.array(
  z
    .strictObject({
      ...point,
      count: Count,
      sum: z.number(),
      min: z.number().optional(),
      max: z.number().optional(),
      bucketCounts: z.array(Count),
      explicitBounds: z.array(z.number()),
    })
    .refine(({ bucketCounts, explicitBounds }) => bucketCounts.length === explicitBounds.length + 1)
    .refine(
      ({ bucketCounts, count }) => bucketCounts.reduce((sum: number, one) => sum + Number(one), 0) === Number(count),
    ),
);
const temporality = { aggregationTemporality: z.number().int().min(1).max(2) };
const Metric = z.strictObject({
  name: z.string().min(1),
  description: z.string(),
  unit: z.string(),
  gauge: z.strictObject({ dataPoints: NumberPoints }).optional(),
  sum: z.strictObject({ ...temporality, isMonotonic: z.boolean(), dataPoints: NumberPoints }).optional(),
  histogram: z.strictObject({ ...temporality, dataPoints: HistogramPoints }).optional(),
});
const Metrics = z.strictObject({
  resourceMetrics: z.array(
    z.strictObject({
      resource: Resource,
      schemaUrl: z.string().optional(),
      scopeMetrics: z.array(
        z.strictObject({ scope: Scope, metrics: z.array(Metric), schemaUrl: z.string().optional() }),
      ),
    }),
  ),
});

export interface OtlpCollector {
  readonly url: string;
  /** Everything that came, headers and bodies, as it came. */
  readonly heard: string[];
  readonly spans: z.output<typeof Span>[];
  readonly metrics: z.output<typeof Metric>[];
  /** What the definition does not allow. */
  readonly refused: string[];
  close(): Promise<void>;
}

/** A collector on loopback that reads by the definition and keeps what came. */
export async function otlpCollector(): Promise<OtlpCollector> {
  const kept = {
    heard: [] as string[],
    refused: [] as string[],
    spans: [] as z.output<typeof Span>[],
    metrics: [] as z.output<typeof Metric>[],
  };
  const take = (path: string, body: unknown) => {
    if (path === '/v1/traces') {
      const read = Traces.parse(body).resourceSpans.flatMap(({ scopeSpans }) =>
        scopeSpans.flatMap(({ spans }) => spans),
      );
      return void kept.spans.push(...read);
    }
    if (path !== '/v1/metrics') throw new Error(`nobody listens at ${path}`);
    const read = Metrics.parse(body).resourceMetrics.flatMap(({ scopeMetrics }) =>
      scopeMetrics.flatMap((one) => one.metrics),
    );
    kept.metrics.push(...read);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      kept.heard.push(JSON.stringify(request.headers), text);
      try {
        take(request.url ?? '', JSON.parse(text));
        response.setHeader('content-type', 'application/json');
        response.end('{}');
      } catch (error) {
        kept.refused.push(String(error));
        response.statusCode = 400;
        response.end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { ...kept, url: `http://127.0.0.1:${port}`, close };
}
