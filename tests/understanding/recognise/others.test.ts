import { othersIn, othersRules } from '../../../understanding/recognise/care/others.ts';

describe('what tells of somebody else', () => {
  for (const { language, of, yes, no } of othersRules()) {
    it.each(yes)(`hears in ${language} that it is ${of}: %s`, (text) => expect(othersIn(text)).toContain(of));
    it.each(no)(`leaves in ${language} what is not ${of}: %s`, (text) => expect(othersIn(text)).not.toContain(of));
  }

  it('is heard in Traditional characters, and in each language, whatever that of the page is', () => {
    expect(othersIn('當初是他幫我設定的,所以12個字他也有抄')).toContain('shared');
    expect(othersIn('友人がレジャーの設定をしてくれました')).toContain('shared');
  });
});
