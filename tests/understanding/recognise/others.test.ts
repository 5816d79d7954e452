import { othersIn, othersRules } from '../../../understanding/recognise/care/others.ts';

describe('what tells of somebody else', () => {
  for (const { language, of, yes, no } of othersRules()) {
    it.each(yes)(`hears in ${language} that it is ${of}: %s`, (text) => expect(othersIn(text, language)).toContain(of));
    it.each(no)(`leaves in ${language} what is not ${of}: %s`, (text) =>
      expect(othersIn(text, language)).not.toContain(of),
    );
  }

  it('is heard in Traditional characters, and of a page in another language', () => {
    expect(othersIn('當初是他幫我設定的,所以12個字他也有抄', 'zh-Hans')).toContain('shared');
    expect(othersIn('my nephew kept the paper with the words', 'ja')).toContain('shared');
  });
});
