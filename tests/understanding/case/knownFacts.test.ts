import { type Case, NEW_CASE, readCase } from '../../../core/case.ts';
import type { Language } from '../../../core/language.ts';
import { afterAlarm, openProblem, withFacts, withObserved, withoutAlarm } from '../../../understanding/case/track.ts';
import { toldIn } from '../../../understanding/recognise/facts/told.ts';

const tell = (known: Case, language: Language, text: string): Case => withFacts(known, toldIn(text, language));
const told = (language: Language, ...messages: readonly string[]): Case['facts'] =>
  messages.reduce((known, text) => tell(known, language, text), NEW_CASE).facts;

describe('what is known of a case', () => {
  it('keeps each fact with the message that told it', () => {
    const facts = told('en', 'I sent 2,000 USDT to binance', 'on tron', 'any news?');
    expect(facts).toMatchObject({
      coin: { value: 'USDT', turn: 1 },
      amount: { value: { value: '2000', symbol: 'USDT' }, turn: 1 },
      done: [{ value: 'sent', turn: 1 }],
      network: { value: 'Tron', turn: 2 },
    });
  });

  test.each<[Language, string, string]>([
    ['en', 'usdt on ethereum is missing', 'no, tron'],
    ['ja', 'イーサリアムで送ったUSDTが届かない', 'いや、トロンです'],
    ['zh-Hans', '用以太坊转的USDT没到', '不是以太坊，是波场'],
    ['ko', '이더리움으로 보낸 USDT가 안 와요', '아니요 트론이요'],
  ])('takes the network that a correction names (%s)', (language, first, correction) => {
    expect(told(language, first, correction).network).toEqual({ value: 'Tron', turn: 2 });
  });

  it('speaks of the wallet of who is asked for, until the writer names their own', () => {
    const cousins = 'asking for my cousin, he has tronlink with 1,900 usdt';
    expect(told('en', cousins).wallet).toEqual({ value: 'TronLink', turn: 1 });
    expect(told('en', cousins, 'i use metamask').wallet).toEqual({ value: 'MetaMask', turn: 2 });
  });

  test.each<[Language, string, string]>([
    ['en', 'my phantom is empty', "my wife's metamask has 800 usdc"],
    ['ja', '私のファントムが空です', '妻のメタマスクには800USDCあります'],
    ['zh-Hans', '我用的是phantom', '我老婆的小狐狸里有800usdc'],
    ['ko', '제 팬텀이 비었어요', '와이프 메타마스크에 usdc 800불 있거든요'],
  ])('keeps the writer’s own wallet when another person’s is named (%s)', (language, own, theirs) => {
    expect(told(language, own, theirs).wallet).toEqual({ value: 'Phantom', turn: 1 });
  });

  test.each<[Language, string, string]>([
    ['en', 'my wallet was drained', 'nothing was stolen, I sent it myself'],
    ['ja', 'ウォレットの中身が全部盗まれました', '自分で送りました'],
    ['zh-Hans', '钱包里的币全被盗了', '那是我自己转的'],
    ['ko', '지갑이 다 털렸어요', '제가 보낸거예요'],
  ])('lets what is gone be corrected: it was the user (%s)', (language, first, correction) => {
    expect(told(language, first).gone).toBeDefined();
    const facts = told(language, first, correction);
    expect(facts.gone).toBeUndefined();
    expect(facts.done?.map(({ value }) => value)).toContain('sent');
  });

  test.each<[Language, string, string]>([
    ['en', 'they say pay 300 insurance or they report me', 'she is no scammer, I know her'],
    ['ja', '出金するには先に税金を払えと言われました', '彼女は詐欺師じゃない'],
    ['zh-Hans', '对方说要先交税才能提现', '她不是骗子'],
    ['ko', '출금하려면 세금을 먼저 내래요', '그 사람 사기꾼 아니에요'],
  ])('lifts no swindle by a judgement (%s)', (language, first, judgement) => {
    expect(told(language, first).scam).toBeDefined();
    expect(told(language, first, judgement).scam).toEqual(told(language, first).scam);
  });

  it('goes no stage back in a swindle, and keeps it open where the payment is denied', () => {
    const paid = told('en', 'I already paid him 500', 'a guy on telegram messaged me');
    expect(paid.scam).toMatchObject({ value: 'justPaid', turn: 1 });
    expect(told('en', 'I already paid him 500', "no I haven't paid him anything").scam?.value).toBe('asked');
  });

  it('keeps a phrase exposed whatever is said of the paper', () => {
    const exposed = 'i typed my seed phrase into a website';
    expect(told('en', exposed).phrase?.value).toBe('exposed');
    expect(told('en', exposed, 'no, i have the words on paper, they are safe').phrase?.value).toBe('exposed');
  });

  it('keeps stored words stored whatever is said of the paper, until somebody has seen them', () => {
    const stored = 'my seed phrase is in my notes app';
    expect(told('en', stored, 'i have the words on paper at home').phrase?.value).toBe('stored');
    expect(told('en', stored, 'someone saw my words').phrase?.value).toBe('exposed');
    expect(told('en', 'can I keep my phrase in google drive?').phrase).toBeUndefined();
  });

  it('takes an exposure back that did not happen, and calls the phrase unknown then', () => {
    const facts = told(
      'en',
      'i typed my seed phrase into a website',
      'no, i never typed my seed phrase into the website',
    );
    expect(facts.phrase?.value).not.toBe('exposed');
  });

  test.each<[Language, string, string, string]>([
    ['en', 'sent 600 usdt from binance to my wallet', 'i think it was the BNB one i picked', 'BNB Smart Chain'],
    ['en', 'sent 600 usdt from binance to my wallet', 'it says TRX on the withdrawal. tron is it?', 'Tron'],
    ['ja', '取引所からUSDTを送ったのに届きません', 'たしかイーサリアムだったと思います', 'Ethereum'],
    ['zh-Hans', '从币安提的USDT没到', '我选的是BNB', 'BNB Smart Chain'],
    ['ko', '업비트에서 usdt 보냈는데 안들어와요', '네트워크요? 이더리움으로 한거 같은데', 'Ethereum'],
  ])('takes the coin of a network for that network, where a token of several is missed (%s)', (language, ...rest) => {
    const [first, then, network] = rest;
    const facts = told(language, first, then);
    expect(facts).toMatchObject({ coin: { value: 'USDT' }, network: { value: network } });
  });

  it('takes a coin for a coin, where it has an amount, is gone, or the one before pays fees itself', () => {
    expect(told('en', 'my usdt is missing', 'and I sent 2 bnb to binance').coin?.value).toBe('BNB');
    expect(told('en', 'my usdt is missing', 'all my eth is gone').coin?.value).toBe('ETH');
    expect(told('en', 'my eth is pending', 'I have trx as well').coin?.value).toBe('TRX');
    const known = told('en', 'my usdt on tron is missing', 'the wallet was set up for ethereum only');
    expect(known).toMatchObject({ coin: { value: 'USDT' }, network: { value: 'Tron' } });
  });

  test.each<[Language, string, string]>([
    ['en', 'I am waiting for 500 usdt from a client', 'I sent it three hours ago'],
    ['ja', '取引所からメタマスクにETH送ったんですが届きません', '昼休みに送ったのでもう3時間くらいです'],
    ['ko', '업비트에서 메타마스크로 usdt 보냈는데 안들어와요', '이더리움으로 보낸 것 같은데'],
  ])('keeps the direction of what is waited for, when it is told that it was sent (%s)', (language, first, then) => {
    expect(told(language, first).direction?.value).toBe('in');
    expect(told(language, first, then).direction?.value).toBe('in');
  });

  it('turns the direction round where another payment is told of', () => {
    const first = 'I am waiting for 500 usdt from a client';
    expect(told('en', first, 'and I sent 20 usdt to my brother').direction?.value).toBe('out');
  });

  test.each<[Language, string]>([
    ['en', 'I am not good with the computer'],
    ['ja', 'パソコンに詳しくないので'],
    ['zh-Hans', '我电脑一窍不通'],
    ['ko', '제가 컴퓨터를 잘 몰라서요'],
  ])('knows no device of who tells that they know nothing of it (%s)', (language, text) => {
    expect(told(language, text).device).toBeUndefined();
  });

  it('suspects what is only asked about, until the alarm is denied', () => {
    const asked = tell(NEW_CASE, 'en', 'what if my money is gone');
    expect(asked.facts.gone).toEqual({ value: 'all', turn: 1, suspected: true });
    const alarmed = afterAlarm(asked, 'funds-stolen', 'what if my money is gone');
    expect(withoutAlarm(alarmed).facts.gone).toBeUndefined();
  });

  it('takes what is told for more than what was suspected', () => {
    expect(told('en', 'what if my money is gone', 'my money is gone').gone).toEqual({ value: 'all', turn: 2 });
  });

  it('is read from a case of an older version, and forgets only what cannot be read', () => {
    expect(readCase({ turn: 2, said: [] }).facts).toEqual({});
    const stored = { facts: { coin: { value: 'ETH', turn: 1 }, phrase: { value: 'sung', turn: 1 }, later: 1 } };
    expect(readCase(stored).facts).toEqual({ coin: { value: 'ETH', turn: 1 } });
  });
});

