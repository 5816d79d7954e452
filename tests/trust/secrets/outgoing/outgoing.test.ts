import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { staffAsks } from '../../../../bench/secrets/staffAsks.ts';
import { asksInTwo } from '../../../../trust/secrets/outgoing/asking/askingInTwo.ts';
import { checkOutgoing, type OutgoingReason } from '../../../../trust/secrets/outgoing/outgoing.ts';
import { HARMLESS } from '../../../support/texts/harmlessTalk.ts';
import { HONEST_BESIDE, NAMED_OUTRIGHT } from '../../../support/texts/namedOutright.ts';
import { ASKING, staffTalk } from '../../../support/texts/staffTalk.ts';

const options = { allowedHosts: ['handrail.example'] };
const reasonOf = (text: string) => {
  const checked = checkOutgoing(text, options);
  return checked.kind === 'ok' ? 'ok' : checked.reason;
};

const REFUSED: Record<OutgoingReason, string[]> = {
  'asks-for-secret': [
    'Please send me your seed phrase.',
    'What’s your recovery phrase?',
    "Don't worry, just send me your recovery phrase",
    'To verify your identity I need your 12 words.',
    'What is your private key?',
    'Could you tell me the verification code you received?',
    'Please type your recovery phrase here so that we can check it.',
    'Enter your secret phrase on this page: it is safe',
    'First open your recovery phrase. Then send it to me.',
    'Please provide the first three words of your backup.'.replace('words of your backup', 'words of your seed'),
    '復元フレーズを教えてください。',
    'ご本人確認のため、12個の単語をお送りください',
    '秘密鍵をこのチャットに入力してください',
    '届いた認証コードをお知らせください。',
    '请把您的助记词发给我',
    '请提供您的私钥',
    '请在这里输入助记词',
    '请告诉我收到的验证码',
    '복구 문구를 알려 주세요',
    '개인 키를 보내주세요.',
    '여기에 시드 문구를 입력해 주세요',
    '인증번호를 말씀해 주세요',
    'ｓｅｎｄ me your s\u200beed phrase',
  ],
  'asks-for-money': [
    `Send 0.1 ETH to 0x${'4f'.repeat(20)} to verify`,
    `Please deposit 100 USDT to T${'a1'.repeat(16)}X as a verification fee`,
    'You have to pay the unlocking fee first',
    'Pay a small fee first',
    '手数料を先にお支払いください。',
    '先转0.1个ETH到这个地址激活账户。',
    '수수료를 먼저 입금해 주세요.',
    `请转 0.1 ETH 到 0x${'4f'.repeat(20)}`,
    `0x${'4f'.repeat(20)} に送金してください`,
    `0x${'4f'.repeat(20)} 로 0.1 ETH를 보내 주세요`,
  ],
  'asks-for-harm': [
    'Paste this into the console of the browser.',
    'Press Win+R and paste it.',
    'Restore the wallet with the words I give you.',
    'Please turn off your antivirus first.',
    'Approve the unlimited allowance, then we can scan it.',
    'Send the coins to the safe wallet I made for you.',
    'Please send me a photo of your passport.',
    'What is your CVV?',
    'Send 10 USDT and get 20 back.',
    'Search for wallet help and open the first result.',
    '開発者ツールに貼り付けてください。',
    '私たちが作ったウォレットをお使いください。',
    '二段階認証をオフにしてください。',
    '免許証の写真を送ってください。',
    '请在控制台里粘贴这段代码。',
    '請用我們給您的助記詞恢復錢包。',
    '请关闭双重验证。',
    '请把币转到我们的安全钱包。',
    '콘솔에 붙여 넣고 실행해 주세요.',
    '제가 드리는 단어로 지갑을 여세요.',
    '백신을 꺼 주세요.',
    '신분증을 찍어 보내 주세요.',
  ],
  'phone-number': [
    '+1 8oo 555 o199',
    'Then ring 4 1 5 5 5 5 0 1 9 9',
    'Then ring 〇四一五五五五〇一九九',
    'Then ring ⓪④①⑤⑤⑤⑤⓪①⑨⑨',
    '공일공 일이삼사 오육칠팔 로 연락하세요',
    'It is four one five, five five five, oh one nine nine.',
    'Call +1 415 555 0132',
    'お電話は 03-1234-5678 まで',
    '请拨打 400-123-4567',
    '고객센터 1588-1234',
    'call 1-800-555-0199 now',
    'Call me at 415 555 0199.',
  ],
  'other-channel': [
    'Contact me on Telegram for faster help',
    'Our WhatsApp is faster',
    'LINEで連絡してください',
    '请加微信联系我',
    '텔레그램으로 연락 주세요',
    'write to help@wallet-support.example',
    'see t.me/real_support',
    'see t. me / handrailhelp',
    'Add me: @handrailhelp',
    'discord gg handrail',
    'Please install AnyDesk',
    'Give me remote access with AnyDesk.',
    '请下载向日葵，把识别码给我。',
    'Install TeamViewer and tell me the ID',
    'Please share your screen with me',
    '安装 AnyDesk',
    'AnyDeskを入れてください',
    '애니데스크를 설치해 주세요',
  ],
  'foreign-link': [
    '[here](/\\evil.example)',
    '[here](https:evil.example)',
    'open http:\\\\evil.example now',
    'open evil。com now',
    'see https://evil.example/login',
    'open www.wallet-restore.com',
    '[the help centre](https://evil.example)',
    'https://handrail.example@evil.example/',
    'https://handrail.example.evil.example/',
    'go to wallet-validate[.]com',
    'Visit handrail-support dot com and sign in',
    'go to walletcheck com and connect there',
    'write to support (at) evil-desk (dot) com',
    'wallet-checkドットcomをご覧ください',
    '请打开 wallet-check点com',
  ],
};

