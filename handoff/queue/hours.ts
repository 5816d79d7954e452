import { DEPARTMENTS, type DepartmentId } from '../../core/departments.ts';
import { DAY, MINUTE, type Milliseconds } from '../../core/time.ts';

/** When people of a department answer. Minutes since midnight in `timeZone`; weekdays 0 (Sunday) to 6. */
export type OpeningHours =
  | { readonly kind: 'always' }
  | {
      readonly kind: 'weekly';
      readonly timeZone: string;
      readonly days: readonly number[];
      readonly from: number;
      readonly to: number;
    };

export type Hours = Readonly<Record<DepartmentId, OpeningHours>>;

export const ALWAYS_OPEN: Hours = Object.fromEntries(DEPARTMENTS.map((id) => [id, { kind: 'always' }])) as Hours;

const DAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const RULE = /^(\*|[a-z]+)=(?:(always)|([a-z]{3})-([a-z]{3}) (\d\d):(\d\d)-(\d\d):(\d\d) ([A-Za-z_/+-]+))$/;

/**
 * Reads `*=mon-fri 09:00-18:00 Asia/Tokyo; security=always`. Later rules win; `*` is every department.
 * Returns null when a rule is not understood, a department or time zone does not exist.
 */
export function parseHours(text: string): Hours | null {
  const hours: Record<DepartmentId, OpeningHours> = { ...ALWAYS_OPEN };
  for (const rule of text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const match = RULE.exec(rule.replace(/[A-Z][a-z]{2}-[A-Z][a-z]{2}/, (days) => days.toLowerCase()));
    const opening = match && readOpening(match);
    const targets = DEPARTMENTS.filter((id) => match?.[1] === '*' || match?.[1] === id);
    if (!opening || targets.length === 0) return null;
    for (const id of targets) hours[id] = opening;
  }
  return hours;
}

function readOpening(match: RegExpExecArray): OpeningHours | null {
  if (match[2]) return { kind: 'always' };
  const [first, last] = [DAY_NAMES.indexOf(match[3] ?? ''), DAY_NAMES.indexOf(match[4] ?? '')];
  const from = Number(match[5]) * 60 + Number(match[6]);
  const to = Number(match[7]) * 60 + Number(match[8]);
  const timeZone = match[9] ?? '';
  if (first < 0 || last < 0 || from >= to || to > 24 * 60 || !isTimeZone(timeZone)) return null;
  const days = Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => (first + step) % 7);
  return { kind: 'weekly', timeZone, days, from, to };
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

export function isOpen(opening: OpeningHours, now: Milliseconds): boolean {
  if (opening.kind === 'always') return true;
  const { weekday, minutes } = localTime(opening.timeZone, now);
  return opening.days.includes(weekday) && minutes >= opening.from && minutes < opening.to;
}

/** When it opens next; `now` when it is open. Steps through local time, so daylight saving needs no rule of its own. */
export function opensAt(opening: OpeningHours, now: Milliseconds): Milliseconds {
  const step = 5 * MINUTE;
  if (isOpen(opening, now)) return now;
  for (let at = Math.ceil(now / step) * step; at < now + 8 * DAY; at += step) {
    if (isOpen(opening, at)) return at;
  }
  return now + 8 * DAY;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localTime(timeZone: string, now: Milliseconds): { weekday: number; minutes: number } {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(now).map((part) => [part.type, part.value]));
  return {
    weekday: DAY_NAMES.indexOf((parts['weekday'] ?? '').toLowerCase()),
    minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}
