import type { Log, LogFields } from '../../core/process/log.ts';
import { type Clock, MINUTE } from '../../core/time.ts';

/** Lines that anybody can bring about with a request, as often as they like. */
const CAUSED: ReadonlySet<string> = new Set([
  'channel.unauthenticated',
  'channel.unchecked',
  'staff.signInRefused',
  'http.unavailable',
  'http.unreadable',
  'model.bounded',
  'model.rejected',
  'process.library',
  'process.warning',
]);

/** Fields of such lines are of small closed sets; should one not be, its lines are counted together. */
const MOST_KINDS = 200;

/**
 * The same log, in which what anybody can cause has one line a minute and kind, with how many were left out since the one before
 * (`leftOut`): otherwise whoever asks fills the disk, and hides among their own lines what else is logged.
 */
export function fewLines(log: Log, clock: Clock): Log {
  const kinds = new Map<string, { at: number; leftOut: number }>();
  const fieldsOf = (event: string, fields: LogFields = {}): LogFields | null => {
    if (!CAUSED.has(event)) return fields;
    const named = `${event} ${Object.values(fields).join(' ')}`;
    const kind = kinds.has(named) || kinds.size < MOST_KINDS ? named : event;
    const last = kinds.get(kind);
    if (last && Math.abs(clock() - last.at) < MINUTE) {
      last.leftOut += 1;
      return null;
    }
    kinds.set(kind, { at: clock(), leftOut: 0 });
    return last?.leftOut ? { ...fields, leftOut: last.leftOut } : fields;
  };
  return {
    info: (event, fields) => {
      const told = fieldsOf(event, fields);
      if (told) log.info(event, told);
    },
    warn: (event, fields) => {
      const told = fieldsOf(event, fields);
      if (told) log.warn(event, told);
    },
    error: (event, error, fields) => log.error(event, error, fields),
  };
}
