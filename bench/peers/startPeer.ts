import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Usage } from './probe.ts';

/** A program under measurement, in a process of its own. */
export interface Peer {
  readonly origin: string;
  /** Collects garbage, which takes time of its own. */
  usage(): Promise<Usage>;
  /** User and system so far, in ms. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a file of this folder that sends `{ port }` when it listens. */
export async function startPeer(name: string, env: NodeJS.ProcessEnv): Promise<Peer> {
  const child = forkProbed(join(__dirname, `${name}.js`), env);
  const { port } = await answerOf<{ port: number }>(child, 'port');
  return peerOf(child, `http://127.0.0.1:${port}`);
}

/** Starts the product as `npm start` does, on a port that must be free; it says nothing to its parent. */
export function startProduct(port: number, env: NodeJS.ProcessEnv): Peer {
  const child = forkProbed(join(__dirname, '..', '..', 'app', 'main.js'), { ...env, PORT: String(port) });
  return peerOf(child, `http://127.0.0.1:${port}`);
}

function forkProbed(program: string, env: NodeJS.ProcessEnv): ChildProcess {
  const execArgv = ['--expose-gc', '--require', join(__dirname, 'probe.js')];
  return fork(program, { env, execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

function peerOf(child: ChildProcess, origin: string): Peer {
  const ask = <Answer>(key: string) => {
    const answer = answerOf<Answer>(child, key);
    child.send(key);
    return answer;
  };
  return {
    origin,
    usage: async () => (await ask<{ usage: Usage }>('usage')).usage,
    cpuMs: async () => (await ask<{ cpu: number }>('cpu')).cpu,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

function answerOf<Answer>(child: ChildProcess, key: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error(`${child.spawnargs.at(-1)} ended`));
    const listen = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !(key in message)) return;
      child.off('message', listen).off('exit', gone);
      resolve(message as Answer);
    };
    child.on('message', listen).once('exit', gone);
  });
}
