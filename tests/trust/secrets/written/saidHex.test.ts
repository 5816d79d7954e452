import { drawBytes } from '../../../../bench/chance.ts';
import { createScanner, detect } from '../../../../trust/secrets/index.ts';
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
    const signs = [...drawBytes(32).toString('hex')].map(said);
    const pieces = Array.from({ length: 64 / size }, (_, at) => signs.slice(at * size, (at + 1) * size).join(between));
    const scanner = createScanner();
    const verdicts = [announced, ...pieces].map((text) => scanner.add(text).detection.verdict);
    expect(verdicts.some((verdict) => verdict === 'ask' || verdict === 'block')).toBe(true);
  }
});

const HEARD = 'zero won to three for five six seven ate nine a be see d e f'.split(' ');
const OWN = '0 1 2 3 4 5 6 7 8 9 apple bob cat dog egg fish'.split(' ');
const KANA = 'ゼロ いち に さん よん ご ろく なな はち きゅう えい びい しい でぃ いい えふ'.split(' ');
const ROMAJI = 'zero ichi ni san yon go roku nana hachi kyuu a b c d e f'.split(' ');
const HAN = '洞 幺 两 三 四 五 六 拐 八 勾 诶 比 西 迪 伊 艾弗'.split(' ');
const OF_ONES = '영 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 에이 비 씨 디 이이 에프'.split(' ');
const twice = (digits: string, [two, three]: readonly [string, string], of: (sign: string) => string) =>
  digits
    .replace(/(.)\1\1?/g, (run, sign: string) => `${run.length === 3 ? three : two}${sign} `)
    .replace(/[\da-f]/g, (sign) => `${of(sign)} `);

it.each<[string, (digits: string) => string]>([
  ['in kana', (digits) => [...digits].map(by(JA)).join(' ')],
  [
    'in letters of kana, with figures and nothing between',
    (digits) => [...digits].map((sign) => (isLetter(sign) ? by(JA)(sign) : sign)).join(''),
  ],
  ['in hiragana', (digits) => [...digits].map(by(KANA)).join('、')],
  ['in romaji', (digits) => [...digits].map(by(ROMAJI)).join(' ')],
  ['in Chinese with nothing between', (digits) => [...digits].map(by(HAN)).join('')],
  ['in Hangul', (digits) => [...digits].map(by(KO)).join(' ')],
  ['in the other numerals of Korean', (digits) => [...digits].map(by(OF_ONES)).join(' ')],
  ['with double and triple', (digits) => twice(digits, ['double ', 'triple '], by(EN))],
  ['with 两个 and 三个', (digits) => twice(digits, ['两个', '三个'], (sign) => sign)],
  ['with 더블 and 트리플', (digits) => twice(digits, ['더블 ', '트리플 '], by(KO))],
  ['as a telephone hears it', (digits) => [...digits].map(by(HEARD)).join(' ')],
  ['with words of its own for the letters', (digits) => [...digits].map(by(OWN)).join(' ')],
  [
    'with a word for each letter',
    (digits) => [...digits].map((sign) => (isLetter(sign) ? `${sign} as in ${named(sign)}` : sign)).join(', '),
  ],
  [
    'behind a long story',
    (digits) =>
      `${'we moved house last month and found an old sheet in a drawer '.repeat(4)}. ${[...digits].map(by(EN)).join(' ')}`,
  ],
  ['in pairs with a word between', (digits) => (digits.match(/../g) ?? []).join(' then ')],
])('a whole key that nobody announced, %s, is asked about and left to no chain', (_, said) => {
  for (let time = 0; time < 10; time++) {
    const { verdict, chainTells } = detect(said(drawBytes(32).toString('hex')));
    expect([verdict, chainTells]).toEqual([expect.stringMatching(/ask|block/), false]);
  }
});

it.each<[string, (first: string, second: string) => string]>([
  ['and the rest', (first, second) => `${first} and the rest ${second}`],
  ['first half and second half', (first, second) => `first half: ${first} second half: ${second}`],
  ['続きは', (first, second) => `${first} 続きは ${second}`],
  ['前半 and 後半', (first, second) => `前半 ${first} 後半 ${second}`],
  ['剩下的', (first, second) => `${first} 剩下的 ${second}`],
  ['나머지', (first, second) => `${first} 나머지 ${second}`],
])('a key in two halves that are written sign by sign, with %s between, is asked about', (_, write) => {
  const half = () => [...drawBytes(16).toString('hex')].join(' ');
  for (let time = 0; time < 10; time++) expect(detect(write(half(), half())).verdict).toMatch(/ask|block/);
});

it('a hash in one piece, an address that is read aloud and counting are none', () => {
  const digits = drawBytes(32).toString('hex');
  const address = [...digits.slice(0, 38)].map(by(EN)).join(' ');
  const counted = Array.from({ length: 80 }, (_, at) => by(EN)((at % 10).toString())).join(' ');
  expect([digits, address, counted].map((text) => detect(text).kinds)).toEqual([[], [], []]);
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
