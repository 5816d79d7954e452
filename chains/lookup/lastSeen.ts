import { createHash } from 'node:crypto';
import type { Milliseconds } from '../../core/time.ts';
import type { EvmEvidence } from '../diagnose/evidence.ts';
import type { BitcoinEvidence } from '../families/bitcoin/bitcoinEvidence.ts';
import type { LastSeen } from '../ports.ts';

/** What a later check needs to tell replaced, dropped and reorganised out from unknown; null when nothing was seen. */
export function evmLastSeen({ tx, receipt, chain, head }: EvmEvidence, now: Milliseconds): LastSeen | null {
  if (tx === null) return null;
  return {
    chain: chain.id,
    height: head.number,
    at: now,
    from: tx.from,
    nonce: tx.nonce,
    to: tx.to,
    amount: tx.value.toString(),
    input: inputMark(tx.input),
    ...(receipt ? { block: { height: receipt.blockNumber, hash: receipt.blockHash } } : {}),
  };
}

export function bitcoinLastSeen({ tx, chain, tip }: BitcoinEvidence, now: Milliseconds): LastSeen | null {
  const [input] = tx?.inputs ?? [];
  if (!tx || !input) return null;
  return {
    chain: chain.id,
    height: tip,
    at: now,
    spends: `${input.txid}:${input.index}`,
    pays: tx.outputs.map(payment),
    ...(tx.block ? { block: { height: tx.block.height, hash: tx.block.hash } } : {}),
  };
}

/** It was below so many blocks when it was last seen that none of them is replaced: a node that does not have it is wrong, or forgot. */
export const wasFinal = (
  { block, height }: LastSeen,
  { depth }: { readonly depth: { readonly final: number } },
): boolean => block !== undefined && height - block.height + 1 >= depth.final;

/** One output as text: whom it pays and how much. */
export const payment = ({ address, value }: { address: string | null; value: number }) => `${address ?? ''}:${value}`;

/** Longer call data than this is kept as its digest: it is only ever compared, and a conversation is no archive. */
const LONGEST_INPUT = 300;

export function inputMark(input: string): string {
  if (input.length <= LONGEST_INPUT) return input;
  return `sha256:${createHash('sha256').update(input).digest('base64url')}`;
}
