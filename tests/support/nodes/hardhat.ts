import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStrictProxy } from '../../../bench/strictNode.ts';
import { type Anvil, freePort, rpcCaller } from './anvil.ts';

const HOME = join(__dirname, '../../../.cache/hardhat');
const PROGRAM = join(HOME, 'node_modules/hardhat/internal/cli/cli.js');

/** Whether `.ci/setup` has put it there; it is too large for a dependency. On CI it has to be there. */
export function hasHardhat(): boolean {
  if (existsSync(PROGRAM)) return true;
  if (process.env['CI'] === 'true') throw new Error('hardhat is missing: run .ci/setup.');
  process.stderr.write('Not tried on hardhat: .ci/setup installs it.\n');
  return false;
}

/** A second kind of node: unlike anvil's, its pool enforces that a replacement raises both fee fields. */
export async function startHardhat(): Promise<Pick<Anvil, 'url' | 'rpc' | 'stop'>> {
  const folder = await mkdtemp(join(tmpdir(), 'hardhat-'));
  const config = join(folder, 'hardhat.config.cjs');
  await writeFile(
    config,
    "module.exports = { solidity: '0.8.20', networks: { hardhat: { mining: { auto: false } } } };\n",
  );
  const port = await freePort();
  const child = spawn(process.execPath, [PROGRAM, '--config', config, 'node', '--port', `${port}`], {
    cwd: HOME,
    stdio: 'ignore',
    env: { ...process.env, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' },
  });
  const node = `http://127.0.0.1:${port}`;
  await untilListening(node);
  const strict = await startStrictProxy(node);
  return {
    url: strict.url,
    rpc: rpcCaller(node),
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
      await strict.stop();
    },
  };
}

async function untilListening(url: string): Promise<void> {
  for (let tries = 0; tries < 2_400; tries++) {
    try {
      await fetch(url, { method: 'POST', body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}' });
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error('hardhat did not answer within two minutes');
}
