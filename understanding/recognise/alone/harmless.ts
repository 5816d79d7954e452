import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { rulesFile } from '../languageRules.ts';
import { foldedFor, isSignIn } from './emergency.ts';

/** Every pattern has to be found, in any order; `not` takes a match back. */
const Harmless = z.strictObject({
  language: z.enum(LANGUAGES),
  all: z.array(patternField(800)).min(1).max(4),
  not: patternField(800),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const harmlessRules = rulesFile('harmless.yaml', Harmless, 100);

/** What is longer tells a story, in which one harmless sentence takes nothing back. */
const READ_AT_MOST = 400;

/** What is often said near a theft and tells of none: "nobody touched it", "could the shop take it", "I forgot the code". */
export function isHarmless(text: string): boolean {
  if (text.length > READ_AT_MOST) return false;
  const subjects = foldedFor(text);
  return harmlessRules().some((rule) => isSignIn(rule, subjects[rule.language]));
}
