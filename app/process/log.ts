import { pino } from 'pino';
import { HandrailError } from '../../core/errors.ts';
import type { Log, LogFields } from '../../core/process/log.ts';

/** Names that never carry a value into the log, should one ever be passed by mistake. */
const NEVER = ['text', 'body', 'token', 'authorization', 'cookie', 'password', 'secret', 'url', 'address', 'key'];

/** Names of ours, codes, ids and paths of the installation. Anything else could be words of somebody. */
const CODE = /^[\w.:/<>,+-]{0,80}$/;

/** What a caller passes by mistake does not get into the log: texts that are no codes are left out. */
export function codesOnly(fields: LogFields = {}): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value !== 'string' || CODE.test(value) ? value : '[not a code]',
    ]),
  );
}

/** JSON lines on standard error. */
export function openLog(level: string): Log {
  const logger = pino(
    { level, base: undefined, redact: { paths: NEVER, censor: '[redacted]' } },
    pino.destination({ dest: 2, sync: false }),
  );
  return {
    info: (event, fields) => logger.info(codesOnly(fields), event),
    warn: (event, fields) => logger.warn(codesOnly(fields), event),
    error: (event, error, fields) => logger.error({ ...codesOnly(fields), ...describe(error) }, event),
  };
}

/** Code, message and cause of our own errors; of foreign ones only their name, code and where they were thrown. */
export function describe(error: unknown): Record<string, string | boolean> {
  if (error instanceof HandrailError) {
    const { code, message, retryable, cause } = error;
    const inner =
      cause === undefined ? {} : Object.fromEntries(Object.entries(describe(cause)).map(([k, v]) => [`cause.${k}`, v]));
    return { code, message, retryable, ...inner };
  }
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'none';
  return {
    name: error.name,
    code,
    at: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' < '),
  };
}
