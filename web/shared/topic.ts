import { LOCALES, type Locale } from '../../core/language.ts';

/*
 * Words reach a page a language at a time. The build (`web/oneLanguage.mts`) puts `topic` in the place of the table in each
 * `languages/<topic>/index.ts`; whoever reads words asks the same function as on the server, once the language is here.
 */

const loaders: ((locale: Locale) => Promise<unknown>)[] = [];
const tables: ReadonlyMap<Locale, unknown>[] = [];

/**
 * A table of words that fills as languages come; what has not come yet fails loudly, since nothing may be drawn without.
 * @public Only what the build writes calls it.
 */
export function topic<T>(load: Record<Locale, () => Promise<T>>): Record<Locale, T> {
  const here = new Map<Locale, T>();
  loaders.push(async (locale) => here.has(locale) || here.set(locale, await load[locale]()));
  tables.push(here);
  const table = {};
  for (const locale of LOCALES) Object.defineProperty(table, locale, { get: () => wordsIn(here, locale) });
  return table as Record<Locale, T>;
}

function wordsIn<T>(here: ReadonlyMap<Locale, T>, locale: Locale): T {
  const words = here.get(locale);
  if (words === undefined) throw new Error(`The words in ${locale} have not been fetched`);
  return words;
}

/** Whether all that this page says is here in a language. */
export const areHere = (locale: Locale): boolean => tables.every((words) => words.has(locale));

/** Fetches all that this page says in a language, unless it is here. Rejects without a connection; what is here stays. */
export async function fetchWords(locale: Locale): Promise<void> {
  await Promise.all(loaders.map((load) => load(locale)));
}
