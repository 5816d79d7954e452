import { LANGUAGES } from '../../../../core/language.ts';
import {
  asksOtherNumber,
  codeAsked,
  dressesCode,
  givesCode,
  partOfCode,
  speaksOfCode,
} from '../../../../trust/secrets/outgoing/asking/codeAsked.ts';
import { SHORT_ANSWERS } from '../../../support/texts/shortAnswers.ts';

/** What is asked for here has to have come to the user, to be shown to them, or to be set by them. */
const ASKED = [
  'Which six numbers does the device want of you?',
  'An SMS is on its way to you, what does it say?',
  'You should have a text from the exchange now. What number is in it?',
  'Six digits just arrived, could you pass them on?',
  'What are the digits on the app with the turning circle?',
  'Tell me the number in the mail that just came.',
  "There's a number on your phone now, let me have it before it runs out.",
  'What do you press to open it? Four digits, I think?',
  'And the number from the text?',
  'Quick, it is good for thirty seconds only, which one is it?',
  'What is the order number in the SMS that came?',
  '今届いたSMSには何と書いてありますか。',
  '取引所からショートメッセージが来たはずです、数字は？',
  '六つの数字を教えてください。',
  '丸が回るアプリの数字は何ですか。',
  'メールに来た番号をお願いします。',
  '三十秒しか使えないので早めに、いくつですか。',
  '開けるときの四つの数字は何ですか。',
  '携帯に来た数字をここに。',
  '刚才那六位发我。',
  '刚收到的短信上写的什么？',
  '交易所发的那几个数字是多少？',
  '邮件里那个号报一下。',
  '转圈那个软件上现在几？',
  '三十秒就失效，快，多少？',
  '开机那四位是啥？',
  '手机上跳的数字给我。',
  '剛才那六碼給我。',
  '剛收到的簡訊寫什麼？',
  '交易所傳的那幾個數字是多少？',
  '信裡那個號碼報一下。',
  '三十秒就失效，快，多少？',
  '開機那四碼是啥？',
  '手機上跳的數字給我。',
  '방금 받은 여섯 자리요.',
  '방금 온 문자에 뭐라고 써 있나요?',
  '거래소에서 온 숫자 몇 번이에요?',
  '메일에 온 번호 불러 주세요.',
  '30초면 만료되니 빨리요, 몇이에요?',
  '열 때 누르는 네 자리가 뭐예요?',
  '휴대폰에 뜬 숫자 알려 주세요.',
  '동그라미 도는 앱에 지금 몇이라고 떠요?',
  ...['Got the text? Read it out.', 'Quick, the six before they run out.', 'I sent a push; tell me what is on it.'],
  ...['SMSが来ましたよね。読み上げてください。', '通知を送りました、何と出ていますか？'],
  ...['短信到了吧？念一下。', '六位，快点，要过期了。', '我推了一条，上面写的什么？', '验证器里六位数是多少'],
  ...['簡訊到了吧？唸一下。', '我推了一則，上面寫什麼？'],
  ...['문자 왔죠? 읽어 주세요.', '푸시 보냈는데 뭐라고 떠 있나요?', '은행 기기에 지금 뭐라고 나와요?'],
];

it.each(ASKED)('hears that a code is asked for: %s', (text) => expect(codeAsked(text)).toBe('open'));

