import { z } from 'zod';
import { LANGUAGES, type Language } from '../../core/language.ts';

/** The same in every language; `longest` in characters. */
export function everyLanguage(longest: number): z.ZodType<Record<Language, string>> {
  const text = z.string().trim().min(1).max(longest);
  const shape = Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Record<Language, typeof text>;
  return z.strictObject(shape);
}

/** Where it was read, and on which day: what has no page is not said. */
export const origin = {
  source: z
    .array(z.url({ protocol: /^https$/ }).max(300))
    .min(1)
    .max(4),
  read: z.iso.date(),
};
