import { setTimeout as pause } from 'node:timers/promises';
import { partitionKeys } from '../../../../stores/redis/keys.ts';
import { LogRewrite } from '../../../../stores/redis/server/logRewrite.ts';

/** A server that says `persistence`, and in which `unwritten` says when something was deleted last, in one partition. */
function rewriteOf(persistence: string, unwritten: string | null = null) {
  const sent: string[] = [];
  const done: unknown[][] = [];
  const ask = async (...args: unknown[]) => {
    sent.push(String(args[0]));
    return Buffer.from(persistence);
  };
  const redis = {
    servers: async () => [ask],
    send: async (_: string, key: string) =>
      unwritten !== null && key === partitionKeys(7).unwritten ? Buffer.from(unwritten) : null,
    call: async (command: string, keys: readonly string[], args: readonly unknown[]) =>
      void done.push([command, ...keys, ...args]),
  };
  return { sent, done, rewrite: new LogRewrite(redis, 5, 5) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(2);
}

const rewrites = (sent: readonly string[]) => sent.filter((one) => one === 'BGREWRITEAOF').length;
const IDLE = 'aof_enabled:1\r\naof_rewrite_in_progress:0\r\naof_last_bgrewrite_status:ok\r\n';

it('has the log written anew once for many deletions', async () => {
  const { sent, rewrite } = rewriteOf(IDLE);
  for (let n = 0; n < 100; n++) rewrite.soon();
  await until(() => rewrites(sent) === 1);
  await pause(20);
  expect(rewrites(sent)).toBe(1);
  rewrite.soon();
  await until(() => rewrites(sent) === 2);
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

it('notes that it is done once the server has done it, and not where the server could not', async () => {
  const well = rewriteOf(IDLE, '1000');
  well.rewrite.soon();
  await until(() => well.done.length > 0);
  expect(well.done).toEqual([['log_rewritten', partitionKeys(7).unwritten, '1000']]);
  const failed = rewriteOf(IDLE.replace(':ok', ':err'), '1000');
  failed.rewrite.soon();
  await until(() => failed.sent.length >= 3);
  await pause(10);
  expect(failed.done).toEqual([]);
});

it('makes up for what a process that was killed has left undone, and asks for it once in two minutes', async () => {
  const { sent, rewrite } = rewriteOf(IDLE.replace(':ok', ':err'), '1000');
  await rewrite.catchUp(100_000);
  await pause(20);
  expect(sent).toEqual([]);
  await rewrite.catchUp(200_000);
  await until(() => rewrites(sent) === 1);
  await rewrite.catchUp(201_000);
  await pause(30);
  expect(rewrites(sent)).toBe(1);
  await rewrite.catchUp(330_000);
  await until(() => rewrites(sent) === 2);
});
