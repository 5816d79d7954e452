import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { ruleOf, rulesFile, spelling } from './languageRules.ts';

const Bait = z.strictObject({
  language: z.enum(LANGUAGES),
  say: patternField(900),
  unless: patternField(800),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const baitRules = rulesFile('bait.yaml', Bait, LANGUAGES.length);

/** What alone answers it, and what where that was said last. */
export const BAIT_PARTS = ['wallet-swept#bait-wallet', 'phrase-exposed#strangers-words'] as const;

/** What is longer tells a story, in which words that belong together stand far apart. */
const READ_AT_MOST = 400;

/** Somebody was given or has found a stranger's words with money in them. Those words are not the user's, and none of their own are known for it. */
export function isBait(text: string, language: Language): boolean {
  const rule = ruleOf(baitRules(), language);
  if (!rule || text.length > READ_AT_MOST) return false;
  const plain = spelling(text, language);
  return rule.say.test(plain) && !rule.unless.test(plain);
}
