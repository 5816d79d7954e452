import { Crowd, halfOpen, sleep } from '../../support/desk/crowd.ts';
import { untilLearnt } from '../../support/desk/deskVisitor.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import type { ProductProcess } from '../../support/products/productProcess.ts';
import { startSmallProcess } from '../../support/products/smallProduct.ts';
import { type Balancer, startBalancer } from '../../support/servers/balancer.ts';
import { startRedis } from '../../support/stores/redisServer.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

/**
 * `DRILL_STOPS=20 DRILL_USERS=24 DRILL_SOCKETS=4000 npx jest tests/drills/processes/drained.test.ts`. Otherwise a process that is alone is
 * stopped once with everybody there, and each of two once: a stop takes seconds, but the start that it needs takes longer.
 */
const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const ALONE = number('DRILL_STOPS', 1);
const STOPS = number('DRILL_STOPS', 2);
const USERS = number('DRILL_USERS', 8);
const SOCKETS = number('DRILL_SOCKETS', 200);
const PAUSE = 700;

// Each stop is followed by a start, and a start by learning, which a busy machine takes a minute for.
jest.setTimeout(300_000 + STOPS * 120_000 + SOCKETS * 30);

const started: ProductProcess[] = [];
afterEach(() => {
  for (const product of started.splice(0)) product.signal('SIGKILL');
});

async function start(folder: string, env: Record<string, string>): Promise<ProductProcess> {
  const product = await startSmallProcess(folder, env);
  started.push(product);
  // Who waits for what is still learnt is told to come again (tests/flows/chat/firstSeconds): here a learnt process is stopped.
  await untilLearnt(product.origin);
  return product;
}

interface Stop {
  readonly exit: number | NodeJS.Signals;
  readonly seconds: number;
}

/** SIGTERM with five half-open connections beside everybody else. */
async function stopProperly(product: ProductProcess): Promise<Stop> {
  const visitor = await VisitorLike.arrive(product.origin);
  const path = `/v3/directline/conversations/${visitor.conversation}`;
  const { streamUrl } = (await visitor.call<{ streamUrl: string }>('GET', path)).body;
  const dead = await halfOpen(product.origin, streamUrl);
  const asked = performance.now();
  product.signal('SIGTERM');
  const exit = await product.ended;
  dead.end();
  return { exit, seconds: (performance.now() - asked) / 1_000 };
}

async function gather(origin: string, pause = PAUSE): Promise<Crowd> {
  const crowd = new Crowd(origin);
  for (let n = 0; n < USERS; n += 1) await crowd.talk(pause);
  await crowd.listen(SOCKETS);
  await untilListening(crowd);
  return crowd;
}

async function untilListening(crowd: Crowd): Promise<void> {
  for (const end = Date.now() + 60_000; crowd.listening < SOCKETS; await sleep(50)) {
    if (Date.now() > end) throw new Error(`only ${crowd.listening} of ${SOCKETS} are listening`);
  }
}

/** Everything that was acknowledged is there once and in order, and nothing that was not said. */
async function expectAllHeard(crowd: Crowd): Promise<void> {
  for (const [conversation, acknowledged] of crowd.acknowledged) {
    expect(await crowd.heard(conversation)).toEqual(acknowledged);
  }
}

const told = (stops: readonly Stop[], crowd: Crowd) =>
  process.stdout.write(
    `${stops.filter(({ exit }) => exit === 0).length} of ${stops.length} stops with exit 0, slowest ${Math.max(
      ...stops.map(({ seconds }) => seconds),
    ).toFixed(
      1,
    )} s; answers ${JSON.stringify([...crowd.statuses])}; streams closed ${JSON.stringify([...crowd.closeCodes])}\n`,
  );

