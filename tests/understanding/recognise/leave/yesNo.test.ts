import { asksYesNo, yesNoRules } from '../../../../understanding/recognise/leave/yesNo.ts';

describe.each(yesNoRules().map((rule) => [rule.language, rule] as const))(
  'a question for a yes or a no (%s)',
  (language, { yes, no }) => {
    it.each(yes)('is heard: %s', (text) => {
      expect(asksYesNo(text, language)).toBe(true);
    });

    it.each(no)('is none: %s', (text) => {
      expect(asksYesNo(text, language)).toBe(false);
    });
  },
);
