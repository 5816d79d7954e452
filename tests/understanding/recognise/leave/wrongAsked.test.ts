import { asksIfWrong, wrongRules } from '../../../../understanding/recognise/leave/wrongAsked.ts';

describe.each(wrongRules().map((rule) => [rule.language, rule] as const))(
  'a question whether something is wrong (%s)',
  (language, { yes, no }) => {
    it.each(yes)('is heard: %s', (text) => {
      expect(asksIfWrong(text, language)).toBe(true);
    });

    it.each(no)('is none: %s', (text) => {
      expect(asksIfWrong(text, language)).toBe(false);
    });
  },
);

it('is heard in Traditional Chinese and with curly quotes', () => {
  expect(asksIfWrong('打那個號碼不對吧', 'zh-Hans')).toBe(true);
  expect(asksIfWrong('that’s wrong, isn’t it?', 'en')).toBe(true);
});
