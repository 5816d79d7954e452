import { chmodSync, copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserLike, VisitorLike } from '../../support/pages/browserLike.ts';
import { startProduct } from '../../support/products/product.ts';
import { type ProductProcess, startProductProcess } from '../../support/products/productProcess.ts';
import { type RedisServer, startRedis } from '../../support/stores/redisServer.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

let redis: RedisServer;
let keyRedis: RedisServer;
let hosts: ReturnType<typeof temporaryFolder>[];
let running: ProductProcess[];

/** A host of its own: nothing on its disk is another's but the desk secret that the operator copied. */
async function startHost(copyFrom?: string): Promise<ProductProcess> {
  const host = temporaryFolder();
  hosts.push(host);
  const keys = join(host.path, '.handrail-keys');
  if (copyFrom) {
    mkdirSync(keys, { mode: 0o700 });
    copyFileSync(join(copyFrom, '.handrail-keys', 'desk.key'), join(keys, 'desk.key'));
    chmodSync(join(keys, 'desk.key'), 0o600);
  }
  const product = await startProductProcess(host.path, { REDIS_URL: redis.url, HANDRAIL_KEY_REDIS_URL: keyRedis.url });
  running.push(product);
  return product;
}

const status = async (origin: string, path: string) => (await fetch(origin + path)).status;

beforeEach(async () => {
  [hosts, running] = [[], []];
  redis = await startRedis();
  keyRedis = await startRedis([['appendonly', 'no']]);
});
afterEach(async () => {
  for (const product of running) {
    product.signal('SIGKILL');
    await product.ended;
  }
  for (const host of hosts) host.remove();
  await redis.stop();
  await keyRedis.stop();
});

it('reads on one host what was said on the other, and keeps no hourly key on either disk', async () => {
  const one = await startHost();
  const other = await startHost(hosts[0]?.path);
  const visitor = await VisitorLike.arrive(one.origin);
  await visitor.press({ action: 'consent.accept' });
  const path = `/v3/directline/conversations/${visitor.conversation}/activities`;
  const headers = { authorization: `Bearer ${visitor.token}` };
  const elsewhere = new BrowserLike(other.origin);
  const said = await elsewhere.call('POST', path, { type: 'message', text: 'how do I add a network?' }, headers);
  expect(said.status).toBe(200);
  const texts = (await visitor.news()).map(({ text }) => text);
  expect(texts).toContain('how do I add a network?');
  for (const host of hosts)
    expect(readdirSync(join(host.path, '.handrail-keys')).filter((name) => name.startsWith('epoch'))).toEqual([]);
  expect(readdirSync(keyRedis.folder)).toEqual([]);
});

it('is refused on a host that did not get the secret of the desk', async () => {
  await startHost();
  const stranger = await startHost();
  expect(await stranger.ended).toBe(1);
  expect(stranger.output().stderr).toContain('Copy desk.key');
});

it('takes no turn once the key Redis is gone, says so at /readyz, and works on when it is back', async () => {
  const logged: unknown[] = [];
  const log = {
    info: (...said: unknown[]) => void logged.push(said),
    warn: (...said: unknown[]) => void logged.push(said),
    error: (event: string, error: unknown, ...said: unknown[]) => void logged.push([event, String(error), said]),
  };
  let later = 0;
  const one = await startProduct({
    env: { REDIS_URL: redis.url, HANDRAIL_KEY_REDIS_URL: keyRedis.url },
    given: { clock: () => Date.now() + later, log },
  });
  const visitor = await VisitorLike.arrive(one.origin);
  await visitor.press({ action: 'consent.accept' });
  await one.handrail.learnt();
  await untilStatus(one.origin, 200);
  process.kill(keyRedis.pid, 'SIGSTOP');
  expect(await status(one.origin, '/readyz')).toBe(503);
  // Keys that were read are used for a minute.
  later = 90_000;
  expect((await visitor.say('are you there?')).status).toBeGreaterThanOrEqual(500);
  expect(await status(one.origin, '/healthz')).toBe(200);
  expect(JSON.stringify(logged)).not.toContain('are you there?');
  process.kill(keyRedis.pid, 'SIGCONT');
  await untilStatus(one.origin, 200);
  // Ready means that whoever was refused comes again once, not until it works.
  expect((await visitor.say('are you there?')).status).toBe(200);
  await one.stop();
});

const untilStatus = (origin: string, wanted: number) => until(async () => (await status(origin, '/readyz')) === wanted);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await isSo()); ) {
    if (Date.now() > end) throw new Error('It never came to be so.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
