import { accountKind, hasNoWayOut } from '../../../chains/decode/accountCode.ts';
import { decodeReason } from '../../../chains/decode/decodeReason.ts';
import { decodeDecimals, decodeSymbol } from '../../../chains/decode/decodeToken.ts';
import { askedTransfer, transfersIn } from '../../../chains/decode/decodeTransfers.ts';

const word = (hex: string) => hex.padStart(64, '0');
const text = (value: string) => {
  const hex = Buffer.from(value).toString('hex');
  return `0x${word('20')}${word(value.length.toString(16))}${hex.padEnd(Math.ceil(hex.length / 64) * 64, '0')}`;
};

describe('a token’s symbol', () => {
  it.each([
    ['USDT', 'USDT'],
    ['USDC.e', 'USDC.e'],
    ['visit-claim.com', null],
    ['UЅDT', null],
    ['+18005550199', null],
    ['PT-26DEC2024', 'PT-26DEC2024'],
    ['$ bonus', null],
    ['', null],
  ])('%s is repeated as %s', (symbol, said) => {
    expect(decodeSymbol(text(symbol))).toBe(said);
  });

  it('may be an old bytes32', () => {
    expect(decodeSymbol(`0x${Buffer.from('MKR').toString('hex').padEnd(64, '0')}`)).toBe('MKR');
  });

  it.each(['0x', null, `0x${word('ff')}`])('has no decimals in %s', (data) => {
    expect(decodeDecimals(data)).toBeNull();
  });
});

it('tells a plain account, a borrowed code and a contract apart', () => {
  expect(accountKind('0x')).toBe('plain');
  expect(accountKind(`0xef0100${'12'.repeat(20)}`)).toBe('delegated');
  expect(accountKind('0x6080')).toBe('contract');
});

it('reads code, not the data that it pushes', () => {
  // PUSH32 of bytes that look like CALL and DELEGATECALL, then STOP.
  expect(hasNoWayOut(`0x7f${'f1f4'.repeat(16)}00`)).toBe(true);
  expect(hasNoWayOut('0x36f400')).toBe(false);
  expect(hasNoWayOut('0x')).toBe(false);
});

it.each(['0x', '0x08c379a0', `0x08c379a0${'ff'.repeat(64)}`, '0x1234', null])(
  'a broken reason (%s) is no error',
  (data) => {
    expect(() => decodeReason(data)).not.toThrow();
  },
);

it('reads no transfer into malformed input or foreign events', () => {
  expect(askedTransfer({ to: '0x1', from: '0x2', input: '0xa9059cbb' })).toBeNull();
  expect(askedTransfer({ to: '0x1', from: '0x2', input: '0x' })).toBeNull();
  const event = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
  const nft = { address: '0x1', topics: [event, `0x${word('1')}`, `0x${word('2')}`, `0x${word('3')}`], data: '0x' };
  expect(transfersIn([nft, { address: '0x1', topics: [], data: '0x' }])).toEqual([]);
});
