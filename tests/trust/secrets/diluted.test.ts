import { drawBytes, drawInt } from '../../../bench/chance.ts';
import { freshPhrase, KEYS, PHRASE_LISTS, WRITINGS } from '../../../bench/secretCorpus.ts';
import { detect } from '../../../trust/secrets/index.ts';

const LONGEST = 8_000;
const signs = (alphabet: string, count: number) =>
  Array.from({ length: count }, () => alphabet.charAt(drawInt(alphabet.length))).join('');
const words = (list: string) => freshPhrase(PHRASE_LISTS[list] ?? [], 12);
const written = (way: string) => () => WRITINGS[way]?.(words('english')).join('\n') ?? '';

const SECRETS: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(Object.keys(PHRASE_LISTS).map((list) => [`phrase: ${list}`, () => words(list).join(' ')])),
  ...Object.fromEntries(
    ['numbered', 'firstFour', 'base64', 'camelCase', 'htmlList', 'zeroWidth', 'json'].map((way) => [way, written(way)]),
  ),
  ...Object.fromEntries(
    ['wif', 'bip38', 'xprvBroken', 'hexGrouped', 'solanaArray', 'keystore', 'pem'].map((kind) => [
      kind,
      KEYS[kind] ?? String,
    ]),
  ),
  password: () => `my password is Tiger_${1000 + drawInt(9000)}!`,
  'password after other complaints': () => `I wrote Mango${1000 + drawInt(9000)}! down as the password`,
  pin: () => `I typed ${3000 + drawInt(6000)} as PIN`,
  'one-time code': () => `code from email: ${300_000 + drawInt(600_000)}`,
  'recovery code': () => `my recovery code is ${signs('abcdefghkm23456789', 4)}7-${signs('abcdefghkm23456789', 5)}`,
  'list of backup codes': () =>
    `backup codes: ${Array.from({ length: 5 }, () => 10_000_000 + drawInt(9_000_000)).join(', ')}`,
};

const filled = (unit: (n: number) => string) => (length: number) => {
  let text = '';
  for (let n = 0; text.length < length; n++) text += unit(n);
  return text.slice(0, length);
};
const PADDINGS: Readonly<Record<string, (length: number) => string>> = {
  'lines of a log': filled(
    (n) => `2026-11-${10 + (n % 20)}T12:${10 + (n % 50)}:07Z INFO sync height=${21_000_000 + n} ok\n`,
  ),
  'a stack': filled((n) => `    at Object.next (/app/node_modules/wallet-core/dist/index.js:${100 + n}:${n % 80})\n`),
  blanks: filled(() => ' '),
  'empty lines': filled(() => '\n'),
  'zero-width signs': filled(() => '\u200b'),
  'text with zero-width signs': filled(() => 'h\u200be\u200bl\u200bl\u200bo '),
  emoji: filled((n) => ['😀', '🚀', '👩‍👩‍👧', '🙏'][n % 4] ?? ''),
  'base64 rubbish': (length) => Buffer.from(drawBytes(length)).toString('base64').slice(0, length),
  HTML: filled((n) => `<div class="row" id="r${n}"><span>item ${n}</span><br/></div>`),
  JSON: filled((n) => `{"id":${n},"status":"pending","value":"0.0${n}"},`),
  'one sentence again and again': filled(() => 'I do not know what happened and nobody answers me. '),
  'one word again and again': filled(() => 'help '),
  'names of secrets': filled(() => 'I lost my recovery phrase and the password is wrong. '),
  'things of one kind': filled(() => 'apple banana orange lemon cherry grape '),
  addresses: filled(() => `0x${Buffer.from(drawBytes(20)).toString('hex')} `),
  'ids of software': filled(() => '3f2504e0-4f89-11d3-9a0c-0305e82c3301 '),
  numbers: filled((n) => `${n} `),
  Japanese: filled(() => '送金が届きません。どうすればいいですか。'),
  Chinese: filled(() => '转账一直没有到账，请帮忙看看。'),
  Korean: filled(() => '송금이 도착하지 않아요. 도와주세요. '),
};
const isStopped = (text: string) => !['allow', 'mask'].includes(detect(text).verdict);

it('tries thirty kinds of secrets', () => expect(Object.keys(SECRETS).length).toBeGreaterThanOrEqual(30));

it.each(Object.entries(PADDINGS).map(([name, fill], at) => [name, fill, at % 2] as const))(
  'a secret is found whatever stands around it: %s',
  (_, fill, even) => {
    const lost = Object.entries(SECRETS).flatMap(([kind, make], n) => {
      if (n % 2 !== even) return []; // Every second kind beside the one padding, the others beside the next.
      const secret = make();
      if (!isStopped(secret)) return []; // Not by itself either: measured by `bench/secrets.ts`.
      const [around, all] = [fill([600, 2_500][(n >> 1) % 2] ?? 0), fill(LONGEST - secret.length - 1)];
      const half = Math.floor(around.length / 2);
      const texts = {
        before: `${around}\n${secret}`,
        after: `${secret}\n${around}`,
        both: '',
        most: `${all}\n${secret}`,
      };
      texts.both = `${around.slice(0, half)}\n${secret}\n${around.slice(half)}`;
      return Object.entries(texts).flatMap(([where, text]) => (isStopped(text) ? [] : [`${kind}, ${where}`]));
    });
    expect(lost).toEqual([]);
  },
);
