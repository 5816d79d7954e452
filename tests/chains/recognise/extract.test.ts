import { randomBytes } from 'node:crypto';
import { base58 } from '@scure/base';
import { toEip55 } from '../../../chains/address/addressFormat.ts';
import { extract } from '../../../chains/recognise/extract.ts';

const DIGITS = 'ab12cd34'.repeat(8);
const HASH = `0x${DIGITS}`;
const ADDRESS = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';

describe('hashes', () => {
  it.each([
    ['bare', HASH, HASH],
    ['upper case', HASH.toUpperCase().replace('0X', '0x'), HASH],
    ['without 0x', `hash ${DIGITS} please`, DIGITS],
    ['in a Japanese sentence', `ハッシュは${HASH}です。`, HASH],
    ['in full-width characters', HASH.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)), HASH],
    [
      'with zero-width characters and right-to-left marks',
      `\u200f${HASH.slice(0, 9)}\u200b${HASH.slice(9)}\u202c`,
      HASH,
    ],
    ['glued to a word', `tx:${HASH}.`, HASH],
  ])('%s is understood', (_, text, expected) => {
    expect(extract(text).hashes).toEqual([{ hash: expected, chain: null }]);
  });

  it('returns several once each, and says when there were more than it keeps', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `0x${n.toString(16).padStart(64, '0')}`);
    expect(extract(many.join(' ')).hashes).toHaveLength(20);
    expect(extract(many.join(' ')).cut).toBe(true);
    expect(extract(`${HASH} ${HASH}`).hashes).toHaveLength(1);
  });

  it('says how many digits a hash of the wrong length has', () => {
    expect(extract(HASH.slice(0, -1))).toMatchObject({ hashes: [], malformed: [{ digits: 63 }] });
    expect(extract('0x5c504ed432')).toMatchObject({ hashes: [], malformed: [{ digits: 10 }] });
    expect(extract(`${HASH}0`)).toMatchObject({ hashes: [], malformed: [{ digits: 65 }] });
  });
});

describe('explorer links', () => {
  it.each([
    ['https://etherscan.io/tx/', '1'],
    ['见https://bscscan.com/tx/', '56'],
    ['arbiscan.io/tx/', '42161'],
    ['HTTPS://WWW.ETHERSCAN.IO/tx/', '1'],
    ['https://optimistic.etherscan.io/tx/', '10'],
  ])('%s names the chain', (link, chain) => {
    expect(extract(`${link}${HASH}#internal`)).toMatchObject({ hashes: [{ hash: HASH, chain }], strangeHosts: [] });
  });

  it('reads a Bitcoin link without 0x', () => {
    expect(extract(`https://mempool.space/tx/${DIGITS}`).hashes).toEqual([{ hash: DIGITS, chain: 'bitcoin' }]);
  });

  it.each([
    'https://etherscan.io.evil.example/tx/',
    'https://etherscan.io@evil.example/tx/',
    'https://evil.example/etherscan.io/tx/',
    'https://etherscan.io:8443/tx/',
    'https://xn--ethersan-6za.io/tx/',
    'https://etherscаn.io/tx/',
  ])('%s is a stranger', (link) => {
    const { hashes, strangeHosts } = extract(link + HASH);
    expect(hashes).toEqual([{ hash: HASH, chain: null }]);
    expect(strangeHosts).toHaveLength(1);
  });
});

describe('shortened hashes', () => {
  it.each(['…', '...', '..', '‥', '⋯', '・・・', '***', '--', '~', '．．．', ' … ', '......'])(
    'with %s are recognised',
    (dots) => {
      const text = `トランザクションハッシュ:0xabc123${dots}def456。`;
      expect(extract(text)).toMatchObject({ truncated: ['0xabc123…def456'], hashes: [], malformed: [] });
    },
  );

  it('are recognised when most of the hash is there', () => {
    const long = `0x${'05232833ee45016916edd5bf2aaead17761395c00b4'}`;
    expect(extract(`${long}…b3312d`)).toMatchObject({ truncated: [`${long}…b3312d`], hashes: [], malformed: [] });
  });

  it('are not seen in ordinary words', () => {
    expect(extract('I added...faded, decade -- facade, 2024..2025').truncated).toEqual([]);
  });

  it('without 0x need digits on both sides', () => {
    expect(extract('3f2a9c…9bc1d0').truncated).toEqual(['3f2a9c…9bc1d0']);
  });
});

