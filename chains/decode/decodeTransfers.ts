import { AbiCoder } from 'ethers/abi';
import type { EvmLog } from '../diagnose/evidence.ts';

/** A movement of a token, as its contract reported or the transaction asked for. Addresses lower case. */
export interface TokenTransfer {
  readonly token: string;
  readonly from: string;
  readonly to: string;
  /** In the token's smallest unit; of collectibles how many. */
  readonly amount: bigint;
  /** Which collectible; absent for tokens of which one is like another. */
  readonly id?: bigint;
}

/** keccak256("Transfer(address,address,uint256)"). Source: ERC-20. */
export const TRANSFER_EVENT = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
/** keccak256("Transfer(address,address,uint256,bytes)"). Source: ERC-223; some of its tokens report this one alone. */
const TRANSFER_WITH_DATA = '0xe19260aff97b920c7df27010903aeb9c8d2be5d310a2c67824cf3f15396e4c16';
/** keccak256("TransferSingle(address,address,address,uint256,uint256)") and of "TransferBatch". Source: ERC-1155. */
const TRANSFER_SINGLE = '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62';
const TRANSFER_BATCH = '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb';
/** keccak256("Deposit(address,uint256)") and "Withdrawal(address,uint256)". Source: WETH9. Other contracts have them too. */
const DEPOSIT = '0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c';
const WITHDRAWAL = '0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65';
const PUNKS = '0xb47e3cd837ddf8e4c57f05d70ab865de6e193bbb';
const PUNK_TRANSFER = '0x05af636b70da6819000c49f85b21fa82081c632069bb626f30932034099107d8';
const PUNK_BOUGHT = '0x58e5d5a525e3b40bc15abaa38b5882678db1ee68befd2f60bafe3a7fd06db9e3';
/** The selectors of `transfer(address,uint256)` and `transferFrom(address,address,uint256)`. */
const TRANSFER = '0xa9059cbb';
const TRANSFER_FROM = '0x23b872dd';
/** `safeTransferFrom` of ERC-721, without and with data, and of ERC-1155. */
const SAFE_TRANSFERS = ['0x42842e0e', '0xb88d4fde', '0xf242432a'];
export const ZERO_ADDRESS = `0x${'0'.repeat(40)}`;

/** ERC-20 and ERC-223 transfers among logs. ERC-721 has ERC-20's event with a third indexed field; it is left out. */
export function transfersIn(logs: readonly EvmLog[]): TokenTransfer[] {
  const plain = plainTransfersIn(logs);
  const more = logs.flatMap(withData);
  // Most tokens of ERC-223 report both.
  return more.length === 0 ? plain : [...plain, ...more.filter((one) => !plain.some((other) => isSame(one, other)))];
}

const isSame = (one: TokenTransfer, other: TokenTransfer): boolean =>
  one.token === other.token && one.from === other.from && one.to === other.to && one.amount === other.amount;

/** The amount is indexed by some, and then a topic, as the data's digest is elsewhere: that one stands beside a single word. */
function withData({ address: token, topics, data }: EvmLog): TokenTransfer[] {
  const [event, from, to, third] = topics;
  const [first] = wordsOf(data);
  const amount = third !== undefined && data.length !== 66 ? third : first;
  if (event !== TRANSFER_WITH_DATA || !from || !to || amount === undefined) return [];
  return [{ token, from: party(from), to: party(to), amount: BigInt(amount) }];
}

function plainTransfersIn(logs: readonly EvmLog[]): TokenTransfer[] {
  return logs.flatMap(({ address: token, topics, data }) => {
    const [event, from, to] = topics;
    // CryptoPunks reports a sale twice: as so many pieces here, and as the piece itself, which counts.
    if (event !== TRANSFER_EVENT || token === PUNKS) return [];
    // Data beyond the amount is allowed to be there: some tokens add a field of their own.
    if (topics.length === 3 && from && to && data.length >= 66)
      return [{ token, from: party(from), to: party(to), amount: BigInt(data.slice(0, 66)) }];
    // Old tokens index nothing: all three fields are data.
    const [sender, receiver, amount] = topics.length === 1 ? wordsOf(data) : [];
    if (!sender || !receiver || !amount) return [];
    return [{ token, from: party(sender), to: party(receiver), amount: BigInt(amount) }];
  });
}

