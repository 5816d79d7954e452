import { drawBytes, drawInt, drawUuid } from '../../../../bench/chance.ts';
import { groupsOf, HEX_PIECES, HEX_WRITINGS } from '../../../../bench/secrets/hexWritings.ts';
import { createScanner, detect, inOnePiece, keyDigits } from '../../../../trust/secrets/index.ts';

const ROUNDS = 8;
const hex = (bytes = 32) => drawBytes(bytes).toString('hex');
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

function isCaught(messages: readonly string[]): boolean {
  const scanner = createScanner();
  return messages.some((text) => ['block', 'ask', 'hold'].includes(scanner.add(text).detection.verdict));
}

it.each(Object.entries(HEX_WRITINGS))('32 bytes that nobody calls a hash are asked about: %s', (_, write) => {
  expect(times(ROUNDS, hex).filter((key) => !isCaught(write(key)))).toHaveLength(0);
});

it('a key that came out with far more letters than usual is asked about too', () => {
  const of = (signs: string, count: number) => times(count, () => signs[drawInt(signs.length)]);
  const key = () => {
    const left = [...of('abcdef', 45), ...of('0123456789', 19)];
    return times(64, () => left.splice(drawInt(left.length), 1)[0]).join('');
  };
  expect(times(ROUNDS, key).filter((digits) => !isCaught([groupsOf(digits, 2).join(' ')]))).toEqual([]);
});

it.each(Object.entries(HEX_WRITINGS))('and are blocked when they are called a key: %s', (_, write) => {
  const verdicts = times(ROUNDS, hex).map((key) => detect(`my private key: ${write(key).join('\n')}`).verdict);
  expect(verdicts.filter((verdict) => verdict !== 'block')).toEqual([]);
});

it.each(Object.entries(HEX_PIECES))(
  '32 bytes in several messages are asked about before they are whole: %s',
  (_, write) => {
    expect(times(ROUNDS, hex).filter((key) => !isCaught(write(key)))).toHaveLength(0);
  },
);

it.each(Object.entries(HEX_WRITINGS))('32 bytes whose first part has no letter are asked about: %s', (_, write) => {
  // As bytes in decimal one in a thousand of them has as few of three figures as ages do.
  const key = () => times(16, () => String(drawInt(10))).join('') + hex(24);
  expect(times(ROUNDS, key).filter((digits) => !isCaught(write(digits))).length).toBeLessThan(2);
});

describe('digits that are no key', () => {
  it.each<[string, () => string]>([
    ['a hash in one piece', () => `0x${hex()}`],
    ['a hash over two lines that is called one', () => `my transaction hash is 0x${hex(20)}\n${hex(12)}`],
    ['a hash in groups that is called one', () => `txid: ${groupsOf(hex(), 8).join(' ')}`],
    ['two hashes', () => `${hex()} ${hex()}`],
    ['an address and its beginning', () => `0x${hex(20)} is it the same as 0x${hex(12)}?`],
    ['an address in groups', () => `0x${groupsOf(hex(20), 4).join(' ')}`],
    ['a short list of numbers', () => '12 40 33 27 51 8 19 22 35 46 57 61'],
    ['ages', () => times(40, () => String(20 + drawInt(60))).join(', ')],
    ['telephone numbers', () => times(7, () => `0${hex(5).replace(/\D/g, '7').slice(0, 9)}`).join(', ')],
    ['a MAC address', () => groupsOf(hex(6), 2).join(':')],
    ['a fingerprint of 20 bytes', () => groupsOf(hex(20), 4).join(' ')],
  ])('pass: %s', (_, make) => {
    expect(times(ROUNDS, make).filter((text) => isCaught([text]))).toEqual([]);
  });

  it('pass: two ids of software, but for about one in a hundred and sixty', () => {
    // Put together they have the digits of a key, and by chance few enough signs between them look like its groups: 0.6 % of 4,000.
    const caught = times(ROUNDS * 8, () => `${drawUuid()}, ${drawUuid()}`).filter((text) => isCaught([text]));
    expect(caught.length).toBeLessThanOrEqual(6);
  });

  it('pass in several messages: hashes one after the other, and one that was cut short', () => {
    expect(isCaught([`0x${hex()}`, 'and this one', `0x${hex()}`])).toBe(false);
    expect(isCaught([`0x${hex(30)}`, 'sorry, it was cut off', `0x${hex()}`])).toBe(false);
    expect(isCaught([`0x${hex(4)}…${hex(2)}`, 'is it there?', `0x${hex(4)}…${hex(2)}`])).toBe(false);
  });
});

