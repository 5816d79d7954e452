import { AbiCoder } from 'ethers/abi';
import type { EvmLog } from './evidence.ts';

/** A movement of one fungible token, as its contract reported or the transaction asked for. Addresses lower case. */
export interface TokenTransfer {
  readonly token: string;
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
}

/** keccak256("Transfer(address,address,uint256)"). Source: ERC-20. */
const TRANSFER_EVENT = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
/** The selectors of `transfer(address,uint256)` and `transferFrom(address,address,uint256)`. */
const TRANSFER = '0xa9059cbb';
const TRANSFER_FROM = '0x23b872dd';
export const ZERO_ADDRESS = `0x${'0'.repeat(40)}`;

/** ERC-20 transfers among logs. ERC-721 has the same event with a third indexed field; it is left out. */
export function transfersIn(logs: readonly EvmLog[]): TokenTransfer[] {
  const all: TokenTransfer[] = [];
  for (const { address, topics, data } of logs) {
    const [event, from, to] = topics;
    if (event !== TRANSFER_EVENT || topics.length !== 3 || data.length !== 66 || !from || !to) continue;
    all.push({ token: address, from: `0x${from.slice(26)}`, to: `0x${to.slice(26)}`, amount: BigInt(data) });
  }
  return all;
}

/** What a transaction that calls a token directly asked for, or null when it asks for something else. */
export function askedTransfer(tx: { to: string | null; from: string; input: string }): TokenTransfer | null {
  if (tx.to === null) return null;
  try {
    return decodeAsked(tx.to, tx.from, tx.input);
  } catch {
    // Too short or malformed arguments: not a transfer.
    return null;
  }
}

function decodeAsked(token: string, sender: string, input: string): TokenTransfer | null {
  const selector = input.slice(0, 10);
  const args = `0x${input.slice(10)}`;
  if (selector === TRANSFER) {
    const [to, amount] = AbiCoder.defaultAbiCoder().decode(['address', 'uint256'], args);
    return { token, from: sender, to: String(to).toLowerCase(), amount: BigInt(amount) };
  }
  if (selector === TRANSFER_FROM) {
    const [from, to, amount] = AbiCoder.defaultAbiCoder().decode(['address', 'address', 'uint256'], args);
    return { token, from: String(from).toLowerCase(), to: String(to).toLowerCase(), amount: BigInt(amount) };
  }
  return null;
}
