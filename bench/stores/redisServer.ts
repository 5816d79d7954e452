import { spawn } from 'node:child_process';
import { connectRedis } from '../../stores/redis/server/connection.ts';

/** A `redis-server` on a port of its own, without persistence; null where it is not installed. */
export async function temporaryRedis(folder: string): Promise<{ url: string; stop(): Promise<void> } | null> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const started = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.once('spawn', () => resolve(true));
  });
  if (!started) return null;
  const url = `redis://127.0.0.1:${port}`;
  await untilItAnswers(url);
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.kill();
      }),
  };
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const redis = await connectRedis(url).catch(() => null);
    if (redis) return redis.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('redis-server does not answer');
}
