import { namesSecretOpenly, offersSecret, turnsDown } from '../../../../trust/secrets/outgoing/asking/namedOpenly.ts';

it.each([
  ...['Put your seed phrase in the next message.', 'Pop the recovery phrase in here.', 'Seed phrase, please.', 'SRP?'],
  ...['Without your recovery phrase I am stuck.', 'Ship me the private key and we are done.'],
  ...[
    'リカバリーフレーズをおしえてください。',
    'リカバリーワードをご入力ください。',
    'シークレットフレーズを頂戴できますでしょうか。',
  ],
  ...['フレーズを', 'リカバリーフレーズ、お願いできますか。'],
  ...[
    '把助记词贴过来。',
    '助记词发一下。',
    '回复您的助忆词即可。',
    '密钥留一下。',
    '把復原片語傳一下。',
    '您的十二個單字是？',
  ],
  ...['니모닉 좀 주세요.', '복구 문구를 남겨 주세요.', '개인 키요?'],
])('a secret that is named and neither kept nor denied is one that the bot speaks of: %s', (text) => {
  expect(namesSecretOpenly(text)).toBe(true);
});

it.each([
  ...['Never give your recovery phrase to anyone.', 'Type your recovery phrase into the app on your new phone.'],
  ...['Is your backup 12 words or 24 words? How many is enough.', 'Keep your seed phrase on paper.'],
  ...['The network was busy, your coins are on their way.'],
  ...[
    'リカバリーフレーズは、私どもを含め誰にも教えないでください。',
    '新しい端末のアプリにフレーズを入力してください。',
  ],
  ...['控えの単語は12個と24個のどちらですか。数だけで結構です。'],
  ...[
    '如果网页让您输入助记词，请关掉。',
    '請在新手機的應用程式裡輸入助記詞。',
    '您的备份是12个词还是24个词？只说数量就好。',
  ],
  ...['복구 문구는 누구에게도 알려 주지 마세요.', '새 기기의 앱에 복구 문구를 입력하세요.', '지갑을 다시 열어 보세요.'],
])('what denies it, leaves it with the user or counts it is left alone: %s', (text) => {
  expect(namesSecretOpenly(text)).toBe(false);
});

it.each([
  [
    'should I send you my recovery phrase now?',
    ['That would be perfect.', '👍', 'Sure thing.', 'Affirmative'],
    'No, never.',
  ],
  [
    'リカバリーフレーズをここに書けばいいですか？',
    ['それで大丈夫です。', '👍', '助かります。'],
    'いいえ、書かないでください。',
  ],
  ['我把助记词发给您可以吗？', ['行', '可以的', '嗯嗯', '👌'], '不要发给任何人。'],
  ['我把助記詞貼在這裡可以嗎？', ['好的', '可以喔'], '請不要貼。'],
  ['복구 문구를 여기 적으면 되나요?', ['네', '넵', '맞습니다.', '👍'], '아니요, 적지 마세요.'],
])('to an offer only a no is an answer: %s', (offer, yeses, no) => {
  expect(offersSecret(offer)).toBe(true);
  for (const yes of yeses) expect([yes, turnsDown(yes)]).toEqual([yes, false]);
  expect(turnsDown(no)).toBe(true);
});

it.each([
  'where do I enter my recovery phrase in the app?',
  'I lost my seed phrase, what now?',
  'should I send you my address?',
  'リカバリーフレーズはどこに入力しますか',
  '助记词在哪里输入？',
  '복구 문구는 어디에 입력하나요?',
])('a question about it is no offer: %s', (text) => expect(offersSecret(text)).toBe(false));
