import { z } from 'zod';
import { SUSPECTED, type Suspected } from '../../../core/care.ts';
import { heardIn, rulesFile, sentenceRule } from '../languageRules.ts';

const Rule = sentenceRule(900).extend({ of: z.array(z.enum(SUSPECTED)).min(1).max(3) });

/** Dangers that a message sounds like and that known words in it explain otherwise: what was learnt of it counts for nothing then. */
export function calmedIn(text: string): readonly Suspected[] {
  const isHeard = heardIn(text);
  return SUSPECTED.filter((kind) => calmedRules().some((rule) => rule.of.includes(kind) && isHeard(rule)));
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const calmedRules = rulesFile('calmed.yaml', Rule, 40);