it('only what is set as a hash is, when a line ends, is left to the chains', () => {
  const [head, tail] = [hex(21), hex(11)];
  expect(detect(`0x${head}\n${tail}`).chainTells).toBe(true);
  expect(detect(groupsOf(hex(), 16).join(' ')).chainTells).toBe(true);
  expect(detect(groupsOf(hex(), 4).join(' ')).chainTells).toBe(false);
  expect(detect(`${head}:${tail}`).chainTells).toBe(false);
  expect(detect(`0x${head}\n${tail} and my PIN is 4829`).chainTells).toBe(false);
});

it('a hash in pieces is put together for what reads hashes, and nothing else is touched', () => {
  const [head, tail] = [hex(21), hex(11)];
  expect(inOnePiece(`tx 0x${head}\n  ${tail} please`)).toBe(`tx 0x${head}${tail} please`);
  expect(inOnePiece(`from 0x${hex(20)} to 0x${hex(20)}`)).toMatch(/^from 0x\w{40} to 0x\w{40}$/);
  expect(inOnePiece('add 12 ether\nto face 3')).toBe('add 12 ether\nto face 3');
});

it.each(Object.entries(HEX_WRITINGS).filter(([name]) => !/Backwards/.test(name)))(
  'the digits can be read from every writing: %s',
  (_, write) => {
    for (const key of times(5, hex)) expect(keyDigits(write(key).join('\n')).flat()).toContain(key);
  },
);

it('the digits are also read from the end, and by groups from the end', () => {
  const key = hex();
  const backwards = [...key].reverse().join('');
  expect(keyDigits(backwards).flat()).toContain(key);
  expect(keyDigits(groupsOf(key, 8).toReversed().join(' ')).flat()).toContain(key);
});

it('8,000 characters of pieces are read in one pass', () => {
  for (const unit of ['ab ', 'a1:', '1. ab12cd34\n', '0x', 'ab12cd34 word '])
    expect(timeOf(() => keyDigits(unit.repeat(8_000 / unit.length)))).toBeLessThan(200);
});

function timeOf(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(started);
  return user / 1_000;
}

it.each([71, 74, 77])('a key in decimal is asked about however short it came out: %i figures', (figures) => {
  const number = `${1 + drawInt(9)}${times(figures - 1, () => drawInt(10)).join('')}`;
  expect(isCaught([number])).toBe(true);
  expect(isCaught([groupsOf(number, 10).join('\n')])).toBe(true);
});

it('32 digits that say what they number are no halves of a key, unless a key is spoken of', () => {
  for (const name of ['request id', 'trace id:', 'md5', 'build number', 'リクエストID', '请求ID', '요청 ID'])
    expect(isCaught([`${name} ${hex(16)}`, `${name} ${hex(16)}`])).toBe(false);
  expect(isCaught(['I will give you my private key', `request id ${hex(16)}`, `request id ${hex(16)}`])).toBe(true);
});

it.each([
  ['part one X', 'part two Y'],
  ['X (1/2)', 'Y (2/2)'],
  ['前半 X', '後半 Y'],
  ['前半 X', '剩下的 Y'],
  ['앞부분 X', '나머지 Y'],
])('a key cut where an address ends is one where its parts are called so: %s, %s', (one, other) => {
  for (const cut of [24, 40]) {
    const key = drawBytes(32).toString('hex');
    const scanner = createScanner();
    scanner.add(one.replace('X', key.slice(0, cut)));
    expect(scanner.add(other.replace('Y', key.slice(cut))).detection.verdict).toMatch(/ask|block/);
  }
});
