import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** Listens, so that it would go on for ever by itself. */
const LISTENS = join(ROOT, 'bench/peers/bareSockets.ts');
const execArgv = [join(ROOT, 'tests/support/products/runTypeScript.cjs'), join(ROOT, 'bench/peers/probe.ts')];

it('ends a program under measurement whose parent is gone', async () => {
  const child = fork(LISTENS, { execArgv: execArgv.flatMap((file) => ['--require', file]) });
  await once(child, 'message');
  child.disconnect();
  await once(child, 'exit');
  expect(child.exitCode).toBe(1);
});
