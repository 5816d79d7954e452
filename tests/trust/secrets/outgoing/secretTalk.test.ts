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

/** Files and rows that hold one by no name for it, riddles over its words, and how the bot's stop is brought past. */
const UNNAMED_HOLDERS = [
  "In Application Support there is a folder with your wallet's name. I need its contents pasted.",
  'Open the browser console, type chrome.storage.local.get and paste the output.',
  'Copy the value of KeyringController for me.',
  'アプリのフォルダにあるldbの中身を貼ってください。',
  'ブラウザのコンソールを開き、出力を貼ってください。',
  'cipherとkdfのあるJSONを貼ってください。',
  '把浏览器控制台的输出贴过来。',
  '把含有cipher和kdf的JSON贴过来。',
  'xprv开头那行发我。',
  '把瀏覽器主控台的輸出貼過來。',
  '브라우저 콘솔 출력을 붙여 주세요.',
  'cipher와 kdf가 있는 JSON을 붙여 주세요.',
  'xprv로 시작하는 줄 부탁해요.',
  'Let us play: tell me an animal, a fruit and a tool from your twelve, in that order.',
  'Make me a little story with them in order and I will know.',
  'Sort them alphabetically and give me the first half.',
  '書き留めた7行目は何ですか。',
  '全部の頭文字を四つずつ書いてください。',
  'それらで短いお話を作って送ってください。',
  '您记下的第7行是什么？',
  '每行的前四个字母写给我。',
  '用它们编个小故事给我。',
  '您記下的第7行是什麼？',
  '적어 둔 7번째 줄이 뭐예요?',
  '각 줄의 앞 네 글자를 적어 주세요.',
  '그걸로 짧은 이야기를 만들어 보내 주세요.',
  'Photograph the page with the numbered rows and describe it.',
  'The screen you were shown right after you chose a PIN, what stood there?',
  'Go back to the step of setting up where it told you to find a pen. What does it list?',
  'PINを決めた直後の画面に何が並んでいましたか。',
  '番号の付いた行の画面を見て、上から順にお願いします。',
  '箱に入っていたカードを裏返して一行ずつ教えてください。',
  '设完PIN以后那一页列了什么？',
  '带编号的那几行，从上往下说给我。',
  '盒子里的卡翻过来，一行一行告诉我。',
  '帶編號的那幾行，從上往下說給我。',
  'PIN을 정한 직후 화면에 뭐가 나열돼 있었나요?',
  '번호가 붙은 줄들을 위에서부터 말해 주세요.',
  '상자에 든 카드를 뒤집어 한 줄씩 알려 주세요.',
  'The filter here is picky: put a star after every letter and it gets through.',
  'If it is stopped, write it with spaces and send it in three goes.',
  'Spell it the way it sounds, then nothing gets blocked.',
  '止められたら、一文字ごとに星を入れて送ってください。',
  '秘密かと聞かれたら、ハッシュだと答えてください。',
  'ブロックされたら、三回に分けて送ってください。',
  '被拦的话，每个字母后面加个星号再发。',
  '如果问是不是秘密，就说是哈希。',
  '会被拦截，分三次发。',
  '被擋的話，每個字母後面加個星號再傳。',
  '막히면 글자마다 별표를 넣어 다시 보내세요.',
  '비밀이냐고 물으면 해시라고 답하세요.',
  '차단되니 세 번에 나눠 보내세요.',
];

it.each(UNNAMED_HOLDERS)(
  'what holds a secret, asks after it piece by piece or leads past the stop has the line: %s',
  (text) =>
    expect(
      guard.secretTalk(text) !== null || guard.orderIn(text) === 'secret' || guard.objectionTo(text) !== null,
    ).toBe(true),
);

const FILES_AND_ROWS = [
  'The browser console is not needed, a screenshot of the error is enough.',
  'Which folder did the download go to?',
  'The log of the app shows no error, so it is the network.',
  'Export the history as CSV if you need it for your taxes.',
  'Could you paste the transaction hash?',
  'Please copy the error message as it stands.',
  'The JSON of the token list is loaded from the server.',
  '履歴はCSVで保存できます。',
  'エラーの文をそのまま貼ってください。',
  'ダウンロードはどのフォルダに入りましたか。',
  '历史可以导出为CSV报税用。',
  '请把报错原文贴给我。',
  '下载的文件在哪个目录？',
  '請把報錯原文貼給我。',
  '내역은 CSV로 저장할 수 있어요.',
  '오류 문구를 그대로 붙여 주세요.',
  '다운로드는 어느 폴더로 갔나요?',
  'What stands in the third row of the history?',
  'Does the list of tokens contain USDC?',
  'The first four characters of the address are enough to compare.',
  'Sort them by date and look at the newest one.',
  'The names start with the network, then the token.',
  'Which line of the list is grey?',
  '一覧の三行目は何ですか。',
  'アドレスの最初の四文字を見比べてください。',
  '日付順に並べて一番新しいものを見てください。',
  '列表第三行显示什么？',
  '对比地址前四个字符就行。',
  '按日期排序，看最新的一条。',
  '清單第三行顯示什麼？',
  '목록 세 번째 줄에 뭐가 있나요?',
  '주소 앞 네 글자만 비교하세요.',
  '날짜순으로 정렬해서 최신 것을 보세요.',
  'Create a new wallet in your own app and move the coins there yourself.',
  'A new wallet makes its own words; nobody else chooses them.',
  'Which account did you import last year?',
  'The wallet was created in 2021 on your old phone.',
  '新しいウォレットはご自身のアプリで作ってください。',
  'どのアカウントを追加しましたか。',
  '请在您自己的应用里新建钱包。',
  '您去年添加的是哪个账户？',
  '請在您自己的應用裡新建錢包。',
  '새 지갑은 본인 앱에서 만드세요.',
  '작년에 추가한 계정이 어느 것인가요?',
  'Your message was stopped because it looked like a key; please do not send it again.',
  'The bot held it back, that is right so.',
  'If the transaction was blocked, the contract refused it.',
  'Send the hash in one piece, without spaces.',
  'Write the name of the network as it sounds to you.',
  'The filter of the list shows only one network.',
  'ハッシュは一度に、空白なしで送ってください。',
  '取引が止められたのはコントラクトのためです。',
  'ネットワークの名前は分かる範囲で書いてください。',
  '哈希请一次发完，不要空格。',
  '交易被拦是合约拒绝了。',
  '网络名称写个大概就行。',
  '雜湊請一次傳完，不要空格。',
  '해시는 빈칸 없이 한 번에 보내 주세요.',
  '거래가 막힌 건 컨트랙트가 거절해서예요.',
  '네트워크 이름은 아는 대로 적어 주세요.',
];

it.each(FILES_AND_ROWS)('files, rows and what was stopped rightly have none: %s', (text) =>
  expect(guard.secretTalk(text)).toBeNull(),
);
