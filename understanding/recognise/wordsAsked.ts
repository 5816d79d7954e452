import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { packageRoot } from '../../core/packageRoot.ts';
import { patternField } from '../../core/patternField.ts';
import { readYaml } from '../../core/yamlFile.ts';
import { normalise, writingOf } from '../../text/normalise.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  match: patternField(1_500),
  unless: patternField(800),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});
export type WordsRule = z.infer<typeof Rule>;

const READ_AT_MOST = 1_000;

/** Whether a message asks leave to show, tell, send, photograph or store the recovery words. */
export function asksToRevealWords(text: string, language: Language): boolean {
  const rule = wordsRules().find((one) => one.language === language);
  if (!rule) return false;
  const said = text.slice(0, READ_AT_MOST);
  const plain = language === 'zh-Hans' ? normalise(said, writingOf(language)) : said.normalize('NFKC').toLowerCase();
  return rule.match.test(plain) && !rule.unless.test(plain);
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export function wordsRules(): readonly WordsRule[] {
  rules ??= readYaml(join(packageRoot(__dirname), 'understanding', 'rules', 'words.yaml'), z.array(Rule).max(20));
  return rules;
}

let rules: readonly WordsRule[] | null = null;
