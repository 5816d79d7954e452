import type { AddressFacts } from '../../../chains/address/addressFacts.ts';
import { toEip55 } from '../../../chains/address/addressFormat.ts';
import { guardAddress } from '../../../chains/address/addressGuard.ts';

const ADDRESS = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const guard = (address: string, parts: Partial<Parameters<typeof guardAddress>[0]> = {}) =>
  guardAddress({ address, wanted: 'evm', recent: [], facts: [], ...parts });
const facts = (parts: Partial<AddressFacts>): AddressFacts => ({
  chain: 'Ethereum',
  code: '0x',
  token: null,
  takesCoin: true,
  used: true,
  ...parts,
});

it('has nothing against an ordinary address', () => {
  expect(guard(ADDRESS, { facts: [facts({})] })).toEqual({ level: 'clear', warnings: [] });
  expect(guard(ADDRESS.toLowerCase(), { recent: [ADDRESS] })).toEqual({ level: 'clear', warnings: [] });
});

it.each([
  ['a wrong letter case', ADDRESS.replace('5aA', '5AA'), 'checksum'],
  ['the zero address', `0x${'0'.repeat(40)}`, 'nobody'],
  ['a burn address', '0x000000000000000000000000000000000000dEaD', 'nobody'],
  ['a Bitcoin address', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'wrong-network'],
  ['a Tron address', 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8', 'wrong-network'],
  ['a Solana address', '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV', 'wrong-network'],
])('stops %s', (_, address, kind) => {
  expect(guard(address)).toMatchObject({ level: 'stop', warnings: [{ kind }] });
});

it('stops a Bitcoin address with a wrong character', () => {
  const address = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5';
  expect(guard(address, { wanted: 'bitcoin' })).toMatchObject({ level: 'stop', warnings: [{ kind: 'checksum' }] });
});

describe('an address that resembles a known one', () => {
  const known = '0xabc1111111111111111111111111111111111234';
  it.each([
    ['same three and four', '0xabc2222222222222222222222222222222221234', 'stop'],
    ['upper case', '0xABC2222222222222222222222222222222221234', 'stop'],
    ['only two in front', '0xab02222222222222222222222222222222221234', 'clear'],
    ['only three at the end', '0xabc2222222222222222222222222222222220234', 'clear'],
    ['the very same', known, 'clear'],
  ])('%s', (_, address, level) => {
    expect(guard(address, { recent: [known] }).level).toBe(level);
  });

  it('names the known one', () => {
    const bait = toEip55('0xabc2222222222222222222222222222222221234');
    expect(guard(bait, { recent: [ADDRESS, known] }).warnings).toEqual([{ kind: 'look-alike', known }]);
  });
});

it('stops at a token’s contract, is careful with other contracts and unused accounts', () => {
  const code = '0x6001';
  expect(guard(ADDRESS, { facts: [facts({ code, token: 'USDT' })] })).toEqual({
    level: 'stop',
    warnings: [{ kind: 'token-contract', symbol: 'USDT', chain: 'Ethereum' }],
  });
  expect(guard(ADDRESS, { facts: [facts({ code, takesCoin: false })] })).toMatchObject({
    level: 'careful',
    warnings: [{ kind: 'refuses-coin' }],
  });
  expect(guard(ADDRESS, { facts: [facts({ code })] })).toMatchObject({ warnings: [{ kind: 'no-way-out' }] });
  expect(guard(ADDRESS, { facts: [facts({ code: '0x36f4' })] })).toMatchObject({ warnings: [{ kind: 'contract' }] });
  expect(guard(ADDRESS, { facts: [facts({ used: false })] })).toMatchObject({
    level: 'careful',
    warnings: [{ kind: 'never-used' }],
  });
  expect(guard(ADDRESS, { facts: [facts({ used: false }), facts({ used: true })] }).level).toBe('clear');
});

it('does not take an account that borrows code for a contract', () => {
  expect(guard(ADDRESS, { facts: [facts({ code: `0xef0100${'12'.repeat(20)}` })] }).level).toBe('clear');
});

it.each(['', 'my friend', '0x1234', 'alice.eth', '0x'.repeat(50_000)])(
  'says of "%.20s" only that it is no address it knows',
  (text) => {
    expect(guard(text)).toEqual({ level: 'unknown-format', warnings: [] });
  },
);
