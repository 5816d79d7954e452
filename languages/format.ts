import { LOCALES, type Locale, languageOf } from '../core/language.ts';
import type { Milliseconds } from '../core/time.ts';

/** Making a format takes longer than all else that an answer needs, so they are made once. */
const moments = inEachLanguage({
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});
const dates = inEachLanguage({ year: 'numeric', month: 'short', day: 'numeric' });

/** A moment in words of the language, with its time zone said (`25 Nov 2026, 19:40 UTC`). */
export function formatMoment(at: Milliseconds, locale: Locale): string {
  return moments[locale].format(at);
}

/** An ISO date in words of the language (`12 Nov 2026`). */
export function formatDate(iso: string, locale: Locale): string {
  return dates[locale].format(new Date(iso));
}

/** A moment's day in words of the language, with its year (`12 Nov 2026`). */
export function formatDay(at: Milliseconds, locale: Locale): string {
  return dates[locale].format(at);
}

function inEachLanguage(options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  // Dates are written alike in both ways of writing Chinese, but with zh-Hant `Intl` puts the zone in brackets.
  const tagOf = (locale: Locale) => (locale === 'en' ? 'en-GB' : languageOf(locale));
  const formatIn = (locale: Locale) => new Intl.DateTimeFormat(tagOf(locale), { ...options, timeZone: 'UTC' });
  const formats = LOCALES.map((locale) => [locale, formatIn(locale)]);
  return Object.fromEntries(formats);
}

/** A span in words of the language: `4 hours`, from two days on in days (`7日間`, `7天`). */
export function formatHours(hours: number, locale: Locale): string {
  const [count, unit] = hours < 48 ? [hours, 'hour'] : [Math.round(hours / 24), 'day'];
  const tag = locale === 'en' ? 'en-GB' : locale;
  const text = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  // CLDR writes a space before Chinese and Japanese units, which nobody does in a sentence.
  return locale === 'en' ? text.replace(' ', '\u00a0') : text.replace(/\s/, '');
}
