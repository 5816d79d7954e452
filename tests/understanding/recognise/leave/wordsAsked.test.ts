import { asksToRevealWords, wordsRules } from '../../../../understanding/recognise/leave/wordsAsked.ts';

describe.each(wordsRules().map((rule) => [rule.language, rule] as const))(
  'the recovery words (%s)',
  (language, { yes, no }) => {
    it.each(yes)('are asked to be given away: %s', (text) => {
      expect(asksToRevealWords(text, language)).toBe(true);
    });

    it.each(no)('are not: %s', (text) => {
      expect(asksToRevealWords(text, language)).toBe(false);
    });
  },
);
