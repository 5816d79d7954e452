import { drawInt } from '../../../bench/chance.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';

/*
 * A complaint names a PIN and ends in no name, so what came next was read as nothing: of an attacker's 482 values in the message after such
 * a name 359 passed, and with one to three messages between them 44 of 48.
 */

const figures = (count: number) => Array.from({ length: count }, () => 3 + drawInt(7)).join('');
const freshWord = () => `${['Rivka', 'Otto', 'Sakura', 'Minji'][drawInt(4)]}_${figures(3)}`;
const isFree = (verdict: string) => verdict === 'allow' || verdict === 'mask';
const last = (...messages: string[]) => {
  const scanner = createScanner();
  return messages.map((text) => scanner.add(text).detection.verdict).at(-1) ?? 'allow';
};

const PINS: readonly (readonly [string, string])[] = [
  ['my pin doesnt work', 'its X'],
  ['i think i forgot my pin', 'I put X'],
  ['can you check my pin', 'X please'],
  ['I typed the pin 3 times', 'X'],
  ['PINが通りません', 'Xです'],
  ['暗証番号を3回入れました', 'Xを入れてます'],
  ['支付密码错误', '是X'],
  ['密碼唔啱', '係X'],
  ['核对一下密码', '我输的X'],
  ['핀번호 틀렸대요', 'X이요'],
  ['이 비번 맞나요', 'X 누르는데'],
];
const WORDS: readonly (readonly [string, string])[] = [
  ['my password is wrong', 'its X'],
  ['i know my password but it fails', 'X'],
  ['パスワードが通りません', '「X」'],
  ['密码一直不对', '是X'],
  ['登入密碼錯誤', 'X呢個'],
  ['비밀번호가 틀렸대요', 'X이요'],
];
const CODES = ['i got the sms', 'ok it arrived', 'SMSが来ました', '收到短信了', '碼嚟咗', '문자 왔어요'];
const BETWEEN = [['ledger nano s'], ['yes', 'do you need it?'], ['レジャーです', 'はい', 'お願いします']];

it.each([
  ...PINS.map(([name, value]) => [name, () => value.replace('X', figures(6))] as const),
  ...PINS.map(([name, value]) => [name, () => value.replace('X', `3${figures(3)}`)] as const),
  ...WORDS.map(([name, value]) => [name, () => value.replace('X', freshWord())] as const),
  ...CODES.map((name) => [name, () => figures(6)] as const),
])('a bare value behind its name is asked about, at once and with talk between: %s', (name, fresh) => {
  const told = [[], ...BETWEEN].map((between) => last(name, ...between, fresh()));
  expect(told.filter(isFree)).toEqual([]);
  expect(isFree(detect(`${name}\n${fresh()}`).verdict)).toBe(false);
});

it.each([
  ['Support: please tell me your pin\nAnna: X', () => figures(4)],
  ['[14:01, 3/4/2026] Support: and your password?\n[14:02, 3/4/2026] Me: X', freshWord],
  ['相手：暗証番号は何ですか\n私：X', () => figures(6)],
  ['对方：密码多少\n我：X', () => figures(6)],
  ['상대: 비번이 뭐예요\n나: X', () => figures(4)],
])('a question and its answer, pasted, are read alike: %j', (text, fresh) => {
  expect(isFree(detect(text.replace('X', fresh())).verdict)).toBe(false);
});

it.each([
  'i entered X on the fake site',
  '偽サイトにXと入れてしまいました',
  '在假网站输了X',
  '喺假網站輸咗X',
  '가짜 사이트에 X 입력했어요',
])('what was typed on a false page is a password: %s', (text) => {
  expect(isFree(detect(text.replace('X', `Rivka#${figures(4)}!`)).verdict)).toBe(false);
});