const OTHERS = [
  ['How much did you send?', '150000'],
  ['What amount does the app show?', '2500.75'],
  ['Which block number is on the explorer?', '21345678'],
  ['What is the ticket number from your first e-mail?', '482913'],
  ['Which version of the app is it?', '7.41.0'],
  ['In which year did you set the wallet up?', '2019'],
  ['What number of confirmations do you see?', '12'],
  ['What nonce does the explorer show?', '1042'],
  ['Could you tell me the order number at the exchange?', '98234417'],
  ['What chain id did you enter?', '42161'],
  ['What error code comes up on the screen?', '4001'],
  ['How many coins are missing?', '3200'],
  ['What gas limit did it show?', '21000'],
  ['On which date was it?', '20240317'],
  ['What memo number did the exchange give you?', '10483321'],
  ['いくら送りましたか。', '150000'],
  ['ブロック番号はいくつですか。', '21345678'],
  ['受付番号を教えてください。', '482913'],
  ['アプリのバージョンはいくつですか。', '7410'],
  ['何年に作ったウォレットですか。', '2019'],
  ['承認数はいくつと出ていますか。', '12'],
  ['ノンスはいくつですか。', '1042'],
  ['注文番号をお願いします。', '98234417'],
  ['チェーンIDは何と入れましたか。', '42161'],
  ['画面のエラー番号は何ですか。', '4001'],
  ['何枚足りませんか。', '3200'],
  ['ガスの上限はいくつと出ますか。', '21000'],
  ['それは何日のことですか。', '20240317'],
  ['取引所が示したメモの番号は何でしたか。', '10483321'],
  ['手数料はいくらと表示されますか。', '2500'],
  ['您转了多少USDT？', '150000'],
  ['区块高度是多少？', '21345678'],
  ['工单号是多少？', '482913'],
  ['应用的版本号是多少？', '7410'],
  ['是哪年创建的？', '2019'],
  ['现在确认数是几？', '12'],
  ['nonce是多少？', '1042'],
  ['订单号发我一下。', '98234417'],
  ['链ID填的是多少？', '42161'],
  ['屏幕上的错误码是什么？', '4001'],
  ['少了几枚？', '3200'],
  ['Gas上限显示多少？', '21000'],
  ['是几号的事？', '20240317'],
  ['交易所给的备注号码是多少？', '10483321'],
  ['手续费显示多少？', '2500'],
  ['얼마를 보내셨나요?', '150000'],
  ['블록 번호가 몇 번인가요?', '21345678'],
  ['접수 번호 알려 주세요.', '482913'],
  ['앱 버전이 몇인가요?', '7410'],
  ['몇 년도에 만드셨나요?', '2019'],
  ['확인 수가 몇이라고 나오나요?', '12'],
  ['논스 숫자가 뭐예요?', '1042'],
  ['주문 번호 불러 주세요.', '98234417'],
  ['체인 ID는 몇 번으로 넣으셨어요?', '42161'],
  ['화면에 나온 오류 코드가 뭐예요?', '4001'],
  ['몇 개가 부족한가요?', '3200'],
  ['가스 한도가 얼마라고 나오나요?', '21000'],
  ['며칠에 있었던 일인가요?', '20240317'],
  ['거래소에서 준 메모 번호가 뭐였나요?', '10483321'],
  ['수수료가 얼마로 표시되나요?', '2500'],
] as const;

it('of 60 dialogues in which staff ask for a number of another kind asks about none', () => {
  expect(OTHERS).toHaveLength(60);
  expect(OTHERS.filter(([asked, answer]) => codeAsked(asked) !== null && givesCode(answer))).toEqual([]);
});

it('and each of them is heard as a question for another number', () => {
  const unheard = OTHERS.filter(([asked]) => codeAsked(asked) === null && !asksOtherNumber(asked));
  expect(unheard.map(([asked]) => asked)).toEqual([]);
});

it.each([
  'The code in the text message is for you alone. Nobody here needs it.',
  'Never tell anybody the six digits.',
  'SMSの番号は誰にも教えないでください。',
  '短信里的验证码不要告诉任何人。',
  '문자로 온 번호는 아무에게도 알려 주지 마세요.',
  'Which network did you choose?',
  'Thank you, I am looking at it now.',
  'Please open the app and choose the second tab.',
])('hears nothing of it in: %s', (text) => expect(codeAsked(text)).toBeNull());

it.each([
  '482913',
  '482 913',
  '48 29 13',
  '4 8 2 9 1 3',
  '482-913',
  '4829',
  'G-482913',
  '４８２９１３',
  'it says 482913',
  '482913 please',
  '四八二九一三',
  '사팔이구일삼',
  'four eight two nine one three',
  'K7F2QX',
  'AB4D-9KLM',
  '482913です',
  '482913이에요',
  '是 482913',
  '482',
  '482913?',
  '482913 is what came',
  'ok 482913 hurry',
  '482,913',
  'sure: 482.913',
  '482\n913',
  'forty-eight twenty-nine thirteen',
  'four hundred eighty-two nine hundred thirteen',
  '四、八、二、九、一、三',
  'よんはちにきゅういちさん',
  '사백팔십이 구백십삼',
  '四百八十二 九百十三',
  'kqjwmx',
  'starts 482 ends 913',
  '最初は482です',
  '前三位482',
  '앞은 482',
])('takes for a code what looks like one: %s', (text) => expect(givesCode(text)).toBe(true));

