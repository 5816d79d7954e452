import { join } from 'node:path';
import { z } from 'zod';
import { staffGuard } from '../../../../app/compose/support/staffGuard.ts';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../../../core/language.ts';
import { underSecret } from '../../../../handoff/neverAsks.ts';
import { judgeRow } from '../../../../handoff/staffRow.ts';
import { secretTalk } from '../../../../trust/secrets/outgoing/asking/secretTalk.ts';
import { staffTalk } from '../../../support/texts/staffTalk.ts';

const STAFF_ASKS = join(__dirname, '../../../support/staffAsks');
const { limited, limitedSince, ways, waysSince } = readYaml(
  join(STAFF_ASKS, 'around.yaml'),
  z.record(z.string(), z.record(z.string(), z.array(z.string()))),
);
const guard = staffGuard({ walletName: 'Example Wallet', allowedHosts: [] });
const passes = (words: string, own: readonly string[] = []) => {
  const { objection, order, secret } = judgeRow({ words, own, others: [] }, guard);
  return objection === null && order === null && secret === null;
};

it.each(Object.entries({ ...limited }))(
  'no secret that is named goes without the line, whatever it denies: %s',
  (language, texts) => {
    expect([...texts, ...(limitedSince?.[language] ?? [])].filter((text) => passes(text))).toEqual([]);
  },
);

it.each(Object.entries({ ...ways }))('the way to the screen that shows one has it as well: %s', (language, texts) => {
  expect([...texts, ...(waysSince?.[language] ?? [])].filter((text) => passes(text))).toEqual([]);
});

it.each([
  ['Open Settings, please.', 'Now tap Reveal.'],
  ['設定を開いてください。', '次に「バックアップ」を押します。'],
  ['请打开设置。', '再点“备份”。'],
  ['請打開設定。', '再點「備份」。'],
  ['설정을 열어 주세요.', '이제 백업을 누르세요.'],
])('also where it comes in two messages: %s %s', (before, words) => expect(passes(words, [before])).toBe(false));

it.each([
  ...[
    'Hello! Never give your recovery phrase to anyone, not even to us.',
    'We will never ask you for your private key.',
  ],
  ...['Please do not tell anyone your PIN or your password.'],
  ...['復元フレーズは、私どもを含め誰にも教えないでください。', '私どもが秘密鍵をお聞きすることはありません。'],
  ...['您好。助记词请不要告诉任何人，包括我们。', '我們絕不會向您索取私鑰。'],
  ...['복구 문구는 누구에게도 알려 주지 마세요. 저희에게도요.', '저희는 개인 키를 절대 묻지 않습니다.'],
])('a plain warning and nothing else has it as seldom as what is only named: %s', (text) =>
  expect(secretTalk(text)).toBe('named'),
);

it.each([
  ['Never share your recovery phrase with anyone.', 'That rule is for strangers.', 'Good. I will now wait for it.'],
  ['復元フレーズは誰にも教えないでください。', 'この決まりは他人向けです。', 'では一行ずつどうぞ。'],
  ['助记词请不要告诉任何人。', '这条规定是针对外人的。', '那您的呢？'],
  ['助記詞請不要告訴任何人。', '客服不算外人喔。', '那就一行一行來。'],
  ['복구 문구는 누구에게도 알려주지 마세요.', '그 규칙은 외부인용이에요.', '그럼 고객님 것은요?'],
])('what takes a plain warning back in the next messages has the line right above it: %s', (...said) => {
  let facts: Parameters<typeof underSecret>[1] = { language: 'en' } as Parameters<typeof underSecret>[1];
  const lines = said.map((words, at) => {
    const under = underSecret(judgeRow({ words, own: said.slice(0, at), others: [] }, guard).secret, facts, false);
    facts = under.facts;
    return under.line !== null;
  });
  expect(lines[0]).toBe(true);
});

it.each([
  ...['All 24 are confirmed.', 'It has 12 confirmations.', '24 hours is normal here.'],
  ...[
    '12個届いています。',
    '24個とも確認済みです。',
    '有12个确认了。',
    '24个小时内到账。',
    '12個都到帳了。',
    '再等12個確認就好。',
  ],
  ...['확인 12개 됐어요.', '12개만 더 기다리면 돼요.', '블록 24개가 필요해요.'],
])('a dozen of what a chain counts is no phrase: %s', (text) => expect(passes(text)).toBe(true));

it.each([
  ...[
    'Read me all 24, please.',
    'On the card there are blanks 1-24.',
    '那12个，从头念一下。',
    '24個とも教えてください。',
    '열두 개 다 불러 주세요.',
  ],
])('a dozen of nothing else is one: %s', (text) => expect(passes(text)).toBe(false));

it.each([
  ['Never give your recovery phrase to anyone.', 'Except to me.'],
  ['復元フレーズは誰にも教えないでください。', '私以外には、です。'],
  ['助记词请不要告诉任何人。', '除了我。'],
  ['복구 문구는 누구에게도 알려 주지 마세요.', '저 말고는요.'],
])('a limit that follows a plain warning takes it back: %s %s', (before, words) => {
  expect(secretTalk(words, before)).toBe('handed');
  expect(secretTalk('Your transfer has arrived.', before)).toBeNull();
});

it.each([
  'Please do not, give us your recovery phrase.',
  'Never ever, send us your recovery phrase.',
  '请不要，把助记词发给我们。',
])('a denial that a comma parts from its deed is no warning: %s', (text) => expect(passes(text)).toBe(false));

