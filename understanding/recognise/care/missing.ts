import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { heardIn, rulesFile } from '../languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  says: patternField(1_600),
  unless: patternField(600),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** Whether a message tells that coins are not where they were: mostly a screen, unless their owner has signed or typed words before. In words of any language. */
export function tellsOfMissing(text: string): boolean {
  return missingRules().some(heardIn(text));
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const missingRules = rulesFile('missing.yaml', Rule, 20);
