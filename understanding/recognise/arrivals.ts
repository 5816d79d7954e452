import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { languageOfScript } from './facts/facts.ts';
import { ruleOf, rulesFile, spelling } from './languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  seen: patternField(600),
  came: patternField(600),
  unless: patternField(400),
  theirs: patternField(400),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

const READ_AT_MOST = 400;

/** Good news of coins: they are seen again (`seen`), so that none were taken, or have come in (`came`); null: none is told. */
export function arrivalIn(text: string, language: Language): 'seen' | 'came' | null {
  const own = languageOfScript(text, language);
  const rule = ruleOf(arrivalRules(), own);
  const plain = spelling(text.slice(0, READ_AT_MOST), own);
  if (!rule || rule.unless.test(plain) || rule.theirs.test(plain)) return null;
  if (rule.seen.test(plain)) return 'seen';
  return rule.came.test(plain) ? 'came' : null;
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const arrivalRules = rulesFile('arrivals.yaml', Rule, 20);
