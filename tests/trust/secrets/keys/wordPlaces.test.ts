import { drawInt } from '../../../../bench/chance.ts';
import { detect } from '../../../../trust/secrets/index.ts';

const places = (digits: number) => Array.from({ length: 12 }, () => String(1 + drawInt(2_048)).padStart(digits, '0'));
const NAMES = [
  'my recovery phrase as numbers: ',
  'the numbers on my plate: ',
  'numbers on my metal plate: ',
  'the steel backup says ',
  'what is punched into my steel card: ',
  'the positions of my words: ',
  'フレーズの番号：',
  '金属プレートの数字：',
  '助记词编号：',
  '助記詞編號：',
  '钢板上的数字：',
  '복구 문구 번호: ',
  '금속판 숫자: ',
];

it.each(NAMES)('places of words are asked about, whatever joins them: %s', (name) => {
  const texts = [' ', ', ', ' - ', '/', ' / ', '\n', '. ', ' | ', '、'].flatMap((joint) => [
    name + places(1).join(joint),
    name + places(4).join(joint),
  ]);
  const passed = texts.filter((text) => !/^(?:ask|block)$/.test(detect(text).verdict));
  // Of places that are drawn four in ten are low once in some thousand.
  expect(passed.length).toBeLessThanOrEqual(1);
});

it.each([
  'what are the numbers on my metal plate for?',
  'The plate has 24 numbers, 4 digits each.',
  'Dates: 1/2/2024, 3/4/2024, 5/6/2024.',
  'フレーズの番号とは何ですか',
  '助记词编号是什么意思',
  '단어 번호가 뭐예요?',
])('talk of them is none: %s', (text) => {
  expect(detect(text).verdict).toBe('allow');
});
