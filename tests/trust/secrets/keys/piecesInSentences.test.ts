import { ed25519 } from '@noble/curves/ed25519.js';
import { base58 } from '@scure/base';
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

const HALVES: readonly ((one: string, two: string) => string)[] = [
  (one, two) => `dad put ${one} in the drawer and after some searching in the cellar we found ${two}`,
  (one, two) => `It starts with ${one} on the front, then I turn the card around and it goes on with ${two}.`,
  (one, two) => `前の行に${one}とあって、そのあと裏返すともう一つ、たぶん続きの${two}があります`,
  (one, two) => `左边那张写的是${one}，我老婆手里的另外一张上面是${two}`,
  (one, two) => `첫 번째 종이에는 ${one} 이렇게 있고 아내가 가진 두 번째 종이에는 ${two} 이렇게 있어요`,
];

it.each(HALVES)('halves of a key are put together whatever a sentence says between them: %#', (sentence) => {
  for (const at of [20, 32, 40]) {
    const key = drawBytes(32).toString('hex');
    expect(isStopped([sentence(key.slice(0, at), key.slice(at))])).toBe(true);
  }
  const seed = drawBytes(32);
  const pair = base58.encode(Buffer.concat([seed, ed25519.getPublicKey(seed)]));
  expect(isStopped([sentence(pair.slice(0, 44), pair.slice(44))])).toBe(true);
});

it('two addresses, two orders or two sums of a file in one sentence are no halves', () => {
  const account = () => base58.encode(drawBytes(32));
  const id = () => drawBytes(16).toString('hex');
  expect(isStopped([`half of it went to ${account()} and the other half, a day later, to ${account()}`])).toBe(false);
  expect(isStopped([`order id ${id()} was paid and some hours after that the second order id ${id()} failed`])).toBe(
    false,
  );
  expect(isStopped([`their page says ${id()} and my computer shows me as the md5 of that file ${id()}`])).toBe(false);
});

it('halves with a word or two between are put together whatever these are', () => {
  const key = drawBytes(32).toString('hex');
  expect(isStopped([`${key.slice(0, 32)} block two ${key.slice(32)}`])).toBe(true);
});
