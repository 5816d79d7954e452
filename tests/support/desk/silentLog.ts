import type { Log } from '../../../core/process/log.ts';

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
