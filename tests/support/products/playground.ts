import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../nodes/anvil.ts';

/** Put there by hand, by who has read its terms: `docs/decisions/0026-playground-by-hand.md`. */
const PROGRAM = join(__dirname, '../../../.cache/playground/package/cli.js');

/**
 * Microsoft's playground for agents as it comes from npm, talking to a bot as the channel `emulator` does. It keeps nothing of the
 * test's behind it, and tells nobody that it was used.
 */
export async function startPlayground(bot: string): Promise<{ origin: string; stop(): Promise<void> }> {
  const [port, home] = [await freePort(), mkdtempSync(join(tmpdir(), 'handrail-playground-'))];
  const flags = [
    '--app-endpoint',
    bot,
    '--channel-id',
    'emulator',
    '--port',
    String(port),
    '--disable-telemetry',
    'true',
  ];
  const child = spawn(process.execPath, [PROGRAM, 'start', ...flags], {
    cwd: home,
    env: { HOME: home, PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('Listening')) resolve();
    });
    child.once('exit', () => reject(new Error(`The playground has ended: ${said}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}
