import { HandrailError } from '../../core/errors.ts';
import { MINUTE, SECOND } from '../../core/time.ts';
import { compose, type Handrail } from '../compose/compose.ts';
import { loadEnvFile, readConfig } from '../config/config.ts';
import { describe } from './log.ts';

const INVITATION = 30 * MINUTE;
/** A supervisor usually kills after ten seconds. */
const PATIENCE = 9 * SECOND;

/**
 * Starts the product and stops it on SIGTERM and SIGINT. Resolves to true when it is ready; what cannot be started is
 * said in one clear sentence on standard error, and false.
 */
export async function serve(): Promise<boolean> {
  crashQuietly();
  try {
    loadEnvFile();
    const handrail = await compose(readConfig());
    stopOnSignals(handrail);
    const origin = await handrail.listen().catch(async (error: unknown) => {
      await handrail.close();
      throw error;
    });
    await greet(handrail, origin);
    return true;
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    return false;
  }
}

/** To standard output and never through the log: the link is a credential. */
async function greet({ accounts }: Handrail, origin: string): Promise<void> {
  const lines = ['Handrail is ready.', `  Help    ${origin}/`, `  Chat    ${origin}/chat`];
  lines.push(`  Agent   ${origin}/agent`, `  Editor  ${origin}/editor`);
  const token = await accounts.inviteFirstAdministrator(INVITATION);
  if (token) {
    lines.push(
      '',
      'First administrator: sign in with this link, once, within 30 minutes.',
      `  ${origin}/agent#invite=${token}`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

function stopOnSignals(handrail: Handrail): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    handrail.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${sentence(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
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
