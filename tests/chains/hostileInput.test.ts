import { chainQuestion } from '../../chains/chainQuestion.ts';
import { CHAINS } from '../../chains/definitions/index.ts';
import { txCommand } from '../../chains/lookup/txCommand.ts';
import { extract } from '../../chains/recognise/extract.ts';

const DIGITS = 'a1'.repeat(32);
const HASH = `0x${DIGITS}`;
const OTHER = `0x${'b2'.repeat(32)}`;
const ADDRESS = '0xd8da6bf26964af9d7eed9e03e53415d37aa96045';
const hashesIn = (text: string) => extract(text).hashes.map(({ hash }) => hash);
const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('one hash, however it is written', () => {
  it.each([
    ['in full width', wide(HASH)],
    ['half in full width', wide(HASH.slice(0, 30)) + HASH.slice(30)],
    ['with circled digits', HASH.replaceAll('1', '①')],
    ['with mathematical digits', HASH.replaceAll('1', '𝟏')],
    ['with a zero-width space between all of it', [...HASH].join('\u200b')],
    ['with soft hyphens', HASH.replace(/(.{8})/g, '$1\u00ad')],
    ['between direction marks', `\u202e${HASH}\u202c`],
    ['with a direction mark inside', `${HASH.slice(0, 20)}\u202e${HASH.slice(20)}`],
    ['in capitals', HASH.toUpperCase()],
    ['broken over two lines', `${HASH.slice(0, 40)}\n${HASH.slice(40)}`],
    ['broken and indented', `${HASH.slice(0, 34)}\r\n   ${HASH.slice(34)}`],
    ['quoted in a mail', `> ${HASH.slice(0, 50)}\n> ${HASH.slice(50)}`],
    ['in groups of four', HASH.replace(/(.{4})/g, '$1 ')],
    ['in JSON', JSON.stringify({ hash: HASH, from: ADDRESS })],
    ['glued to itself', HASH + HASH],
    ['inside Japanese', `送金の${HASH}が届きません`],
  ])('%s', (_, text) => {
    expect(hashesIn(text)).toEqual([HASH]);
  });

  it.each([',', '/', '\n', ' ', '、', ';', '|', '0x'.slice(2)])('two of them apart by "%s"', (between) => {
    expect(hashesIn(`${HASH}${between}${OTHER}`)).toEqual([HASH, OTHER]);
  });
});

describe('what only looks like one', () => {
  it.each([
    ['with a Cyrillic letter', HASH.replace('a', 'а')],
    ['63 digits', HASH.slice(0, -1)],
    ['65 digits', `${HASH}a`],
    ['a signature', `0x${'ab'.repeat(65)}`],
    ['an address and digits behind it', `${ADDRESS} ${'ab'.repeat(12)}`],
    ['pieces that are too many', `${HASH.slice(0, 40)}\n${HASH.slice(40)}a`],
    ['pieces with a word between', `${HASH.slice(0, 40)}\nfrom ${HASH.slice(40)}`],
    ['a UUID', '550e8400-e29b-41d4-a716-446655440000'],
    ['a commit', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['prefixes alone', '0x'.repeat(200)],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(hashesIn(text)).toEqual([]);
  });

  it.each(['0xa1a1a1…', '0xa1a1a1...', '0xa1a1a1…!', '0xA1A1A1……です'])(
    'a beginning alone is a shortened hash: %s',
    (text) => {
      expect(extract(text).truncated).toEqual(['0xa1a1a1…']);
    },
  );
});

describe('links', () => {
  it.each([
    ['another port', 'https://etherscan.io:8443/tx/', 'etherscan.io:8443'],
    ['a name before an @', 'https://etherscan.io@evil.example/tx/', 'evil.example'],
    ['a backslash', 'https://evil.example\\@etherscan.io/tx/', 'evil.example'],
    ['a longer host', 'https://etherscan.io.evil.example/tx/', 'etherscan.io.evil.example'],
    ['a Cyrillic letter', 'https://ethersсan.io/tx/', 'ethersсan.io'],
    ['a punycode host', 'https://xn--etherscn-jwb.io/tx/', 'xn--etherscn-jwb.io'],
    ['a dot at its end', 'https://etherscan.io./tx/', 'etherscan.io.'],
    ['an explorer in its query', 'https://evil.example/?u=https://etherscan.io/tx/', 'evil.example'],
    ['an explorer in its fragment', 'https://evil.example#https://etherscan.io/tx/', 'evil.example'],
  ])('with %s belong to no explorer', (_, link, host) => {
    const found = extract(link + HASH);
    expect(found.hashes).toEqual([{ hash: HASH, chain: null }]);
    expect(found.strangeHosts).toEqual([host]);
  });

  it.each([
    `https://etherscan.io/tx/${HASH}`,
    `HTTPS://ETHERSCAN.IO/tx/${HASH}`,
    `[x](https://etherscan.io/tx/${HASH})`,
  ])('of an explorer name its chain: %s', (link) => {
    expect(extract(link)).toMatchObject({ hashes: [{ hash: HASH, chain: '1' }], strangeHosts: [] });
  });
});

it('ten thousand hashes are cut, and said to be', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => `0x${at.toString(16).padStart(64, 'c')}`);
  const found = extract(many.join(' '));
  expect(found.cut).toBe(true);
  expect(found.hashes.map(({ hash }) => hash)).toEqual(many.slice(0, 20));
});

