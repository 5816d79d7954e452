import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { columns } from '../../text/columns.ts';
import { ruleOf, rulesFile, spelling } from './languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  bare: patternField(4_000),
  lost: patternField(1_200),
  yes: z.array(z.string()).min(2),
  gone: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** In columns: what is longer names something. */
const LONGEST = 80;

/**
 * A message that says only that something is wrong (`bare`) or gone (`lost`), and names nothing. Every article fits it a little, and the
 * one that is said would be a guess about somebody's money.
 */
export function bareIn(text: string, language: Language): 'bare' | 'lost' | null {
  const rule = ruleOf(bareRules(), language);
  if (!rule || columns(text) > LONGEST) return null;
  const plain = spelling(text, language).trim();
  if (rule.lost.test(plain)) return 'lost';
  return rule.bare.test(plain) ? 'bare' : null;
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const bareRules = rulesFile('bare.yaml', Rule, 20);