const PAYEE = `0x${'4f'.repeat(20)}`;
/** One word away from a harmless sentence. */
const STILL: Partial<Record<OutgoingReason, string[]>> = {
  'asks-for-secret': [
    'Enter the 12 words in order on our website',
    'Enter the 12 words in order in the chat app',
    'Enter the 12 words in order on the device and send me a photo',
    'Enter your 12 words only here',
    'Make a copy of your backup and send it to us',
    'Send me a copy of your backup',
    'Send a picture of the card with the words',
    'パスワードは何にしましたか',
    '비밀번호가 몇 번인가요',
    '您的密码是什么？',
    'What code does the app show?',
    'Please read me the list of words',
    'Please send the json of your wallet',
    'We need all words that the device shows',
    'Confirm your wallet by typing its words',
    '您的词给我',
    'デバイスに表示された単語を順番に送ってください',
    '紙に書いた単語をここに書いてください',
    '在我们的网站按顺序输入单词',
    '오류를 고치려면 단어를 보내 주세요',
    '종이에 적은 단어를 적어 주세요',
  ],
  'asks-for-money': [
    `Could you transfer 1 ETH to ${PAYEE}?`,
    `You will send 5 USDT to ${PAYEE}`,
    `Hello dear customer, send 5 USDT to ${PAYEE}`,
    `To unlock your wallet send 5 USDT to ${PAYEE}`,
    `Make a deposit of 0.1 ETH to ${PAYEE}`,
    `${PAYEE} に送金していただけますか`,
    `${PAYEE} に送金をお願いします`,
    `将您的资产转到 ${PAYEE} 即可解冻`,
    `${PAYEE}로 입금해 주시면 해제됩니다`,
  ],
  'other-channel': [
    '@handrailhelp, write to him',
    'Telegram: handrail_help',
    'telegram: handrail.support',
    'telegram id: realsupport',
    'Do not wait: telegram handrail_help',
    'Uninstall your antivirus and install AnyDesk',
    'Remove AnyDesk and install the new AnyDesk',
    'Share your screen and open the wallet',
    'Please install Quick Support',
  ],
};

