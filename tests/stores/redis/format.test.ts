import { bringToFormat, type Migration } from '../../../stores/redis/format.ts';
import { FORMAT_KEY, FORMAT_LOCK_KEY } from '../../../stores/redis/keys.ts';
import { connectRedis, type RedisConnection } from '../../../stores/redis/server/connection.ts';
import { type RedisServer, startRedis } from '../../support/stores/redisServer.ts';

describe('The format of the data in Redis', () => {
  let server: RedisServer;
  let one: RedisConnection;
  let other: RedisConnection;
  beforeAll(async () => {
    server = await startRedis();
    [one, other] = await Promise.all([connectRedis(server.url), connectRedis(server.url)]);
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    await server.stop();
  });
  beforeEach(async () => {
    steps.splice(0);
    await one.send('DEL', FORMAT_KEY);
  });

  const noted = async () => String(await one.send('GET', FORMAT_KEY));
  const steps: string[] = [];
  const step = (name: string, readableBy: number): Migration => ({
    readableBy,
    run: async (redis) => {
      steps.push(name);
      await redis.send('INCR', `h:{migrated}:${name}`);
    },
  });

  it('is noted as the first where nothing is noted, and left alone from then on', async () => {
    await bringToFormat(one, []);
    expect(await noted()).toBe('1 1');
    await bringToFormat(one, []);
    expect(await noted()).toBe('1 1');
  });

  it('is brought forward step by step, each once, whoever else starts at the same moment', async () => {
    const migrations = [step('second', 1), step('third', 2)];
    await Promise.all([bringToFormat(one, migrations), bringToFormat(other, migrations)]);
    expect(steps).toEqual(['second', 'third']);
    expect(await noted()).toBe('3 2');
    expect(await one.send('GET', FORMAT_LOCK_KEY)).toBeNull();
  });

  it('goes on after the last step that was finished, when a process has failed in the middle', async () => {
    const failing = { readableBy: 2, run: () => Promise.reject(new Error('killed')) };
    await expect(bringToFormat(one, [step('second', 1), failing])).rejects.toThrow('killed');
    expect(await noted()).toBe('2 1');
    await bringToFormat(one, [step('again', 1), step('third', 2)]);
    expect(steps).toEqual(['second', 'third']);
  });

  it('lets the build before work on beside a newer one that has left it readable', async () => {
    await bringToFormat(one, [step('second', 1)]);
    await bringToFormat(other, []);
    expect(await noted()).toBe('2 1');
  });

  it('is refused in a sentence when it is newer than this build can read, or unreadable', async () => {
    await one.send('SET', FORMAT_KEY, '4 3');
    await expect(bringToFormat(one, [step('second', 1)])).rejects.toMatchObject({
      code: 'store.corrupt',
      message: expect.stringMatching(
        /have format 4; this version of Handrail knows up to 2\. .*Start the newer version/,
      ),
    });
    await one.send('SET', FORMAT_KEY, 'many');
    await expect(bringToFormat(one, [])).rejects.toMatchObject({ code: 'store.corrupt' });
    expect([steps, await noted()]).toEqual([[], 'many']);
  });
});
