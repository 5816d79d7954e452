import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A TypeScript file run as a process of its own, spoken to by lines. */
export interface Child {
  readonly pid: number;
  write(line: string): void;
  /** Its next line; null when it has ended. */
  nextLine(): Promise<string | null>;
  signal(name: NodeJS.Signals): void;
  /** SIGKILL, and wait until it is gone. Lines it had written can still be read. */
  kill(): Promise<void>;
}

const HOOK = join(__dirname, 'runTypeScript.cjs');

/** `prefix` runs it through another command, for instance `['prlimit', '--fsize=100000']`. */
export function startChild(file: string, args: readonly string[], prefix: readonly string[] = []): Child {
  const [command = process.execPath, ...rest] = [...prefix, process.execPath, '-r', HOOK, file, ...args];
  const process_ = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  // Writing to a process that has just been killed is part of the drill.
  process_.stdin.on('error', () => undefined);
  const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
  return {
    pid: process_.pid ?? 0,
    write: (line) => void process_.stdin.write(`${line}\n`),
    nextLine: async () => {
      const { value, done } = await lines.next();
      return done ? null : value;
    },
    signal: (name) => void process_.kill(name),
    kill: () => ended(process_),
  };
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