/** A small generator with a seed, so that a failure comes back. Source: mulberry32. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const JUNK = [
  ...[
    '0x',
    '…',
    '...',
    '\u202e',
    '\u200b',
    'https://',
    'etherscan.io/tx/',
    '@',
    '\\',
    '/',
    '\n',
    ' ',
    '。',
    'ア',
    '해',
    '转',
  ],
  ...[
    '1.5 ETH',
    'ab',
    'f'.repeat(39),
    ADDRESS,
    'bc1q',
    '\ud83d\ude80',
    '\ud800',
    'ﷺ',
    '\0',
    '"',
    '%s',
    '{x}',
    '<b>',
    'Ｆ',
    '١',
  ],
];

it('finds a hash among any junk, and never more than there is', () => {
  for (let seed = 1; seed <= 2000; seed++) {
    const roll = dice(seed);
    const junk = () => Array.from({ length: roll(12) }, () => JUNK[roll(JUNK.length)]).join('');
    const text = `${junk()} , ${HASH} ; ${junk()}`;
    const found = extract(text);
    expect([seed, found.hashes.map(({ hash }) => hash)]).toEqual([seed, [HASH]]);
    expect(() => chainQuestion(text, CHAINS)).not.toThrow();
  }
});

it('the command answers junk with one sentence, none of it repeated, and asks nobody', async () => {
  const fetch = async () => Promise.reject(new Error('asked somebody'));
  for (let seed = 1; seed <= 200; seed++) {
    const roll = dice(seed);
    const hash = Array.from({ length: 1 + roll(12) }, () => JUNK[roll(JUNK.length)]).join('');
    const command = { hash, rpc: ['http://127.0.0.1:1'], json: true };
    const { output, exitCode } = await txCommand(command, { chains: CHAINS, clock: Date.now, fetch, say: () => '' });
    expect([seed, exitCode]).toEqual([seed, 2]);
    expect(JSON.parse(output).error).toMatch(/^[A-Z][^\n]{10,120}\.$/);
  }
});

describe('no input holds the turn up', () => {
  const SHAPES: readonly (readonly [string, string])[] = [
    ...[
      'a.',
      '0x',
      'https://',
      'ab…',
      'f',
      '1,111,',
      'bc1q',
      'https://a@',
      '\u200b',
      'ﷺ',
      '送金届',
      '1 ',
      'ab.. ',
      '0xab ',
      '0xab\n',
    ],
    ...[
      'is this the a ',
      'my eth sent not ',
      'where is my ',
      'gas now ',
      'notify me when ',
      '보냈 ',
      '[(',
      '/tx/',
      'a\\',
    ],
  ].map((piece) => [JSON.stringify(piece), piece]);

  it.each(SHAPES)('%s over and over', (_, piece) => {
    const text = piece.repeat(100_000);
    const once = () => {
      const start = performance.now();
      extract(text);
      chainQuestion(text, CHAINS);
      return performance.now() - start;
    };
    // No measurement, which is the bench's: a pattern that looks back takes minutes here.
    expect(Math.min(once(), once())).toBeLessThan(1_000);
  });
});
