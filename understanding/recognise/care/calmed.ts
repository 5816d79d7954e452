import { z } from 'zod';
import { SUSPECTED, type Suspected } from '../../../core/care.ts';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { heardIn, rulesFile } from '../languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  of: z.array(z.enum(SUSPECTED)).min(1).max(3),
  says: patternField(900),
  unless: patternField(600),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** Dangers that a message sounds like and that known words in it explain otherwise: what was learnt of it counts for nothing then. */
export function calmedIn(text: string): readonly Suspected[] {
  const isHeard = heardIn(text);
  return SUSPECTED.filter((kind) => calmedRules().some((rule) => rule.of.includes(kind) && isHeard(rule)));
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const calmedRules = rulesFile('calmed.yaml', Rule, 40);
