import { drawBytes, drawInt } from '../../../../bench/chance.ts';
import { createScanner } from '../../../../trust/secrets/index.ts';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const wif = () => `L${Array.from({ length: 51 }, () => BASE58.charAt(drawInt(58))).join('')}`;
const cut = (key: string, size: number) => key.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
const isStopped = (messages: readonly string[]) => {
  const scanner = createScanner();
  return messages
    .map((text) => scanner.add(text).detection.verdict)
    .some((verdict) => verdict === 'ask' || verdict === 'block');
};
const CHANGING = [
  'it begins with X I think',
  'right below that I can make out X',
  'my thumb is on X now',
  'did you get X yet, it is hard to read',
];
const FRAMES: readonly (readonly [string, (piece: string, at: number) => string])[] = [
  ['in one frame', (piece, at) => `row ${at + 1} on my paper says ${piece}`],
  ['in another', (piece, at) => `I can see ${piece} in line ${at + 1}`],
  ['in ever other words', (piece, at) => (CHANGING[at % CHANGING.length] ?? '').replace('X', piece)],
];

describe.each(['ok I will read you my private key now', 'the long string on my paper goes'])(
  'after "%s"',
  (announced) => {
    it.each(FRAMES)('pieces of a key in sentences, %s, are asked about', (_, frame) => {
      for (const size of [4, 8])
        expect(isStopped([announced, ...cut(drawBytes(32).toString('hex'), size).map(frame)])).toBe(true);
    });
  },
);

it.each(FRAMES)('pieces of a WIF key in sentences, %s, are asked about once it was announced', (_, frame) => {
  expect(isStopped(['ok I will read you my private key now', ...cut(wif(), 9).map(frame)])).toBe(true);
});

it.each([
  [
    'I lost my private key',
    'my phone is an iPhone 12 mini A2399',
    'it runs iOS 17.4.1 build 21E236',
    'error 0x6985 and then 0x6a80',
  ],
  [
    'where is my private key stored',
    'the address begins with 0x48aB and ends in 19fE',
    'the other is 0x77cd',
    'contract c0ffee ends in 20aa',
  ],
])('models, builds, errors and ends of addresses are none: %s', (...messages) => {
  expect(isStopped(messages)).toBe(false);
});

it('a name that is written in one word, message after message, is no key in pieces', () => {
  expect(
    isStopped([
      'OpenSeaに出してた作品がない',
      'SetApprovalForAllが2つ。片方はOpenSea?',
      'PancakeSwapもつないだ',
      'OpenSeaに通報したい',
    ]),
  ).toBe(false);
});
