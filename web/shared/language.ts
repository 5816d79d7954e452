import { computed, effect, signal } from '@preact/signals';
import { type Locale, languageOf, preferredLocale, toLocale } from '../../core/language.ts';
import { webPhrases } from '../../languages/web/index.ts';

const STORED = 'handrail.language';

/** The language of the page: `?lang=`, else the last choice, else the browser's. */
export const language = signal<Locale>(initialLanguage());

/** The language that is written for its readers: what an editor begins with, what a member of staff speaks. */
export const written = computed(() => languageOf(language.value));

/** Words in the page's language; read `words.value` in a component and it follows the choice. */
export const words = computed(() => webPhrases(language.value));

/** Remembers the choice in this browser; nothing else is remembered across visits. */
export function chooseLanguage(chosen: Locale): void {
  language.value = chosen;
  remember(chosen);
}

function initialLanguage(): Locale {
  const asked = toLocale(new URLSearchParams(location.search).get('lang'));
  return asked ?? toLocale(recall()) ?? preferredLocale(navigator.languages.join(','));
}

/** A browser may forbid storage (private windows, frames of other sites): the choice then lasts for this page. */
function remember(chosen: Locale): void {
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

effect(() => {
  document.documentElement.lang = language.value;
});