describe('what was observed', () => {
  const seen = { state: 'waiting', network: 'Ethereum', coin: 'USDC' } as const;
  const told = tell(NEW_CASE, 'en', 'I sent 50 USDT on tron');

  it('outranks what was told before, and what is told and corrected after', () => {
    const looked = withObserved(told, seen);
    expect(looked.facts).toMatchObject({
      network: { value: 'Ethereum', turn: 1, observed: true },
      coin: { value: 'USDC' },
    });
    expect(tell(looked, 'en', 'but it was on tron').facts.network?.value).toBe('Ethereum');
    expect(tell(looked, 'en', 'not on ethereum but on tron').facts.network?.value).toBe('Ethereum');
  });

  it('gives way to a later look, of which nothing stays that it did not see', () => {
    const wallet = withObserved(withObserved(told, seen), { gas: 'none', leaving: true });
    const again = withObserved(wallet, { state: 'arrived', network: 'Base' }).facts;
    expect(again).toMatchObject({ state: { value: 'arrived' }, network: { value: 'Base' }, gas: { value: 'none' } });
    expect(again.coin).toBeUndefined();
    expect(withObserved(wallet, { gas: 'some' }).facts.leaving).toBeUndefined();
  });

  it('of a transaction ends with its problem: the next one may be elsewhere', () => {
    const looked = withObserved(openProblem(told, 'send-pending', 'where is it'), seen);
    const other = openProblem(looked, 'staking', 'how do I stake');
    expect(other.facts.state).toBeUndefined();
    expect(tell(other, 'en', 'I hold it on tron').facts.network?.value).toBe('Tron');
  });

  it('is read back as it was stored, and from a version that knew nothing of it', () => {
    const looked = withObserved(told, seen);
    expect(readCase(JSON.parse(JSON.stringify(looked)))).toEqual(looked);
    expect(readCase({ ...NEW_CASE, facts: { state: { value: 'gone to the moon', turn: 1 } } }).facts).toEqual({});
  });
});
