import {
  askedPermission,
  PERMIT2,
  type Permission,
  permissionsIn,
  signerOfPermission,
} from '../../decode/decodePermission.ts';
import {
  askedTransfer,
  itemsIn,
  type TokenTransfer,
  transfersIn,
  wrappingsIn,
  ZERO_ADDRESS,
} from '../../decode/decodeTransfers.ts';
import type { DataFeeOracle } from '../../definitions/chainDefinition.ts';
import type { EvmReceipt, EvmTransaction } from '../../diagnose/evidence.ts';
import type { RpcCall } from '../jsonRpc.ts';

/**
 * JSON-RPC calls by what they ask for, so that no reader repeats a method name. Source: Ethereum execution-apis.
 * go-ethereum refuses a whole call (-32602) for a hash or address without `0x`, an odd number of digits in data, or a
 * leading zero in a quantity; the input of a call is `input` there, and `data` only an older name for it.
 */

/** A quantity; nothing is below zero, so the state before block 0 is that of block 0. */
export const hex = (value: bigint | number): string => `0x${(value < 0 ? 0 : value).toString(16)}`;

const call = (method: string, ...params: readonly unknown[]): RpcCall => ({ method, params });

export const rpc = {
  chainId: () => call('eth_chainId'),
  transaction: (hash: string) => call('eth_getTransactionByHash', hash),
  receipt: (hash: string) => call('eth_getTransactionReceipt', hash),
  block: (at: string, full = false) => call('eth_getBlockByNumber', at, full),
  nonce: (address: string, at: string) => call('eth_getTransactionCount', address, at),
  balance: (address: string, at = 'latest') => call('eth_getBalance', address, at),
  code: (address: string, at: string) => call('eth_getCode', address, at),
  logs: (since: number, topics: readonly (string | readonly string[] | null)[]) =>
    call('eth_getLogs', { fromBlock: hex(since), toBlock: 'latest', topics }),
  fees: () => call('eth_feeHistory', '0xa', 'latest', [10, 50, 90]),
  pool: (sender: string) => call('txpool_contentFrom', sender),
  read: (to: string, data: string, at = 'latest') => call('eth_call', { to, input: data }, at),
  replay: (tx: EvmTransaction, at: number, value: bigint) =>
    call(
      'eth_call',
      {
        from: tx.from,
        ...(tx.to ? { to: tx.to } : {}),
        gas: hex(tx.gas),
        value: hex(value),
        input: tx.input,
      },
      hex(at),
    ),
  /** A payment tried on a copy of the newest state, which `payer` can afford there; coin that moves is among its logs. */
  payment: (payer: string, to: string, value: bigint) =>
    call(
      'eth_simulateV1',
      {
        blockStateCalls: [
          {
            stateOverrides: { [payer]: { balance: hex(2n * value), stateDiff: {} } },
            calls: [{ from: payer, to, value: hex(value), input: '0x' }],
          },
        ],
        traceTransfers: true,
      },
      'latest',
    ),
  trace: (hash: string) => call('debug_traceTransaction', hash, { tracer: 'callTracer', timeout: '2s' }),
};

/** What a rollup charges at most for the data of a transaction of this many bytes. */
export const dataFee = ({ oracle, question }: DataFeeOracle, bytes: number): RpcCall =>
  rpc.read(oracle, `${question}${bytes.toString(16).padStart(64, '0')}`);

/** `symbol()` and `decimals()`. Source: ERC-20. */
export const SYMBOL = '0x95d89b41';
export const DECIMALS = '0x313ce567';

/** `balanceOf(address)`. Source: ERC-20. */
const BALANCE_OF = '0x70a08231';
export const tokenBalance = (token: string, address: string, at: string): RpcCall =>
  rpc.read(token, BALANCE_OF + word(address), at);

/** An address as events and calls write it. */
export const word = (address: string): string => address.slice(2).toLowerCase().padStart(64, '0');

/** `allowance(address,address)`, `isApprovedForAll(address,address)`. Source: ERC-20, ERC-721. */
export const allowance = (token: string, owner: string, spender: string, at?: string): RpcCall =>
  rpc.read(token, `0xdd62ed3e${word(owner)}${word(spender)}`, at);
