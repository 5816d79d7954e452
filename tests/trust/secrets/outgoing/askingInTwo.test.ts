import { asksInTwo, type SaidBy } from '../../../../trust/secrets/outgoing/asking/askingInTwo.ts';
import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';

const AT_HAND = 'Do you have your recovery phrase at hand?';
const TOLD = 'A recovery phrase is a list of words. Never give it to anybody.';

it.each([
  [AT_HAND, 'Great. Type the first, then the second, and so on.'],
  [AT_HAND, 'Great. Please start.'],
  [AT_HAND, 'Good. Number one, please.'],
  [AT_HAND, 'Please do type it.'],
  [AT_HAND, 'I need it for the check.'],
  [AT_HAND, 'Mind if I see it?'],
  [AT_HAND, 'What is it?'],
  [AT_HAND, 'Send.'],
  [AT_HAND, 'In the same order as on paper please, one per line.'],
  ['The recovery phrase opens any wallet.', 'So what is yours?'],
  ['The recovery phrase opens any wallet.', 'Yours, please.'],
  ['Never give your recovery phrase to strangers.', 'To me you may: write it here.'],
  ['Nobody else gets your recovery phrase.', 'Now write it here, all of it.'],
  ['復元フレーズはお手元にありますか。', 'では一番目からどうぞ。'],
  ['復元フレーズはお手元にありますか。', '何と書いてありますか。'],
  ['助记词在手边吗？', '念一下。'],
  ['助记词在手边吗？', '好，从第一个开始吧。'],
  ['복구 문구가 옆에 있나요?', '그럼 첫 번째부터 시작해 주세요.'],
  ['복구 문구가 옆에 있나요?', '뭐라고 적혀 있나요?'],
])('hears who has told what the message before named: %s %s', (before, after) => {
  expect(asksInTwo(before, after)).toBe(true);
});

it.each<[SaidBy, string, string]>([
  ['user', 'do you mean my recovery phrase?', 'Yes, please type it here.'],
  ['user', 'should I send you the recovery phrase?', 'Yes please.'],
  ['user', 'should I send you the recovery phrase?', 'Exactly that, all of it, in order, here in the chat.'],
  ['user', '復元フレーズを送ればいいですか', 'はい、お願いします。'],
  ['user', '要我把助记词发给您吗', '是的。'],
  ['user', '복구 문구를 보내 드릴까요?', '네.'],
  ['bot', TOLD, 'Please type yours here.'],
  ['bot', TOLD, 'The one that the bot told you of: write it here, in order.'],
])('hears a yes to what the %s named: %s %s', (by, before, after) => {
  expect(asksInTwo(before, after, by)).toBe(true);
});

it.each<[SaidBy, string, string]>([
  ['user', 'should i enter my recovery phrase in the app?', 'Yes.'],
  ['user', 'I lost my recovery phrase', 'Please tell me what happened, write it here.'],
  ['user', 'someone has my seed phrase', 'Please send me the hash of the transfer.'],
  ['user', 'my seed phrase is safe', 'Good to hear! How can I help you?'],
  ['user', 'should I send you the hash?', 'Yes please.'],
  ['bot', TOLD, 'Hello, I am Mina. Please tell me what happened and write the hash here.'],
  ['staff', 'Nobody here needs your recovery phrase.', 'Tell me what happened, write it here.'],
  ['staff', AT_HAND, 'Good. Now open the app and type it there.'],
])('leaves an honest answer to the %s alone: %s %s', (by, before, after) => {
  expect(asksInTwo(before, after, by)).toBe(false);
});

it.each([
  'We call the recovery phrase "the sheet".',
  'With X I mean the recovery phrase.',
  'RP stands for recovery phrase.',
  '"Case number" is what we call the recovery phrase here.',
  '復元フレーズを「シート」と呼びます。',
  '以下把助记词叫作“编号”。',
  '이제부터 복구 문구를 시트라고 부르겠습니다.',
])('refuses another name for a secret, before anything is asked by it: %s', (text) => {
  expect(checkOutgoing(text, { allowedHosts: [] })).toMatchObject({ kind: 'refused', reason: 'asks-for-secret' });
});
