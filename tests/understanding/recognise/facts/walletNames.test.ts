import type { Language } from '../../../../core/language.ts';
import { factsIn } from '../../../../understanding/recognise/facts/facts.ts';

/** What somebody calls their wallet is the wallet that the answer speaks of; unheard, it would speak of the operator's. */
const SAID: readonly (readonly [Language, string, string | undefined])[] = [
  ['ko', '레빗지갑인데 지금 남은 게 있어요', 'Rabby'],
  ['ko', '래비에서 이미 승인했어요', 'Rabby'],
  ['ko', '래빗 쓰고 있어요', 'Rabby'],
  ['ko', '그래비티 게임 토큰이에요', undefined],
  ['ja', 'ラビーで取り消したい', 'Rabby'],
  ['zh-Hans', '用兔子钱包授权了', 'Rabby'],
  ['en', 'i use raby, where is it', 'Rabby'],
  ['ko', '트러스트 지갑에서 보냈어요', 'Trust Wallet'],
  ['ko', '카이아 월렛이 안 열려요', 'Kaikas'],
  ['zh-Hans', '我用OK钱包', 'OKX Wallet'],
  ['ko', '쿨월렛 배터리가 없어요', 'CoolWallet'],
];

it.each(SAID)('hears in %s "%s" as %s', (language, text, wallet) => {
  expect(factsIn(text, language).wallet?.value).toBe(wallet);
});
