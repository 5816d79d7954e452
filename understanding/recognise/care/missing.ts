import { heardIn, rulesFile, sentenceRule } from '../languageRules.ts';

/** Whether a message tells that coins are not where they were: mostly a screen, unless their owner has signed or typed words before. In words of any language. */
export function tellsOfMissing(text: string): boolean {
  return missingRules().some(heardIn(text));
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const missingRules = rulesFile('missing.yaml', sentenceRule(1_600), 20);
