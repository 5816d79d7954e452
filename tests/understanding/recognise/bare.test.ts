import { bareIn, bareRules } from '../../../understanding/recognise/bare.ts';

describe.each(bareRules().map((rule) => [rule.language, rule] as const))(
  'a message that names nothing (%s)',
  (language, { yes, gone, no }) => {
    it.each(yes)('only says that something is wrong: %s', (text) => {
      expect(bareIn(text, language)).toBe('bare');
    });

    it.each(gone)('only says that something is gone: %s', (text) => {
      expect(bareIn(text, language)).toBe('lost');
    });

    it.each(no)('is none where it names what it is: %s', (text) => {
      expect(bareIn(text, language)).toBeNull();
    });
  },
);
