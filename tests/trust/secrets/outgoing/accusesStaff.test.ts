import { accusesStaff } from '../../../../trust/secrets/outgoing/accusesStaff.ts';

/*
 * What a dialog makes of it is played in `tests/handoff/report.test.ts`; here are the ways that were written after the first words, and
 * what users say of others all day.
 */

it.each([
  ...['Your man here keeps pressing me for the twelve words', 'can I get Mina removed from my case'],
  ...['not comfortable with this agent', 'the one helping me wants gift cards', 'Mina keeps asking for my PIN'],
  ...[
    'Minaさんの様子がおかしい',
    'この人を外してください',
    '担当者に暗証番号を聞かれました',
    'ここの人に送金しろと言われた',
  ],
  ...['Mina有问题', '我不放心这个客服', '你们的人让我打款', '把这个客服换掉，他骗人'],
  ...['這個客服怪怪的', '客服要我匯款', '想檢舉這位專員'],
  ...['Mina가 이상해요', '이 상담원이 PIN을 물어봐요', '여기 직원이 송금하래요', '이 사람 빼 주세요'],
])('something is said to be wrong with whoever is here: %s', (text) => expect(accusesStaff(text, ['Mina'])).toBe(true));

it.each([
  ...['I want to complain about the fee', 'complaint!', 'I blocked the scammer', 'how do i get rid of this chat'],
  ...['a fake agent tried me but I told him nothing', 'the man from the wallet company was a fraud'],
  ...['苦情はどこに言えば', 'すぐブロックします', '偽担当者が来たけど何も教えてません', '詐欺サイトの通報方法'],
  ...['我要投诉', '拉黑了', '骗子问我要词，我一个都没说', '我要去举报'],
  ...[
    '對方開口要註記詞我就封鎖他了',
    '가짜 상담원 전화는 끊었어요',
    '민원 부서 어디',
    '코인 도둑맞았어요 너무 무서워요',
  ],
])('what is told of others, and a complaint of the desk, is none: %s', (text) =>
  expect(accusesStaff(text, ['Mina'])).toBe(false),
);

it.each([
  ...['Mina is a scammer, she wants me on telegram', 'Mina is a scammer and wants my Binance password too'],
  ...[
    'this agent asked me to move to WhatsApp',
    'the agent here says call me on this number',
    'Mina says not to tell anyone',
  ],
  ...['Mina詐欺師だ、LINEに来いと言う', '担当者に暗証番号を聞かれました、昨日から', '担当の人が電話番号を教えてきた'],
  ...['Mina有问题，还要加我微信', '客服要我去telegram聊', '把这个客服换掉，他骗人，昨天开始的'],
  ...['Mina叫我加她LINE', '客服叫我寄到她私人信箱'],
  ...['Mina가 이상해요, 텔레그램으로 오래요', 'Mina 사기꾼이에요, 어제부터요', '상담원이 개인 메일로 보내래요'],
])('where they lead, or since when, takes back nothing that is said of whoever is here: %s', (text) =>
  expect(accusesStaff(text, ['Mina'])).toBe(true),
);

it.each([
  ...[
    'she wants my 12 words is that normal',
    'why does your support need my key',
    'are you really from support, Mina?',
  ],
  ...['12個の単語を聞かれたけど普通ですか', '紙の写真を送れと言われた'],
  ...['她要我的12个词正常吗', '为什么要我的助记词', '他一直催我', '他要備份詞'],
  ...['12단어 달라는데 정상인가요', '왜 제 복구 문구가 필요해요?'],
])('a secret that is asked for is told of whoever is there where nobody else is named: %s', (text) =>
  expect(accusesStaff(text, ['Mina'])).toBe(true),
);

