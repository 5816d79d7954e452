import type { Locale } from '../../core/language.ts';
import { DAY, HOUR, MINUTE, type Milliseconds, SECOND } from '../../core/time.ts';

/** Dates and numbers as the reader writes them. Local time unless a name says UTC. */

const cache = new Map<string, Intl.DateTimeFormat>();

function dates(language: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  cache.set(key, known);
  return known;
}

const CLOCK_TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `19:41` */
export function clockTime(at: Milliseconds, language: Locale): string {
  return dates(language, CLOCK_TIME).format(at);
}

/** `10:47 UTC`: beside block heights and network figures. */
export function utcTime(at: Milliseconds, language: Locale): string {
  return `${dates(language, { ...CLOCK_TIME, timeZone: 'UTC' }).format(at)}\u00a0UTC`;
}

/** `19:41` today, with the day otherwise. */
export function dayTime(at: Milliseconds, language: Locale, now: Milliseconds): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  if (sameDay) return clockTime(at, language);
  return inOnePiece(dates(language, { month: 'short', day: 'numeric', ...CLOCK_TIME }).format(at));
}

/** A day that breaks into "11月" and "28日", or "1" and "Dec", is read twice. */
function inOnePiece(date: string): string {
  return date.replace(/ /g, '\u00a0').replace(/[年月](?=\d)/g, '$&\u2060');
}

/** `25 Nov 2026, 19:41:07`: for records that are read long after. */
export function fullTime(at: Milliseconds, language: Locale): string {
  const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  return dates(language, { ...day, ...CLOCK_TIME, second: '2-digit' }).format(at);
}

/** `12 Nov`; with the year when it is not this one. `date` is an ISO date without a time. */
export function shortDate(date: string, language: Locale, now: Milliseconds): string {
  const at = Date.parse(date);
  if (Number.isNaN(at)) return date;
  const thisYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear();
  const year = thisYear ? {} : ({ year: 'numeric' } as const);
  return inOnePiece(dates(language, { month: 'short', day: 'numeric', timeZone: 'UTC', ...year }).format(at));
}

/** `0:38`, `6:04`, `1:02:07` */
export function stopwatch(span: Milliseconds): string {
  const all = Math.max(0, Math.floor(span / SECOND));
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** `4 min`, `4分`, `2 hr`: the largest unit that fits, rounded. */
export function roughSpan(span: Milliseconds, language: Locale): string {
  const [amount, unit] =
    span < HOUR ? [span / MINUTE, 'minute'] : span < DAY ? [span / HOUR, 'hour'] : [span / DAY, 'day'];
  const style = { style: 'unit', unit: String(unit), unitDisplay: 'short' } as const;
  const words = new Intl.NumberFormat(language, style).format(Math.max(1, Math.round(Number(amount))));
  // Number and unit stay together; Chinese, Japanese and Korean write no space between them.
  return words.replace(' ', language === 'en' ? '\u00a0' : '');
}

export function wholeNumber(value: number, language: Locale): string {
  return new Intl.NumberFormat(language).format(value);
}

/** `0xabc123…def456`: six characters from either end. The whole value stays reachable by copying. */
export function shortHash(hash: string): string {
  const start = hash.startsWith('0x') ? 8 : 6;
  return hash.length > start + 7 ? `${hash.slice(0, start)}…${hash.slice(-6)}` : hash;
}
