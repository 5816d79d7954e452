import { loopMeter } from '../../../core/process/loopMeter.ts';

it('charges a work alone for all that the loop was busy, and for nothing before or after it', () => {
  let busy = 100;
  const measure = loopMeter(() => busy);
  busy += 40;
  const end = measure();
  busy += 30;
  expect(end()).toBe(30);
  busy += 50;
  const again = measure();
  busy += 5;
  expect(again()).toBe(5);
});

it('divides what was done among those that were under way', () => {
  let busy = 0;
  const measure = loopMeter(() => busy);
  const long = measure();
  busy += 10;
  const short = measure();
  busy += 20;
  expect(short()).toBe(10);
  busy += 10;
  expect(long()).toBe(30);
});

it('counts what keeps the event loop busy, and no waiting', async () => {
  const measure = loopMeter();
  const waits = measure();
  await new Promise((resolve) => setTimeout(resolve, 120));
  const waited = waits();
  const works = measure();
  const from = process.cpuUsage();
  for (let sum = 0; process.cpuUsage(from).user < 120_000; ) sum += Math.sqrt(sum + 1);
  const worked = works();
  expect(waited).toBeLessThan(80);
  expect(worked).toBeGreaterThan(80);
});
