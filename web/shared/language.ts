import { computed, effect, signal } from '@preact/signals';
import { type Locale, languageOf } from '../../core/language.ts';
import { firstPhrases } from '../../languages/web/first/index.ts';
import { initialLanguage, remember } from './initialLanguage.ts';
import { reachable } from './reachable.ts';
import { areHere, fetchWords } from './topic.ts';

export const language = signal<Locale>(initialLanguage());

/** The language that is written for its readers: what an editor begins with, what a member of staff speaks. */
export const written = computed(() => languageOf(language.value));

/** Words in the page's language; read `words.value` in a component and it follows the choice. */
export const words = computed(() => firstPhrases(language.value));

/**
 * Before the first drawing. A choice whose words cannot be fetched now gives way to English, the one that staff and
 * articles fall back to; without either nothing can be drawn, and it rejects.
 */
export async function languageReady(): Promise<void> {
  try {
    await fetchWords(language.value);
  } catch {
    await fetchWords('en');
    language.value = 'en';
  }
}

/**
 * Changes the page's language once its words are here, and remembers the choice in this browser; nothing else is
 * remembered across visits. False without a connection: the old one stays.
 */
export async function chooseLanguage(chosen: Locale): Promise<boolean> {
  if ((await readable(chosen)) !== chosen) return false;
  language.value = chosen;
  remember(chosen);
  return true;
}

/** A language in which words are needed beside the page's own: itself once they are here, the page's without a connection. */
export async function readable(wanted: Locale): Promise<Locale> {
  if (areHere(wanted)) return wanted;
  try {
    await reachable();
    await fetchWords(wanted);
    return wanted;
  } catch {
    return language.value;
  }
}

effect(() => {
  document.documentElement.lang = language.value;
});
