import { openRedis } from '../../../stores/redis/openRedis.ts';
import { startRedis } from '../../support/stores/redisServer.ts';

it('does not wait for ever for a Redis that has stopped answering, and goes on when it answers again', async () => {
  const server = await startRedis();
  const backend = await openRedis(server.url, Date.now);
  process.kill(server.pid, 'SIGSTOP');
  const started = Date.now();
  const asked = backend.healthy();
  await expect(asked).rejects.toMatchObject({ code: 'store.unavailable', retryable: true });
  expect(Date.now() - started).toBeLessThan(7_000);
  process.kill(server.pid, 'SIGCONT');
  await expect(backend.healthy()).resolves.toBeUndefined();
  await backend.close();
  await server.stop();
});
