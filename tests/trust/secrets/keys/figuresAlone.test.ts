import { drawBytes, drawInt } from '../../../../bench/chance.ts';
import { createScanner } from '../../../../trust/secrets/index.ts';

/** How many messages of a conversation were let through before one was stopped; null: none was. */
function toldBefore(messages: readonly string[]): number | null {
  const scanner = createScanner();
  const at = messages.findIndex((text) => ['ask', 'block'].includes(scanner.add(text).detection.verdict));
  return at < 0 ? null : at;
}

const inPieces = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
const places = () => Array.from({ length: 12 }, () => 1 + drawInt(2048));
const TIMES = [1, 2, 3, 4, 5, 6, 7, 8];

it.each([['my recovery phrase as numbers'], ['助记词的编号'], ['フレーズの単語の番号です'], ['복구 문구 번호예요']])(
  'places of a phrase that are told a few a message are asked about after "%s"',
  (announced) => {
    for (const size of [1, 2, 3, 4, 6])
      for (const _ of TIMES) {
        const pieces = inPieces(places(), size).map((some) => some.join(' '));
        expect(toldBefore([announced, ...pieces])).toBeLessThanOrEqual(5);
      }
  },
);

it.each([1, 2, 3, 4, 6])('and where nothing announces them, %d a message', (size) => {
  for (const _ of TIMES) expect(toldBefore(inPieces(places(), size).map((some) => some.join(', ')))).not.toBeNull();
});

it.each([4, 13, 20, 39])('the decimal of a key is asked about in pieces of %d digits', (size) => {
  for (const _ of TIMES) {
    const digits = [...BigInt(`0x${drawBytes(32).toString('hex')}`).toString()];
    expect(toldBefore(inPieces(digits, size).map((piece) => piece.join('')))).not.toBeNull();
  }
});

it.each([4, 8, 16])('the bytes of a key are asked about, %d a message', (size) => {
  for (const _ of TIMES) {
    const pieces = inPieces([...drawBytes(32)], size).map((some) => some.join(', '));
    expect(toldBefore(['private key as bytes, in parts', ...pieces])).not.toBeNull();
  }
});

it.each([1, 2, 3])('the secret numbers of an XRP account are asked about, %d a message', (size) => {
  const rows = [...'ABCDEFGH'].map((row) => `${row} ${String(drawInt(1_000_000)).padStart(6, '0')}`);
  const pieces = inPieces(rows, size).map((some) => some.join(' '));
  expect(toldBefore(['my xaman secret numbers', ...pieces])).toBeLessThanOrEqual(3);
});

it.each([
  ['amounts', ['how long does it take', '0.35', 'no, 0.4', '1,200', '250', 'sent at 14:30', '15:05']],
  [
    'an order, a day and a telephone number',
    ['where is my order', '20261127004518', '2026-11-27', '090-1234-5678', '3'],
  ],
  ['answers to what the desk asks', ['my recovery phrase is on paper, do I need it?', '2', '1', '0.5', '10']],
  ['numbers of messages', Array.from({ length: 200 }, (_, n) => `thanks ${n}`)],
  ['steps that are counted', Array.from({ length: 60 }, (_, n) => `step ${n + 1} done`)],
  ['figures in sentences', ['how do I keep my 24 words', 'I have 3 wallets and 2 phones', 'since 2021, 4 or 5 times']],
])('%s are not', (_, messages) => {
  expect(toldBefore(messages)).toBeNull();
});
