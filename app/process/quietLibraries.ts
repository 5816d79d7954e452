import type { Log } from '../../core/process/log.ts';
import { describe } from './log.ts';

/** Ways of a console to say something. */
const METHODS = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'trace',
  'dir',
  'dirxml',
  'table',
  'group',
  'assert',
] as const;

/**
 * Libraries print what they cannot read, and Node prints what it warns of with the text that gave rise to it: words of users, paths,
 * lines that look like ours. What they say goes through the log, which says that there was something, and of what kind.
 */
export function quietLibraries(
  log: Log,
  { spoken = console, warnings = process }: { spoken?: Console; warnings?: NodeJS.EventEmitter } = {},
): void {
  for (const method of METHODS) {
    spoken[method] = (...said: unknown[]) => {
      if (method === 'assert' && said[0]) return;
      log.warn('process.library', { method });
    };
  }
  // Among those who listen is what prints.
  warnings.removeAllListeners('warning');
  warnings.on('warning', (warning: unknown) => {
    const { name = 'none', code = 'none' } = describe(warning);
    log.warn('process.warning', { name, code });
  });
}
