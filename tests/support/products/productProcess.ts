import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { SHARED_CACHE } from './sharedCache.ts';

const SURROUNDINGS = { PATH: process.env['PATH'] ?? '', HANDRAIL_CACHE_DIR: SHARED_CACHE };
/** Lets Node run the source. */
export const SOURCE_HOOK = join(__dirname, 'runTypeScript.cjs');
const MAIN = join(__dirname, '..', '..', '..', 'app', 'main.ts');
/** What `npm run build` made. */
export const BUILT = [join(__dirname, '..', '..', '..', 'dist', 'app', 'main.js')];

/** The product as a process of its own, as `npm start` runs it after the build. */
export interface ProductProcess {
  readonly origin: string;
  /** Resolves when it says that it is ready, or has ended. */
  readonly ready: Promise<void>;
  /** Everything it has printed so far. */
  output(): { stdout: string; stderr: string };
  signal(name: NodeJS.Signals): void;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts it in `folder` and waits until it listens or has given up; `origin` is empty then. */
export async function startProductProcess(
  folder: string,
  env: Record<string, string> = {},
  program: readonly string[] = ['-r', SOURCE_HOOK, MAIN],
): Promise<ProductProcess> {
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env: { ...SURROUNDINGS, PORT: '0', HANDRAIL_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = exitOf(child);
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => {
        const found = pattern.exec(stdout)?.[1];
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      void ended.then(() => resolve(''));
      look();
    });
  const ready = said(/(Handrail is ready\.)\n/).then(() => undefined);
  const origin = await said(/Editor\s+(\S+)\/editor\n/);
  return { origin, ready, output: () => ({ stdout, stderr }), signal: (name) => void child.kill(name), ended };
}

function exitOf(child: ChildProcess): Promise<number | NodeJS.Signals> {
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? 1)));
}