it.each([
  'order number 482913',
  'my ticket is 482913',
  '注文番号は482913です',
  '订单号482913',
  '주문 번호는 482913입니다',
  '150 USDT',
  'I sent it yesterday',
  'No text came.',
  '2500.75',
  'I sent 1,250 USDT',
  'at 10:45',
  'on 2024-03-17 I think',
  '4.12.1',
  'three or four times',
  '二、三回試しました',
  'strange',
  'hmmmm',
  'thank you',
  'I do not give that to anybody, and I have been told so by the people of the exchange in 2019',
])('and for none what says that it is something else: %s', (text) => expect(givesCode(text)).toBe(false));

it.each([
  ...[
    'Type what just popped up on your phone.',
    'What did the exchange send you a second ago?',
    'What is on your lock screen right now?',
  ],
  ...['今スマホに来たものを入れてください。', 'ロック画面に何が出ていますか。', '届いたら教えてください。'],
  ...['手机上刚弹出来的打给我。', '币安给您发的什么？', '收到了就发我。', '手機剛跳出來的打給我。'],
  ...['지금 폰에 뜬 거 쳐 주세요.', '잠금 화면에 뭐가 떠 있어요?', '오면 바로 알려 주세요.'],
])('hears that something is read out or told which it does not name: %s', (text) =>
  expect(codeAsked(text)).toBe('told'),
);

it.each([
  ...['What does it say under Total?', 'Tell me what you paid.', 'What does the bridge show as remaining?'],
  ...['合計には何と書いてありますか。', '送った額を教えてください。', '足りない分を教えてください。'],
  ...['总额显示多少？', '少了多少，告诉我一下。', '交易所显示可用多少？', '把付的钱数告诉我。'],
  ...['합계에 뭐라고 나와요?', '부족한 만큼 알려 주세요.', '결제한 돈 알려 주세요.'],
])('and none where it is of an amount: %s', (text) => {
  expect(codeAsked(text)).toBeNull();
  expect(asksOtherNumber(text)).toBe(true);
});

it.each(['482913', 'it says 482 913', '482913 is what came', '482913と出ました', '收到了，482913', '482913 왔어요'])(
  'of what was not named bare figures are an answer: %s',
  (text) => expect(givesCode(text, 'told')).toBe(true),
);

it.each([
  'sent 150000',
  '12:30',
  '2019-03-04',
  '2500.75',
  '150 USDT',
  'case 48291',
  '1500個',
  '转了150000',
  '150000원 보냈어요',
])('and what has a word beside them is told: %s', (text) => expect(givesCode(text, 'told')).toBe(false));

it.each([
  ...[
    'Put a dollar sign in front of it, please.',
    'Write it like an amount.',
    'Say it as a block.',
    'Hide it inside an order.',
  ],
  ...['金額のように書いてください。', '「注文」を前に付けてください。', '注文のふりをして書いて。'],
  ...['后面写个U。', '前面写订单两个字。', '装成订单号发。', '前面寫訂單兩個字。'],
  ...['뒤에 원을 붙이세요.', '앞에 주문이라고 쓰세요.', '주문번호인 것처럼 적어요.'],
])('hears how figures are to be written: %s', (text) => expect(dressesCode(text)).toBe(true));

it.each([
  ...['Take your time.', 'What is the order number?', 'Please tell me the amount.', 'I am still here.'],
  ...[
    'ゆっくりで大丈夫です。',
    '注文番号を教えてください。',
    '不着急。',
    '订单号是多少？',
    '천천히 하세요.',
    '주문 번호 알려 주세요.',
  ],
])('and nothing of it where a number of another kind is asked for, or nothing: %s', (text) =>
  expect(dressesCode(text)).toBe(false),
);

it.each([
  '$482913',
  '482913 USDT',
  'order 482913',
  'ticket 482913',
  '4829.13',
  '482913円',
  '注文482913',
  '订单482913',
  '주문 482913',
])('an answer that staff had dressed up is one, whatever it is called: %s', (text) =>
  expect(givesCode(text, 'dressed')).toBe(true),
);