it.each([
  ['my pin doesnt work', 'ledger nano x'],
  ['my pin doesnt work', 'since 2021'],
  ['my pin doesnt work', '2021'],
  ['my pin doesnt work', 'firmware 2.2.3'],
  ['it wont take my password', 'macos 14.4'],
  ['it wont take my password', 'windows11'],
  ['it wont take my password', 'thanks!!'],
  ['it wont take my password', 'https://example.com/a1b2c3'],
  ['it wont take my password', 'INC-0048213'],
  ['it wont take my password', 'anna@example.com'],
  ['it wont take my password', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
  ['wrong pin', '2 attempts'],
  ['wrong password', 'error 1042'],
  ['i got the sms', 'at 18:42'],
  ['the code came', '5 minutes late'],
  ['I forgot my pin', 'about 5000'],
  ['I forgot my pin', '100000'],
  ['I forgot my pin. my order number is', '482913'],
  ['暗証番号が違います', '3回です'],
  ['暗証番号が違います', '1500円'],
  ['密码不对', '2023年'],
  ['密码不对', '订单号482913'],
  ['비번이 틀려요', '30000원'],
  ['비번이 틀려요', '갤럭시 S22'],
])('what answers something else is free: %s / %s', (name, next) => {
  expect(last(name, next)).toMatch(/allow|mask/);
});

it.each(['my pin is wrong\norder number:\n482913', 'PINが違います。\n注文番号\n482913', '密码不对\n订单号\n482913'])(
  'what another name stands before is of that name: %j',
  (text) => {
    expect(isFree(detect(text).verdict)).toBe(true);
  },
);

it('reaches no further than a few messages', () => {
  expect(last('my pin doesnt work', 'hm', 'ok', 'one moment', 'so', 'here', '482913')).toBe('allow');
});

it('reads a long paste in little time', () => {
  const text = Array.from({ length: 900 }, () => 'Ok: my pin').join('\n');
  const begun = performance.now();
  detect(text);
  detect(`pin ${'is it ok '.repeat(400)}`);
  expect(performance.now() - begun).toBeLessThan(500);
});

/*
 * Who doubts a value says more than it: of a stranger's 239 such values in the message after their name 189 passed, of 135 parted or
 * said ones 96, and of 37 in the sentence that names a PIN 18.
 */
const DOUBTS = [
  ['it says wrong pin', 'i think its X'],
  ['it says wrong pin', 'X worked yesterday'],
  ['it says wrong pin', 'it used to be X or X'],
  ['it says wrong pin', 'my wife says X'],
  ['it says wrong pin', 'i enter X and it shakes'],
  ['暗証番号が違うと言われます', 'Xだったと思います'],
  ['暗証番号が違うと言われます', 'Xだった気がする'],
  ['暗証番号が違うと言われます', '昨日はXで入れたのに'],
  ['暗証番号が違うと言われます', 'メモにはXと書いてます'],
  ['解锁密码记不清了', '好像是X吧'],
  ['解锁密码记不清了', '输X就报错'],
  ['解鎖密碼記不清了', '紙上寫的X'],
  ['解鎖密碼記不清了', '昨天X還能用'],
  ['핀번호가 안 맞대요', '아마 X인 것 같은데'],
  ['핀번호가 안 맞대요', '어제는 X로 됐어요'],
] as const;
const CAME = [
  ['i got the sms', 'it changed, X'],
  ['i got the sms', 'should i enter X?'],
  ['SMSが届きました', 'Xと書いてあります'],
  ['收到短信了', '上面写着X'],
  ['收到簡訊了', '要輸X嗎'],
  ['문자 왔어요', 'X이라고 써있어요'],
] as const;

it.each([
  ...DOUBTS.map(([name, told]) => [name, told, () => `3${figures(3)}`] as const),
  ...CAME.map(([name, told]) => [name, told, () => figures(6)] as const),
  ...(
    [
      ['my password is wrong', 'it should be X'],
      ['my password is wrong', 'tried X and no luck'],
      ['パスワードが通りません', 'Xだったと思います'],
      ['密码一直不对', '一直用的X'],
      ['密碼一直不對', '紙上寫的X'],
      ['비밀번호가 틀렸대요', '항상 X 썼어요'],
    ] as const
  ).map(([name, told]) => [name, told, freshWord] as const),
])('a value among few words behind its name is asked about: %s / %s', (name, told, fresh) => {
  expect(isFree(last(name, told.replaceAll('X', fresh)))).toBe(false);
});

const dressed = (count: number, words: string, between = '') =>
  [...figures(count)].map((figure) => words.split(' ')[Number(figure)]).join(between);

it.each([
  ['my pin doesnt work', () => [...figures(4)].join(' ')],
  ['my pin doesnt work', () => `${figures(2)} ${figures(2)}`],
  ['my pin doesnt work', () => `${figures(4)} 😭`],
  ['my pin doesnt work', () => dressed(4, 'zero one two three four five six seven eight nine', ' ')],
  ['PINが通りません', () => dressed(4, 'ゼロ いち に さん よん ご ろく なな はち きゅう')],
  ['支付密码错误', () => dressed(6, '零 一 二 三 四 五 六 七 八 九')],
  ['PIN碼一直錯', () => [...figures(4)].join('、')],
  ['핀번호 틀렸대요', () => dressed(4, '영 일 이 삼 사 오 육 칠 팔 구')],
])('a value that is parted or said is one: %s', (name, fresh) => {
  const values = Array.from({ length: 20 }, fresh).filter((value) => !/3 ?4 ?5 ?6/.test(value));
  expect(values.filter((value) => isFree(last(name, value))).length).toBeLessThan(3);
});

it.each([
  'every day i unlock with X and today pin failed',
  'so my husband set X when we started the nano and he swears that is the pin',
  'two pins, X for ledger and X for phone, both refused',
  '先週までXで入れたのに今日はPINエラー',
  '每天都用X解锁，今天说PIN错',
  '上週X還行，今天PIN錯誤',
  '지난주까지 X로 됐는데 오늘 PIN 오류',
])('the sentence that names a PIN gives it wherever it stands: %s', (text) => {
  expect(isFree(detect(text.replaceAll('X', () => `3${figures(3)}`)).verdict)).toBe(false);
});

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  'my pin doesnt work': [
    'i lost 4821 usdt',
    'they took 4700',
    'i sent 4500 last night',
    'nonce is 4821',
    'gas limit 21000',
    'my case number is 482193',
    'error code 4821',
    'ticket 482193 i think',
    'around 1430',
    'i had like 1150 in there',
    'wait 4096 seconds',
    'is 1234 a bad pin?',
    'should i use 0000, is that safe',
    'SM-G991B i think',
    'my telegram is anna_9244',
  ],
  PINが通らないんです: [
    '4821円くらい入ってました',
    '手数料は4821satsでした',
    'エラーコード4821です',
    '4500送りました',
    '1440分待てと出ます',
    '1234は危ないですか',
  ],
  PIN码一直提示错误: [
    '大概4821块',
    '转了4500出去',
    '错误代码4821',
    '区块19238471',
    '4821次确认',
    '我发短信给12110行不行',
    '1234是不是太简单',
  ],
  PIN碼一直錯: ['大概4821塊', '轉了4500出去', '錯誤代碼4821', '區塊19238471', '餘額48213'],
  '핀번호가 안 맞대요': ['4821달러 정도요', '오류 코드 4821', '4500 보냈어요', '4821번 확인', '1234는 위험한가요'],
  'the code came': ['nonce 4821', 'they took 4700', 'last used in march 2023', 'anna@example.com', 'iOS17.4'],
  验证码来了: ['14:30', 'nonce 4821', '付了3800', 'iOS17.4'],
  驗證碼來了: ['14:30', '付了3800', '錯誤代碼4821'],
};

