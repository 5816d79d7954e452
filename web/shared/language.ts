import { computed, effect, signal } from '@preact/signals';
import { type Language, preferredLanguage, toLanguage } from '../../core/language.ts';
import { webPhrases } from '../../languages/web/index.ts';

const STORED = 'handrail.language';

/** The language of the page: `?lang=`, else the last choice, else the browser's. */
export const language = signal<Language>(initialLanguage());

/** Words in the page's language; read `words.value` in a component and it follows the choice. */
export const words = computed(() => webPhrases(language.value));

/** Remembers the choice in this browser; nothing else is remembered across visits. */
export function chooseLanguage(chosen: Language): void {
  language.value = chosen;
  remember(chosen);
}

function initialLanguage(): Language {
  const asked = toLanguage(new URLSearchParams(location.search).get('lang'));
  return asked ?? toLanguage(recall()) ?? preferredLanguage(navigator.languages.join(','));
}

/** A browser may forbid storage (private windows, frames of other sites): the choice then lasts for this page. */
function remember(chosen: Language): void {
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
