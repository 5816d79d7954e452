import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { base58 } from '@scure/base';
import { CHAINS } from '../../../chains/definitions/index.ts';
import { holdsLiveKey as createHoldsLiveKey } from '../../../chains/keyCheck/holdsLiveKey.ts';
import { createKeyCheck } from '../../../chains/keyCheck/keyCheck.ts';
import type { CheckKey } from '../../../chains/ports.ts';
import { fairQueue } from '../../../core/process/fairQueue.ts';
import { keyDigits } from '../../../trust/secrets/index.ts';
import { saidHash, saidKey } from '../../../understanding/recognise/saidHash.ts';

const DIGITS = randomBytes(32).toString('hex');
const BACKWARDS = [...DIGITS].reverse().join('');
const holdsLiveKey = (checkKey: CheckKey, chains: typeof CHAINS, digitsIn: typeof keyDigits) =>
  createHoldsLiveKey({ checkKey, chains, digitsIn, saysHash: saidHash, saysKey: saidKey });
const asked: string[] = [];
const check =
  (kind: Awaited<ReturnType<CheckKey>>['kind']): CheckKey =>
  async (digits) => {
    asked.push(digits);
    return { kind, silent: [] };
  };
beforeEach(() => {
  asked.length = 0;
});

it.each([
  ['key', 'yes'],
  ['clear', 'no'],
  ['unknown', 'unknown'],
] as const)('takes digits that are %s for a live key: %s', async (kind, answer) => {
  expect(await holdsLiveKey(check(kind), CHAINS, keyDigits)(`look 0x${DIGITS}`, [])).toBe(answer);
  expect(asked).toEqual([DIGITS, BACKWARDS]);
});

it.each<[string, string]>([
  ['in groups', DIGITS.replace(/.{4}/g, '$& ')],
  ['numbered', DIGITS.replace(/.{16}/g, (part, at: number) => `${at / 16 + 1}. ${part}\n`)],
  ['from the end', BACKWARDS],
  ['as bytes', JSON.stringify([...Buffer.from(DIGITS, 'hex')])],
  ['as one decimal number', BigInt(`0x${DIGITS}`).toString()],
])('knows the key of a used account %s', async (_, text) => {
  const isKey: CheckKey = async (digits) => ({ kind: digits === DIGITS ? 'key' : 'clear', silent: [] });
  expect(await holdsLiveKey(isKey, CHAINS, keyDigits)(`look ${text} please`, [])).toBe('yes');
});

it('believes a link of a known explorer when no network answers, and no other link', async () => {
  const holds = holdsLiveKey(check('unknown'), CHAINS, keyDigits);
  expect(await holds(`https://etherscan.io/tx/0x${DIGITS}`, [])).toBe('no');
  expect(await holds(`https://etherscan.io.example/tx/0x${DIGITS}`, [])).toBe('unknown');
});

it.each(['my key is', 'here is my private key:', '私の秘密鍵です', '我的私钥', '제 개인 키입니다'])(
  'asks about digits in a link that their writer calls a key: “%s”',
  async (words) => {
    const holds = holdsLiveKey(check('clear'), CHAINS, keyDigits);
    expect(await holds(`${words} https://etherscan.io/tx/0x${DIGITS}`, [])).toBe('ask');
    expect(await holds(`I restored my wallet, and https://etherscan.io/tx/0x${DIGITS}`, [])).toBe('no');
  },
);

it('does not believe a link when the digits do open an account', async () => {
  expect(await holdsLiveKey(check('key'), CHAINS, keyDigits)(`https://etherscan.io/tx/0x${DIGITS}`, [])).toBe('yes');
});

it('does not ask again about a hash that was looked up before, nor without chains or digits', async () => {
  expect(await holdsLiveKey(check('unknown'), CHAINS, keyDigits)(DIGITS, [`0x${DIGITS}`])).toBe('no');
  expect(await holdsLiveKey(check('unknown'), [], keyDigits)(DIGITS, [])).toBe('no');
  expect(await holdsLiveKey(check('unknown'), CHAINS, keyDigits)('where is my money?', [])).toBe('no');
  expect(asked).toEqual([]);
});

