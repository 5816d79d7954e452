import type { EvmTransaction, FeeHistory } from '../../../chains/diagnose/evidence.ts';
import { bitcoinReplacement, rateWithin } from '../../../chains/families/bitcoin/bitcoinFees.ts';
import { feeOffers, replacementFor, threeFigures } from '../../../chains/fees/fees.ts';

const GWEI = 1_000_000_000n;
const history: FeeHistory = {
  nextBaseFee: 20n * GWEI,
  firstBaseFee: 18n * GWEI,
  blocks: [
    { fullness: 0.5, tips: [GWEI, 2n * GWEI, 5n * GWEI] },
    { fullness: 0, tips: [0n, 0n, 0n] },
    { fullness: 0.9, tips: [GWEI, 2n * GWEI, 6n * GWEI] },
    { fullness: 0.2, tips: [2n * GWEI, 3n * GWEI, 5n * GWEI] },
  ],
};
const stuck: EvmTransaction = {
  hash: '0x',
  from: '0x',
  to: null,
  nonce: 4,
  value: 0n,
  input: '0x',
  gas: 21_000n,
  type: 2,
  maxFee: 12n * GWEI,
  maxTip: GWEI,
  blockNumber: null,
};

it('offers slow, normal and fast by the published rule, leaving empty blocks out', () => {
  expect(feeOffers(history)).toEqual({
    slow: { maxFeePerGas: 23_500_000_000n, maxPriorityFeePerGas: GWEI },
    normal: { maxFeePerGas: 27_400_000_000n, maxPriorityFeePerGas: 2n * GWEI },
    fast: { maxFeePerGas: 45_600_000_000n, maxPriorityFeePerGas: 5n * GWEI },
  });
});

it('never offers less than nodes forward', () => {
  expect(feeOffers(history, 30n * GWEI).slow.maxPriorityFeePerGas).toBe(30n * GWEI);
});

it('replaces with the fast offer, at the same nonce, with what it will cost', () => {
  expect(replacementFor(stuck, history)).toEqual({
    method: 'speed-up',
    nonce: 4,
    maxFeePerGas: '45600000000',
    maxPriorityFeePerGas: '5000000000',
    totalFee: `${21_000n * 25n * GWEI}`,
    maxTotalFee: `${21_000n * 45_600_000_000n}`,
  });
});

it.each([
  [0n, 0n],
  [1n, 1n],
  [99n * GWEI, 98n * GWEI],
  [123_456_789_123n, 3n],
])('raises both fields of (%s, %s) by at least a tenth, and strictly', (maxFee, maxTip) => {
  const { maxFeePerGas, maxPriorityFeePerGas } = replacementFor({ ...stuck, maxFee, maxTip }, history);
  expect(BigInt(maxFeePerGas ?? 0) * 10n).toBeGreaterThanOrEqual(maxFee * 11n);
  expect(BigInt(maxPriorityFeePerGas ?? 0) * 10n).toBeGreaterThanOrEqual(maxTip * 11n);
  expect(BigInt(maxPriorityFeePerGas ?? 0)).toBeGreaterThan(maxTip);
  expect(BigInt(maxFeePerGas ?? 0)).toBeGreaterThanOrEqual(BigInt(maxPriorityFeePerGas ?? 0));
});

it('rounds up to three figures', () => {
  expect(threeFigures(45_612_345_678n)).toBe(45_700_000_000n);
  expect(threeFigures(999n)).toBe(999n);
  expect(threeFigures(9_991n)).toBe(10_000n);
});

describe('bitcoin', () => {
  const tx = { txid: 'a', fee: 200, vsize: 200, inputs: [], outputs: [], note: null, replaceable: true, block: null };

  it('reads the rate for a wait, or the nearest slower one', () => {
    const estimates = new Map([
      [1, 60],
      [6, 30],
      [144, 5],
    ]);
    expect([1, 2, 6, 1000].map((blocks) => rateWithin(estimates, blocks))).toEqual([60, 30, 30, 5]);
    expect(rateWithin(null, 2)).toBeNull();
    expect(rateWithin(new Map(), 2)).toBeNull();
  });

  it('raises a fee to the wanted rate, and at least by the relay step', () => {
    expect(bitcoinReplacement(tx, [], 50, true)).toEqual({ method: 'rbf', feeRate: 50, totalFee: '10000' });
    expect(bitcoinReplacement({ ...tx, fee: 10_000 }, [], 50, true)).toMatchObject({ totalFee: '10200' });
  });

  it('lets a child pay for both, and for a waiting parent too', () => {
    const final = { ...tx, replaceable: false };
    expect(bitcoinReplacement(final, [], 50, true)).toMatchObject({ method: 'cpfp', totalFee: `${50 * 341 - 200}` });
    expect(bitcoinReplacement(final, [tx], 50, true)).toMatchObject({ totalFee: `${50 * 541 - 400}` });
    expect(bitcoinReplacement(final, [], 50, false)).toBeUndefined();
  });
});
