import { asksSomething, closingIn, closingRules } from '../../../understanding/recognise/closing.ts';

describe.each(closingRules().map((rule) => [rule.language, rule] as const))(
  'a closing (%s)',
  (language, { yes, no, asked }) => {
    it.each(yes)('is heard: %s', (text) => {
      expect(closingIn(text, language)).not.toBeNull();
    });

    it.each(no)('is none where more is asked or told: %s', (text) => {
      expect(closingIn(text, language)).toBeNull();
    });

    it.each(asked)('asks for something: %s', (text) => {
      expect(asksSomething(text, language)).toBe(true);
      expect(closingIn(text, language)).toBeNull();
    });

    it.each(yes)('asks for nothing: %s', (text) => {
      expect(asksSomething(text, language)).toBe(false);
    });
  },
);

it('is no story, however it ends', () => {
  expect(closingIn(`it went through, thanks ${'and then I went to the shop '.repeat(5)}`, 'en')).toBeNull();
});
