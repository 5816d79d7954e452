import { createClient } from 'redis';
import { HOURS } from '../../../core/records/epochs.ts';
import { HOUR, SECOND } from '../../../core/time.ts';
import { type KeyRedis, openKeyRedis } from '../../../stores/redis/keyRedis.ts';
import { type RedisServer, startRedis } from '../../support/stores/redisServer.ts';

const IN_MEMORY = ['appendonly', 'no'] as const;
let now = 500_000 * HOUR;
const clock = () => now;
const servers: RedisServer[] = [];
const opened: KeyRedis[] = [];

const server = async (...options: (readonly [string, string])[]) => {
  const redis = await startRedis([IN_MEMORY, ...options]);
  servers.push(redis);
  return redis;
};
const open = async (url: string, desk = 'one desk', patience = 10 * SECOND) => {
  const keys = await openKeyRedis(url, desk, clock, HOURS, patience);
  opened.push(keys);
  return keys;
};

afterEach(async () => {
  for (const keys of opened.splice(0)) keys.close();
  for (const redis of servers.splice(0)) await redis.stop();
  now = 500_000 * HOUR;
});

it.each([
  ['appendonly no', [['appendonly', 'yes']]],
  ['save ""', [['save', '60 1']]],
  ['maxmemory-policy noeviction', [['maxmemory-policy', 'allkeys-lru']]],
] as const)('is refused with what to set: %s', async (setting, options) => {
  const { url } = await server(...options);
  await expect(open(url)).rejects.toMatchObject({ code: 'vault.unavailable' });
  await expect(open(url)).rejects.toThrow(setting);
});

it('is refused while a replica writes to a disk, and accepted when none does', async () => {
  const main = await server(['repl-diskless-sync', 'yes']);
  const follows = ['replicaof', `127.0.0.1 ${new URL(main.url).port}`] as const;
  const diskless = ['repl-diskless-load', 'on-empty-db'] as const;
  await server(follows, diskless);
  await follower(main, 1);
  await expect(open(main.url)).resolves.toMatchObject({ current: 500_000 });
  servers.push(await startRedis([follows, diskless]));
  await follower(main, 2);
  await expect(open(main.url)).rejects.toThrow(/replica .* would put keys on a disk.*appendonly no/);
});

it('is refused to a host with another desk secret, with what to copy', async () => {
  const { url } = await server();
  await open(url);
  await expect(open(url, 'another desk')).rejects.toThrow('Copy desk.key');
});

it('gives no key once the server has been gone for a minute, and none of the old ones when it comes back empty', async () => {
  const redis = await server();
  // No server that answers is too slow for it, and one that stands still is waited for twice.
  const keys = await open(redis.url, 'one desk', SECOND);
  const before = Buffer.from(keys.key(500_000) ?? '');
  const inMemory = keys.key(500_000);
  process.kill(redis.pid, 'SIGSTOP');
  try {
    await expect(keys.healthy()).rejects.toMatchObject({ code: 'vault.unavailable', retryable: true });
    now += 61 * SECOND;
    await expect(keys.refresh()).rejects.toMatchObject({ code: 'vault.unavailable' });
    expect(inMemory).toEqual(Buffer.alloc(32));
    expect(() => keys.current).toThrow('HANDRAIL_KEY_REDIS_URL');
    expect(() => keys.key(500_000)).toThrow('HANDRAIL_KEY_REDIS_URL');
  } finally {
    process.kill(redis.pid, 'SIGCONT');
  }
  await redis.killAndRestart();
  await answering(keys);
  expect(keys.key(500_000)).toHaveLength(32);
  expect(keys.key(500_000)).not.toEqual(before);
});

async function follower({ url }: RedisServer, count: number): Promise<void> {
  const client = createClient({ url });
  await client.connect();
  for (let tries = 0; !(await client.info('replication')).includes(`connected_slaves:${count}`); tries++) {
    if (tries > 100) throw new Error('the replica does not follow');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  client.destroy();
}

async function answering(keys: KeyRedis): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const ready = await keys.refresh().then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the key Redis did not come back');
}
