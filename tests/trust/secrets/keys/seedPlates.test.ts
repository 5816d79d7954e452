import { drawBytes, drawInt } from '../../../../bench/chance.ts';
import { createScanner, detect } from '../../../../trust/secrets/index.ts';

const places = (count: number) => Array.from({ length: count }, () => String(drawInt(2_048)).padStart(4, '0')).join('');
const grouped = (digits: string, size: number) => digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
const row = ([one = '', other = '']: string) =>
  Array.from({ length: 11 }, (_, at) => (at < 2 ? [one, other][at] : [one, other][drawInt(2)])).join('');
/** No two alike: of four drawn at random one time in eighty two are, and a row said twice counts once. */
const rows = (signs: string, count: number) => {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(row(signs));
  return [...drawn];
};
const stops = (messages: readonly string[]) => {
  const scanner = createScanner();
  return messages
    .map((text) => scanner.add(text).detection.verdict)
    .some((verdict) => verdict === 'ask' || verdict === 'block');
};

it.each([1, 2, 3, 5, 6, 7, 8, 12, 16, 24, 48])('a SeedQR in groups of %d digits is asked about', (size) => {
  for (const count of [12, 24]) expect(detect(grouped(places(count), size).join(' ')).verdict).not.toBe('allow');
});

it.each([4, 6, 8, 12, 24])('a SeedQR, %d digits a message, is asked about', (size) => {
  for (let time = 0; time < 5; time++) expect(stops(grouped(places(12), size))).toBe(true);
});

it.each(['■□', '●○', '⬛⬜', 'X.', 'xo', '#-', '•_', 'YN'])(
  'a plate of eleven holes a word, drawn with %s, is asked about',
  (signs) => {
    expect(stops([rows(signs, 12).join('\n')])).toBe(true);
    expect(stops([`my seed plate looks like this:\n${rows(signs, 4).join('\n')}`])).toBe(true);
    expect(stops(['my seed plate, row by row', ...rows(signs, 2)])).toBe(true);
    expect(stops(rows(signs, 12))).toBe(true);
  },
);

it.each([
  [
    'Aleo',
    () =>
      `APrivateKey1${'zp8CZNn3yeCseEtxuVPbDCwSyhGW6yZKUYKfgXmcpoGPWH2'.slice(0, 40)}${(1e7 + drawInt(9e7 - 1e7)).toString().replace(/0/g, '7')}`,
  ],
  ['IOTA', () => `iotaprivkey1q${drawBytes(30).toString('hex').slice(0, 58)}`],
])('a key of %s is a secret by its form', (_, key) => {
  expect(detect(key()).verdict).toBe('block');
});

it.each([
  '-----------\nfees\n-----------\nnetwork\n-----------\n***********',
  'ooooooooooo',
  'no no no no\nyes yes yes',
  'sent 250 300 150 400 500 on five days',
  'blocks 891204 891207 891210 and 891219, 891226, 891230, 891244, 891250',
  'tracking 1Z 999 AA1 01 2345 6784',
])('lines, lists of blocks and cries are none: %s', (text) => {
  expect(detect(text).verdict).toBe('allow');
});
