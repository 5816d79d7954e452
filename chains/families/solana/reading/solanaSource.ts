import type { SolanaDefinition } from '../../../definitions/index.ts';
import type { EndpointPool } from '../../endpointPool.ts';
import type { RpcCall } from '../../jsonRpc.ts';
import type { Transport } from '../../transport.ts';

/** An endpoint that has said nothing for this long gets company. */
export const HEDGE_MS = 500;

/** Solana and its endpoints: what the parts of the reader share. */
export interface SolanaSource {
  readonly definition: SolanaDefinition;
  readonly transport: Transport;
  readonly pool: EndpointPool;
}

const call = (method: string, ...params: unknown[]): RpcCall => ({ method, params });
/** Two thirds have voted for it: what is told is not taken back. */
const CONFIRMED = { commitment: 'confirmed' } as const;

/** Every request that a reader makes. Source: solana.com/docs/rpc/http. */
export const rpc = {
  status: (signature: string) => call('getSignatureStatuses', [signature], { searchTransactionHistory: true }),
  transaction: (signature: string) =>
    call('getTransaction', signature, { ...CONFIRMED, encoding: 'json', maxSupportedTransactionVersion: 0 }),
  epoch: (commitment: 'confirmed' | 'finalized' = 'confirmed') => call('getEpochInfo', { commitment }),
  /** A node that is behind answers with an error, and is then no witness. */
  health: () => call('getHealth'),
  genesis: () => call('getGenesisHash'),
  firstBlock: () => call('getFirstAvailableBlock'),
  accounts: (addresses: readonly string[], length = ACCOUNT_BYTES) =>
    call('getMultipleAccounts', addresses, { ...CONFIRMED, encoding: 'base64', dataSlice: { offset: 0, length } }),
  tokenAccounts: (owner: string, program: string) =>
    call(
      'getTokenAccountsByOwner',
      owner,
      { programId: program },
      { ...CONFIRMED, encoding: 'base64', dataSlice: { offset: 0, length: ACCOUNT_BYTES } },
    ),
  priorities: () => call('getRecentPrioritizationFees', []),
  signatures: (address: string) => call('getSignaturesForAddress', address, { ...CONFIRMED, limit: 1 }),
};

/** Of an account all that is read: a token account is 165 bytes, what follows are extensions. */
const ACCOUNT_BYTES = 165;
