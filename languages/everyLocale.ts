import { LOCALES, type Locale, languageOf } from '../core/language.ts';

const IDEOGRAPH = /\p{Script=Han}/u;

/**
 * Looks a text up among what each locale has. A table is made when it is first needed: one that has to be converted, for
 * a text with ideographs alone, so that a desk which is never read in Traditional Chinese loads nothing for it.
 */
export function everyLocale<T>(tableOf: (locale: Locale) => ReadonlyMap<string, T>): (text: string) => T | undefined {
  const tables = new Map<Locale, ReadonlyMap<string, T>>();
  return (text) => {
    for (const locale of LOCALES) {
      if (languageOf(locale) !== locale && !IDEOGRAPH.test(text)) continue;
      const table = tables.get(locale) ?? tableOf(locale);
      tables.set(locale, table);
      const found = table.get(text);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
