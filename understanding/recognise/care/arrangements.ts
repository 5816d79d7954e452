import { heardIn, rulesFile, sentenceRule } from '../languageRules.ts';

/**
 * Whether a message arranges for those whom its writer would leave: how they get at what is left, what insurance pays, in whose name it
 * is. An ordinary question, unless a loss was told. In words of any language.
 */
export function isArranging(text: string): boolean {
  return arrangementRules().some(heardIn(text));
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const arrangementRules = rulesFile('arrangements.yaml', sentenceRule(4_000), 20);
