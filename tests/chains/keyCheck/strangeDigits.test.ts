import { drawBytes } from '../../../bench/chance.ts';
import { CHAINS } from '../../../chains/definitions/index.ts';
import { createStrangeDigits } from '../../../chains/keyCheck/strangeDigits.ts';
import type { CheckKey, VerdictCode } from '../../../chains/ports.ts';
import { keyDigits } from '../../../trust/secrets/index.ts';
import { saidHash, saidKey } from '../../../understanding/recognise/saidHash.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';

const DIGITS = drawBytes(32).toString('hex');
const nothing = async () => [];
let lookedUp: string[];
beforeEach(() => {
  lookedUp = [];
});

function strange(code: VerdictCode, kind: Awaited<ReturnType<CheckKey>>['kind'] = 'clear', chains = CHAINS) {
  return createStrangeDigits({
    chains,
    checkKey: async () => ({ kind, silent: [] }),
    checkTransaction: async (hash) => {
      lookedUp.push(hash);
      return fakeVerdict({ code });
    },
    digitsIn: keyDigits,
    saysHash: saidHash,
    saysKey: saidKey,
  });
}

const FORMS: Readonly<Record<string, (digits: string) => string>> = {
  bare: (digits) => digits,
  'with 0x': (digits) => `0x${digits}`,
  'behind a name': (digits) => `he dictated it to me: ${digits}`,
  'in groups': (digits) => digits.replace(/.{8}/g, '$& '),
  ja: (digits) => `お電話で伺いました ${digits}`,
  'zh-Hans': (digits) => `他念给我听的 ${digits}`,
  ko: (digits) => `전화로 들었습니다 ${digits}`,
};

it.each(Object.entries(FORMS))('digits that no network knows as a transaction are strange, %s', async (_, form) => {
  expect(await strange('not-found')(form(DIGITS), nothing)).toBe(true);
});

it('a transaction that a network finds is not, nor one that the case has spoken of, in any writing', async () => {
  expect(await strange('succeeded')(`Yours is 0x${DIGITS}`, nothing)).toBe(false);
  const said = async () => ['hello', `my transfer: 0x${DIGITS.toUpperCase()}`];
  expect(await strange('not-found')(`It is this one: ${DIGITS}`, said)).toBe(false);
  expect(await strange('not-found')(`It is this one: ${drawBytes(32).toString('hex')}`, said)).toBe(true);
});

it.each([
  'The transaction hash is {}.',
  '取引ハッシュは {} です。',
  '交易哈希是 {}。',
  '거래 해시는 {} 입니다.',
  'https://etherscan.io/tx/0x{}',
])('nor one that its writer calls a transaction or links to: “%s”', async (words) => {
  expect(await strange('not-found')(words.replace('{}', DIGITS), nothing)).toBe(false);
});

it('a key that opens an account is strange whatever it is called, and so is one while no network answers', async () => {
  for (const text of [`transaction hash ${DIGITS}`, `https://etherscan.io/tx/0x${DIGITS}`])
    expect(await strange('succeeded', 'key')(text, nothing)).toBe(true);
  expect(await strange('succeeded', 'unknown')(`It is ${DIGITS}`, nothing)).toBe(true);
  // Who calls it a transaction may write it while none answers.
  expect(await strange('succeeded', 'unknown')(`The transaction hash is ${DIGITS}`, nothing)).toBe(false);
});

it('what is called a key is looked up nowhere', async () => {
  expect(await strange('succeeded')(`my key is ${DIGITS}`, nothing)).toBe(true);
  expect(lookedUp).toEqual([]);
});

it('a desk without networks writes down what the case knows or its writer calls a transaction', async () => {
  const holds = strange('not-found', 'unknown', []);
  expect(await holds(`Import this one: ${DIGITS}`, nothing)).toBe(true);
  expect(await holds(`The transaction hash is ${DIGITS}`, nothing)).toBe(false);
  expect(await holds(`It is ${DIGITS}`, async () => [DIGITS])).toBe(false);
});

it.each(['The block is 21345678.', 'Send to 0x70c5f0a6b9d1c2e3f4a5b6c7d8e9f0a1b2c3d4e5', 'Your case is 4f0c-11.', ''])(
  'nothing is asked about a text without such digits: “%s”',
  async (text) => {
    const said = async () => Promise.reject(new Error('nobody needs to read the case'));
    expect(await strange('not-found')(text, said)).toBe(false);
  },
);
