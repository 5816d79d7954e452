import { drawInt } from '../../../bench/chance.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';
import { respelled } from '../../../trust/secrets/respelled.ts';

const figures = (count: number) => Array.from({ length: count }, () => 3 + drawInt(7)).join('');
const isFree = (verdict: string) => verdict === 'allow' || verdict === 'mask';

const PINS = [
  'P1N: X',
  'piin X',
  'my p.i.n. is X',
  'PIN-c0de X',
  'PlN code X',
  'my pim is X',
  'my pen number X',
  '暗唱番号 X',
  '暗証晩号 X',
  '暗証ナンバー X',
  '暗証No. X',
  '暗証：X',
  'あんしょう番号 X',
  'パスコ一ド X',
  '蜜码 X',
  '密玛是X',
  '秘码X',
  'mima:X',
  'ping码X',
  '蜜碼 X',
  '解鎖碼係X',
  '通行碼 X',
  '비밀 번호 X',
  '비번호 X',
];
const WORDS = ['Passw0rd: X', 'Pa55word X', 'paswd X', 'pass-word X', 'p.w. X'];

it.each(PINS)('a PIN behind a name misspelt, misread or spaced is stopped: %s', (text) => {
  for (const count of [4, 6]) expect(isFree(detect(text.replace('X', figures(count))).verdict)).toBe(false);
});

it.each(WORDS)('a password behind such a name is stopped: %s', (text) => {
  expect(isFree(detect(text.replace('X', `Rivka_${figures(3)}!`)).verdict)).toBe(false);
});

it.each(['P1N', '暗唱番号', '蜜码是', '비밀 번호는'])('such a name speaks for the next message: %s', (name) => {
  const scanner = createScanner();
  scanner.add(name);
  expect(isFree(scanner.add(figures(6)).detection.verdict)).toBe(false);
});

it.each([
  'I paid 4000 PLN, that is 100 pln more',
  'the pen number on the box is 3',
  '秘密の質問は3つあります',
  '马克笔 4支',
  'mima is my cat',
  '비 밀린 날 4번',
  'is a passw0rd with a zero safe?',
  'my P1 phone has android 14',
])('what sounds alike and names none is free: %s', (text) => {
  expect(isFree(detect(text).verdict)).toBe(true);
  expect(respelled(text)).toHaveLength(text.length);
});

it.each([
  'android',
  'chrome',
  'safari',
  'pixel',
  'android 14',
  'pixel 8',
  'nano',
  'jade',
  'rainbow',
  'cosmos',
  'email',
])('a device, a browser or a wallet alone is an answer: %s', (text) => {
  const scanner = createScanner();
  scanner.add('hi, my wallet does not open since yesterday');
  scanner.add('yes');
  expect(scanner.add(text).detection.verdict).toBe('allow');
});

/** Of a stranger's 82 further misspelt names 35 passed. */
it.each([
  'psw: W',
  'psswd W',
  'paswrd W',
  'p@ssword is W',
  'パスワ一ドはW',
  '暗証ばんごう4793',
  'あんしょうばんごう4793',
  '認証コド479361',
  '認証番ごう479361',
  '確認コ一ド479361',
  'mima W',
  '验证吗479361',
  '验正码479361',
  'yzm 479361',
  '驗證嗎479361',
  '認證嗎479361',
  '비밀버노 W',
  '비빌번호 W',
  '비밀먼호 W',
  '페스워드 W',
  '인증버노 479361',
  '인증번오 479361',
])('further names are put right: %s', (text) => {
  const value = `Rivka_${100 + drawInt(900)}`;
  expect(detect(text.replace('W', value)).verdict).not.toBe('allow');
});

it.each(['认证吗？', '验证嘛', 'こども479361', 'pasta 479361', 'ps5 479361', 'password', '지갑 인증 479명'])(
  'what only looks like one is free: %s',
  (text) => {
    expect(detect(text).verdict).toBe('allow');
  },
);
