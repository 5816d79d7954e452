import { setTimeout as pause } from 'node:timers/promises';
import { LogRewrite } from '../../../../stores/redis/server/logRewrite.ts';

function rewriteOf(persistence: string) {
  const sent: string[] = [];
  const ask = async (...args: unknown[]) => {
    sent.push(String(args[0]));
    return Buffer.from(persistence);
  };
  const redis = { servers: async () => [ask] };
  return { sent, rewrite: new LogRewrite(redis, 5) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(2);
}

it('has the log written anew once for many deletions', async () => {
  const { sent, rewrite } = rewriteOf('aof_enabled:1\r\naof_rewrite_in_progress:0\r\n');
  for (let n = 0; n < 100; n++) rewrite.soon();
  await until(() => sent.length === 2);
  expect(sent).toEqual(['INFO', 'BGREWRITEAOF']);
  rewrite.soon();
  await until(() => sent.length === 4);
  expect(sent).toEqual(['INFO', 'BGREWRITEAOF', 'INFO', 'BGREWRITEAOF']);
});

it('makes no log on a server that has none', async () => {
  const { sent, rewrite } = rewriteOf('aof_enabled:0\r\n');
  rewrite.soon();
  await until(() => sent.length > 0);
  await pause(10);
  expect(sent).toEqual(['INFO']);
});

it('waits for a rewrite that began before the deletion', async () => {
  const { sent, rewrite } = rewriteOf('aof_enabled:1\r\naof_rewrite_in_progress:1\r\n');
  rewrite.soon();
  await until(() => sent.length > 2);
  rewrite.stop();
  expect(sent).not.toContain('BGREWRITEAOF');
});
