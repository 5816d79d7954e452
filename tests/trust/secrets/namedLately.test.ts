import { createScanner, detect } from '../../../trust/secrets/index.ts';

/*
 * A complaint names a PIN and ends in no name, so what came next was read as nothing: of an attacker's 482 values in the message after such
 * a name 359 passed, and with one to three messages between them 44 of 48.
 */

const figures = (count: number) => Array.from({ length: count }, () => 3 + Math.floor(Math.random() * 7)).join('');
const freshWord = () => `${['Rivka', 'Otto', 'Sakura', 'Minji'][Math.floor(Math.random() * 4)]}_${figures(3)}`;
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
