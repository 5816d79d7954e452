import { z } from 'zod';
import { heardIn, rulesFile, sentenceRule } from '../languageRules.ts';

/** Dangers that somebody else is, who need be no swindler. */
export const OTHERS = ['shared', 'watched'] as const;
export type Others = (typeof OTHERS)[number];

const Rule = sentenceRule(4_000).extend({ of: z.enum(OTHERS) });

/** What a message tells in known words of somebody else: that they have what opens the wallet, or see the device. In words of any language. */
export function othersIn(text: string): readonly Others[] {
  const isHeard = heardIn(text);
  return OTHERS.filter((kind) => othersRules().some((rule) => rule.of === kind && isHeard(rule)));
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const othersRules = rulesFile('others.yaml', Rule, 20);