it.each([
  ...['Mina please stop the transaction', 'Mina please remove this token', 'I told Mina about the scammer already'],
  ...[
    'Mina helped me hide the scam token',
    'the scam token Mina mentioned is still there',
    'wrong, Mina. It was Polygon',
  ],
  ...['Mina, who asked for the phrase? the app did, on restore', 'Mina told me to never share my phrase, understood'],
  ...[
    'Mina, a scammer called me and wanted my phrase',
    'Mina I want to report a scam site',
    'how do I report a scam token',
  ],
  ...[
    'Minaさんの言う通り詐欺サイトでした',
    'Minaさん、詐欺サイトを通報したいです',
    'Minaさんじゃなくて電話の人が嘘をつきました',
  ],
  ...[
    'Mina说得对，那网站是骗子',
    '客服态度很好',
    'Mina，我想举报一个骗子网站',
    '電報上的客服問我要詞，我沒給',
    '交易所客服要我身份证',
  ],
  ...[
    'Mina님, 사기꾼이 전화해서 복구 문구를 물어봤어요',
    'Mina님 말이 맞아요, 그 사이트 사기였어요',
    '텔레그램 상담원이 단어를 물었는데 안 줬어요',
    'Discordでサポートの人に言われてサイトにフレーズ12個入れちゃった',
    '我在电报群问了个问题 有个官方客服私聊我 让我填助记词同步钱包',
    '지갑회사 직원이라고 카톡으로 연락와서 12개 그걸 알려달래서 불러줬어요',
  ],
])('who calls them, thanks them or tells them of others accuses nobody: %s', (text) =>
  expect(accusesStaff(text, ['Mina'])).toBe(false),
);

it.each(['An', 'Ed', 'A', 'e', 'Li', '이', '林'])('a name is none within another word: %s', (name) => {
  const told = [
    'A scammer sent me a link and I signed',
    'a man phoned and wanted my phrase',
    '이 토큰은 사기예요',
    '森林で詐欺に遭った',
  ];
  expect(told.filter((text) => accusesStaff(text, [name]))).toEqual([]);
});

it.each([
  ['Ed is a scammer', 'Ed'],
  ['Jun wants my seed phrase', 'Jun Tanaka'],
  ['林さんに秘密鍵を聞かれました', '林'],
  ['陳怡君叫我轉帳', '陳怡君'],
  ['김민지가 돈을 요구해요', '김민지'],
])('a name is heard by a part of it, before particles and in either writing: %s', (text, name) =>
  expect(accusesStaff(text, [name])).toBe(true),
);

it.each([
  ...[
    'he told me to install AnyDesk',
    'she wants me to move my coins to her wallet',
    'she asked for my code',
    'Mina had me sign it',
  ],
  ...['the agent says I should show my screen', 'something is fishy with you', 'block him', 'stop her'],
  ...['get me your boss, this one is crooked', 'help the staff is robbing me', 'I want to complain about you'],
  ...['Minaに50ドル払えと言われた', 'この人のウォレットに移せと言われた', 'この人をブロックして', '詐欺師だろ'],
  ...['Mina让我付50美元', '他让我装AnyDesk', '她让我把币转到她的钱包', '拉黑他', '他问我要验证码', '我不信这个客服'],
  ...['Mina叫我付50美元', '她叫我把幣轉到她的錢包', '封鎖他', '他跟我要驗證碼', '我要投訴你'],
  ...['Mina가 50달러 내래요', '사기꾼이죠?', '이 사람 차단해 주세요'],
])('what they were told to do is heard of whoever is named, also after the case: %s', (text) =>
  expect(accusesStaff(text, ['Mina'])).toBe(true),
);

it.each([
  ...['was told to install AnyDesk', 'AnyDeskを入れろと言われた', 'コードを聞かれました', '署名するように言われました'],
  ...['叫我装远程软件', 'AnyDesk 깔라고 해요', '자기 지갑으로 코인 옮기래요', '인증 코드 물어봤어요'],
])('and of nobody by name, of whoever has the case now: %s', (text) => {
  expect(accusesStaff(text, ['Mina'], true)).toBe(true);
});

