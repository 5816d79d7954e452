import { randomBytes } from 'node:crypto';
import { createScanner } from '../../../../trust/secrets/index.ts';
import { saidHex } from '../../../../trust/secrets/written/saidHex.ts';

const EN = 'zero one two three four five six seven eight nine a b c d e f'.split(' ');
const JA = 'ゼロ いち に さん よん ご ろく なな はち きゅう エー ビー シー ディー イー エフ'.split(' ');
const ZH = '零 一 二 三 四 五 六 七 八 九 a b c d e f'.split(' ');
const KO = '영 일 이 삼 사 오 육 칠 팔 구 에이 비 씨 디 이 에프'.split(' ');
const LIKE = 'apple boy cat dog egg fox'.split(' ');
const isLetter = (sign: string) => /[a-f]/.test(sign);
const named = (sign: string) => LIKE[Number.parseInt(sign, 16) - 10] ?? '';
const by = (words: readonly string[]) => (sign: string) => words[Number.parseInt(sign, 16)] ?? '';

it.each<[string, string, (sign: string) => string, string]>([
  ['in English', 'reading my private key now', by(EN), ' '],
  [
    'with a word for each letter',
    'my private key',
    (sign) => (isLetter(sign) ? `${sign} as in ${named(sign)}` : sign),
    ', ',
  ],
  ['with a word in brackets', 'my private key', (sign) => (isLetter(sign) ? `${sign} (${named(sign)})` : sign), ' '],
  ['in kana', '秘密鍵を読み上げます', by(JA), '、'],
  ['with its letters called small', '秘密鍵です', (sign) => (isLetter(sign) ? `小文字の${sign}` : sign), '、'],
  ['in Chinese figures', '我念一下私钥', by(ZH), ' '],
  ['with letters and figures called so', '我的私钥', (sign) => (isLetter(sign) ? `字母${sign}` : `数字${sign}`), '，'],
  ['in Hangul', '개인키 읽어드릴게요', by(KO), ' '],
])('a key that is read aloud %s is asked about, whole and in pieces', (_, announced, said, between) => {
  for (const size of [64, 16, 8]) {
    const signs = [...randomBytes(32).toString('hex')].map(said);
    const pieces = Array.from({ length: 64 / size }, (_, at) => signs.slice(at * size, (at + 1) * size).join(between));
    const scanner = createScanner();
    const verdicts = [announced, ...pieces].map((text) => scanner.add(text).detection.verdict);
    expect(verdicts.some((verdict) => verdict === 'ask' || verdict === 'block')).toBe(true);
  }
});

it.each([
  'one two three, testing',
  'I bought one or two coins in three shops',
  'a b c d',
  '一二三四五六七八九十个词',
  '일이 삼사일 걸린다고 했어요',
  'いちに さん、よろしくお願いします',
])('what is no row of signs stays as it is: %s', (text) => {
  expect(saidHex(text)).toBe(text);
});