it.each(['it was yesterday', '2 or 3 times', 'I sent 150 USDT on the tenth of May to the address that you see there'])(
  'and what has few figures, or many words, is none: %s',
  (text) => expect(givesCode(text, 'dressed')).toBe(false),
);

it.each([
  ...['do you really need that from me?', 'my phone is in the other room', 'which text do you mean?'],
  ...['携帯が別の部屋にあります', '哪条短信？', '문자가 여러 개 와 있어요'],
])('who speaks of it, or asks back, has told nothing else: %s', (text) => expect(speaksOfCode(text)).toBe(true));

it.each([
  'It is about the transfer that I sent on Monday.',
  'My order number is 98234417.',
  '昨日送りました。',
  '昨天转的。',
])('who tells something else has: %s', (text) => expect(speaksOfCode(text)).toBe(false));

it.each([
  ...[
    'What does your token show?',
    'Which amount just came by message?',
    'What order number did you get on your phone just now?',
  ],
  ...[
    'How much is in the text that came?',
    'Which figure is on your fob right now?',
    'What ticket did they send by SMS?',
  ],
  ...[
    'トークンには何と出ていますか。',
    '今スマホに届いた受付番号は何ですか。',
    'メッセージで届いた金額はいくつですか。',
  ],
  ...['刚发到您手机的订单号是多少？', '手機剛收到的單號是多少？', '令牌上显示的数额是多少？'],
  ...['토큰에는 뭐라고 나오나요?', '방금 휴대폰에 온 주문 번호가 뭐예요?', '메시지로 받은 금액이 얼마예요?'],
])('no name of another number excuses what came just now or what a gadget shows: %s', (text) =>
  expect(asksOtherNumber(text)).toBe(false),
);

it.each([
  ...[
    'How many tokens do you have now?',
    'What does the explorer show as the amount of the token?',
    'Which order number did the exchange send you?',
  ],
  ...[
    '今の残高はいくらですか。',
    'トークンは何枚ありますか。',
    '现在余额是多少？',
    '代币数量是多少？',
    '지금 잔액이 얼마예요?',
    '토큰이 몇 개인가요?',
  ],
])('and what is asked of a balance, an order or a coin is another number: %s', (text) =>
  expect(asksOtherNumber(text)).toBe(true),
);

it.each([
  ...[
    'with 730218',
    '730218 now',
    'there is 730218 on it',
    '730.218',
    'it lights up 7302',
    'i always type 7302',
    'hmm 73021 again',
  ],
  ...['I chose Saffron48', 'Saffron48', 'usually Pelican93 works', 'Granite21!x7'],
  ...['7302で開けています', '730218と光っています', 'いま730218', 'Saffron48です'],
  ...['输7302', '亮着730218', '现在是730218了', '用Pelican93', '輸7302'],
  ...['7302로 열어요', '지금 730218 켜져요', 'Granite21 써요'],
])('behind a question that no list has a code, a PIN or a password in a few words is asked about: %s', (text) => {
  expect(givesCode(text, 'told')).toBe(true);
  // And so it is where one was asked for outright.
  expect(givesCode(text, 'code')).toBe(true);
});

it('of 238 short answers to what staff ask all day one is asked about, a telephone that is called by four figures', () => {
  const all = LANGUAGES.flatMap((language) => SHORT_ANSWERS[language] ?? []).flatMap(([asked, answers]) =>
    answers.map((answer) => ({ asked, answer })),
  );
  expect(all).toHaveLength(238);
  const held = all.filter(({ asked, answer }) => !asksOtherNumber(asked) && givesCode(answer, 'told'));
  expect(held.map(({ answer }) => answer)).toEqual(['Nokia 3310 lol']);
});

it.each([
  ['730', 3],
  ['ok 73', 2],
  ["it's 218", 3],
  ['7302です', 4],
  ['3', 0],
  ['iPhone 14', 0],
  ['30 USDT', 0],
  ['10:45', 0],
  ['step 12', 0],
] as const)('a part of a code is figures alone, and no single one: “%s” has %d', (text, figures) =>
  expect(partOfCode(text)).toBe(figures),
);

