import { copiedName, nameOfToken } from '../../../chains/decode/copiedName.ts';
import { CHAINS, genericEvm } from '../../../chains/definitions/index.ts';

const chainOf = (id: string) => CHAINS.find((chain) => chain.id === id) ?? genericEvm('1', []);
const OTHER = `0x${'5c'.repeat(20)}`;

const copiesName = (...about: Parameters<typeof copiedName>) => copiedName(...about) !== null;

it.each([
  'USDT',
  'usdt',
  'USD T',
  'U5DT',
  'ETH',
  'USDC.',
  'USD\u0422',
  'U\u0405DT',
  'USD\u20ae',
  'ＵＳＤＴ',
  'U\u200bSDT',
  '\u0415TH',
])('another contract that is called %s copies a name', (name) =>
  expect(copiesName(chainOf('1'), OTHER, name)).toBe(true),
);

it('a name in letters that only look like a known one’s is told as a copy of that, and any other such name not at all', () => {
  expect(nameOfToken(chainOf('1'), OTHER, 'USD\u0422')).toEqual({ symbol: 'USDT', copied: true });
  expect(nameOfToken(chainOf('1'), OTHER, 'USDT')).toEqual({ symbol: 'USDT', copied: true });
  expect(nameOfToken(chainOf('1'), OTHER, 'PEPE')).toEqual({ symbol: 'PEPE' });
  for (const text of ['\u041f\u0415\u041f\u0415', 'USDT at t.me/gift', '', null])
    expect(nameOfToken(chainOf('1'), OTHER, text)).toBeNull();
});

it.each(['59144', '534352', '324'])(
  'on the rollup %s as well a made-up USDT is a copy, and the real one is not',
  (id) => {
    const chain = chainOf(id);
    const real = chain.kind === 'evm' ? chain.tokens?.find(({ symbol }) => symbol === 'USDT') : undefined;
    expect(nameOfToken(chain, OTHER, 'USDT')).toEqual({ symbol: 'USDT', copied: true });
    expect(nameOfToken(chain, `${real?.address}`, 'USDT')).toEqual({ symbol: 'USDT' });
  },
);

it.each(['PEPE', 'USDX', 'stETH'])('%s is a name of its own', (name) =>
  expect(copiesName(chainOf('1'), OTHER, name)).toBe(false),
);

it('the token itself copies nothing, and where no tokens are known nobody can tell', () => {
  expect(copiesName(chainOf('1'), '0xdac17f958d2ee523a2206206994597c13d831ec7', 'USDT')).toBe(false);
  expect(copiesName(chainOf('tron'), 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'USDT')).toBe(false);
  expect(copiesName(chainOf('tron'), 'TXLAQ63Xg1NAzckPwKHvzw7CSEmLMEqcdj', 'USDT')).toBe(true);
  expect(copiesName(genericEvm('5', []), OTHER, 'USDT')).toBe(false);
});

it.each([
  [CHAINS[0], 'USDTT'],
  [CHAINS[0], '000-USDT'],
  [CHAINS[0], '5000'],
  [CHAINS[0], '$'],
  [CHAINS[0], 'USDT-ERC20'],
  [CHAINS[0], 'USD'],
  [genericEvm('5', []), 'USDC'],
] as const)('a name that reads as money, which nobody here can say that it is, is marked: %#', (chain, name) =>
  expect(nameOfToken(chain ?? chainOf('1'), OTHER, name)).toEqual({ symbol: name, unproven: true }),
);

it('a token that the network is described with has no such mark, nor has one of a name of its own', () => {
  expect(nameOfToken(chainOf('137'), '0x2791bca1f2de4661ed88a30c99a7a9449aa84174', 'USDC.e')).toEqual({
    symbol: 'USDC.e',
  });
  expect(nameOfToken(chainOf('59144'), OTHER, 'PEPE')).toEqual({ symbol: 'PEPE' });
});

it.each(['t.me-Sup', 'x.com-Help'])('%s leads out of here, and is not repeated', (name) =>
  expect(nameOfToken(chainOf('1'), OTHER, name)).toBeNull(),
);
