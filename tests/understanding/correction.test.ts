import type { Language } from '../../core/language.ts';
import { correctionIn } from '../../understanding/recognise/facts/correction.ts';

const alarm = { slot: 'alarm', denied: 'stolen' };
const sent = { slot: 'done', value: 'sent' };
const tron = { slot: 'network', value: 'Tron' };

describe('a correction', () => {
  test.each<[Language, string, unknown[]]>([
    ['en', 'no, Tron', [tron]],
    ['en', 'I said Tron', [tron]],
    ['en', 'not Ethereum but Tron', [{ ...tron, denied: 'Ethereum' }]],
    ['en', "it's not metamask, it's trust wallet", [{ slot: 'wallet', denied: 'MetaMask', value: 'Trust Wallet' }]],
    ['en', 'I sent it myself', [alarm, sent]],
    ['en', 'nothing was stolen', [alarm]],
    ['en', 'i did not sign anything', [{ slot: 'done', denied: 'signed' }]],
    ['ja', 'いや、トロンです', [tron]],
    ['ja', 'イーサリアムじゃなくてトロン', [{ ...tron, denied: 'Ethereum' }]],
    ['ja', '自分で送りました', [alarm, sent]],
    ['ja', '盗まれてないです', [alarm]],
    ['zh-Hans', '不是以太坊，是波场', [{ ...tron, denied: 'Ethereum' }]],
    ['zh-Hans', '那是我自己昨天轉去幣安的', [alarm, sent]],
    ['zh-Hans', '没被盗', [alarm]],
    ['ko', '아니요 트론이요', [tron]],
    ['ko', '제가 보낸거예요', [alarm, sent]],
    ['ko', '도난 아니에요', [alarm]],
  ])('in %s: "%s"', (language, text, corrections) => {
    expect(correctionIn(text, language)).toEqual(corrections);
  });

  test.each<[Language, string]>([
    ['en', 'she is no scammer'],
    ['en', 'He is not a scammer, I know him'],
    ['en', 'this is not a scam'],
    ['ja', '彼女は詐欺師じゃない'],
    ['zh-Hans', '她不是骗子'],
    ['ko', '그 사람 사기꾼 아니에요'],
  ])('is no judgement: %s "%s" takes nothing back', (language, text) => {
    expect(correctionIn(text, language)).toEqual([]);
  });

  test.each<[Language, string]>([
    ['en', 'no thanks'],
    ['en', 'no idea'],
    ['en', 'how do i send usdt on tron'],
    ['ja', 'トロンでUSDTを送りたい'],
    ['zh-Hans', '不行'],
    ['ko', '트론으로 보내고 싶어요'],
  ])('is none: %s "%s"', (language, text) => {
    expect(correctionIn(text, language)).toEqual([]);
  });
});
