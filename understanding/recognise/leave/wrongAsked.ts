import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { ruleOf, rulesFile, spelling } from '../languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  asks: patternField(1_500),
  answer: patternField(200),
  denies: patternField(200),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

const READ_AT_MOST = 1_000;

/** Whether a message asks in the negative whether something is wrong: a bare yes or no to it says the opposite of what is meant. */
export function asksIfWrong(text: string, language: Language): boolean {
  const plain = spelling(text.slice(0, READ_AT_MOST), language);
  return ruleOf(wrongRules(), language)?.asks.test(plain) ?? false;
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const wrongRules = rulesFile('wrongs.yaml', Rule, 20);
