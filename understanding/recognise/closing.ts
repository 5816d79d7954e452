import { z } from 'zod';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { patternField } from '../../core/patternField.ts';
import { columns } from '../../text/columns.ts';
import { rulesFile, spelling } from './languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  thanks: patternField(800),
  news: patternField(1_500),
  asks: patternField(1_000),
  more: patternField(800),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
  asked: z.array(z.string()).min(2),
});

/** In columns: what is longer tells a story. */
const LONGEST = 120;

/**
 * Whether a message only closes what was open: good news (`helped`) or thanks. What was learnt from sentences hears the usual
 * ways; this hears the words themselves, in whatever dialect the rest is.
 */
export function closingIn(text: string, language: Language): 'helped' | 'thanks' | null {
  const rule = closingRules().find((one) => one.language === language);
  if (!rule || columns(text) > LONGEST) return null;
  const plain = spelling(text, language);
  if (rule.asks.test(plain) || rule.more.test(plain)) return null;
  if (rule.news.test(plain)) return 'helped';
  return rule.thanks.test(plain) ? 'thanks' : null;
}

/** Whether a message asks a question or for something to be done: then no kind word alone is an answer to it. */
export function asksSomething(text: string, language: Language): boolean {
  const rule = closingRules().find((one) => one.language === language);
  return rule?.asks.test(spelling(text, language)) ?? false;
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const closingRules = rulesFile('closings.yaml', Rule, 20);