const ADVICE = [
  'Never share your recovery phrase with anyone. We will never ask for it.',
  'Do not send your seed phrase to anyone, not even to us.',
  'Don’t write your recovery phrase here.',
  '绝不会先通过邮件、电话、Telegram等方式联系您。',
  '请不要发截图：截图里常常会露出助记词。',
  'Nobody from support will ask you for your private key.',
  'If someone asks for your 12 words, it is a scam.',
  'Write your recovery phrase on paper and keep it where nobody sees it.',
  'Open the app, choose "Import" and enter your recovery phrase in the wallet.',
  'You can change your password in the settings.',
  '確認コードを伝えないでください',
  '復元フレーズは誰にも教えないでください。私たちがおたずねすることはありません。',
  'アプリで「復元」を選び、復元フレーズを入力します。',
  '请不要把助记词告诉任何人。',
  '我们不会向您索要私钥。',
  '복구 문구를 누구에게도 알려 주지 마세요.',
  '저희는 비밀번호를 묻지 않습니다.',
  'We never write to you on Telegram.',
  'Scammers on Telegram pretend to be us.',
  'See https://handrail.example/help and https://docs.handrail.example/a.',
  'The transaction was included in block 18250000 with 12 confirmations on 2026-11-25.',
  '0x742d35Cc6634C0532925a3b844Bc454e4438f44e received 0.5 ETH',
  'You sent 0.5 ETH to 0x742d35Cc6634C0532925a3b844Bc454e4438f44e yesterday.',
  'Never pay a verification fee: it is a scam.',
  'Do not send anything to 0x742d35Cc6634C0532925a3b844Bc454e4438f44e.',
  'Whoever asks you to install AnyDesk is no colleague of ours.',
  'Remove AnyDesk from the computer first.',
  'Enter the 24 words on the device itself, never on a page.',
  'Please send me the words of the error message.',
  'Which words does the error message show?',
  'What is your public key?',
  'The password is the one of your phone.',
  'What did the screen say?',
  '请把错误信息发给我。',
  '密码是您自己设置的，我们不知道。',
  '单词要按顺序写在纸上。',
  'パスワードはご自身で決めたものです。',
  '비밀번호는 앱에서 바꿀 수 있어요.',
];

describe('what leaves the desk', () => {
  it.each(Object.entries(REFUSED))('is refused: %s', (reason, texts) => {
    expect(texts.filter((text) => reasonOf(text) !== reason)).toEqual([]);
  });

  it('may warn, explain and link to allowed hosts', () => {
    expect(ADVICE.map((text) => [text, reasonOf(text)]).filter(([, reason]) => reason !== 'ok')).toEqual([]);
  });

  it.each(Object.entries(ASKING))('is refused when it asks in other words or in disguise: %s', (_, texts) => {
    expect(texts.filter((text) => reasonOf(text) !== 'asks-for-secret')).toEqual([]);
  });

  it.each(Object.entries(HARMLESS))('may have the words of thieves and mean no harm: %s', (_, texts) => {
    expect(texts.map((text) => [text, reasonOf(text)]).filter(([, reason]) => reason !== 'ok')).toEqual([]);
  });

  it.each(Object.entries(STILL))('is refused beside what is harmless: %s', (reason, texts) => {
    expect(texts.filter((text) => reasonOf(text) !== reason)).toEqual([]);
  });

  it('is refused when it asks in words that no rule was written from, and hardly ever when it is near to that', () => {
    const rates = staffAsks().map(({ name, ratio }) => [name, ratio] as const);
    expect(rates).toHaveLength(8);
    const wrong = rates.filter(([name, ratio]) => (name.includes('harmless') ? ratio > 0.02 : ratio < 0.75));
    expect(wrong).toEqual([]);
  });

  it.each(['en', 'ja', 'zh-Hans', 'ko'])('may be what staff write all day: %s', (language) => {
    const sentences = staffTalk(language);
    expect(sentences.length).toBeGreaterThanOrEqual(300);
    expect(sentences.map((text) => [text, reasonOf(text)]).filter(([, reason]) => reason !== 'ok')).toEqual([]);
  });

  it('may be any published article', () => {
    const root = join(__dirname, '../../../../knowledge/articles');
    const refused = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => {
        const body = readFileSync(join(root, file), 'utf8').split(/^---$/m).slice(2).join('---');
        const checked = checkOutgoing(body, options);
        return checked.kind === 'ok'
          ? []
          : [`${file} ${checked.reason}: ${body.slice(checked.span.start, checked.span.end)}`];
      });
    expect(refused).toEqual([]);
  });

  it('is nothing that unfolds to more letters than were read', () => {
    expect(reasonOf('㎮'.repeat(300))).toBe('asks-for-secret');
  });

  it('is answered with the place in the text as it was written', () => {
    const text = 'Ｈｉ! Please see https://evil.example now';
    const checked = checkOutgoing(text, options);
    expect(checked.kind === 'refused' && text.slice(checked.span.start, checked.span.end)).toBe('https://evil.example');
  });
});

it.each(NAMED_OUTRIGHT)('refuses what names the secret in a plain request or a form: %s', (text) => {
  expect(reasonOf(text)).toBe('asks-for-secret');
});

