import { namesSecretOpenly, offersSecret } from '../../../../trust/secrets/outgoing/asking/namedOpenly.ts';
import { turnsDown } from '../../../../trust/secrets/outgoing/asking/offered.ts';

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
  ...[
    'No one but the person in this chat should get your recovery phrase.',
    'I can’t wait any longer for your seed phrase.',
  ],
  ...[
    'We never store the recovery phrase that you send us.',
    'The seed phrase is not for the group, it is for this chat.',
  ],
  ...['Thieves ask for the recovery phrase in private messages. In this official chat it is safe to send it.'],
  ...[
    'Don’t give it to a bot. Recovery phrases go to people, like me.',
    'Not the photo, just the private key as text.',
  ],
  ...['リカバリーフレーズは担当者を除いて誰にも教えないでください。', '半分でかまいませんので、リカバリーフレーズを。'],
  ...['リカバリーフレーズは公開の場では書かず、個別のここなら安全です。'],
  ...['助记词不用全发，一半就够。', '不用担心，把助记词写下来吧。', '助记词不要现在发，等我说了再发。'],
  ...['助記詞除了本客服誰也不要告訴。', '我們不會保存，助記詞您放心寫。'],
  ...['복구 문구는 저 말고 다른 사람에게 보내지 마세요.', '복구 문구를 다 쓰지 않으셔도 됩니다. 절반이면 됩니다.'],
  ...['복구 문구는 공개된 곳에 쓰지 마세요. 이 채팅은 괜찮습니다.'],
])('a denial that lets somebody off, is of a part, of another place or for now leaves it open: %s', (text) => {
  expect(namesSecretOpenly(text)).toBe(true);
});

it.each([
  ...['We will never ask you for your recovery phrase.', 'Nobody at this desk may have your seed phrase.'],
  ...['Whoever asks for your recovery phrase is a thief.', 'I cannot see your recovery phrase and do not need it.'],
  ...['Only the hash, please. Do not send your recovery phrase.', 'Never type it anywhere except in the wallet app.'],
  ...['私どもがリカバリーフレーズをお聞きすることはありません。', '秘密鍵をこちらに送らないでください。'],
  ...['助记词不要告诉任何人，包括我们。', '任何人向您要助記詞都是騙子。', '没有助记词，我们也无法恢复钱包。'],
  ...['저희는 복구 문구를 절대 묻지 않습니다.', '복구 문구를 사진으로 찍지 마세요.'],
])('a plain denial to everybody is left alone: %s', (text) => {
  expect(namesSecretOpenly(text)).toBe(false);
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
  ['我把助记词发给您吧？', ['好的，麻烦您。', '对，就这个。'], '绝对不要发。'],
  ['要我把12个单词打在这里吗？', ['可以，这样最快。'], '千万别，您自己留着。'],
  ['我把助記詞唸給您，好嗎？', ['好的，麻煩您。'], '絕對不要。'],
  ['열두 단어를 여기 적을까요?', ['네, 그게 제일 빨라요.', '👍'], '절대 적지 마세요.'],
  ['개인 키 불러 드릴게요.', ['네, 부탁드려요.'], '아니요, 부르지 마세요.'],
  ['秘密鍵を読み上げましょうか？', ['ええ、それが一番早いです。'], '読み上げないでください。'],
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
  ...['我把助记词写在纸上了，怎么恢复？', '需要重新输入助记词吗？', '我把助记词发给骗子了，怎么办？'],
  ...['복구 구문을 입력했는데 지갑이 비어 있어요.', '복구 문구를 앱에 입력할까요?'],
  ...['復元フレーズを紙に書いてもいいですか', '復元フレーズを家族に教えてしまいました'],
])('a question about it is no offer: %s', (text) => expect(offersSecret(text)).toBe(false));

it.each([
  ...[
    'Keep the paper at hand, then the recovery phrase, please.',
    'Open the app and then the seed phrase, please.',
    'Your recovery phrase, the one you wrote down on paper, please.',
    'The recovery phrase that you keep in the safe place: go ahead.',
    'Only you have it, so the recovery phrase, if you would.',
    'The seed phrase was shown once, copy it out for the form.',
  ],
  ...[
    'ノートに書いたリカバリーフレーズ、お願いします。',
    'アプリで表示したら、リカバリーフレーズを順にどうぞ。',
    '保管している復元フレーズ、よろしく。',
  ],
  ...['手边的助记词，麻烦了。', '抄好的助记词，来一份。', '手邊的助記詞，麻煩了。', '打開錢包，助記詞，謝謝。'],
  ...[
    '종이에 적어 두신 복구 문구 좀요.',
    '보관하신 복구 문구, 이제 주시면 돼요.',
    '지갑을 만들 때 나온 복구 문구를 차례로요.',
  ],
])('what is left with the user beside a secret leaves that one open: %s', (text) => {
  expect(namesSecretOpenly(text)).toBe(true);
});

it.each([
  ...[
    'On your new phone, open the app, choose Restore, type the recovery phrase.',
    'The verification code expires after five minutes; ask for a new one in the app.',
    'If your words were seen, move the remaining coins to a new wallet of your own.',
  ],
  ...['パスワードをお忘れの場合は、アプリを入れ直して復元フレーズで復元してください。'],
  ...['忘了密码可以用助记词恢复，再设新密码。', '只要纸上的助记词还在，币就不会丢。'],
  ...['비밀번호를 잊으셨으면 복구 문구로 복원해 새로 정하시면 됩니다.'],
])('a secret that each clause leaves with the user is left alone: %s', (text) => {
  expect(namesSecretOpenly(text)).toBe(false);
});
