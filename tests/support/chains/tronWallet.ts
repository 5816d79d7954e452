import { secp256k1 } from '@noble/curves/secp256k1.js';
import { TronWeb } from 'tronweb';
import type { TronState } from '../nodes/tronNode.ts';

/** Real transactions of a wallet, built and signed by the network's own library without a node. */
const library = new TronWeb({ fullHost: 'http://127.0.0.1:9' });

export interface TronWallet {
  readonly key: string;
  readonly address: string;
  readonly hex: string;
}

export function tronWallet(): TronWallet {
  const key = Buffer.from(secp256k1.utils.randomSecretKey()).toString('hex');
  const address = library.address.fromPrivateKey(key);
  if (!address) throw new Error('no address of a fresh key');
  return { key, address, hex: library.address.toHex(address).toLowerCase() };
}

/** The word of an address in the call of a contract. */
export const word = (hex: string) => hex.replace(/^41/, '').padStart(64, '0');
export const amountWord = (amount: bigint) => amount.toString(16).padStart(64, '0');

/** Builds by `build` and signs with `key`. */
export async function signed(
  key: string,
  expiration: number,
  build: (library: TronWeb, options: { blockHeader: object }) => Promise<object>,
): Promise<{ readonly id: string; readonly json: object }> {
  const header = {
    ref_block_bytes: '1c8b',
    ref_block_hash: 'd78785ed02dd918f',
    expiration,
    timestamp: expiration - 60_000,
  };
  const built = await build(library, { blockHeader: header });
  const transaction = 'transaction' in built ? built.transaction : built;
  // Not `trx.sign`, which asks a node when the key is not the account's own.
  const json = library.utils.crypto.signTransaction(key, transaction) as { readonly txID: string };
  return { id: json.txID, json };
}

/** Puts a transaction into a block, with what it came to. */
export function mine(
  state: TronState,
  { id, json }: { readonly id: string; readonly json: object },
  receipt: { readonly result?: string; readonly number?: number } & Record<string, unknown> = {},
): void {
  const { result, number = state.solid.number - 10, ...more } = receipt;
  const at = state.solid.timestamp - 30_000;
  state.transactions.set(id, { ...json, ret: [{ contractRet: result ?? 'SUCCESS' }] });
  state.receipts.set(id, {
    id,
    blockNumber: number,
    blockTimeStamp: at,
    contractResult: [''],
    receipt: { net_usage: 268, ...(result ? { result } : {}) },
    ...(result && result !== 'SUCCESS' ? { result: 'FAILED' } : {}),
    ...more,
  });
}
