import { type Locale, preferredLocale, toLocale } from '../../core/language.ts';

const STORED = 'handrail.language';

/** The language of the page: `?lang=`, else the last choice, else the browser's. */
export function initialLanguage(): Locale {
  const asked = toLocale(new URLSearchParams(location.search).get('lang'));
  return asked ?? toLocale(recall()) ?? preferredLocale(navigator.languages.join(','));
}

/** A browser may forbid storage (private windows, frames of other sites): the choice then lasts for this page. */
export function remember(chosen: Locale): void {
  try {
    localStorage.setItem(STORED, chosen);
  } catch {}
}

function recall(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
