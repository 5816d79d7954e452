import { askedTransfer, type TokenTransfer } from '../decode/decodeTransfers.ts';
import type { Verdict } from '../ports.ts';
import type { EvmEvidence, EvmTransaction } from './evidence.ts';

/** What moves, or was meant to: the token when the transaction calls a known one directly, the native coin otherwise. */
export function transferOf(evidence: EvmEvidence, tx: EvmTransaction): Verdict['transfer'] {
  const asked = askedTransfer(tx);
  const token = asked ? tokenTransfer(evidence, asked) : undefined;
  if (token) return token;
  // A contract call without coin moves something else, or nothing.
  if (tx.value === 0n && tx.input !== '0x') return undefined;
  const { symbol, decimals } = evidence.chain;
  return { from: tx.from, to: tx.to, amount: `${tx.value}`, symbol, decimals };
}

/** A token movement with its unit; undefined when the contract does not say a unit that can be repeated. */
export function tokenTransfer({ mined }: EvmEvidence, transfer: TokenTransfer): Verdict['transfer'] {
  const facts = mined?.tokens.get(transfer.token);
  if (!facts) return undefined;
  return { from: transfer.from, to: transfer.to, amount: `${transfer.amount}`, ...facts, token: transfer.token };
}
