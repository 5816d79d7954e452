import {
  CODES_IN_TURN,
  filled,
  NAMED_FIELDS,
  PASSWORDS_IN_PARTS,
  PINS_IN_PARTS,
  PINS_OVER_MESSAGES,
} from '../../../bench/secrets/inParts.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';

const ROUNDS = 8;
const isFree = (verdict: string) => verdict === 'allow' || verdict === 'mask';
const verdictsOf = (messages: readonly string[]) => {
  const scanner = createScanner();
  return messages.map((text) => scanner.add(text).detection.verdict);
};
const all = (byLanguage: Readonly<Record<string, readonly string[]>>) => Object.values(byLanguage).flat();
/** Of fresh ones that pass whole. */
const passing = (template: string) =>
  Array.from({ length: ROUNDS }, () => filled(template).split('¦')).filter((messages) =>
    verdictsOf(messages).every(isFree),
  );

it.each(all(PINS_IN_PARTS))('a PIN or code in parts beside its name is asked about: %j', (template) => {
  // Figures that count up are an example.
  expect(passing(template).length).toBeLessThanOrEqual(1);
});

it.each(all(PINS_OVER_MESSAGES))('and over several messages: %j', (template) => {
  expect(passing(template)).toEqual([]);
});

it.each(all(PASSWORDS_IN_PARTS))('a password by its letters or parts is asked about: %j', (template) => {
  expect(passing(template)).toEqual([]);
});

it.each(all(NAMED_FIELDS))('what stands in a field whose name says so is asked about: %j', (template) => {
  expect(passing(template)).toEqual([]);
});

it.each(all(CODES_IN_TURN))('backup codes behind their name are asked about, each: %j', (template) => {
  const [, ...codes] = verdictsOf(filled(template).split('¦'));
  expect(codes.filter(isFree)).toEqual([]);
});

describe('what is no secret', () => {
  it.each([
    'my PIN has 4 digits',
    'the password has 12 characters',
    'how do I change the PIN',
    'PIN 3 wrong tries',
    'the first PIN was 4 digits, the new one has 6',
    'I set a PIN in 2021 and a new one in 2023',
    'first 3 tries failed, then 2 more, PIN still wrong',
    'first I typed the PIN, then it asked for the password, then it froze',
    'Step 1: enter PIN. Step 2: confirm. Step 3: wait',
    'PIN entry: first row 1 2 3, second row 4 5 6, third row 7 8 9',
    'My password starts with a capital letter and ends with a number',
    'password must have 8 characters, 1 capital letter and 1 number',
    'can the password include a, e, i, o, u with accents?',
    'my phone number starts with 080 and ends in 1922',
    'order number: first part 4812, second part 1922',
    'The code on the invoice begins with 48 and ends with 19',
    'I paid 48 first and 19 after, now it asks for a verification code',
    'fee | amount\n0.12 | 300',
    '| date | amount | fee |\n|---|---|---|\n| 3 May | 200 USDT | 1.2 |',
    '| Field | Required |\n|---|---|\n| password | yes |\n| pin | no |',
    '| Wallet | PIN | Passphrase |\n|---|---|---|\n| Ledger | yes | optional |',
    'password,email\nrequired,optional',
    'Password:\nforgot it',
    'pin: in the safe',
    'secret: what does that mean?',
    'seed phrase: 12 or 24 words?',
    'Username/password not accepted',
    'From the clean device, change the passwords of e-mail and exchanges.',
    '暗証番号は4桁です',
    '暗証番号を最初は3回、次は2回間違えました',
    '最初の20は届いて、残りの35が届きません。PINは別です',
    '注文番号の前半は4812、後半は1922',
    '| 項目 | 必須 |\n|---|---|\n| パスワード | はい |',
    'パスワード：\n忘れました',
    '「25番目の単語のこと？」',
    'PIN码是4位',
    '以前的PIN是4位，现在是6位',
    '第一次输错3次，第二次输错2次，PIN还是不对',
    '先转了20，后转了35，密码没改',
    '密码：必填',
    '订单号前半4812后半1922',
    '小偷看到我输密码，App也是这个',
    '핀번호는 4자리예요',
    '앞에 쓰던 핀은 4자리, 지금은 6자리',
    '처음에 3번, 다음에 2번 핀을 틀렸어요',
    '주문번호 앞은 4812 뒤는 1922',
    '비밀번호:\n잊어버렸어요',
    '지갑 하나에 비번이 두 개?',
  ])('%j', (text) => {
    expect(detect(text).verdict).toMatch(/^(allow|mask)$/);
  });

  it.each([
    [['I forgot my PIN', '3', 'Nano S', '2']],
    [['my pin is wrong 3 times', 'then 2 more', 'last time 1']],
    [['my pin works', 'I sent 20 first', 'then 35', 'the rest 45']],
    [['I reset my password', 'first step done', 'then 2 apps opened', 'second step']],
    [['the password', 'wrong', 'again wrong', '2 left']],
    [['I lost my backup codes', 'order 20418832', '20418832']],
    [['my google codes work', 'order 12345678 is late']],
    [['PINを忘れました', '3回', '2台', '12']],
    [['忘了PIN', '3次', '2', '12']],
    [['핀을 잊었어요', '3번', '2', '12']],
  ])('over messages: %j', (messages) => {
    expect(verdictsOf(messages).filter((verdict) => !isFree(verdict))).toEqual([]);
  });
});
