import { resourceFromAttributes } from '@opentelemetry/resources';
import { DataPointType } from '@opentelemetry/sdk-metrics';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { promMetrics } from '../../../app/process/promMetrics.ts';

it('gives counters, gauges and histograms as OpenTelemetry has them', async () => {
  const registry = new Registry();
  const registers = [registry];
  new Counter({ name: 'turns', help: 'Turns.', labelNames: ['outcome'], registers }).inc({ outcome: 'ok' }, 3);
  const gauge = new Gauge({ name: 'waiting', help: 'Waiting.', labelNames: ['queue'], registers });
  gauge.set({ queue: 'app' }, 2);
  gauge.set({ queue: 'unknown' }, Number.NaN);
  const times = new Histogram({ name: 'seconds', help: 'Time.', labelNames: ['outcome'], buckets: [1, 2], registers });
  for (const seconds of [0.5, 1.5, 1.6, 9]) times.observe({ outcome: 'ok' }, seconds);

  const { resourceMetrics, errors } = await promMetrics(registers, resourceFromAttributes({})).collect();
  const metrics = resourceMetrics.scopeMetrics[0]?.metrics ?? [];
  const points = Object.fromEntries(metrics.map(({ descriptor, dataPoints }) => [descriptor.name, dataPoints]));
  expect(errors).toEqual([]);
  expect(metrics.map(({ dataPointType }) => dataPointType)).toEqual([
    DataPointType.SUM,
    DataPointType.GAUGE,
    DataPointType.HISTOGRAM,
  ]);
  expect(points['turns']).toMatchObject([{ attributes: { outcome: 'ok' }, value: 3 }]);
  // What could not be read is no figure.
  expect(points['waiting']).toMatchObject([{ attributes: { queue: 'app' }, value: 2 }]);
  expect(points['seconds']).toMatchObject([
    {
      attributes: { outcome: 'ok' },
      value: { sum: 12.6, count: 4, buckets: { boundaries: [1, 2], counts: [1, 2, 1] } },
    },
  ]);
});
