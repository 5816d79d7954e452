import { HEALTH_KEY } from '../../../../stores/redis/keys.ts';
import { connectRedis, type RedisConnection } from '../../../../stores/redis/server/connection.ts';
import { type RedisServer, startRedis } from '../../../support/stores/redisServer.ts';

describe('the Redis connection', () => {
  let server: RedisServer;
  let redis: RedisConnection;
  beforeAll(async () => {
    server = await startRedis();
    redis = await connectRedis(server.url);
  });
  afterAll(async () => {
    await redis.close();
    await server.stop();
  });
  const mark = () => redis.call('mark', [HEALTH_KEY], []);

  it('loads its commands again when the server has lost them', async () => {
    await redis.send('FUNCTION', 'FLUSH');
    await expect(mark()).resolves.toBeNull();
  });

  it('says that Redis refused, by code, without repeating the command', async () => {
    await redis.send('SET', 'text', 'a user wrote this');
    const refused = redis.send('NOSUCHCOMMAND', 'text', 'a user wrote this');
    await expect(refused).rejects.toMatchObject({
      code: 'store.unavailable',
      retryable: true,
      message: 'Redis refused a command (ERR).',
    });
  });

  it('tells a key that holds something else from a server that refuses: asking again is of no use', async () => {
    await redis.send('SET', 'text', 'a user wrote this');
    const key = new Uint8Array();
    const attempts = [
      redis.send('LPUSH', 'text', 'a user wrote this'),
      redis.call('key_rewrap', ['text'], [key, key]),
      redis.call('turn_renew', ['text'], ['1 me', 5]),
    ];
    for (const attempt of attempts) {
      await expect(attempt).rejects.toMatchObject({
        code: 'store.corrupt',
        retryable: false,
        message: 'Redis holds a row that this library has not written.',
      });
    }
  });

  it('refuses at once while the server is away, and works again when it is back', async () => {
    await mark();
    const restarted = server.killAndRestart();
    await expect(
      (async () => {
        for (let n = 0; n < 500; n++) await mark();
      })(),
    ).rejects.toMatchObject({ code: 'store.unavailable', retryable: true });
    await restarted;
    const until = Date.now() + 60_000;
    while (
      Date.now() < until &&
      !(await mark().then(
        () => true,
        () => false,
      ))
    ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await expect(mark()).resolves.toBeNull();
  });

  it('says why it cannot start, and no password', async () => {
    const wrong = connectRedis('redis://:hunter2@127.0.0.1:1');
    await expect(wrong).rejects.toMatchObject({ code: 'store.unavailable' });
    await expect(wrong).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)/);
    await expect(wrong).rejects.not.toThrow(/hunter2/);
    const refused = connectRedis(server.url.replace('//', '//:hunter2@'));
    await expect(refused).rejects.toThrow(/cannot be reached \((ERR|WRONGPASS)\)/);
  });
});
