import { LOCALES, type Locale } from '../core/language.ts';
import type { Milliseconds } from '../core/time.ts';

/** Making a format takes longer than all else that an answer needs, so they are made once. */
const moments = inEachLanguage({
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});
const dates = inEachLanguage({ year: 'numeric', month: 'short', day: 'numeric' });

/** A moment in words of the language, with its time zone said (`25 Nov, 19:40 UTC`). */
export function formatMoment(at: Milliseconds, locale: Locale): string {
  return moments[locale].format(at);
}

/** An ISO date in words of the language (`12 Nov 2026`). */
export function formatDate(iso: string, locale: Locale): string {
  return dates[locale].format(new Date(iso));
}

function inEachLanguage(options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  const formats = LOCALES.map((locale) => [locale, new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })]);
  return Object.fromEntries(formats);
}
