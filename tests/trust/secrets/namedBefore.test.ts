import { drawInt } from '../../../bench/chance.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';

const figures = (count: number) => Array.from({ length: count }, () => 1 + drawInt(9)).join('');
const letters = (count: number, of = 'bcdfghjkmnpqrstvwxz') =>
  Array.from({ length: count }, () => of.charAt(drawInt(of.length))).join('');
const NAMED: readonly (readonly [string, readonly string[], () => string])[] = [
  [
    'a password',
    ['my password is', 'パスワードは', '密码是', '密碼是', '비밀번호는'],
    () => `${letters(6)}!${figures(4)}`,
  ],
  ['a PIN', ['my pin is', 'PIN', '暗証番号は', 'PIN码是', 'PIN碼是', '핀번호는'], () => figures(6)],
  ['a one-time code', ['the SMS code:', '認証コードは', '验证码是', '驗證碼是', '인증번호는'], () => figures(6)],
  [
    'a recovery code',
    ['my recovery code is', 'リカバリーコードは', '恢复码是', '恢復碼是', '복구 코드는'],
    () => `${letters(2, 'xzkqwf')}${figures(2)}${letters(1)}-${letters(1)}${figures(2)}${letters(2)}`,
  ],
  [
    'the seed of an authenticator',
    ['2fa secret:', '認証アプリのキーは', '谷歌验证器密钥是', '驗證器的密鑰是', 'OTP 키는'],
    () => `${letters(6, 'ABCDEFGHKMNPQRSTVWXZ')}2X${letters(6, 'ABCDEFGHKMNPQRSTVWXZ')}3P`,
  ],
];
const isFree = (verdict: string) => verdict === 'allow' || verdict === 'mask';
const inTurn = (...messages: string[]) => {
  const scanner = createScanner();
  return messages.map((text) => scanner.add(text).detection.verdict);
};

describe('a name and its value', () => {
  const cases = NAMED.flatMap(([what, names, fresh]) => names.map((name) => [what, name, fresh] as const));
  it.each(cases)('in two messages, %s: %s', (_, name, fresh) => {
    expect(Array.from({ length: 5 }, () => inTurn(name, fresh())).filter((verdicts) => verdicts.every(isFree))).toEqual(
      [],
    );
  });

  it.each(cases)('with a line or a sign between them, %s: %s', (_, name, fresh) => {
    const texts = ['\n', '\n\n', ' 👇\n', '…', ' (see below)\n'].map((between) => `${name}${between}${fresh()}`);
    expect(texts.filter((text) => isFree(detect(text).verdict))).toEqual([]);
  });

  it.each([
    ['my 25th word is', 'tulgrave'],
    ['the passphrase:', 'green goat sailing'],
    ['パスフレーズは', '赤い橋'],
    ['密语是', '白马过桥'],
    ['패스프레이즈는', '노란배'],
  ])('of words, in two messages: %s', (name, words) => {
    expect(inTurn(name, words)).toEqual(['allow', 'ask']);
  });
});

describe('what goes on after a name', () => {
  it.each([
    ['my pin is', 'wrong, it says'],
    ['PIN:', 'how many digits?'],
    ['PIN', '20418832 is my order number'],
    ['my password is', 'forgotten'],
    ['my password is', 'iPhone15 cannot open'],
    ['I do not know what my password is', 'my id is Anna4821x'],
    ['the passphrase:', 'is it optional?'],
    ['my verification code is', '2024-11-30'],
    ['the PIN:', '100000 sats'],
    ['パスワードは', '忘れました'],
    ['パスフレーズは', '設定していないです'],
    ['密码是', '忘了'],
    ['密语是', '怎么找回'],
    ['验证码是', '收不到'],
    ['비밀번호는', '잊어버렸어요'],
    ['핀번호는', '8자리예요'],
    ['my case number:', '482913'],
  ])('is no value of it: %s / %s', (name, text) => {
    expect(inTurn(name, text)).toEqual(['allow', 'allow']);
  });
});