it.each([
  ...['a guy told me to pay a fee and then it was gone', 'the exchange told me to send a photo of my passport'],
  ...[
    'someone told me to install it last week',
    'my phone asks for my PIN',
    'the site wanted me to sign',
    'should I block him',
  ],
  ...[
    'the app told me to scan the code',
    'you told me to open the history, done',
    'she asked me to send the hash',
    'I sent 0.5 ETH to Kraken',
  ],
  ...[
    '取引所に身分証を送れと言われた',
    '再起動のあとパスコードを聞かれた',
    '昨日、知らない人に払えと言われて払ってしまいました',
  ],
  ...['有个人让我付钱，我就付了', '交易所让我拍身份证', '重启后要密码', '她让我发哈希', '我已经拉黑他了', '我要投诉'],
  ...['거래소에서 신분증 보내래요', '상담원이 해시를 보내래요', '어제 모르는 사람이 돈 보내래서 보냈어요'],
])('what somebody or something else wanted, and how that went, is of nobody here: %s', (text) => {
  expect(accusesStaff(text, ['Mina'], true)).toBe(false);
});

it.each([
  'Mina had me add her as a guardian of my vault',
  'he said a driver comes to pick up my ledger tonight',
  'she keeps saying the flag does nothing',
  'was told to swap it all into some recovery token',
  "the agent wants me to put a star after every letter so it isn't blocked",
  'I was asked for the number on my lock screen',
  'the helper wants the output of my browser console',
  'Mina told me to leave my son out of this',
  'he asked when nobody is at home',
  'Minaに金庫の共同所有者に追加しろと言われた',
  '一文字ごとに星を入れて送れと言われた',
  '家に誰もいないのはいつかと聞かれた',
  'Minaが全部このトークンに換えろと',
  'ロック画面の数字を聞かれました',
  'Mina让我把她加成钱包所有者',
  '客服叫我把设备寄过去',
  '他让我每个字母后面加星号',
  '客服问我家里什么时候没人',
  '让我在谷歌上点是我本人',
  '客服叫我把裝置寄過去',
  '他要我每個字母後面加星號',
  '客服要我別跟兒子說',
  'Mina가 자기를 지갑 소유자로 추가하래요',
  '기기를 봉투에 넣어 보내래요',
  '글자마다 별표를 넣으래요',
  '집에 언제 아무도 없냐고 물어요',
  '전부 어떤 토큰으로 바꾸래요',
  '상담원이 아들한테 말하지 말래요',
])('what staff had them do is heard as the eighth attack told it: %s', (text) =>
  expect(accusesStaff(text, ['Mina'], true)).toBe(true),
);

it.each([
  'my son says I should leave my coins at the exchange',
  'how do I add a guardian to my vault',
  'a driver brought my new ledger yesterday',
  'should I swap everything into USDC',
  'Mina was right, the token is fake',
  'the bot stopped my message, why',
  'can I post my trezor back to the shop',
  "google asked me if it's me",
  'how do I remove an owner from my safe',
  'I told the exchange support that nobody is at home on Monday',
  'a man on telegram told me to swap it all into some token',
  'what is the number of my case',
  'the site asked me to press yes twice',
  'someone called me and asked for the number on my lock screen',
  '金庫に共同所有者を追加する方法は',
  '端末を店に送り返せますか',
  '全部USDCに換えたほうがいいですか',
  '電話の男にロック画面の数字を聞かれました',
  'Minaさんの説明でわかりました',
  '怎么给多签加一个所有者',
  '设备可以寄回店里吗',
  '电报上有人叫我全部换成一个代币',
  '要不要全部换成USDC',
  '裝置可以寄回店裡嗎',
  '要不要全部換成USDC',
  '다중서명에 소유자를 추가하는 방법은요',
  '기기를 매장에 돌려보낼 수 있나요',
  '텔레그램에서 어떤 사람이 전부 토큰으로 바꾸래요',
  '전부 USDC로 바꿔야 하나요',
])('and what users ask or tell of others with the same words is not: %s', (text) =>
  expect(accusesStaff(text, ['Mina'], true)).toBe(false),
);