it('keeps no more digits than it asked about', async () => {
  const many = Array.from({ length: 9 }, () => `0x${randomBytes(32).toString('hex')}`);
  const holds = holdsLiveKey(check('clear'), CHAINS, keyDigits);
  expect(await holds(many.slice(0, 8).join(' '), [])).toBe('no');
  expect(await holds(many.join(' '), [])).toBe('unknown');
});

describe('digits that no account uses', () => {
  const silentOne: CheckKey = async () => ({ kind: 'clear', silent: ['Polygon'] });

  it('are asked about when nothing says that they are a hash', async () => {
    const holds = holdsLiveKey(check('clear'), CHAINS, keyDigits);
    expect(await holds(DIGITS, [])).toBe('ask');
    expect(await holds(`look at this ${DIGITS}`, [])).toBe('ask');
    expect(await holds(DIGITS, [], true)).toBe('no');
    expect(await holds(DIGITS, [DIGITS])).toBe('no');
    expect(await holds(`my transaction ${DIGITS}`, [])).toBe('no');
    expect(await holds(`my transaction or my key? ${DIGITS}`, [])).toBe('ask');
    expect(await holds(`https://tronscan.org/#/transaction/${DIGITS}`, [])).toBe('no');
  });

  it('are asked about when a network did not say so, even as a hash is written', async () => {
    const holds = holdsLiveKey(silentOne, CHAINS, keyDigits);
    expect(await holds(`0x${DIGITS}`, [])).toBe('ask');
    expect(await holds(`hash 0x${DIGITS}`, [])).toBe('no');
    expect(await holds(`https://etherscan.io/tx/0x${DIGITS}`, [])).toBe('no');
  });
});

describe('64 bytes in base58', () => {
  const pair = () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const [x = '', d = ''] = [publicKey, privateKey].map((key) => {
      const jwk = key.export({ format: 'jwk' });
      return `${jwk.d ?? jwk.x}`;
    });
    const message = Buffer.from('any');
    return {
      secret: base58.encode(Buffer.concat([Buffer.from(d, 'base64url'), Buffer.from(x, 'base64url')])),
      signature: base58.encode(sign(null, message, privateKey)),
    };
  };
  // No chain is asked: one that was would say so here.
  const curve = createKeyCheck([]);

  it('are a key where their second half is the public key of the first, and a signature by the same key is none', async () => {
    const holds = holdsLiveKey(curve, CHAINS, keyDigits);
    for (const { secret, signature } of Array.from({ length: 20 }, pair)) {
      expect(await holds(`here: ${secret}`, [])).toBe('yes');
      expect(await holds(`https://solscan.io/tx/${secret}`, [])).toBe('yes');
      expect(await holds(`here: ${signature}`, [])).toBe('no');
    }
  });

  it('that are neither count as a key: a mistyped one is most of it', async () => {
    const bytes = new Uint8Array(64).fill(7);
    bytes[63] = 0x90;
    expect(await holdsLiveKey(curve, CHAINS, keyDigits)(base58.encode(bytes), [])).toBe('yes');
  });
});

it('asks no network where its writer may not ask so much more, and nothing is known of the digits then', async () => {
  const holds = holdsLiveKey(check('clear'), CHAINS, keyDigits);
  const wanted: number[] = [];
  const mayAsk = async (keys: number) => wanted.push(keys) > 1;
  expect(await holds(`where is 0x${DIGITS}`, [], true, mayAsk)).toBe('unknown');
  expect(asked).toEqual([]);
  expect(await holds(`where is 0x${DIGITS}`, [], true, mayAsk)).toBe('no');
  expect(await holds('where is my money', [], true, mayAsk)).toBe('no');
  expect(wanted).toEqual([1, 1]);
});