describe('addresses', () => {
  it('checks EIP-55', () => {
    const wrong = ADDRESS.replace('5aA', '5AA');
    expect(extract(`${ADDRESS} ${ADDRESS.toLowerCase()} ${wrong}`).addresses).toEqual([
      { address: ADDRESS, kind: 'evm', checksum: 'ok' },
      { address: ADDRESS.toLowerCase(), kind: 'evm', checksum: 'none' },
      { address: wrong, kind: 'evm', checksum: 'wrong' },
    ]);
    expect(toEip55(ADDRESS.toLowerCase())).toBe(ADDRESS);
  });

  it.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'ok'],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'wrong'],
    ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'ok'],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'ok'],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'wrong'],
    ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', 'ok'],
  ])('checks the Bitcoin address %s', (address, checksum) => {
    expect(extract(`送金先 ${address} です`).addresses).toEqual([{ address, kind: 'bitcoin', checksum }]);
  });
});

it('finds amounts with their coin', () => {
  expect(extract('I sent 1,250.5 USDT and 0.42ETH, ビットコイン 1 と 0.3イーサ').amounts).toEqual([
    { value: '1250.5', symbol: 'USDT' },
    { value: '0.42', symbol: 'ETH' },
    { value: '0.3', symbol: 'ETH' },
  ]);
});

it.each([
  ['nothing', ''],
  ['nonsense', 'where is my money?? 😭 ½ NaN 0x 0xzz'],
  ['a lone surrogate', '\ud800 0x'],
])('finds nothing in %s', (_, text) => {
  expect(extract(text)).toEqual({
    hashes: [],
    truncated: [],
    addresses: [],
    amounts: [],
    malformed: [],
    elsewhere: [],
    strangeHosts: [],
    cut: false,
  });
});

describe('a signature of Solana', () => {
  // 64 bytes that are no key: the second half of a signature is below the group's order.
  const bytes = Uint8Array.from(randomBytes(64));
  bytes[0] = 0x7f;
  bytes[63] = 0x05;
  const signature = base58.encode(bytes);
  const found = (text: string) => extract(text).hashes.map(({ hash }) => hash);

  it.each([
    ['over two lines', `${signature.slice(0, 50)}\n${signature.slice(50)}`],
    [
      'over three lines, quoted, with words around',
      `my tx:\n> ${signature.slice(0, 30)}\n> ${signature.slice(30, 60)}\r\n> ${signature.slice(60)}\nwhere is it?`,
    ],
    ['within words', `签名：${signature}，没到账`],
  ])('is found %s', (_, text) => {
    expect(found(text)).toEqual([signature]);
  });

  it('is none where two addresses stand below each other, or words do', () => {
    const address = () => base58.encode(Uint8Array.from(randomBytes(32)));
    for (let n = 0; n < 20; n++) expect(found(`${address()}\n${address()}`)).toEqual([]);
    expect(found(`${signature.slice(0, 40)}\nand then nothing came`)).toEqual([]);
  });
});

it.each([
  ['a.', 'a.'],
  ['0x', '0x'],
  ['hex', 'a1'],
  ['dots', '0xab.'],
  ['many dots', `ab1${'.'.repeat(9)}`],
  ['links', 'https://a/'],
  ['digits', '1,111'],
  ['base58', '1a2B3c4D5e6F7g8H9i1'],
  ['bech32', 'bc1qw508d6qejxtd'],
  ['ligatures that grow', '\ufdfa'],
])('stays quick on 200,000 times %s', (_, piece) => {
  const text = piece.repeat(200_000);
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now();
    extract(text);
    return performance.now() - start;
  });
  // The best of several: other tests run beside this one. A quadratic scan of 8,000 characters takes far longer.
  expect(Math.min(...times)).toBeLessThan(40);
});
