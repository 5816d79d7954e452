import { inWaves } from '../../../app/process/waves.ts';

it('spreads many acts over the span, does each once, and does few at once', async () => {
  const times: number[] = [];
  const begun = performance.now();
  const acts = (count: number) => Array.from({ length: count }, () => () => void times.push(performance.now() - begun));
  await inWaves(acts(1_000), 500);
  expect(times).toHaveLength(1_000);
  expect(Math.max(...times)).toBeGreaterThan(350);
  expect(times.filter((time) => time < 90).length).toBeLessThan(500);
  times.length = 0;
  const again = performance.now();
  await inWaves(acts(50), 500);
  expect(performance.now() - again).toBeLessThan(90);
  expect(times).toHaveLength(50);
});
