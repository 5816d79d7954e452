import { itemsIn, type TokenTransfer, transfersIn, wrappingsIn, ZERO_ADDRESS } from '../../decode/decodeTransfers.ts';
import type { CallFrame, EvmEvidence, EvmReceipt, EvmTransaction } from '../evidence.ts';

/** Something that can be given: coin (neither field), a token, or one collectible. */
export interface Asset {
  readonly token?: string;
  readonly id?: bigint;
}
/** What a party has more (above zero) or less of after the transaction, in the smallest unit. Never zero. */
export interface Change extends Asset {
  readonly amount: bigint;
}
export interface NetMovements {
  /** By address; parties whose ins and outs cancel out (routers, self-transfers) are not there. The fee is not counted. */
  readonly parties: ReadonlyMap<string, readonly Change[]>;
  /** Coin that contracts paid inside could not be seen: no trace, and no balances that tell. */
  readonly unseen: boolean;
  /** The signer's own coin is known by balances, and what contracts paid on to others is not. */
  readonly othersUnseen: boolean;
}

/**
 * What each party has more and less of, summed over value, inner calls and logs: the only source of "gave", "got" and
 * "arrived". A failed transaction moves nothing. `forged`: reports that no balance supports; they are left out.
 */
export function netMovements(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  receipt: EvmReceipt,
  forged: readonly TokenTransfer[] = [],
): NetMovements {
  const sums = createSums();
  const unseen = movedCoin(evidence, tx, receipt, sums);
  wrapped(evidence, tx, receipt, sums);
  for (const one of [...transfersIn(receipt.logs), ...itemsIn(receipt.logs)])
    if (!forged.some((untrue) => sameTransfer(untrue, one))) sums.move(assetOf(one), one.from, one.to, one.amount);
  return { parties: sums.result(), unseen: unseen === 'all', othersUnseen: unseen === 'others' };
}

/** Coin by its own reports, else by value, trace and balances; what of it could not be seen: null, `others`, `all`. */
function movedCoin(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  receipt: EvmReceipt,
  sums: Sums,
): 'all' | 'others' | null {
  if (tx.minted !== undefined) sums.add({}, tx.from, tx.minted);
  if (receipt.coin !== null) {
    for (const { from, to, amount } of receipt.coin) sums.move({}, from, to, amount);
    return null;
  }
  sums.move({}, tx.from, tx.to ?? receipt.created, tx.value);
  const trace = evidence.mined?.trace ?? null;
  if (trace !== null) {
    paidInside(trace, sums);
    return null;
  }
  if (runsNoCode(evidence, tx, receipt)) return null;
  const back = evidence.mined?.gotInside ?? null;
  if (back !== null && back > 0n) sums.add({}, tx.from, back);
  // A bare payment that its receiver still has after the block went nowhere else.
  if (tx.input === '0x' && evidence.mined?.keptByReceiver === true) return null;
  return back === null ? 'all' : 'others';
}

const sameTransfer = (one: TokenTransfer, other: TokenTransfer) =>
  one.token === other.token && one.from === other.from && one.to === other.to && one.amount === other.amount;

const assetOf = ({ token, id }: TokenTransfer): Asset => (id === undefined ? { token } : { token, id });

const PAYS = ['CALL', 'CREATE', 'CREATE2', 'SELFDESTRUCT', 'SUICIDE'];

/** Calls below a failed one were undone with it. A DELEGATECALL repeats its caller's value, and a CALLCODE pays oneself. */
function paidInside(frame: CallFrame, sums: Sums): void {
  if (frame.error !== null) return;
  for (const call of frame.calls) {
    if (call.error === null && PAYS.includes(call.type.toUpperCase())) sums.move({}, call.from, call.to, call.value);
    paidInside(call, sums);
  }
}

/** Nothing can be paid inside where no code runs. */
function runsNoCode({ mined }: EvmEvidence, tx: EvmTransaction, receipt: EvmReceipt): boolean {
  if (tx.to !== null && mined?.code.get(tx.to) === '0x' && receipt.logs.length === 0) return true;
  // A rollup's own deposit of coin costs nothing where no code runs.
  return tx.input === '0x' && (receipt.gasUsed === PLAIN_GAS || (tx.minted !== undefined && receipt.gasUsed === 0n));
}

/** What a transfer costs that runs no code. Source: Ethereum yellow paper, G_transaction. */
const PLAIN_GAS = 21_000n;

/** The coin of a wrapping is in the trace, or in the value of who wraps directly; else it moves as WETH9 moves it. */
function wrapped({ chain, mined }: EvmEvidence, tx: EvmTransaction, receipt: EvmReceipt, sums: Sums): void {
  const token = chain.wrappedCoin;
  if (token === undefined) return;
  for (const { owner, amount, into } of wrappingsIn(receipt.logs, token)) {
    sums.move({ token }, into ? ZERO_ADDRESS : owner, into ? owner : ZERO_ADDRESS, amount);
    const told =
      mined?.trace != null || receipt.coin !== null || (owner === tx.from && (into || mined?.gotInside != null));
    if (!told) sums.move({}, into ? owner : token, into ? token : owner, amount);
  }
}

type Sums = ReturnType<typeof createSums>;

function createSums() {
  const sums = new Map<string, Map<string, Change>>();
  const add = (asset: Asset, address: string, amount: bigint) => {
    const own = sums.get(address) ?? new Map<string, Change>();
    const key = `${asset.token ?? ''}#${asset.id ?? ''}`;
    own.set(key, { ...asset, amount: (own.get(key)?.amount ?? 0n) + amount });
    sums.set(address, own);
  };
  const move = (asset: Asset, from: string, to: string | null, amount: bigint) => {
    if (to === null || amount === 0n) return;
    add(asset, from, -amount);
    add(asset, to, amount);
  };
  const result = (): Map<string, Change[]> => {
    const left = [...sums].map(
      ([address, own]) => [address, [...own.values()].filter((one) => one.amount !== 0n)] as const,
    );
    return new Map(left.filter(([, changes]) => changes.length > 0).map(([address, changes]) => [address, changes]));
  };
  return { add, move, result };
}
