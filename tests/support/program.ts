import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Program {
  /** `http://127.0.0.1:54321` */
  readonly origin: string;
  /** Everything it has printed to standard output. */
  readonly printed: () => string;
  readonly logged: () => string;
  /** Sends the signal and resolves to the exit code (null when a signal ended it). */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Where a program that was expected to stay has ended: its code and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const MAIN = join(__dirname, '../../dist/app/main.js');

/** Starts the built product as `npm start` does, in a folder of its own. Resolves when it is ready, or has ended. */
export async function startProgram(
  folder: string,
  env: NodeJS.ProcessEnv,
  node = process.execPath,
): Promise<Program | Ended> {
  const child = spawn(node, [MAIN], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let logged = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    logged += text;
  });
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<true>((resolve) => {
    child.stdout.on('data', () => printed.includes('/editor\n') && resolve(true));
  });
  const first = await Promise.race([ready, gone]);
  if (first !== true) return { code: first, said: printed + logged };
  return {
    origin: /Help +(\S+)\//.exec(printed)?.[1] ?? '',
    printed: () => printed,
    logged: () => logged,
    end: (signal) => endWith(child, signal, gone),
  };
}

/** The program, or an error with what it said when it did not stay. */
export async function mustStart(...args: Parameters<typeof startProgram>): Promise<Program> {
  const started = await startProgram(...args);
  if ('origin' in started) return started;
  throw new Error(`it ended with ${started.code}: ${started.said}`);
}

function endWith(child: ChildProcess, signal: NodeJS.Signals, gone: Promise<number | null>): Promise<number | null> {
  child.kill(signal);
  return gone;
}
