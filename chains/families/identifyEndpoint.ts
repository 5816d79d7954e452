import { failed, type Reply } from '../../core/net/boundedFetch.ts';
import { rpc } from './evm/evmCalls.ts';
import { CountWire, HexWire, QuantityWire } from './evm/evmWire.ts';
import { askEndpoint, parsed } from './rpcEndpoint.ts';
import type { Transport } from './transport.ts';

export interface Identity {
  readonly chainId: string;
  /** Whether the address was ever used there; false when none was given. */
  readonly usedKey: boolean;
}

/** Which chain an address that nobody described serves, and whether an account is in use there. One round trip. */
export async function identifyEndpoint(
  url: string,
  address: string | null,
  transport: Transport,
  signal: AbortSignal,
): Promise<Reply<Identity>> {
  const endpoint = { url, refusesBatches: false, failures: 0, closedUntil: 0, slowUntil: 0 };
  const account = address ?? `0x${'0'.repeat(40)}`;
  const calls = {
    chainId: rpc.chainId(),
    nonce: rpc.nonce(account, 'latest'),
    balance: rpc.balance(account),
    code: rpc.code(account, 'latest'),
  };
  const reply = await askEndpoint(endpoint, calls, transport, signal);
  if (reply.kind === 'failed') return reply;
  const id = parsed(reply.value.chainId, CountWire);
  const nonce = parsed(reply.value.nonce, CountWire);
  const balance = parsed(reply.value.balance, QuantityWire);
  if (id === null || nonce === null || balance === null) return failed('garbage');
  const code = parsed(reply.value.code, HexWire) ?? '0x';
  return {
    kind: 'ok',
    value: { chainId: `${id}`, usedKey: address !== null && (nonce > 0 || balance > 0n || code !== '0x') },
  };
}