describe('several in one message', () => {
  const drawn = (count: number) => Array.from({ length: count }, () => randomBytes(32).toString('hex'));
  const inGroups = (digits: string) => digits.replace(/.{4}/g, '$& ').trim();
  /** Which were asked about, those at the same time together. */
  async function askedTogether(text: string, kindOf: (digits: string) => Answer = () => 'clear') {
    const rounds: string[][] = [];
    let underWay = 0;
    const answer = await holdsLiveKey(
      async (digits, { signal } = {}) => {
        if (signal?.aborted) return { kind: 'unknown', silent: ['Ethereum'] };
        if (underWay++ === 0) rounds.push([]);
        rounds.at(-1)?.push(digits);
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
        return { kind: kindOf(digits), silent: [] };
      },
      CHAINS,
      keyDigits,
    )(text, [], true);
    return { answer, rounds };
  }
  type Answer = Awaited<ReturnType<CheckKey>>['kind'];

  it.each<[string, (digits: string) => string]>([
    ['hashes', (digits) => `0x${digits}`],
    ['in groups', inGroups],
    ['in a list of bytes', (digits) => JSON.stringify([...Buffer.from(digits, 'hex')])],
  ])('are asked about one after the other: %s', async (_, written) => {
    const keys = drawn(4);
    const { answer, rounds } = await askedTogether(keys.map(written).join('\n\n'));
    expect(answer).toBe('no');
    expect(rounds).toHaveLength(4);
    for (const [n, round] of rounds.entries()) expect(round).toContain(keys[n]);
  });

  it('are not asked about after one that is a key, nor after one of which no network told', async () => {
    const [one = '', two = '', three = ''] = drawn(3);
    const text = [one, two, three].map((digits) => `0x${digits}`).join(' ');
    const key = await askedTogether(text, (digits) => (digits === two ? 'key' : 'clear'));
    expect(key).toMatchObject({ answer: 'yes', rounds: [{}, {}] });
    const silent = await askedTogether(text, (digits) => (digits === one ? 'unknown' : 'clear'));
    expect(silent).toMatchObject({ answer: 'unknown' });
    expect(silent.rounds.flat()).not.toContain(two);
  });

  it.each<[string, string]>([
    ['six keys in groups', drawn(6).map(inGroups).join('\n\n')],
    [
      'seven keys, quoted',
      drawn(7)
        .map((digits) => digits.replace(/.{16}/g, '> $&\n'))
        .join('\nand\n'),
    ],
    ['a page of pairs', inGroups(drawn(40).join('')).replace(/(..)(..)/g, '$1 $2')],
    [
      'nine hashes',
      drawn(9)
        .map((digits) => `0x${digits}`)
        .join('\n'),
    ],
  ])('are unknown, and no network is asked, where they are more than a few: %s', async (_, text) => {
    const { answer, rounds } = await askedTogether(text);
    expect(answer).toBe('unknown');
    expect(rounds).toEqual([]);
  });

  it('keep no place from others while the networks are asked, whatever the event loop does meanwhile', async () => {
    const queue = fairQueue({ measure: () => () => 200, spent: () => undefined });
    const answers: (() => void)[] = [];
    const silent: CheckKey = () => new Promise((tell) => answers.push(() => tell({ kind: 'clear', silent: [] })));
    const holds = holdsLiveKey(silent, CHAINS, keyDigits);
    const askedBy = (lane: string) => queue({ lane, near: lane }, () => holds(`0x${drawn(1)[0]}`, [], true));
    const waiting = ['one', 'two', 'three', 'four'].map(askedBy);
    expect(await queue({ lane: 'five', near: 'five' }, async () => 'answered')).toBe('answered');
    while (answers.length < 8) await new Promise((resolve) => setImmediate(resolve));
    for (const answer of answers) answer();
    expect(await Promise.all(waiting)).toEqual(['no', 'no', 'no', 'no']);
  });

  it('count by the orders in which they may be meant, a hash as it is written for one', async () => {
    const wanted: number[] = [];
    const mayAsk = async (keys: number) => wanted.push(keys) < 0;
    const holds = holdsLiveKey(check('clear'), CHAINS, keyDigits);
    for (const text of [drawn(3).map((digits) => `0x${digits}`), drawn(4).map(inGroups)])
      expect(await holds(text.join('\n\n'), [], true, mayAsk)).toBe('unknown');
    expect(wanted).toEqual([3, 6]);
  });
});
