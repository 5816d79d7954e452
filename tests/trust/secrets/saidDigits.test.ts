import { drawInt } from '../../../bench/chance.ts';
import { detect } from '../../../trust/secrets/index.ts';

const isStopped = (text: string) => !['allow', 'mask'].includes(detect(text).verdict);
/** No year, no round amount, and not counting up. */
const code = () => `${4 + drawInt(6)}${drawInt(10)}${1 + drawInt(3)}${1 + drawInt(9)}`;
const by = (words: readonly string[], seam: string) => () =>
  [...code()].map((figure) => words[Number(figure)]).join(seam);
const EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const JA = ['ゼロ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];
const KO = ['공', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉'];

const WAYS: Readonly<Record<string, () => string>> = {
  'in English words': by(EN, ' '),
  'in English words with commas': by(EN, ', '),
  'in Japanese words': by(JA, ''),
  'in Japanese words with commas': by(JA, '、'),
  'in ideographs': by([...'〇一二三四五六七八九'], ''),
  'in Korean figures': by([...'영일이삼사오육칠팔구'], ''),
  'in Korean words': by(KO, ' '),
  'on keys': by(
    [...'0123456789'].map((figure) => `${figure}\ufe0f\u20e3`),
    '',
  ),
  'in circles': by([...'⓪①②③④⑤⑥⑦⑧⑨'], ' '),
  'in black circles': by([...'⓿❶❷❸❹❺❻❼❽❾'], ''),
  'with stars between': by([...'0123456789'], '*'),
  'with dots between': by([...'0123456789'], ' . '),
  'in brackets': by(
    [...'0123456789'].map((figure) => `[${figure}]`),
    '',
  ),
};
const SENTENCES: readonly ((code: string) => string)[] = [
  (said) => `my pin is ${said}`,
  (said) => `the verification code is ${said}`,
  (said) => `${said} is the code from the text message`,
  (said) => `pin? ${said}`,
  (said) => `暗証番号は${said}です`,
  (said) => `届いたコードは${said}でした`,
  (said) => `PIN码是${said}`,
  (said) => `收到的码是${said}`,
  (said) => `핀번호는 ${said}`,
  (said) => `인증번호는 ${said}입니다`,
];

it.each(Object.entries(WAYS))('a code or a PIN is asked about figure by figure: %s', (_, make) => {
  const texts = SENTENCES.flatMap((sentence) => Array.from({ length: 4 }, () => sentence(make())));
  expect(texts.filter((text) => !isStopped(text))).toEqual([]);
});

it('is told further from its name than plain figures are', () => {
  expect(isStopped('one-time code came through, reading it out: four seven one two')).toBe(true);
});

it.each([
  'enter your PIN one, two, three times and it locks',
  'my pin does not work, I tried two three four five times',
  'PIN: step 1, 2, 3, 4',
  'code arrives one or two or three or four minutes late',
  '暗証番号を一回二回三回四回と間違えた',
  '暗証番号は四桁です',
  '验证码一二三四个都试过了',
  '验证码五六七八次都不行',
  '인증번호가 사오일째 안 와요',
  '일이 삼일째 안 돼요 인증번호',
  'call four seven one two for the taxi',
])('what counts passes: %s', (text) => expect(isStopped(text)).toBe(false));

it.each([
  'my pin is fifty five twenty one',
  'verification code forty-seven, twelve',
  'my pin is four thousand seven hundred twelve',
  '暗証番号は四千七百十二です',
  'PIN是四千七百一十二',
  'PIN是肆柒壹贰',
  '핀번호는 사천칠백십이',
  'my pin is IV VII I II',
])('a code in tens, steps and other figures is asked about: %s', (text) => expect(isStopped(text)).toBe(true));

it.each([
  'my pin failed and I lost four thousand seven hundred twelve dollars',
  'the code comes after twenty, thirty minutes',
  '残高が四千七百十二円です',
  '비밀번호는 알고 잔액은 사천칠백십이 원이에요',
])('an amount in words is no code: %s', (text) => expect(isStopped(text)).toBe(false));
