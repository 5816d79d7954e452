import { type Case, NEW_CASE } from '../../../../core/case.ts';
import type { Language } from '../../../../core/language.ts';
import { meets, Needs } from '../../../../core/needs.ts';
import { afterPart, openProblem, withFacts, withObserved } from '../../../../understanding/case/track.ts';
import { toldIn } from '../../../../understanding/recognise/facts/told.ts';
import { chosenPart } from '../../../support/desk/chosen.ts';
import { sampleArticle } from '../../../support/texts/sampleArticle.ts';

const tell = (known: Case, language: Language, text: string): Case => withFacts(known, toldIn(text, language));
const state = (language: Language, ...messages: readonly string[]) =>
  messages.reduce((known, text) => tell(known, language, text), NEW_CASE).facts.state;

describe('what becomes of a transaction', () => {
  test.each<[Language, string, string]>([
    ['en', 'Etherscan says Success', 'arrived'],
    ['en', 'it says confirmed in metamask', 'arrived'],
    ['en', 'the explorer shows 30 confirmations', 'arrived'],
    ['en', 'it is still pending, 0 confirmations', 'waiting'],
    ['en', 'the transaction failed', 'failed'],
    ['en', 'etherscan says dropped and replaced', 'replaced'],
    ['en', 'it disappeared from the explorer', 'dropped'],
    ['ja', 'エクスプローラーでは成功になってます', 'arrived'],
    ['ja', 'まだ「未承認」のままです', 'waiting'],
    ['ja', '送金が失敗しました', 'failed'],
    ['zh-Hans', '浏览器上显示成功了', 'arrived'],
    ['zh-Hans', '有12个确认了', 'arrived'],
    ['zh-Hans', '鏈上面寫住成功㗎喎', 'arrived'],
    ['zh-Hans', '小狐狸一直显示处理中', 'waiting'],
    ['zh-Hans', '转账失败了', 'failed'],
    ['ko', '이더스캔엔 성공이라고 떠요', 'arrived'],
    ['ko', '1컨펌 떴어요', 'arrived'],
    ['ko', '아직 대기중이에요', 'waiting'],
    ['ko', '전송 실패했어요', 'failed'],
  ])('is told in %s: "%s"', (language, text, value) => {
    expect(state(language, text)).toEqual({ value, turn: 1 });
  });

  test.each<[Language, string]>([
    ['en', 'it does not say success'],
    ['en', 'is it confirmed?'],
    ['en', 'my purchase was confirmed'],
    ['en', 'the guide was successful'],
    ['en', 'what if it says failed'],
    ['en', 'it needs 12 confirmations'],
    ['en', 'he sent a screenshot, it says success'],
    ['en', 'coinbase says completed'],
    ['ja', '取引所では完了になってる'],
    ['ja', '成功になってますか'],
    ['zh-Hans', '交易所那边显示已完成'],
    ['zh-Hans', '我点了一下确认'],
    ['ko', '업비트에는 출금완료라고 나와요'],
    ['ko', '성공이라고 뜨나요?'],
  ])('is not told by what is denied, asked, supposed or of something else (%s): "%s"', (language, text) => {
    expect(state(language, text)).toBeUndefined();
  });

  it('that is told later or corrected counts, and what is only denied is open again', () => {
    expect(state('en', 'it is pending', 'now it says success')?.value).toBe('arrived');
    expect(state('en', 'it says success', 'no its still pending')?.value).toBe('waiting');
    expect(state('en', 'it says success', 'sorry, it does not say success')).toBeUndefined();
    expect(state('en', 'it says success', 'he has not received it')?.value).toBe('arrived');
  });

  it('of which two are told is what the chain has done: an exchange may wait for more', () => {
    expect(state('en', 'etherscan says success but it is still pending at kraken')?.value).toBe('arrived');
    expect(state('en', 'it was stuck, my tx was pending. now it says failed')?.value).toBe('failed');
  });

  it('that was looked up is changed by no words', () => {
    const seen = withObserved(tell(NEW_CASE, 'en', 'it says success'), { state: 'waiting' });
    expect(seen.facts.state).toMatchObject({ value: 'waiting', observed: true });
    expect(tell(seen, 'en', 'no, it says success').facts.state?.value).toBe('waiting');
    expect(tell(seen, 'en', 'it is not pending').facts.state?.value).toBe('waiting');
  });

  it('is seen only where the desk has looked: what it says of its look is for nobody else', () => {
    const told = tell(NEW_CASE, 'en', 'it says success');
    const [state, seen] = [Needs.parse({ state: 'arrived' }), Needs.parse({ seen: 'arrived' })];
    expect([meets(state, told.facts), meets(seen, told.facts)]).toEqual([true, false]);
    const looked = withObserved(told, { state: 'arrived' }).facts;
    expect([meets(state, looked), meets(seen, looked)]).toEqual([true, true]);
  });
});

describe('the told state ends with its problem', () => {
  const open = openProblem(tell(NEW_CASE, 'en', 'my eth is pending'), 'send-pending', 'my eth is pending');

  it('when another one is opened, unless that is the one it is told of', () => {
    const later = tell(open, 'en', 'how do I stake');
    expect(openProblem(later, 'staking', 'how do I stake').facts.state).toBeUndefined();
    const success = tell(open, 'en', 'the other one says success and kraken has nothing');
    expect(openProblem(success, 'exchange-not-credited', 'x').facts.state?.value).toBe('arrived');
  });

  it('and not where another article goes on with it', () => {
    const success = tell(tell(open, 'en', 'it says success now'), 'en', 'he has not got it');
    const said = (continues: 'stays' | 'switches') => {
      const chosen = chosenPart(sampleArticle('not-received'), 'lead', { again: false, continues });
      if (chosen.kind !== 'part') throw new Error('is no part');
      return afterPart(success, { ...chosen, text: 'he has not got it', steps: 0 }).facts.state?.value;
    };
    expect(said('stays')).toBe('arrived');
    expect(said('switches')).toBeUndefined();
  });
});
