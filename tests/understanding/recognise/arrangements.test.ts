import { arrangementRules, isArranging } from '../../../understanding/recognise/care/arrangements.ts';

describe('who arranges for those they would leave', () => {
  for (const { language, yes, no } of arrangementRules()) {
    it.each(yes)(`is heard in ${language}: %s`, (text) => expect(isArranging(text)).toBe(true));
    it.each(no)(`is none in ${language}: %s`, (text) => expect(isArranging(text)).toBe(false));
  }

  it('is heard in Traditional characters, among other sentences', () => {
    expect(isArranging('好。萬一我不在了，我太太怎麼領?')).toBe(true);
    expect(isArranging('Thanks. Does my life insurance pay in any case?')).toBe(true);
  });
});
