import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { packageRoot } from '../../core/packageRoot.ts';
import { patternField } from '../../core/patternField.ts';
import { readYaml } from '../../core/yamlFile.ts';
import { columns } from '../../text/columns.ts';
import { normalise, writingOf } from '../../text/normalise.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  thanks: patternField(800),
  news: patternField(1_500),
  asks: patternField(800),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});
export type ClosingRule = z.infer<typeof Rule>;

/** In columns: what is longer tells a story. */
const LONGEST = 120;

/**
 * Whether a message only closes what was open: good news (`helped`) or thanks. What was learnt from sentences hears the usual
 * ways; this hears the words themselves, in whatever dialect the rest is.
 */
export function closingIn(text: string, language: Language): 'helped' | 'thanks' | null {
  const rule = closingRules().find((one) => one.language === language);
  if (!rule || columns(text) > LONGEST) return null;
  const plain = language === 'zh-Hans' ? normalise(text, writingOf(language)) : text.normalize('NFKC').toLowerCase();
  if (rule.asks.test(plain)) return null;
  if (rule.news.test(plain)) return 'helped';
  return rule.thanks.test(plain) ? 'thanks' : null;
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export function closingRules(): readonly ClosingRule[] {
  rules ??= readYaml(join(packageRoot(__dirname), 'understanding', 'rules', 'closings.yaml'), z.array(Rule).max(20));
  return rules;
}

let rules: readonly ClosingRule[] | null = null;
