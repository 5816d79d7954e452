import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'redis';
import type { ConversationId } from '../../../core/ids.ts';
import { sweep } from '../../../handoff/record/deletion.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { startProduct } from '../../support/products/product.ts';
import { type RedisServer, startRedis } from '../../support/stores/redisServer.ts';

const PASSWORD = 'a-long-random-word-of-this-test';
let folder: string;
let redis: RedisServer;

/** The users of `deploy/redis.acl`, with a password as `deploy/compose.yaml` puts it there. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-acl-'));
  const users = readFileSync(join(__dirname, '../../../deploy/redis.acl'), 'utf8').replace('REDIS_PASSWORD', PASSWORD);
  writeFileSync(join(folder, 'redis.acl'), users);
  redis = await startRedis([['aclfile', join(folder, 'redis.acl')]]);
});
afterAll(async () => {
  await redis.stop();
  rmSync(folder, { recursive: true });
});

it('lets the desk do all of its work as the user of the compose file', async () => {
  let now = Date.now();
  const url = redis.url.replace('redis://', `redis://handrail:${PASSWORD}@`);
  const product = await startProduct({ env: { REDIS_URL: url }, given: { clock: () => now } });
  try {
    const visitor = await VisitorLike.arrive(product.origin);
    await visitor.press({ action: 'consent.accept' });
    expect((await visitor.say('how do I add a network')).status).toBe(200);
    await visitor.press({ action: 'person' });
    expect(await visitor.texts()).toContain('hank you');
    await visitor.press({ action: 'chat.end' });
    now += 23 * 3_600_000;
    await product.handrail.tendKeys();
    await sweep(product.handrail.deletion);
    const id = visitor.conversation as ConversationId;
    expect(await product.handrail.stores.conversations.read(id)).toBeNull();
    await product.handrail.stores.healthy();
  } finally {
    await product.stop();
  }
});

it('lets nobody in without a name, and the desk do nothing that it never does', async () => {
  const nobody = createClient({ url: redis.url, socket: { reconnectStrategy: false } }).on('error', () => undefined);
  await expect(nobody.connect().then(() => nobody.ping())).rejects.toThrow(/NOAUTH|auth/i);
  nobody.destroy();
  const desk = createClient({ url: redis.url, username: 'handrail', password: PASSWORD }).on('error', () => undefined);
  await desk.connect();
  for (const command of [
    ['FLUSHALL'],
    ['KEYS', '*'],
    ['CONFIG', 'SET', 'appendonly', 'no'],
    ['ACL', 'LIST'],
    ['MONITOR'],
    ['SHUTDOWN'],
    ['SET', 'elsewhere', '1'],
  ])
    await expect(desk.sendCommand(command)).rejects.toThrow(/NOPERM/);
  desk.destroy();
});