/** Collectibles that changed hands: ERC-721 has a third indexed field, ERC-1155 and CryptoPunks events of their own. */
export function itemsIn(logs: readonly EvmLog[]): TokenTransfer[] {
  return logs.flatMap((log) => {
    const { address: token, topics, data } = log;
    const [event, first = '', second = '', third = ''] = topics;
    if (token === PUNKS) return punksIn(log);
    if (topics.length !== 4) return [];
    if (event === TRANSFER_EVENT)
      return [{ token, from: party(first), to: party(second), amount: 1n, id: BigInt(third) }];
    if (event !== TRANSFER_SINGLE && event !== TRANSFER_BATCH) return [];
    const moved = event === TRANSFER_SINGLE ? singleIn(data) : batchIn(data);
    return moved.map(({ id, amount }) => ({ token, from: party(second), to: party(third), amount, id }));
  });
}

interface Pieces {
  readonly id: bigint;
  readonly amount: bigint;
}

function singleIn(data: string): Pieces[] {
  const [id, amount] = wordsOf(data);
  return id && amount ? [{ id: BigInt(id), amount: BigInt(amount) }] : [];
}

function batchIn(data: string): Pieces[] {
  try {
    const [ids, amounts] = AbiCoder.defaultAbiCoder().decode(['uint256[]', 'uint256[]'], data);
    return Array.from(ids as Iterable<bigint>, (id, at) => ({ id, amount: BigInt(amounts[at]) }));
  } catch {
    // Data that no batch has: nothing that can be counted.
    return [];
  }
}

/** Older than ERC-721. Source: the verified contract, PunkTransfer(from, to, punk) and PunkBought(punk, value, from, to). */
function punksIn({ address: token, topics, data }: EvmLog): TokenTransfer[] {
  const [event, first = '', second = '', third = ''] = topics;
  const [id] = wordsOf(data);
  if (event === PUNK_TRANSFER && id)
    return [{ token, from: party(first), to: party(second), amount: 1n, id: BigInt(id) }];
  if (event !== PUNK_BOUGHT || topics.length !== 4) return [];
  return [{ token, from: party(second), to: party(third), amount: 1n, id: BigInt(first) }];
}

/** The 32-byte words of data, as hex with a prefix; an unfinished one is left out. */
const wordsOf = (data: string): string[] => (data.slice(2).match(/[0-9a-f]{64}/g) ?? []).map((word) => `0x${word}`);

const party = (topic: string) => `0x${topic.slice(26)}`;

/** What was wrapped (`+`) or unwrapped (`-`) at the chain's own wrapped coin. */
export interface Wrapping {
  readonly owner: string;
  readonly amount: bigint;
  readonly into: boolean;
}

/** Whether the wrapped coin reported that some of it became coin again. */
export const unwrapsIn = (logs: readonly EvmLog[], wrappedCoin: string): boolean =>
  logs.some(({ address, topics }) => address === wrappedCoin && topics[0] === WITHDRAWAL);

/** WETH9 and its likes report no `Transfer` when coin goes in or out; those that do report both. Source: WETH9. */
export function wrappingsIn(logs: readonly EvmLog[], wrappedCoin: string): Wrapping[] {
  const told = transfersIn(logs).filter(({ token }) => token === wrappedCoin);
  return logs.flatMap(({ address, topics, data }) => {
    const [event, owner] = topics;
    const into = event === DEPOSIT;
    if (address !== wrappedCoin || !owner || data.length !== 66 || !(into || event === WITHDRAWAL)) return [];
    const one = { owner: party(owner), amount: BigInt(data), into };
    const twice = told.some(
      ({ from, to, amount }) =>
        amount === one.amount &&
        (into ? from === ZERO_ADDRESS && to === one.owner : to === ZERO_ADDRESS && from === one.owner),
    );
    return twice ? [] : [one];
  });
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
