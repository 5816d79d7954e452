import { type Case, NEW_CASE } from '../../../core/case.ts';
import { notMeantBy } from '../../../understanding/claims/notMeant.ts';

describe('what a message cannot mean', () => {
  const shop = 'if a shop fixes the screen of my old phone, would they be able to take the coins?';
  const exposed: Case = { ...NEW_CASE, facts: { phrase: { value: 'exposed', turn: 1 } } };

  it('are the articles of a theft, where it is only asked what somebody could do', () => {
    expect(notMeantBy(shop, 'en', NEW_CASE)).toEqual(expect.arrayContaining(['funds-stolen', 'phrase-exposed']));
    expect(notMeantBy('没人动过我手机啊', 'zh-Hans', NEW_CASE)).toContain('funds-stolen');
  });

  it('is nothing, where somebody has the words or such an article is open', () => {
    expect(notMeantBy(shop, 'en', exposed)).toEqual([]);
    const open = { article: 'device-compromised', query: 'anydesk', turn: 1 };
    expect(notMeantBy(shop, 'en', { ...NEW_CASE, open })).toEqual([]);
  });

  it('is nothing, where the message tells of harm or of neither', () => {
    expect(notMeantBy('I gave him my seed phrase, would he be able to move it', 'en', NEW_CASE)).toEqual([]);
    expect(notMeantBy('how do I back up my wallet', 'en', NEW_CASE)).toEqual([]);
  });
});