it.each([
  ...[
    'Which word do you use to log in?',
    'Which string do you type to sign in?',
    'Paste what is in your clipboard right now.',
  ],
  ...['ログインのときに入れる言葉は何ですか。', 'クリップボードの中身を貼り付けてください。'],
  ...['登录时输入的那个词是什么？', '把剪貼簿的內容貼過來。', '剪贴板里的内容贴过来。'],
  ...['로그인할 때 넣는 말이 뭐예요?', '클립보드 내용을 붙여 주세요.'],
])('hears that the word for a log-in, or what was copied, is asked for: %s', (text) =>
  expect(codeAsked(text)).toBe('open'),
);

it.each([
  'What word is in the red banner?',
  'Please check your clipboard: some malware changes it.',
  'Copy the address to the clipboard and compare it.',
  '剪贴板可能被恶意软件改了，请核对地址。',
  '클립보드를 바꾸는 악성코드가 있습니다.',
])('and nothing of it in: %s', (text) => expect(codeAsked(text)).toBeNull());

it.each([
  'What lights up on the little screen of your token?',
  'What did you choose when the app asked you to protect it?',
])('a gadget that lights up, or a "when" within a sentence, makes no question for another number: %s', (text) =>
  expect(asksOtherNumber(text)).toBe(false),
);

it.each(['When?', 'When did you send it?', 'Do you know when it arrived?', 'And when was that?'])(
  'and a question for the time is one: %s',
  (text) => expect(asksOtherNumber(text)).toBe(true),
);

const BESIDE = [
  ...[
    'When did it arrive, and what is in it?',
    'How often did it ring, and what did it bring you?',
    'Which block was it, and what is on the phone now?',
    'How long is it, and how does it go?',
    'How many minutes ago was that? And whatever it shows, please.',
    'Which case reference did the bank text you?',
    'What receipt number was pushed to you?',
    'And the ticket number that your phone received?',
  ],
  ...[
    'いつ届きましたか、そして中身は何ですか？',
    '何回鳴りましたか。文面もお願いします。',
    '届いたメッセージの受付番号は？',
  ],
  ...['几点收到的，内容是什么？', '来了几次，上面写了啥？', '收到的單號是多少？'],
  ...['몇 시에 왔나요, 뭐라고 써 있어요?', '언제 왔고 내용이 뭐예요?', '받으신 접수번호는요?'],
];

it.each(BESIDE)('what a message holds is asked for, whatever else is: %s', (text) => {
  expect(asksOtherNumber(text)).toBe(false);
  expect(codeAsked(text)).toBe('told');
  expect(givesCode('just now, 482913', 'told') && givesCode('写的是482913', 'told')).toBe(true);
});

it.each([
  'When did you send it, and how much was it?',
  'How much did you send? Please type it here.',
  'Which version is it, and which phone do you have?',
  'How many coins are missing, and since when?',
  'What amount did you send, and what was the fee?',
  'When did the exchange send it, and which order number did they give you?',
  'What is the ticket number from your first e-mail, and what is the date of it?',
  '何時に送りましたか、金額はいくらですか。',
  'いつ届きましたか、何枚ですか。',
  '什么时候转的，金额是多少？',
  '订单号是多少，哪天下的？',
  '언제 보내셨고 얼마였나요?',
  '몇 개가 부족하고 언제부터인가요?',
])('and two numbers of another kind are two: %s', (text) => {
  expect(asksOtherNumber(text)).toBe(true);
  expect(codeAsked(text)).toBeNull();
});

it.each([
  'What is the total on the mail they sent after you logged in?',
  '登录时显示的订单号报一下',
  '몇 년도로 정하셨어요',
])('no other number excuses what a log-in shows, or a year that was chosen for a PIN: %s', (text) =>
  expect(asksOtherNumber(text)).toBe(false),
);

it.each([
  'Meanwhile our system has sent the thing.',
  'その間にこちらから一つお送りしました',
  '这期间我们给您弹了一个',
  '그동안 저희가 하나 보내 드렸어요',
  'By the way, has the exchange been in touch?',
])('behind a question that was not answered something that was sent has a code told: %s', (text) =>
  expect(codeAsked(text)).not.toBeNull(),
);
