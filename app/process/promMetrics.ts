import { ValueType } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  type DataPoint,
  DataPointType,
  type Histogram,
  type MetricData,
  type MetricProducer,
} from '@opentelemetry/sdk-metrics';
import type { MetricObjectWithValues, MetricValue, Registry } from 'prom-client';

/** The figures of `/metrics` as OpenTelemetry has them: one set of figures, whoever reads it. */
export function promMetrics(registries: readonly Registry[], resource: Resource): MetricProducer {
  const startTime = now();
  return {
    async collect() {
      const endTime = now();
      const found = await Promise.all(registries.map((registry) => registry.getMetricsAsJSON()));
      const metrics = found.flat().flatMap((one) => metricOf(one, startTime, endTime));
      return { resourceMetrics: { resource, scopeMetrics: [{ scope: { name: 'handrail' }, metrics }] }, errors: [] };
    },
  };
}

type HrTime = [number, number];
type Found = MetricObjectWithValues<MetricValue<string>>;

/** Seconds and nanoseconds since 1970. */
function now(): HrTime {
  const at = Date.now();
  return [Math.floor(at / 1000), (at % 1000) * 1_000_000];
}

function metricOf(found: Found, startTime: HrTime, endTime: HrTime): MetricData[] {
  const base = {
    descriptor: { name: found.name, description: found.help, unit: '', valueType: ValueType.DOUBLE },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
  };
  const at = { startTime, endTime };
  // Of prom-client's own type: an enum of numbers in its types, and the word in what it gives.
  switch (String(found.type)) {
    case 'counter':
      return [{ ...base, dataPointType: DataPointType.SUM, isMonotonic: true, dataPoints: points(found, at) }];
    case 'gauge':
      return [{ ...base, dataPointType: DataPointType.GAUGE, dataPoints: points(found, at) }];
    case 'histogram':
      return [{ ...base, dataPointType: DataPointType.HISTOGRAM, dataPoints: histograms(found, at) }];
    default:
      return [];
  }
}

type Span = { readonly startTime: HrTime; readonly endTime: HrTime };

const points = ({ values }: Found, at: Span): DataPoint<number>[] =>
  values
    .filter(({ value }) => Number.isFinite(value))
    .map(({ value, labels }) => ({ ...at, value, attributes: attributesOf(labels) }));

const attributesOf = (labels: Readonly<Record<string, string | number | undefined>>) =>
  Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)]));

/** prom-client gives one value a bucket, counted up to it; OpenTelemetry wants what fell into each. */
function histograms({ name, values }: Found, at: Span): DataPoint<Histogram>[] {
  const series = new Map<
    string,
    { attributes: Record<string, string>; upTo: [number, number][]; sum: number; count: number }
  >();
  for (const one of values) {
    const { le, ...labels } = one.labels as Record<string, string | number | undefined>;
    const key = JSON.stringify(labels);
    const kept = series.get(key) ?? { attributes: attributesOf(labels), upTo: [], sum: 0, count: 0 };
    series.set(key, kept);
    const part = (one as { metricName?: string }).metricName;
    if (part === `${name}_sum`) kept.sum = one.value;
    else if (part === `${name}_count`) kept.count = one.value;
    else kept.upTo.push([le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le), one.value]);
  }
  return [...series.values()].map(({ attributes, upTo, sum, count }) => ({
    ...{ ...at, attributes },
    value: { sum, count, buckets: bucketsOf(upTo) },
  }));
}

function bucketsOf(upTo: readonly [number, number][]): Histogram['buckets'] {
  const sorted = upTo.toSorted(([a], [b]) => a - b);
  return {
    boundaries: sorted.map(([bound]) => bound).filter(Number.isFinite),
    counts: sorted.map(([, count], index) => count - (sorted[index - 1]?.[1] ?? 0)),
  };
}
