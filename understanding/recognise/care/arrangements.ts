import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { heardIn, rulesFile } from '../languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  says: patternField(4_000),
  unless: patternField(600),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/**
 * Whether a message arranges for those whom its writer would leave: how they get at what is left, what insurance pays, in whose name it
 * is. An ordinary question, unless a loss was told. In words of any language.
 */
export function isArranging(text: string): boolean {
  return arrangementRules().some(heardIn(text));
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const arrangementRules = rulesFile('arrangements.yaml', Rule, 20);
