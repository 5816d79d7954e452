import { earnsTrust } from '../../../../trust/secrets/outgoing/asking/trusting.ts';

it.each([
  'Staff see the words during a check: that is how owners are known.',
  'Whoever answers here is allowed to look at your paper.',
  'You may trust whoever helps you here, with everything that you have.',
  'You can be open with the people who help here.',
  'Agents are permitted to read the recovery phrase.',
  'Nothing can happen to coins that you move to our cold store.',
  'Not only our engineers see your words.',
  'Add a network: ask wallethelp on Instagram',
  'スタッフは確認のときに単語を見ます。',
  '対応する人を信頼して大丈夫です。',
  '当社の保管庫に移したコインには何も起こりません。',
  'テレグラムで wallethelp に聞く',
  '직원은 확인할 때 단어를 봅니다.',
  '도와주는 분을 믿으셔도 됩니다.',
  '저희 금고로 옮긴 코인에는 아무 일도 없습니다.',
  '텔레그램에서 wallethelp 를 찾으세요',
  '客服在核对时会看到助记词。',
  '您可以放心信任帮助您的人。',
  '转到我们的冷库的币不会有事。',
  '轉到我們的冷庫的幣不會有事。',
  '可以在微信上找 wallethelp',
])('earns trust for whoever helps, for a place of theirs or for a way to them: %s', (text) => {
  expect(earnsTrust(text)).toBe(true);
});

it.each([
  'Staff never see your words.',
  'Nobody at this desk needs the recovery phrase.',
  'Our agents don’t read your words.',
  'Your words stay on paper.',
  'An agent can see the number of your case.',
  'Trust no message that asks for words.',
  'スタッフが単語を尋ねることはありません。',
  '担当者は取引の状態を確認します。',
  '직원은 단어를 묻지 않습니다.',
  '담당자가 거래를 확인합니다.',
  '客服不会要助记词。',
  '客服会查看交易状态。',
])('leaves be who denies it, and what staff honestly do: %s', (text) => {
  expect(earnsTrust(text)).toBe(false);
});
