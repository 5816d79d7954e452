import { MessageChannel } from 'node:worker_threads';
import { TimeoutError } from 'redis';
import { inTime } from '../../../../stores/redis/server/inTime.ts';

const LIMIT = 5;

it('takes a reply that came while the event loop was busy past the limit', async () => {
  const { port1: server, port2: client } = new MessageChannel();
  const reply = new Promise((resolve) => client.once('message', resolve));
  const answer = inTime(reply, LIMIT);
  server.postMessage('here');
  const started = performance.now();
  while (performance.now() - started < 3 * LIMIT);
  await expect(answer).resolves.toBe('here');
  server.close();
});

it('gives up on a server that is silent', async () => {
  await expect(inTime(new Promise(() => undefined), LIMIT)).rejects.toBeInstanceOf(TimeoutError);
});

it('passes on what the server refuses', async () => {
  await expect(inTime(Promise.reject(new Error('NOPERM')), LIMIT)).rejects.toThrow('NOPERM');
});
