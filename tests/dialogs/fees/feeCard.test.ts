import { chainId } from '../../../chains/definitions/index.ts';
import type { FeeQuote } from '../../../chains/ports.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { feeCard } from '../../../dialogs/fees/feeCard.ts';

const option = (gwei: number) => ({
  maxFeePerGas: `${gwei}000000000`,
  maxPriorityFeePerGas: '1000000000',
  transfer: `${21_000 * gwei}000000000`,
});
const quote: FeeQuote = {
  chain: { id: chainId('1'), name: 'Ethereum', symbol: 'ETH', decimals: 18 },
  slow: option(20),
  normal: option(25),
  fast: option(45),
  traffic: 'usual',
  observedAt: Date.UTC(2026, 10, 25, 10, 42, 11),
};

it('says three speeds in gwei and in coins', () => {
  const { card, text } = feeCard(quote, 'en');
  expect(card).toMatchObject({
    heading: 'Sending on Ethereum costs about 0.000525\u00a0ETH now',
    table: [
      { label: 'Slow', value: '20\u00a0gwei', note: 'transfer ≈ 0.00042\u00a0ETH' },
      { label: 'Normal', value: '25\u00a0gwei' },
      { label: 'Fast', value: '45\u00a0gwei' },
    ],
  });
  expect(text).toContain('- Slow: 20\u00a0gwei');
});

it.each(LANGUAGES)('says every traffic, rollup data and Bitcoin in %s', (language) => {
  for (const traffic of ['quiet', 'usual', 'busy'] as const) {
    const { text } = feeCard({ ...quote, traffic, dataFee: '12345678' }, language);
    expect(text).not.toMatch(/undefined|null|NaN|!|！/);
  }
  const rate = { feeRate: 12.5, transfer: '1763' };
  const chain = { id: chainId('bitcoin'), name: 'Bitcoin', symbol: 'BTC', decimals: 8 };
  const { card } = feeCard({ ...quote, chain, slow: rate, normal: rate, fast: rate }, language);
  expect(card.table[1]).toMatchObject({ value: '12.5\u00a0sat/vB', note: expect.stringContaining('0.0000177') });
});

it.each(LANGUAGES)('says what Tron burns for coin and for tokens, which no speed changes, in %s', (language) => {
  const option = { transfer: '268000' };
  const chain = { id: chainId('tron'), name: 'Tron', symbol: 'TRX', decimals: 6 };
  const tokenTransfer = { least: '6845000', most: '13445000' };
  const { card, text } = feeCard(
    { ...quote, chain, slow: option, normal: option, fast: option, tokenTransfer },
    language,
  );
  expect(card.table.map(({ value }) => value)).toEqual(['0.268\u00a0TRX', '6.85\u00a0TRX', '13.5\u00a0TRX']);
  expect(text).not.toMatch(/gwei|undefined|null|NaN/);
});

it.each(LANGUAGES)(
  'says what a transfer costs at each speed where there is no price of gas (Solana), in %s',
  (language) => {
    const chain = { id: chainId('solana'), name: 'Solana', symbol: 'SOL', decimals: 9 };
    const { card, text } = feeCard(
      { ...quote, chain, slow: { transfer: '5000' }, normal: { transfer: '5074' }, fast: { transfer: '25000' } },
      language,
    );
    expect(card.table.map(({ value }) => value)).toEqual([
      '0.000005\u00a0SOL',
      '0.00000508\u00a0SOL',
      '0.000025\u00a0SOL',
    ]);
    expect(text).not.toMatch(/gwei|undefined|null|NaN/);
  },
);
