import { putsRight, turningIn, turningRules } from '../../../understanding/recognise/turning.ts';

describe.each(turningRules().map((rule) => [rule.language, rule] as const))(
  'a message that turns (%s)',
  (language, { turns, returns, no, mistakes, others }) => {
    it.each(turns)('to another subject: %s', (text, rest) => {
      expect(turningIn(text, language)).toEqual({ kind: 'another', text: rest });
    });

    it.each(returns)('back to an earlier one: %s', (text, rest) => {
      expect(turningIn(text, language)).toEqual({ kind: 'back', text: rest });
    });

    it.each(no)('is all of it to be answered: %s', (text) => {
      expect(turningIn(text, language)).toBeNull();
    });

    it.each(mistakes)('only puts right what was said: %s', (text) => {
      expect(putsRight(text, language)).toBe(true);
    });

    it.each(others)('puts nothing right: %s', (text) => {
      expect(putsRight(text, language)).toBe(false);
    });
  },
);

describe('a message in Traditional characters', () => {
  it('keeps its letters where it turns', () => {
    const text = '了解，我先寫一份操作說明給她。換個問題，同一組助記詞可以同時裝在手機跟平板嗎';
    expect(turningIn(text, 'zh-Hans')?.text).toBe('同一組助記詞可以同時裝在手機跟平板嗎');
  });
});
