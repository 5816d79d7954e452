import type { EvmTransaction, FeeHistory } from '../diagnose/evidence.ts';
import type { Replacement } from '../ports.ts';

/** What a transaction should offer to be taken slowly, normally or fast; wei per gas. */
export interface FeeOffer {
  readonly maxFeePerGas: bigint;
  readonly maxPriorityFeePerGas: bigint;
}
export type FeeSpeed = 'slow' | 'normal' | 'fast';

/** The cap leaves room for the base fee to rise (12.5 % a block at most): 1, 2 and 6 full blocks. In thousandths. */
const ROOM: Readonly<Record<FeeSpeed, bigint>> = { slow: 1125n, normal: 1270n, fast: 2030n };
const PERCENTILE: Readonly<Record<FeeSpeed, 0 | 1 | 2>> = { slow: 0, normal: 1, fast: 2 };

/** A replacement has to raise both fields; nodes ask 10 to 12.5 %, for a blob transaction 100 %. In thousandths. */
const BUMP = 1125n;
const BLOB_BUMP = 2000n;

/**
 * Slow, normal and fast from ten blocks of `eth_feeHistory`: cap = next base fee × {1.125, 1.27, 2.03} + the tip at
 * percentile 10, 50, 90 (the median over the blocks that had transactions). `minTip`: what nodes forward at least.
 */
export function feeOffers(history: FeeHistory, minTip = 0n): Readonly<Record<FeeSpeed, FeeOffer>> {
  const offer = (speed: FeeSpeed): FeeOffer => {
    const tip = max(usualTip(history, PERCENTILE[speed]) ?? 0n, minTip);
    return { maxFeePerGas: (history.nextBaseFee * ROOM[speed]) / 1000n + tip, maxPriorityFeePerGas: tip };
  };
  return { slow: offer('slow'), normal: offer('normal'), fast: offer('fast') };
}

/** The median tip at a percentile; blocks without transactions say nothing. Null when all were empty. */
export function usualTip(history: FeeHistory, percentile: 0 | 1 | 2): bigint | null {
  const tips = history.blocks.filter((block) => block.fullness > 0).map((block) => block.tips[percentile]);
  tips.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return tips[Math.floor(tips.length / 2)] ?? null;
}

/** What an EVM transaction really pays as tip under this base fee; negative when it cannot be taken at all. */
export function effectiveTip(tx: Pick<EvmTransaction, 'maxFee' | 'maxTip'>, baseFee: bigint): bigint {
  return min(tx.maxTip, tx.maxFee - baseFee);
}

/**
 * The numbers of a valid replacement that will be taken soon: the fast offer, and at least 12.5 % above both fields of
 * the stuck transaction, rounded up to three figures so that a person can type them. `dataFee`: a rollup's charge besides.
 */
export function replacementFor(
  tx: EvmTransaction,
  history: FeeHistory,
  { minTip = 0n, dataFee = 0n }: { minTip?: bigint; dataFee?: bigint } = {},
): Replacement {
  const bump = tx.type === 3 ? BLOB_BUMP : BUMP;
  const { fast, normal } = feeOffers(history, minTip);
  if (tx.type < 2) {
    // A gas price is paid in full, so it leaves less room than a cap.
    const gasPrice = threeFigures(max(normal.maxFeePerGas, raised(tx.maxFee, bump)));
    return {
      method: 'speed-up',
      nonce: tx.nonce,
      gasPrice: `${gasPrice}`,
      ...cost(tx.gas, gasPrice, gasPrice, dataFee),
    };
  }
  const tip = threeFigures(max(fast.maxPriorityFeePerGas, raised(tx.maxTip, bump)));
  const cap = threeFigures(max(fast.maxFeePerGas, raised(tx.maxFee, bump), history.nextBaseFee + tip));
  const likely = min(cap, history.nextBaseFee + tip);
  return {
    method: 'speed-up',
    nonce: tx.nonce,
    maxFeePerGas: `${cap}`,
    maxPriorityFeePerGas: `${tip}`,
    ...cost(tx.gas, likely, cap, dataFee),
  };
}

/** Strictly more than the old value even where that is zero. */
const raised = (old: bigint, bump: bigint) => (old * bump) / 1000n + 1n;

function cost(
  gas: bigint,
  likely: bigint,
  most: bigint,
  dataFee: bigint,
): Pick<Replacement, 'totalFee' | 'maxTotalFee'> {
  return { totalFee: `${gas * likely + dataFee}`, maxTotalFee: `${gas * most + dataFee}` };
}

/** Rounded up to three significant figures. */
export function threeFigures(value: bigint): bigint {
  const unit = 10n ** BigInt(Math.max(0, value.toString().length - 3));
  return ((value + unit - 1n) / unit) * unit;
}

// Math.max takes no bigint.
function max(first: bigint, ...rest: bigint[]): bigint {
  let largest = first;
  for (const value of rest) if (value > largest) largest = value;
  return largest;
}

function min(a: bigint, b: bigint): bigint {
  return -max(-a, -b);
}