/** Of Permit2, `allowance(address,address,address)`: amount, until when, and a number. */
export const sharedAllowance = (token: string, owner: string, spender: string, at?: string): RpcCall =>
  rpc.read(PERMIT2, `0x927da105${word(owner)}${word(token)}${word(spender)}`, at);
export const mayMoveAll = (token: string, owner: string, spender: string): RpcCall =>
  rpc.read(token, `0xe985e9c5${word(owner)}${word(spender)}`);

/** Addresses looked into at most; an airdrop has thousands of logs. */
const AT_MOST = 6;

/** The permission that the sender, or whoever signed for it, gave or took back. */
export function ownPermission(tx: EvmTransaction, { logs }: EvmReceipt): Permission | null {
  const giver = signerOfPermission(tx) ?? tx.from;
  return permissionsIn(logs).find(({ owner }) => owner === giver) ?? askedPermission(tx);
}

/** Whose code decides what happened: the receiver, who may take from now on, and whoever tokens went to or came from. */
export function addressesThatMatter(tx: EvmTransaction, receipt: EvmReceipt): string[] {
  const asked = askedTransfer(tx);
  const moved = [...transfersIn(receipt.logs), ...itemsIn(receipt.logs)].flatMap(({ to, from }) => [to, from]);
  const spender = ownPermission(tx, receipt)?.spender;
  const all = [tx.to, asked?.to, spender, ...moved].filter((address) => typeof address === 'string');
  return [...new Set(all)].filter((address) => address !== ZERO_ADDRESS).slice(0, AT_MOST);
}

/** Contracts asked for symbol and decimals at most. */
const UNITS_AT_MOST = 12;

/** Contracts whose symbol and decimals are needed to say an amount; those of the signer's own movements first. */
export function tokensThatMatter(tx: EvmTransaction, receipt: EvmReceipt, wrappedCoin?: string): string[] {
  const asked = askedTransfer(tx);
  const moved = transfersIn(receipt.logs);
  const own = moved.filter(({ from, to }) => from === tx.from || to === tx.from);
  const wrapped = wrappedCoin && wrappingsIn(receipt.logs, wrappedCoin).length > 0 ? [wrappedCoin] : [];
  const permission = ownPermission(tx, receipt);
  const named = [...(asked ? [asked.token] : []), ...(permission ? [permission.token] : [])];
  const tokens = [...named, ...[...own, ...moved].map(({ token }) => token), ...wrapped];
  return [...new Set(tokens)].slice(0, UNITS_AT_MOST);
}

/** Collections whose symbol is asked for at most. */
const COLLECTIONS_AT_MOST = 4;

/** Contracts of the collectibles that moved, the signer's first. */
export function collectionsThatMatter(tx: EvmTransaction, receipt: EvmReceipt): string[] {
  const moved = itemsIn(receipt.logs);
  const own = moved.filter(({ from, to }) => from === tx.from || to === tx.from);
  return [...new Set([...own, ...moved].map(({ token }) => token))].slice(0, COLLECTIONS_AT_MOST);
}

/** Movements in the name of others, looked into at most. */
const OF_OTHERS = 3;

/**
 * Movements that balances have to support: those that the sender did not sign for, since an event may be forged, and
 * what was asked of a token that reported nothing.
 */
export function movedByWord(tx: EvmTransaction, receipt: EvmReceipt): TokenTransfer[] {
  const moved = transfersIn(receipt.logs);
  const others = moved.filter(({ from, amount }) => amount > 0n && from !== tx.from && from !== ZERO_ADDRESS);
  const asked = receipt.status === 'ok' && receipt.logs.length === 0 ? askedTransfer(tx) : null;
  return [...(asked ? [asked] : []), ...others.slice(0, OF_OTHERS)];
}

/** Whether inner calls can tell something: it failed, or code ran. Any code may pay coin out, whatever the logs say. */
export function needsTrace(tx: EvmTransaction, receipt: EvmReceipt): boolean {
  return receipt.status !== 'ok' || tx.to === null || tx.input.length > 2 || receipt.gasUsed > PLAIN_GAS;
}

/** What a transfer costs that runs no code. Source: Ethereum yellow paper, G_transaction. */
const PLAIN_GAS = 21_000n;
