import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../support/nodes/anvil.ts';
import { node24 } from '../support/products/node24.ts';
import { SHARED_CACHE } from '../support/products/sharedCache.ts';

const ROOT = join(__dirname, '../..');
const node = node24();
if (!node) process.stderr.write('Not tried on Node 24: .ci/setup installs it.\n');

(node ? describe : describe.skip)('on Node 24', () => {
  let folder: string;
  let child: ChildProcess | null = null;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handrail-node24-'));
  });
  afterEach(async () => {
    const running = child;
    child = null;
    if (running && running.exitCode === null && running.signalCode === null) {
      await new Promise((resolve) => {
        running.once('exit', resolve);
        running.kill('SIGKILL');
      });
    }
    await rm(folder, { recursive: true, force: true });
  });

  it('the product starts, is ready, and stops on SIGTERM', async () => {
    const port = await freePort();
    const env = {
      PATH: process.env['PATH'],
      PORT: String(port),
      HANDRAIL_DATA_DIR: join(folder, 'data'),
      HANDRAIL_KEY_DIR: join(folder, 'keys'),
      HANDRAIL_CACHE_DIR: SHARED_CACHE,
    };
    const started = spawn(node ?? '', [join(ROOT, 'dist/app/main.js')], {
      cwd: folder,
      env,
    });
    child = started;
    expect(await untilReady(`http://127.0.0.1:${port}/readyz`)).toBe(200);
    const stopped = new Promise<number | null>((resolve) => started.once('exit', resolve));
    started.kill('SIGTERM');
    expect(await stopped).toBe(0);
    // Another version learns anew, which a busy machine may take a minute for.
  });

  it('both stores keep their contracts', async () => {
    const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
    const { stderr } = await promisify(execFile)(
      node ?? '',
      [jest, '--selectProjects', 'fast', '--testPathPatterns', 'tests/contracts'],
      { cwd: ROOT },
    );
    expect(stderr).toMatch(/Tests: +\d+ passed, \d+ total/);
  });
});

async function untilReady(url: string): Promise<number> {
  for (let tries = 0; tries < 1_500; tries += 1) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return status;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return 0;
}
