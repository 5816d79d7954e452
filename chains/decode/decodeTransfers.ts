import { AbiCoder } from 'ethers/abi';
import type { EvmLog } from '../diagnose/evidence.ts';

/** A movement of a token, as its contract reported or the transaction asked for. Addresses lower case. */
export interface TokenTransfer {
  readonly token: string;
  readonly from: string;
  readonly to: string;
  /** In the token's smallest unit; of collectibles how many. */
  readonly amount: bigint;
}

/** keccak256("Transfer(address,address,uint256)"). Source: ERC-20. */
const TRANSFER_EVENT = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
/** keccak256("TransferSingle(address,address,address,uint256,uint256)") and of "TransferBatch". Source: ERC-1155. */
const TRANSFER_SINGLE = '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62';
const TRANSFER_BATCH = '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb';
/** The selectors of `transfer(address,uint256)` and `transferFrom(address,address,uint256)`. */
const TRANSFER = '0xa9059cbb';
const TRANSFER_FROM = '0x23b872dd';
/** `safeTransferFrom` of ERC-721, without and with data, and of ERC-1155. */
const SAFE_TRANSFERS = ['0x42842e0e', '0xb88d4fde', '0xf242432a'];
export const ZERO_ADDRESS = `0x${'0'.repeat(40)}`;

/** ERC-20 transfers among logs. ERC-721 has the same event with a third indexed field; it is left out. */
export function transfersIn(logs: readonly EvmLog[]): TokenTransfer[] {
  const all: TokenTransfer[] = [];
  for (const { address, topics, data } of logs) {
    const [event, from, to] = topics;
    if (event !== TRANSFER_EVENT || topics.length !== 3 || data.length !== 66 || !from || !to) continue;
    all.push({ token: address, from: party(from), to: party(to), amount: BigInt(data) });
  }
  return all;
}

/** Collectibles that changed hands: ERC-721 has a third indexed field, ERC-1155 events of its own. */
export function itemsIn(logs: readonly EvmLog[]): TokenTransfer[] {
  return logs.flatMap(({ address: token, topics, data }) => {
    const [event, first = '', second = '', third = ''] = topics;
    if (topics.length !== 4) return [];
    if (event === TRANSFER_EVENT) return [{ token, from: party(first), to: party(second), amount: 1n }];
    if (event === TRANSFER_SINGLE && data.length === 130)
      return [{ token, from: party(second), to: party(third), amount: BigInt(`0x${data.slice(66)}`) }];
    return event === TRANSFER_BATCH ? [{ token, from: party(second), to: party(third), amount: 1n }] : [];
  });
}

const party = (topic: string) => `0x${topic.slice(26)}`;

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
  if (SAFE_TRANSFERS.includes(selector)) {
    const [from, to] = AbiCoder.defaultAbiCoder().decode(['address', 'address'], args);
    return { token, from: String(from).toLowerCase(), to: String(to).toLowerCase(), amount: 1n };
  }
  if (selector === TRANSFER_FROM) {
    const [from, to, amount] = AbiCoder.defaultAbiCoder().decode(['address', 'address', 'uint256'], args);
    return { token, from: String(from).toLowerCase(), to: String(to).toLowerCase(), amount: BigInt(amount) };
  }
  return null;
}