describe('who says that it comes', () => {
  it.each([
    ['i will give you the password for metamask ok?', 'Kestrel1020'],
    ["i'll tell you the pin, ready?", '8792'],
    ['i just got a code from coinbase', '638160'],
    ['パスワードを言いますね', 'Kestrel1020'],
    ['暗証番号をお伝えします', '8792'],
    ['認証コードが届きました', '638160'],
    ['那我告诉你密码吧', 'Kestrel1020'],
    ['PIN码我告诉你', '8792'],
    ['驗證碼來了', '638160'],
    ['비밀번호 알려드릴게요', 'Kestrel1020'],
    ['핀번호 알려드려요', '8792'],
    ['인증번호 왔어요', '638160'],
  ])('%s: what comes next is asked about', (name, value) => {
    expect(inTurn(name, value)).toEqual([expect.stringMatching(/allow|mask/), 'ask']);
  });

  it.each([
    'ok here comes my PIN',
    'pin incoming',
    'my passcode, one sec',
    "I'm sending you my wallet password now",
    'my password is the following',
    'alright, the PIN',
    'いまから暗証番号いうよ',
    '暗証番号書きますよ',
    'パス教えるね',
    'レジャーのPIN、いきます',
    '認証コードはこちら',
    '那我报密码了',
    '我跟你说密码',
    '接下来是密码',
    '钱包密码，等下',
    '密碼來囉',
    '我講一下PIN',
    '핀번호 말할게요',
    '비번 갑니다',
    '비번 이거예요',
    '암호 보냅니다',
    '지갑 비번, 잠시만요',
  ])('%s: figures, or a word with figures, in the next message are asked about', (name) => {
    const values = [figures(4), figures(6), `Kestrel${figures(2)}`].filter((value) => !/^(?:19|20)/.test(value));
    expect(values.filter((value) => inTurn(name, value).every(isFree))).toEqual([]);
  });

  it.each([
    ['should i tell somebody my password?', 'ok'],
    ["i didn't get a code from coinbase", '638160 is my ticket'],
    ['what if i give you the wrong pin', '2019'],
    ['パスワードを教えてと言われました', '0.35 ETHあります'],
    ["i'll tell you my password problem", 'it says wrong every time'],
    ['here comes my password question', 'does it need 12 chars'],
    ['パスワード直しました', 'ありがとう'],
    ['密码改好了', '谢谢'],
    ['비번 바꿨어요', '감사해요'],
    ['验证码没来', '我等了20分钟'],
    ['인증번호가 안 왔어요', '30분째예요'],
  ])('%s: what comes next is not', (name, next) => {
    expect(inTurn(name, next).filter(isFree)).toHaveLength(2);
  });
});

describe('a value with its name in a dress', () => {
  it.each([
    'PIN [4 digits]: 4819',
    '4819 (pin)',
    '4819（暗証番号）',
    '4819（密码）',
    '4819 (비번)',
    '4819 <- ledger pin',
    'rpcuser=me\nrpcpassword=Kestrel77',
    'curl -u me:Kestrel77 https://node.example',
    'bitcoin-cli walletpassphrase "Kestrel77" 60',
    'sshpass -p Kestrel77 ssh me@host',
  ])('%s', (text) => {
    expect(isFree(detect(text).verdict)).toBe(false);
  });

  it.each([
    'the article says a PIN like 1234 is weak',
    'never use 0000 as your PIN they say',
    'a page says password123 is the worst password',
    'カード番号の下四桁は4819',
    '끝 네 자리가 4819인 카드',
    'is the word "abandon" on the list?',
  ])('is none: %s', (text) => {
    expect(isFree(detect(text).verdict)).toBe(true);
  });
});

/** Who says that a password comes may send a word: of a stranger's 22 such words 16 passed. */
it.each([
  ['here is my password', 'tiramisu'],
  ['i will send you my password', 'guatemala'],
  ['パスワードを送ります', 'つきあかり'],
  ['我发密码给你', '月光宝盒'],
  ['我發密碼給你', '白日夢想家'],
  ['비번 보낼게요', '무지개다리'],
])('a word behind a password that was said to come is asked about: %s / %s', (name, word) => {
  const scanner = createScanner();
  expect(scanner.add(name).detection.verdict).toBe('allow');
  expect(scanner.add(word).detection.verdict).toBe('ask');
});

it.each([
  ['here is my password problem', 'android'],
  ['i will send you my password', 'understood'],
  ['i will send you my password', 'metamask'],
  ['i can give you my password', 'screenshot'],
  ['パスワードを送ります', 'ありがとうございます'],
  ['我发密码给你', '可以吗'],
  ['비번 보낼게요', '감사합니다'],
  ['the code came', 'nonce 4821'],
  ['the code came', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
  ['the code came', 'my case number is 482193'],
  ['パスワードで入れない', 'お問い合わせ番号は482193です'],
])('what is no value behind such a name is free: %s / %s', (name, next) => {
  const scanner = createScanner();
  scanner.add(name);
  expect(scanner.add(next).detection.verdict).toMatch(/allow|mask/);
});
