import type { Language } from '../../../../core/language.ts';
import { fold } from './folded.ts';
import type { Recogniser } from './recogniser.ts';

/** An example of a rule that does not hold. */
export interface BrokenExample {
  readonly say: string;
  readonly sentence: string;
  readonly reason: 'is not found' | 'is taken for a fact';
}

/** Runs every example of every rule of a language; empty when all hold. */
export function brokenExamples({ rules, ofRule }: Recogniser, language: Language): BrokenExample[] {
  return rules.rules.flatMap((rule) => {
    const isFact = (sentence: string) =>
      ofRule(rule, fold(sentence, language)).some(({ polarity }) => polarity === (rule.denies ? 'denied' : null));
    const wrong = (sentences: readonly string[], wanted: boolean, reason: BrokenExample['reason']): BrokenExample[] =>
      sentences
        .filter((sentence) => isFact(sentence) !== wanted)
        .map((sentence) => ({ say: rule.say, sentence, reason }));
    return [...wrong(rule.yes, true, 'is not found'), ...wrong(rule.no, false, 'is taken for a fact')];
  });
}