it.each(HONEST_BESIDE)('lets its honest neighbour pass: %s', (text) => {
  expect(reasonOf(text)).toBe('ok');
});

it.each([
  [
    'I need one more thing from you, please write it here for me.',
    'The twelve words of the recovery phrase, all of them in order.',
  ],
  [
    'To go on, answer the next two lines here in the chat.',
    'First line: the recovery phrase of the wallet, from the paper.',
  ],
  [
    'The twelve words of the recovery phrase, in order.',
    'Please write all of that down here for me now, so that I can go on with it.',
  ],
  ['One thing is left.', 'It is the seed phrase you wrote down.'],
  ['Please tell me the following.', 'Your recovery phrase and the PIN of the device.'],
  ['我还需要一样东西，请写在这里。', '助记词的十二个词，按顺序。'],
  ['请回答下面这一行。', '就是您写下的助记词。'],
  ['もう一点必要です、こちらに書いてください。', 'リカバリーフレーズの12個の単語、順番どおりに。'],
  ['次の行にお答えください。', '復元フレーズです。'],
  ['한 가지 더 필요합니다. 여기에 적어 주세요.', '복구 문구 열두 단어, 순서대로.'],
  ['다음 줄에 답해 주세요.', '복구 문구입니다.'],
  ['Kindly paste below what I name next.', 'Nothing but the seed phrase.'],
  ['Ready? Tell me.', 'Your seed phrase!'],
  [
    'Please answer the next line completely and exactly as it stands on your paper.',
    'Seed phrase of this wallet, all twelve of the words as they stand on that paper of yours.',
  ],
])('hears two sentences that ask only together: %s %s', (before, after) => {
  expect(asksInTwo(before, after)).toBe(true);
  expect(reasonOf(`${before} ${after}`)).toBe('asks-for-secret');
});

it.each([
  ['You have your recovery phrase on paper, I hope.', 'Very good, then copy all of it here so that I can compare it.'],
  ['Which wallet is it? It has a seed phrase, right?', 'Please copy it here so I can look at it for you.'],
  ['I need these from you:', '3. your recovery phrase'],
  [
    'いまリカバリーフレーズの紙はお手元にありますか。',
    'では、それをそのままここに書き写していただけますと助かります。',
  ],
  ['您手边有抄助记词的那张纸吗？', '好的，那请您把它一字不差地抄到这里来，我来核对一下。'],
  ['복구 문구를 적은 종이가 지금 옆에 있으신가요?', '그럼 그대로 여기에 옮겨 적어 주시면 제가 확인하겠습니다.'],
])('hears a message that asks for "it" after one that named it: %s %s', (before, after) => {
  expect(asksInTwo(before, after)).toBe(true);
});

it.each([
  ['Do you have your recovery phrase on paper?', 'What does the screen show? Please copy it here.'],
  ['Never give your recovery phrase to me.', 'Tell me the error and send it to me.'],
  ['Is the recovery phrase on paper?', 'Good, keep it there.'],
  ['您有助记词吗？', '请把交易哈希发给我。'],
  ['復元フレーズはありますか。', '取引のハッシュをここに貼ってください。'],
  ['복구 문구가 있으신가요?', '거래 해시를 여기에 붙여 주세요.'],
  ['Please write it here.', 'Your recovery phrase stays with you.'],
  ['Please send me the hash of the transfer here.', 'Nobody needs your recovery phrase.'],
  ['Do you still have your recovery phrase?', 'Please send me the hash so that I can look at it.'],
  ['Please tell me the following.', 'The network and the hash of the transfer.'],
  ['请把哈希发到这里。', '助记词请不要告诉任何人。'],
  ['こちらに書いてください。', '復元フレーズは不要です。'],
  ['여기에 적어 주세요.', '복구 문구는 필요 없습니다.'],
  ['Your recovery phrase is safe.', 'Please write it here when the transfer arrives.'],
  ['Please answer this.', 'Where is your recovery phrase kept?'],
  ['这里写下发生了什么。', '助记词在纸上吗？'],
])('lets two honest sentences stand beside each other: %s %s', (before, after) => {
  expect(asksInTwo(before, after)).toBe(false);
});

it.each(['Word places are 1 2 3 4 5 6 7 8 9', '一二三四五六七八九', 'one two three four five six seven'])(
  'takes no counting for a number to ring: %s',
  (text) => expect(reasonOf(text)).toBe('ok'),
);
