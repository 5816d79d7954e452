import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { ruleOf, rulesFile, spelling } from '../languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  words: patternField(400),
  anyway: patternField(400),
  gives: patternField(1_500),
  asks: patternField(400),
  unless: patternField(1_000),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

const READ_AT_MOST = 1_000;

/** Whether a message asks leave to show, tell, send, photograph or store the recovery words. */
export function asksToRevealWords(text: string, language: Language): boolean {
  const rule = ruleOf(wordsRules(), language);
  if (!rule) return false;
  const plain = spelling(text.slice(0, READ_AT_MOST), language);
  const isOfWords = rule.words.test(plain) ? rule.gives.test(plain) : rule.anyway.test(plain);
  return isOfWords && rule.asks.test(plain) && !rule.unless.test(plain);
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const wordsRules = rulesFile('words.yaml', Rule, 20);
