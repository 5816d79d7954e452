import { accountKind } from '../../decode/accountCode.ts';
import { askedTransfer, itemsIn, type TokenTransfer, transfersIn } from '../../decode/decodeTransfers.ts';
import type { AccountKind, EvmEvidence, EvmReceipt, EvmTransaction } from '../evidence.ts';

/** What moved according to the logs, and what the sender asked a token for. */
export interface Movements {
  /** The transfer that the sender asked a token contract for directly; null when it called something else. */
  readonly asked: TokenTransfer | null;
  /** Fungible tokens. */
  readonly moved: readonly TokenTransfer[];
  /** Collectibles. */
  readonly items: readonly TokenTransfer[];
  /** Those of `moved` that no balance supports: an event is only what a contract says. */
  readonly forged: readonly TokenTransfer[];
  /** How much reached the receiver that was asked for; contracts may keep a part. */
  readonly arrived: bigint;
}

export function movementsOf(evidence: EvmEvidence, tx: EvmTransaction, receipt: EvmReceipt): Movements {
  const moved = transfersIn(receipt.logs);
  const items = itemsIn(receipt.logs);
  const asked = askedOf(tx, items);
  return {
    asked,
    moved,
    items,
    arrived: asked === null ? 0n : arrivedOf(asked, [...moved, ...items], evidence),
    forged: forgedIn(evidence, tx, moved),
  };
}

/** `transferFrom` of a collectible names the piece where a token names the amount; the logs tell which it was. */
function askedOf(tx: EvmTransaction, items: readonly TokenTransfer[]): TokenTransfer | null {
  const asked = askedTransfer(tx);
  return asked && items.some(({ token }) => token === asked.token) ? { ...asked, amount: 1n } : asked;
}

/**
 * Reports in the names of others that no balance supports. Balances are asked of a few: what the same alleged owner is said to have
 * sent to more people, of whom nothing was asked, falls with the first.
 */
function forgedIn(evidence: EvmEvidence, tx: EvmTransaction, moved: readonly TokenTransfer[]): TokenTransfer[] {
  const others = moved.filter(({ amount, from }) => amount > 0n && from !== tx.from);
  const proven = others.filter((one) => isForged(evidence, one));
  const unasked = ({ token, to }: TokenTransfer) => !evidence.mined?.held.has(`after:${token}:${to}`);
  const falls = (one: TokenTransfer) =>
    unasked(one) &&
    proven.some(({ token, from, amount }) => token === one.token && from === one.from && one.amount >= amount);
  return others.filter((one) => proven.includes(one) || falls(one));
}

/** Its alleged owner never held that much before, nor does the receiver now; what was not told counts as held. */
function isForged({ mined }: EvmEvidence, { token, from, to, amount }: TokenTransfer): boolean {
  const before = mined?.held.get(`before:${token}:${from}`);
  const after = mined?.held.get(`after:${token}:${to}`);
  return before !== undefined && after !== undefined && before < amount && after < amount;
}

/** By the logs; of a token that reports nothing, by what the receiver held before and after. */
function arrivedOf({ token, to, amount }: TokenTransfer, all: readonly TokenTransfer[], evidence: EvmEvidence): bigint {
  const own = all.filter((one) => one.token === token);
  if (own.length > 0) return own.reduce((sum, one) => (one.to === to ? sum + one.amount : sum), 0n);
  const before = evidence.mined?.held.get(`before:${token}:${to}`);
  const after = evidence.mined?.held.get(`after:${token}:${to}`);
  return before !== undefined && after !== undefined && after - before >= amount ? amount : 0n;
}

export function kindAt({ mined }: EvmEvidence, address: string): AccountKind | null {
  const code = mined?.code.get(address);
  return code === undefined ? null : accountKind(code);
}
