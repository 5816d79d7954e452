import { join } from 'node:path';
import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { readYaml } from '../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { sentencesOf } from '../../text/sentences/sentences.ts';
import { toSimplified } from '../../text/simplified.ts';
import { fromPlainKana } from './plainKana.ts';

/**
 * The list of rules in a file of `understanding/rules`, read at the first use and once. `most`: more than that is no list that
 * a person reads. Errors: `input.invalid` with file, line and reason.
 */
export function rulesFile<Rule>(name: string, rule: z.ZodType<Rule>, most: number): () => readonly Rule[] {
  let rules: readonly Rule[] | null = null;
  return () => {
    rules ??= readYaml(join(packageRoot(__dirname), 'understanding', 'rules', name), z.array(rule).max(most));
    return rules;
  };
}

/** The rule of a language, of a file that has one for each. */
export function ruleOf<Rule extends { readonly language: Language }>(
  rules: readonly Rule[],
  language: Language,
): Rule | undefined {
  return rules.find((one) => one.language === language);
}

/** A message as such rules are written: narrow letters, lower case, straight apostrophes, Chinese in Simplified characters, plain Japanese in its usual signs. */
export function spelling(text: string, language: Language): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'");
  if (language === 'ja') return fromPlainKana(folded);
  return language === 'zh-Hans' ? toSimplified(folded) : folded;
}

/** A rule that is heard in one sentence: what says it, and what there takes it back. */
interface SentenceRule {
  readonly language: Language;
  readonly says: RegExp;
  readonly unless: RegExp;
}

/** The schema of one, of at most so many characters, with messages that it hears and near ones that it must not. */
export const sentenceRule = (most: number) =>
  z.strictObject({
    language: z.enum(LANGUAGES),
    says: patternField(most),
    unless: patternField(600),
    yes: z.array(z.string()).min(2),
    no: z.array(z.string()).min(2),
  });

/** In characters: what is longer is a log or a mail, and its beginning tells. */
const READ_AT_MOST = 1_200;

/** Whether a sentence of a message is heard by such a rule. Rules of all languages are tried: people write in more than one. */
export function heardIn(text: string): (rule: SentenceRule) => boolean {
  const sentences = sentencesOf(text.slice(0, READ_AT_MOST));
  return ({ language, says, unless }) =>
    sentences.some((sentence) => {
      const plain = spelling(sentence, language);
      return says.test(plain) && !unless.test(plain);
    });
}
