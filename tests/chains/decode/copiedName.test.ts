import { copiesName } from '../../../chains/decode/copiedName.ts';
import { CHAINS, genericEvm } from '../../../chains/definitions/index.ts';

const chainOf = (id: string) => CHAINS.find((chain) => chain.id === id) ?? genericEvm('1', []);
const OTHER = `0x${'5c'.repeat(20)}`;

it.each(['USDT', 'usdt', 'USD T', 'U5DT', 'ETH', 'USDC.'])('another contract that is called %s copies a name', (name) =>
  expect(copiesName(chainOf('1'), OTHER, name)).toBe(true),
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
