import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Crowd, sleep } from '../../support/desk/crowd.ts';
import { untilLearnt } from '../../support/desk/deskVisitor.ts';
import { type ProductProcess, startProductProcess } from '../../support/products/productProcess.ts';
import { type Balancer, startBalancer } from '../../support/servers/balancer.ts';
import { type RedisServer, startRedis } from '../../support/stores/redisServer.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

/*
 * An older build and today's beside each other on one Redis, as in a rolling deploy and its way back. Which older build:
 * `DRILL_OLDER=<commit>`, by default the oldest whose data today's reads without a step.
 */
const OLDER = process.env['DRILL_OLDER'] ?? '62490d1';
const ROOT = join(__dirname, '..', '..', '..');
const [USERS, PAUSE] = [8, 1_000];

/** The sources of that commit in a folder of their own, with the packages of today; null in a clone that does not have it. */
function sourcesOf(commit: string, into: string): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: ROOT, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    git('cat-file', '-e', `${commit}^{commit}`);
  } catch {
    return null;
  }
  mkdirSync(into);
  execFileSync('tar', ['-x', '-C', into], { input: git('archive', commit) });
  // Not what is written there: the packages that were taken out since are not asked for by the product.
  rmSync(join(into, 'node_modules'), { recursive: true, force: true });
  symlinkSync(join(ROOT, 'node_modules'), join(into, 'node_modules'));
  return into;
}

/** Everything that was acknowledged is there once and in order, whoever is asked. */
async function expectAllHeard(crowd: Crowd, origin: string): Promise<void> {
  for (const [conversation, acknowledged] of crowd.acknowledged) {
    // People talk on while it is read.
    const sofar = [...acknowledged];
    expect((await crowd.heard(conversation, origin)).slice(0, sofar.length)).toEqual(sofar);
  }
}

const running: ProductProcess[] = [];
let redis: RedisServer;
let balancer: Balancer | null = null;
const folder = temporaryFolder();
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  await balancer?.stop();
  for (const one of running) one.signal('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  await redis.stop();
  folder.remove();
});

it('lose, double and refuse nothing, on the way to the newer build and on the way back', async () => {
  const older = sourcesOf(OLDER, join(folder.path, 'older'));
  if (!older) {
    // A shallow clone holds one commit, and no other build can be made of it.
    process.stdout.write(`mixed builds: not tried, this clone has no commit ${OLDER}; git fetch --unshallow\n`);
    return;
  }
  const env = {
    ...{ REDIS_URL: redis.url, HANDRAIL_TRUST_PROXY: '127.0.0.1', HANDRAIL_DRAIN_SECONDS: '2' },
    HANDRAIL_CACHE_DIR: join(folder.path, 'learnt'),
  };
  const desk = join(folder.path, 'desk');
  mkdirSync(desk);
  const start = async (variables: Record<string, string>, root = ROOT) => {
    // The older build has it one folder higher.
    const loader = ['products/runTypeScript.cjs', 'runTypeScript.cjs'].find((file) =>
      existsSync(join(root, 'tests', 'support', file)),
    );
    const program = ['-r', join(root, 'tests', 'support', loader ?? ''), join(root, 'app', 'main.ts')];
    const product = await startProductProcess(desk, variables, program);
    running.push(product);
    await product.ready;
    return product;
  };
  const before = await start(env, older);
  const behind = [before.origin];
  balancer = await startBalancer(() => behind);
  const crowd = new Crowd(balancer.origin);
  for (let n = 0; n < USERS; n += 1) await crowd.talk(PAUSE);
  await sleep(2_000);

  // There: today's build comes beside it, and every conversation is held by both in turn.
  const { HANDRAIL_CACHE_DIR: _, ...warm } = env;
  const after = await start(warm);
  await untilLearnt(after.origin);
  behind.push(after.origin);
  for (let n = 0; n < USERS; n += 1) await crowd.talk(PAUSE);
  await sleep(6_000);
  await expectAllHeard(crowd, before.origin);
  await expectAllHeard(crowd, after.origin);

  // And back: the newer one goes, and the older one holds what both have written.
  after.signal('SIGTERM');
  expect(await after.ended).toBe(0);
  await sleep(2_000);
  await crowd.end();
  for (const [conversation, acknowledged] of crowd.acknowledged) {
    expect(await crowd.heard(conversation, before.origin)).toEqual(acknowledged);
  }
  crowd.leave();
  const said = [...crowd.acknowledged.values()].flat().length;
  process.stdout.write(
    `${OLDER} beside today's: ${said} messages acknowledged, answers ${JSON.stringify([...crowd.statuses])}\n`,
  );
  expect(said).toBeGreaterThan(USERS * 5);
  // 0 is a connection that broke. Whoever talks faster than people do may be told to wait (429).
  expect([...crowd.statuses.keys()].filter((status) => status === 0 || status >= 500)).toEqual([]);
  expect([...balancer.statuses.keys()].filter((status) => status >= 500)).toEqual([]);
});
