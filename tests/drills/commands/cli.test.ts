import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { version } from '../../../app/process/version.ts';
import { startRedis } from '../../support/stores/redisServer.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const HOOK = join(__dirname, '..', '..', 'support', 'products', 'runTypeScript.cjs');
const CLI = join(__dirname, '..', '..', '..', 'app', 'cli.ts');
const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The command as a process of its own: whether it ends is part of the question. */
function handrail(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['-r', HOOK, CLI, ...args], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, complaint] = ['', ''];
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  return new Promise<{ code: number | null; output: string; complaint: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output, complaint })),
  );
}

it('says which version it is', async () => {
  expect(await handrail(['--version'])).toEqual({ code: 0, output: `${version}\n`, complaint: '' });
});

it('says what was wrong with a command, on standard error, with exit code 2', async () => {
  const { code, output, complaint } = await handrail(['docter']);
  expect([code, output, complaint]).toEqual([2, '', 'There is no command "docter".\nDid you mean: handrail doctor\n']);
});

it('says that Redis refuses its password, and ends, although the key Redis is open already', async () => {
  const [redis, keys] = [await startRedis(), await startRedis([['appendonly', 'no']])];
  const wrong = redis.url.replace('redis://', 'redis://:wrong@');
  const { code, complaint } = await handrail(['staff', 'list'], { REDIS_URL: wrong, HANDRAIL_KEY_REDIS_URL: keys.url });
  expect([code, complaint]).toEqual([1, expect.stringMatching(/^Redis cannot be reached \(\w+\)\. Check REDIS_URL/)]);
  await redis.stop();
  await keys.stop();
});
