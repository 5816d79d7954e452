import { setTimeout as pause } from 'node:timers/promises';
import type { Signal } from '../../../core/ports.ts';
import { HOUR, SECOND } from '../../../core/time.ts';
import { openKeyRedis } from '../../../stores/redis/keyRedis.ts';
import { openRedis } from '../../../stores/redis/openRedis.ts';
import { startLine } from '../../support/stores/deadLine.ts';
import { startRedis } from '../../support/stores/redisServer.ts';

/** How long it took until it was. */
async function untilHealthy(healthy: () => Promise<void>, atMost: number): Promise<number> {
  const started = performance.now();
  for (;;) {
    const error = await healthy().then(
      () => null,
      (error: unknown) => error,
    );
    const took = performance.now() - started;
    if (error === null) return took;
    if (took > atMost) throw error;
    await pause(100);
  }
}

it('does not wait for ever for a Redis that has stopped answering, and goes on when it answers again', async () => {
  const server = await startRedis();
  const backend = await openRedis(server.url, Date.now);
  process.kill(server.pid, 'SIGSTOP');
  const started = Date.now();
  const asked = backend.healthy();
  await expect(asked).rejects.toMatchObject({ code: 'store.unavailable', retryable: true });
  expect(Date.now() - started).toBeLessThan(7_000);
  process.kill(server.pid, 'SIGCONT');
  await untilHealthy(backend.healthy, 2 * SECOND);
  await backend.close();
  await server.stop();
});

it('connects anew, for commands and signals, where a connection stays open and nothing comes from it any more', async () => {
  const server = await startRedis();
  const line = await startLine(server.url);
  const backend = await openRedis(line.url, Date.now);
  const heard: Signal[] = [];
  backend.signals.subscribe((signal) => void heard.push(signal));
  line.goDead();
  expect(await untilHealthy(backend.healthy, 30 * SECOND)).toBeGreaterThan(4 * SECOND);
  const until = performance.now() + 40 * SECOND;
  while (heard.length === 0 && performance.now() < until) {
    backend.signals.publish({ kind: 'desk' });
    await pause(500);
  }
  expect(heard).toContainEqual({ kind: 'desk' });
  await backend.close();
  await line.close();
  await server.stop();
}, 90_000);

it('connects anew to a key Redis from which nothing comes any more, and reads its keys again', async () => {
  const server = await startRedis([
    ['appendonly', 'no'],
    ['appendfsync', 'no'],
  ]);
  const line = await startLine(server.url);
  let now = Date.now();
  const keys = await openKeyRedis(line.url, 'this desk', () => now);
  line.goDead();
  now += HOUR / 2;
  await untilHealthy(() => keys.healthy(), 30 * SECOND);
  expect(keys.key(keys.current)).toHaveLength(32);
  keys.close();
  await line.close();
  await server.stop();
}, 60_000);

it('stays connected where nothing is asked for longer than a connection may be silent', async () => {
  const server = await startRedis();
  const line = await startLine(server.url);
  const backend = await openRedis(line.url, Date.now);
  const connections = line.connections();
  await pause(20 * SECOND);
  await expect(backend.healthy()).resolves.toBeUndefined();
  expect(line.connections()).toBe(connections);
  await backend.close();
  await line.close();
  await server.stop();
}, 60_000);