it.each(Object.entries(NUMBERS).flatMap(([name, told]) => told.map((text) => [name, text] as const)))(
  'what is told of money, a day or a thing with a number is free: %s / %s',
  (name, text) => {
    expect(last(name, text)).toMatch(/allow|mask/);
  },
);

it.each([
  'wrong pin and 4500 dollars gone',
  'my pin fails, case 482193',
  '2021年に買ってPINは一度も失敗しなかったのに',
  '输PIN时报错4001',
  '輸PIN時報錯4001',
  '핀 입력할 때 에러 4001',
  '핀 잊었고 12500 XRP 있어요',
  'pin wrong since firmware 2.2.3, order 48213',
])('a number of another kind in the sentence that names a PIN is free: %s', (text) => {
  expect(detect(text).verdict).toMatch(/allow|mask/);
});

it.each([
  ['X4\nthats my pin', 'X4. that is what i type as pin', 'X6\n^ pin'],
  ['X4\nこれが暗証番号です', 'X4。これPINです'],
  ['X4\n这是我的PIN', 'X4。这个是PIN'],
  ['X4\n這是我的PIN', 'X4。這個是PIN'],
  ['X4\n이게 제 핀이에요', 'X4. 이게 PIN이에요'],
])('a value above its name, in one message, is asked about: %#', (...texts) => {
  for (const text of texts) {
    const given = text.replace('X4', () => `3${figures(2)}7`).replace('X6', () => `${figures(5)}7`);
    expect(isFree(detect(given).verdict)).toBe(false);
  }
});

it.each([
  '482913\nmy pin is not working',
  'ticket 482913\nthat is about my pin',
  '4817 usdt\nthat was before the pin failed',
  '4500円\nこれはPINを入れる前です',
  '订单482913\n这是PIN的问题',
  '문의 482913\n이게 핀 문제예요',
])('a number above talk of a PIN is free: %j', (text) => {
  expect(isFree(detect(text).verdict)).toBe(true);
});

/** Of a stranger's 62 amounts and things, put away before the words of them were read, 20 were held at first. */
it.each([
  ['do i have the pin right?', 'the guy wanted 2500 upfront'],
  ['do i have the pin right?', 'I got 2 wallets with 1250 each'],
  ['do i have the pin right?', 'screen says 4001 unauthorized'],
  ['do i have the pin right?', 'i live in 10115 berlin'],
  ['PINが弾かれます', '家賃が1350ドルで困ってます'],
  ['PINが弾かれます', '画面に4001と出ます'],
  ['PIN老是不对', '他要我付2500'],
  ['PIN老是不对', '有4800粉丝'],
  ['PIN老是不對', '房租1350等著用'],
  ['PIN老是不對', '郵遞區號10048'],
  ['PIN이 자꾸 틀려요', '지갑 두 개에 각 1250씩'],
  ['PIN이 자꾸 틀려요', '2400 남았어요'],
])('round amounts, failures of calls and places to live are free: %s / %s', (name, text) => {
  expect(last(name, text)).toMatch(/allow|mask/);
});
