import { join } from 'node:path';
import { sleep } from '../../support/desk/crowd.ts';
import { type DeskVisitor, deskVisitor, untilLearnt } from '../../support/desk/deskVisitor.ts';
import { p95Until } from '../../support/desk/turnTimes.ts';
import { startChild } from '../../support/products/child.ts';
import { startProductProcess } from '../../support/products/productProcess.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';
import type { FloodReport } from '../children/flooder.ts';

/*
 * Conversations are begun without end, from one address and from a net of them. Whoever talks already waits less than
 * three times as long as before, measured in the same run. A tenth of the net by default; all of it, for a minute:
 * `DRILL_FLOOD=500 DRILL_FLOOD_SECONDS=60 npx jest tests/drills/processes/flood.test.ts`
 */
const SECONDS = Number(process.env['DRILL_FLOOD_SECONDS'] ?? 3);
const NET = Number(process.env['DRILL_FLOOD'] ?? 50);
const USERS = 8;
/** A machine that is busy with something else is measured again, by addresses that have had nothing yet either. */
const ROUNDS = 3;
const MOST = 3;

jest.setTimeout(150_000 + SECONDS * 20_000);

interface Attack {
  readonly addresses: number;
  readonly perMinute: number;
}

let addressesUsed = 0;

/** Ready to begin, so that getting ready is no part of it. */
async function flooder(origin: string, { addresses, perMinute }: Attack) {
  const child = startChild(join(__dirname, '..', 'children', 'flooder.ts'), [
    new URL(origin).port,
    ...[addressesUsed, addresses, perMinute / 60, SECONDS].map(String),
  ]);
  addressesUsed += addresses;
  await child.nextLine();
  return async (): Promise<FloodReport> => {
    child.write('begin');
    const report = JSON.parse((await child.nextLine()) ?? '{}') as FloodReport;
    await child.kill();
    return report;
  };
}

/** How many times as long people wait while it lasts as just before: the least of some rounds, and what the attack came to in all. */
async function ratio(users: readonly DeskVisitor[], origin: string, attack: Attack) {
  let least = Number.POSITIVE_INFINITY;
  const reports: FloodReport[] = [];
  for (let round = 0; round < ROUNDS && (least >= MOST || total(reports, 'refused') === 0); round += 1) {
    const flood = await flooder(origin, attack);
    const quiet = await p95Until(users, sleep(SECONDS * 1_000));
    const flooding = flood();
    const busy = await p95Until(users, flooding);
    const report = await flooding;
    const told = `quiet p95 ${quiet.toFixed(1)} ms, under attack ${busy.toFixed(1)} ms, ${(busy / quiet).toFixed(2)} times`;
    process.stdout.write(`${attack.addresses} addresses: ${told}, ${JSON.stringify(report)}\n`);
    least = Math.min(least, busy / quiet);
    reports.push(report);
  }
  return { least, reports };
}

const total = (reports: readonly FloodReport[], what: keyof FloodReport) =>
  reports.reduce((sum, report) => sum + report[what], 0);

it('leaves those who talk already what they had, and refuses most of what floods', async () => {
  const folder = temporaryFolder();
  const product = await startProductProcess(folder.path, { HANDRAIL_TRUST_PROXY: '127.0.0.1' });
  try {
    await untilLearnt(product.origin);
    const users: DeskVisitor[] = [];
    for (let n = 0; n < USERS; n += 1) users.push(await deskVisitor(product.origin, 'en', `192.0.2.${n + 1}`));
    await p95Until(users, sleep(1_500));
    for (const attack of [
      { addresses: 1, perMinute: 2_000 },
      { addresses: NET, perMinute: NET * 200 },
    ]) {
      const { least, reports } = await ratio(users, product.origin, attack);
      // It reached its rate, and was answered.
      const [most = 0] = reports.map(({ asked }) => asked).sort((a, b) => b - a);
      expect(most).toBeGreaterThanOrEqual((0.95 * (attack.perMinute * SECONDS)) / 60);
      for (const answer of ['tokens', 'begun', 'refused'] as const) expect(total(reports, answer)).toBeGreaterThan(0);
      expect(least).toBeLessThan(MOST);
    }
  } finally {
    product.signal('SIGKILL');
    await product.ended;
    folder.remove();
  }
});