it('alone: ends with 0 in time under load, tells everybody to come back, and refuses nobody it has let in', async () => {
  const folder = temporaryFolder();
  const env = { HANDRAIL_TRUST_PROXY: '127.0.0.1' };
  let product = await start(folder.path, env);
  const crowd = await gather(product.origin);
  const stops: Stop[] = [];
  for (let n = 0; n < ALONE; n += 1) {
    await sleep(1_500);
    stops.push(await stopProperly(product));
    product = await start(folder.path, { ...env, PORT: new URL(crowd.origin).port });
    await untilListening(crowd);
  }
  await crowd.end();
  await expectAllHeard(crowd);
  crowd.leave();
  product.signal('SIGTERM');
  stops.push({ exit: await product.ended, seconds: 0 });
  folder.remove();
  told(stops, crowd);
  expect(stops.map(({ exit }) => exit)).toEqual(stops.map(() => 0));
  for (const { seconds } of stops) expect(seconds).toBeLessThan(10);
  // Without a connection (0) they came again; nobody who had one was refused.
  expect([...crowd.statuses.keys()].filter((status) => status !== 200 && status !== 0)).toEqual([]);
  expect(crowd.closeCodes.get(1001)).toBeGreaterThanOrEqual(SOCKETS * ALONE * 0.95);
});

describe('behind a proxy, two processes on one Redis', () => {
  const drill = async (lameDuck: string, stops: number, pause = PAUSE, isSeen = (_: Crowd) => false) => {
    const redis = await startRedis();
    const folder = temporaryFolder();
    const env = { REDIS_URL: redis.url, HANDRAIL_TRUST_PROXY: '127.0.0.1', HANDRAIL_DRAIN_SECONDS: lameDuck };
    const another = () => start(folder.path, env);
    const running = await Promise.all([another(), another()]);
    await Promise.all(running.map(({ ready }) => ready));
    const balancer: Balancer = await startBalancer(() => running.map(({ origin }) => origin));
    const crowd = await gather(balancer.origin, pause);
    const stopped: Stop[] = [];
    const gone = new Set<ProductProcess>();
    try {
      for (let n = 0; n < stops; n += 1) {
        const at = n % 2;
        const product = running[at];
        if (!product) throw new Error('there are two');
        await sleep(1_500);
        stopped.push(await stopProperly(product));
        gone.add(product);
        // Who was refused by it says so within a second, and streams come back.
        await sleep(1_000);
        await untilListening(crowd);
        if (n === stops - 1 || isSeen(crowd)) break;
        const next = await another();
        running[at] = next;
        await next.ready;
        for (const end = Date.now() + 60_000; !balancer.sendsTo().includes(next.origin); await sleep(50)) {
          if (Date.now() > end) throw new Error('the proxy does not see the new process');
        }
      }
      await crowd.end();
      await expectAllHeard(crowd);
    } finally {
      crowd.leave();
      await balancer.stop();
      const left = running.filter((product) => !gone.has(product));
      for (const product of left) product.signal('SIGTERM');
      for (const product of left) stopped.push({ exit: await product.ended, seconds: 0 });
      await redis.stop();
      folder.remove();
    }
    told(stopped, crowd);
    return { stopped, crowd, balancer };
  };

  it('nobody is refused while one after the other is stopped', async () => {
    const { stopped, crowd, balancer } = await drill('5', STOPS);
    expect(stopped.map(({ exit }) => exit)).toEqual(stopped.map(() => 0));
    for (const { seconds } of stopped) expect(seconds).toBeLessThan(5 + 10);
    expect([...crowd.statuses.keys()]).toEqual([200]);
    expect([...balancer.statuses.keys()].filter((status) => status >= 500)).toEqual([]);
  });

  it('control: without a lame-duck period the proxy learns of it too late', async () => {
    const refused = ({ statuses }: Crowd) => [...statuses.keys()].some((status) => status !== 200 && status !== 429);
    // Somebody has to speak in the moment between the stop and the next probe: as many stops as it takes.
    const { crowd } = await drill('0', 6, PAUSE / 10, refused);
    expect(refused(crowd)).toBe(true);
  });
});
