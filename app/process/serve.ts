import { HandrailError } from '../../core/errors.ts';
import type { Log } from '../../core/process/log.ts';
import { keepRegExpsFast } from '../../core/process/regExps.ts';
import { MINUTE } from '../../core/time.ts';
import { compose, type Handrail } from '../compose/compose.ts';
import { loadEnvFile, readConfig } from '../config/config.ts';
import { AFTER_LAME_DUCK } from './drain.ts';
import { fewLines } from './fewLines.ts';
import { describe, openLog } from './log.ts';
import { quietLibraries } from './quietLibraries.ts';
import { version } from './version.ts';

const INVITATION = 30 * MINUTE;

/**
 * Starts the product and stops it on SIGTERM and SIGINT. Resolves to true when it is ready; what cannot be started is
 * said in one clear sentence on standard error, and false.
 */
export async function serve(): Promise<boolean> {
  keepRegExpsFast();
  crashQuietly();
  boundNameLookups();
  try {
    loadEnvFile();
    const config = readConfig();
    const log = openLog(config.logLevel);
    quietLibraries(fewLines(log, Date.now));
    const handrail = await compose(config, { log });
    stopOnSignals(handrail, log);
    const origin = await handrail.listen().catch(async (error: unknown) => {
      await handrail.close();
      throw error;
    });
    log.info('process.listening', { version });
    await greet(handrail, origin);
    await handrail.learnt();
    log.info('process.ready', { version, seconds: Math.round(process.uptime()) });
    process.stdout.write('Handrail is ready.\n');
    return true;
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    return false;
  }
}

/**
 * A process that ends waits for the look-up of a name that is under way, which nothing can call off: with a name server that is
 * silent ten seconds by default, in which a supervisor kills. What is set stays as it is. Source: resolv.conf(5), RES_OPTIONS.
 */
function boundNameLookups(): void {
  process.env['RES_OPTIONS'] ??= 'timeout:1 attempts:2';
}

/** To standard output and never through the log: the link is a credential. */
async function greet({ accounts, config }: Handrail, origin: string): Promise<void> {
  const lines = [
    'Handrail listens, and learns what its articles teach.',
    `  Help    ${origin}/`,
    `  Chat    ${origin}/chat`,
  ];
  lines.push(`  Agent   ${origin}/agent`, `  Editor  ${origin}/editor`);
  // Of several processes one prints it: each copy in the log of a machine is one more place to steal it from.
  const invited = await accounts.inviteFirstAdministrator(INVITATION, config.redisUrl !== undefined);
  if (invited.kind === 'token') {
    lines.push('', 'First administrator: sign in with this link, once, within 30 minutes.');
    lines.push(`  ${origin}/agent#invite=${invited.token}`);
  } else if (invited.kind === 'invited') {
    lines.push('', 'First administrator: the link was printed by the process that started first.');
    lines.push('  Another one: handrail staff add --role admin');
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

/**
 * SIGTERM is a supervisor's, and whoever sends visitors here gets the lame-duck period to notice. SIGINT is somebody's at the
 * keyboard: at once.
 */
function stopOnSignals(handrail: Handrail, log: Log): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals, lameDuck: number) => {
    if (stopping) return;
    stopping = true;
    const begun = performance.now();
    log.info('process.stopping', { signal, lameDuckSeconds: lameDuck / 1000 });
    setTimeout(() => {
      log.warn('process.stoppedHard', { seconds: Math.round((performance.now() - begun) / 1000) });
      process.exit(1);
    }, lameDuck + AFTER_LAME_DUCK).unref();
    handrail.close(lameDuck).then(
      () => {
        log.info('process.stopped', { seconds: Math.round((performance.now() - begun) / 1000) });
        process.exit(0);
      },
      (error: unknown) => {
        log.error('process.stopFailed', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', (signal) => stop(signal, handrail.config.lameDuck));
  process.on('SIGINT', (signal) => stop(signal, 0));
}

function sentence(error: unknown): string {
  return error instanceof HandrailError
    ? error.message
    : `Handrail could not start: ${JSON.stringify(describe(error))}`;
}

/** Node would print the message of a stray error, which may quote what a user wrote. */
function crashQuietly(): void {
  const crash = (error: unknown) => {
    process.stderr.write(`${JSON.stringify({ msg: 'process.crashed', ...describe(error) })}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}