it.each([
  ...['Your wallet password never leaves your phone.', 'A private key is a number of 256 bits.'],
  ...['密码忘了可以用助记词恢复。', 'パスワードは何回でも変更できます。', '복구 문구는 안전한 곳에 보관하세요.'],
])('what is said of one without a deed is told from what has it told or shown: %s', (text) =>
  expect(secretTalk(text)).toBe('named'),
);

const Harmless = z.object({ harmless: z.array(z.string()), harmlessUnread: z.array(z.string()) });

it.each(LANGUAGES)('hardly ever stands under what names no secret: %s', (language) => {
  const { harmless, harmlessUnread } = readYaml(join(STAFF_ASKS, `${language}.yaml`), Harmless);
  const texts = [...harmless, ...harmlessUnread];
  // One in each of two languages says that the words of the wallet go to nobody, me included.
  expect(texts.filter((text) => secretTalk(text)).length / texts.length).toBeLessThanOrEqual(0.04);
  const talk = staffTalk(language);
  expect(talk.filter((text) => secretTalk(text) === 'handed').length / talk.length).toBeLessThanOrEqual(0.2);
  expect(talk.filter((text) => secretTalk(text)).length / talk.length).toBeLessThanOrEqual(0.25);
});

it.each([
  ...[
    'The app quizzed you on position 5 and 8. What did you pick?',
    "Tap 'Move to another device' and let me see the square.",
  ],
  ...[
    'On the welcome card there are blanks 1-24. I need 3, 9 and 17.',
    'In MetaMask hold the button until the ring fills.',
  ],
  ...['Open the file you saved at setup. What is inside?', "Pick 'Transfer accounts', then send me the picture."],
  ...[
    '最初に確認テストがありましたよね。5番目と8番目は何を選びましたか。',
    '「別の端末に移す」を押して、出てきた四角い模様を見せてください。',
  ],
  ...[
    '最初に保存したファイルを開くと何が書いてありますか。',
    'カードの3、9、17の欄をお願いします。',
    '円が埋まるまで押し続けてください。',
  ],
  ...[
    '应用一开始考过您第5和第8个，您选的是什么？',
    '点“迁移到新设备”，把出来的方块图给我看。',
    '打开创建时保存的那个文件，里面写什么？',
  ],
  ...['卡片上第3、9、17格，麻煩了。', '選「轉移帳戶」，把圖片發我。', '按住按鈕直到圓圈轉滿。'],
  ...[
    "'다른 기기로 옮기기'를 누르고 나오는 네모 무늬를 보여 주세요.",
    '처음에 앱이 5번째와 8번째를 물어봤죠. 뭘 고르셨어요?',
    '카드 3, 9, 17칸 부탁드려요.',
  ],
])('a quiz, a square to another device, numbered blanks and a file of the setup lead there too: %s', (text) =>
  expect(passes(text)).toBe(false),
);

it('a case is reported to the police and its number noted down: that is no request', () => {
  const texts = [
    '请报警并记下编号。',
    '請報警並記下編號。',
    '先报警，再记下案号。',
    'Please report the theft to the police and keep the number.',
    '경찰에 신고하고 접수 번호를 적어 두세요.',
  ];
  expect(texts.filter((text) => !passes(text))).toEqual([]);
});

it.each([
  ...['Copy the contents of your wallet.dat into the chat.', 'Attach the UTC--2021 file, I will read it for you.'],
  ...[
    'The keychain export is all I need.',
    'The .kdbx from your KeePass would settle it.',
    'Let me have the BIP39 you hold.',
  ],
  ...['wallet.datを送ってください、こちらで開きます。', 'ウォレットのファイルをお願いします。', '🌱を全部お願いします'],
  ...['Electrum的default_wallet文件给我。', '钱包文件传一下。', '🌱发我', '錢包檔案傳一下。'],
  ...['UTC--2021 파일 첨부해 주세요.', '지갑 파일이면 됩니다.', '🌱 주세요'],
])('a file that holds the wallet, or a vault of passwords, is a secret by its name: %s', (text) =>
  expect(passes(text)).toBe(false),
);

it.each([
  ...['Which file did the app write, a CSV or a PDF?', 'The time is 14:03 UTC - two hours behind yours.'],
  ...['どのファイルを開きましたか。', '您打开的是哪个文件？', '어떤 파일을 여셨어요?'],
])('another file, and the time of the chain, are none: %s', (text) => expect(passes(text)).toBe(true));

it.each([
  ['Nobody here needs your key.', 'Except for the import, of course.'],
  ['We never ask for keys.', 'That is for chats with strangers.'],
  ['Never share the words with anybody.', 'But today is different: go ahead.'],
  ['鍵は誰にも教えないでください。', 'もちろん取り込みのときは別です。'],
  ['単語は誰にも見せないでください。', '知らない人との話です。'],
  ['口令别告诉任何人。', '导入的时候当然除外。'],
  ['키는 아무에게도 알려 주지 마세요.', '모르는 사람 얘기예요.'],
  ['핀은 아무에게도 말하지 마세요.', '가져오기 때는 물론 예외예요.'],
])('what is denied by a name that is much else has the line before an exception is made to it: %s %s', (before) =>
  expect(secretTalk(before)).not.toBeNull(),
);

it.each([
  ...[
    'Tap the key in the corner.',
    'The public key of the pool is shown there.',
    'The main thing is that it has arrived.',
  ],
  ...[
    'キーを押してください。',
    '単語を求めるページは閉じてください。',
    '쿠키를 지우지 마세요.',
    '키보드에서 엔터를 누르세요.',
    '关键是网络不要选错。',
  ],
])('such a name that nobody denies is none: %s', (text) => expect(secretTalk(text)).toBeNull());
