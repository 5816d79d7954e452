import { drawBytes } from '../../../../bench/chance.ts';
import { detect } from '../../../../trust/secrets/index.ts';
import { withoutCount } from '../../../../trust/secrets/keys/numbering.ts';
import { decimalKeys, numberKeys } from '../../../../trust/secrets/keys/numberKeys.ts';
import { secretNumbers } from '../../../../trust/secrets/keys/secretNumbers.ts';

const KEY = drawBytes(32);
const HEX = KEY.toString('hex');
const DECIMAL = BigInt(`0x${HEX}`).toString();

it('reads the same key from one decimal number, grouped or not, and from bytes', () => {
  for (const text of [DECIMAL, BigInt(`0x${HEX}`).toLocaleString('en'), [...KEY].join(', '), `[${[...KEY]}]`])
    expect(decimalKeys(`look: ${text} please`)).toContain(HEX);
});

it('is no number above 2²⁵⁶, nor a shorter one, nor bytes that are marks of a test', () => {
  for (const text of ['9'.repeat(78), '9'.repeat(60), Array.from({ length: 32 }, (_, i) => i + 1).join(', ')]) {
    expect(decimalKeys(text)).toEqual([]);
    expect(numberKeys(text)).toEqual([]);
  }
});

it('64 bytes are a key pair and blocked', () => {
  expect(numberKeys([...drawBytes(64)].join(' '))).toMatchObject([{ verdict: 'block' }]);
});

it('an array of bytes is one, whatever numbers stand before it', () => {
  const key = `[${[...drawBytes(64)].join(',')}]`;
  expect(numberKeys(`1 2 3 4 ${key} 5 6`)).toMatchObject([{ verdict: 'block' }]);
});

it('the numbers of lines are left out, other numbers are not', () => {
  expect(withoutCount(['1', 'ab', '2', 'cd', '3', '3'], (text) => text)).toEqual(['ab', 'cd', '3']);
  expect(withoutCount(['7', 'ab', '2'], (text) => text)).toEqual(['7', 'ab', '2']);
});

it('rows of an XRP seed are known by the digit at their end', () => {
  const rows = ['554872', '394230', '209376', '323698', '140250', '466577', '398116', '152362'];
  const right = rows.map((row, i) => row.slice(0, 5) + String((Number(row.slice(0, 5)) * (2 * i + 1)) % 9));
  expect(secretNumbers(right.join(' '))).toMatchObject([{ verdict: 'block', kind: 'private-key' }]);
  expect(secretNumbers(right.slice(0, 4).join(' '))).toMatchObject([{ verdict: 'ask' }]);
  expect(secretNumbers('554873 394231 209377 323699 140251')).toEqual([]);
});

it('takes an unlimited approval for no key: no key is as large as 2²⁵⁶−1', () => {
  expect(detect(`I approved it for ${2n ** 256n - 1n} USDT`).verdict).toBe('allow');
});

it.each([
  `https://opensea.io/assets/ethereum/0x${'ab12'.repeat(10)}/${DECIMAL}`,
  `my ens token id is ${DECIMAL}`,
  `tokenId: ${DECIMAL}`,
  `トークンIDは${DECIMAL}です`,
  `代币ID：${DECIMAL}`,
  `토큰 ID는 ${DECIMAL}`,
])('takes the id of an NFT or a name for no key, unless a key is spoken of', (text) => {
  expect(detect(text).verdict).toBe('allow');
  expect(detect(`my private key. ${text}`).verdict).not.toBe('allow');
});

const pair = () => [...drawBytes(64)];

it.each([16, 20, 28, 36, 64])('an array that was broken after %i signs, in the middle of numbers, is one', (width) => {
  const lines = (JSON.stringify(pair()).match(new RegExp(`.{1,${width}}`, 'g')) ?? []).map((line) => line.trim());
  for (const text of [lines.join('\n'), lines.map((line) => `> ${line}`).join('\n'), `my id.json\n${lines.join('\n')}`])
    expect(numberKeys(text)).toContainEqual(expect.objectContaining({ verdict: 'block' }));
});

it.each<[string, (bytes: readonly number[]) => string]>([
  ['in an object', (bytes) => JSON.stringify({ ...bytes })],
  ['in an object, set out', (bytes) => JSON.stringify({ ...bytes }, null, 2)],
  ['in lines behind their places', (bytes) => bytes.map((byte, at) => `${at}\t${byte}`).join('\n')],
  ['in lines counted from one', (bytes) => bytes.map((byte, at) => `${at + 1}: ${byte}`).join('\n')],
])('bytes with their places are a key %s', (_, write) => {
  expect(detect(write(pair())).verdict).toBe('block');
  expect(detect(write([...drawBytes(32)])).verdict).toMatch(/ask|block/);
});

it('a table of marks and a broken list of amounts are none', () => {
  const marks = Array.from({ length: 32 }, (_, at) => `${at + 1}\t${60 + ((at * 7) % 40)}`).join('\n');
  const amounts = `[${Array.from({ length: 32 }, (_, at) => 300 + at * 17).join(',\n')}]`;
  expect([marks, amounts].map((text) => detect(text).verdict)).toEqual(['allow', 'allow']);
});

/** A row that lost a number or has one twice is still told by its bytes; under 48 numbers it is like any list. */
it.each([48, 60, 63, 65, 66])('an array that was cut or has a number too many is asked about: %i numbers', (count) => {
  const bytes = [...drawBytes(count - 16), ...Array.from({ length: 16 }, (_, at) => 101 + at * 9)];
  for (const text of [`[${bytes.join(',')}]`, `${bytes.join(', ')}…`, bytes.join('\n')])
    expect(detect(text).verdict).toBe('ask');
});

it.each<[string, (bytes: readonly number[]) => string]>([
  ['without its brackets', (bytes) => (bytes.join(',').match(/.{1,38}/g) ?? []).join('\n')],
  ['by a shell', (bytes) => (JSON.stringify(bytes).match(/.{1,38}/g) ?? []).join('\\\n')],
  [
    'with the numbers of lines',
    (bytes) =>
      Array.from({ length: 8 }, (_, at) => `${at + 1} | ${bytes.slice(at * 8, at * 8 + 8).join(', ')},`).join('\n'),
  ],
])('an array that was broken is one: %s', (_, write) => {
  for (let at = 0; at < 5; at++) expect(detect(write(pair())).verdict).toMatch(/ask|block/);
});

it.each([
  ['ages', () => Array.from({ length: 60 }, (_, at) => 18 + ((at * 13) % 70)).join(', ')],
  ['degrees', () => Array.from({ length: 64 }, (_, at) => 20 + ((at * 7) % 15)).join(' ')],
  ['heights of people', () => Array.from({ length: 60 }, (_, at) => 150 + ((at * 11) % 25)).join(', ')],
  ['addresses of machines', () => Array.from({ length: 14 }, (_, at) => `192.168.${at}.${(at * 37) % 256}`).join('\n')],
  ['amounts by lines', () => Array.from({ length: 20 }, (_, at) => `${at + 1}. ${at * 120} usdt`).join('\n')],
])('a row of other numbers of that length is none: %s', (_, write) => {
  expect(numberKeys(write())).toEqual([]);
});
