import type { Language } from '../core/language.ts';
import type { Milliseconds } from '../core/time.ts';

/** A moment in words of the language, with its time zone said (`25 Nov, 19:40 UTC`). */
export function formatMoment(at: Milliseconds, language: Language, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at);
}

/** An ISO date in words of the language (`12 Nov 2026`). */
export function formatDate(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' }).format(
    new Date(iso),
  );
}
