import { openRedis } from '../../../../stores/redis/openRedis.ts';
import { type Risk, refuseUnsafe } from '../../../../stores/redis/server/unsafeSettings.ts';
import { startRedis } from '../../../support/stores/redisServer.ts';

const SETTINGS = [
  ['no-appendonly', ['appendonly', 'no'], /Set "appendonly yes"/],
  ['eviction', ['maxmemory-policy', 'allkeys-lru'], /Set "maxmemory-policy noeviction"/],
  ['eviction', ['maxmemory-policy', 'volatile-ttl'], /HANDRAIL_REDIS_ACCEPT=eviction$/],
] as const;

it.each(SETTINGS)('refuses a Redis with %s (%s), and opens it where that is accepted', async (risk, setting, says) => {
  const server = await startRedis([setting]);
  await expect(openRedis(server.url, Date.now)).rejects.toMatchObject({
    code: 'config.invalid',
    message: expect.stringMatching(says),
  });
  await (await openRedis(server.url, Date.now, { accepted: [risk] })).close();
  await server.stop();
});

describe('The password of a Redis on another host', () => {
  const safe = { servers: async () => [async () => 'aof_enabled:1\r\nmaxmemory_policy:noeviction\r\n'] };
  const refused = async (url: string, accepted: Risk[] = []) =>
    refuseUnsafe(url, safe, accepted).then(
      () => false,
      () => true,
    );

  it('has to be there', async () => {
    expect(await refused('redis://store.internal:6379')).toBe(true);
    expect(await refused('rediss://10.0.0.5:6379')).toBe(true);
    expect(await refused('redis://:word@10.0.0.5:6379, redis://10.0.0.6:6379')).toBe(true);
    expect(await refused('redis://desk:word@store.internal:6379')).toBe(false);
  });

  it('may be missing on this machine, and where that is accepted', async () => {
    for (const host of ['localhost', '127.0.0.1', '127.0.1.1', '[::1]']) {
      expect([host, await refused(`redis://${host}:6379`)]).toEqual([host, false]);
    }
    expect(await refused('redis://127.0.0.1.example.com:6379')).toBe(true);
    expect(await refused('redis://store.internal:6379', ['no-password'])).toBe(false);
  });
});

it('opens a server that forbids to be asked: it cannot be known to be wrong', async () => {
  const silent = { servers: async () => [() => Promise.reject(new Error('NOPERM'))] };
  const redis = silent;
  await expect(refuseUnsafe('redis://localhost:6379', redis, [])).resolves.toBeUndefined();
});
