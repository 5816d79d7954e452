import { failed, type Reply } from '../../../core/net/boundedFetch.ts';
import type { AddressFacts } from '../../address/addressFacts.ts';
import { decodeDecimals, decodeSymbol } from '../../decode/decodeToken.ts';
import type { Usage } from '../chainReader.ts';
import type { Endpoint } from '../endpointPool.ts';
import type { RpcResult } from '../jsonRpc.ts';
import { askEndpoint, type Calls, parsed, type Results } from '../rpcEndpoint.ts';
import { DECIMALS, rpc, SYMBOL, tokenBalance } from './evmCalls.ts';
import { identity, vouch } from './evmEndpoint.ts';
import { type EvmSource, HEDGE_MS } from './evmSource.ts';
import { CountWire, HexWire, QuantityWire } from './evmWire.ts';

/**
 * Whether the account of a possible key was ever used: it sent something, holds coin or code, or one of the tokens that
 * people hold without ever having had coin. A token that does not tell leaves the answer open.
 */
export async function usedKey(
  source: EvmSource,
  [address = '']: readonly string[],
  signal: AbortSignal,
): Promise<Reply<Usage>> {
  const { tokens = [] } = source.definition;
  const held: Calls = Object.fromEntries(
    tokens.map((token) => [token.address, tokenBalance(token.address, address, 'latest')]),
  );
  const calls: Calls & ReturnType<typeof accountCalls> = { ...held, ...accountCalls(address) };
  const reply = await ask(source, calls, signal);
  if (reply.kind === 'failed') return reply;
  const { value } = reply;
  const balances = tokens.map((token) => balanceIn(value[token.address]));
  const used = isUsed(value);
  if (used || balances.some((balance) => balance !== null && balance > 0n)) return { kind: 'ok', value: 'used' };
  return used === null ? failed('garbage') : { kind: 'ok', value: balances.includes(null) ? 'unsure' : 'unused' };
}

/** Zero where no such token lives; null when the node did not tell. */
function balanceIn(result: RpcResult | undefined): bigint | null {
  const told = parsed(result, HexWire);
  if (told === null) return null;
  return told === '0x' ? 0n : BigInt(told.slice(0, 66));
}

/** What an address is on this chain: a person, a contract, a token. */
export async function readAccount(
  source: EvmSource,
  address: string,
  signal: AbortSignal,
): Promise<Reply<Omit<AddressFacts, 'chain'>>> {
  const calls = {
    ...accountCalls(address),
    symbol: rpc.read(address, SYMBOL),
    decimals: rpc.read(address, DECIMALS),
    bare: rpc.read(address, '0x'),
  };
  const reply = await ask(source, calls, signal);
  if (reply.kind === 'failed') return reply;
  const { value } = reply;
  const used = isUsed(value);
  const code = parsed(value.code, HexWire);
  if (used === null || code === null) return failed('garbage');
  const isToken = code !== '0x' && decodeDecimals(parsed(value.decimals, HexWire)) !== null;
  const token = isToken ? (decodeSymbol(parsed(value.symbol, HexWire)) ?? '') : null;
  return { kind: 'ok', value: { code, token, takesCoin: value.bare.ok, used } };
}

const accountCalls = (address: string) => ({
  ...identity,
  nonce: rpc.nonce(address, 'latest'),
  balance: rpc.balance(address),
  code: rpc.code(address, 'latest'),
});

/** A nonce, a balance or code; null when the node did not tell. */
function isUsed(results: Results<ReturnType<typeof accountCalls>>): boolean | null {
  const nonce = parsed(results.nonce, CountWire);
  const balance = parsed(results.balance, QuantityWire);
  if (nonce === null || balance === null) return null;
  return nonce > 0 || balance > 0n || (parsed(results.code, HexWire) ?? '0x') !== '0x';
}

/** One batch to an endpoint that may speak for the chain. */
async function ask<C extends Calls & typeof identity>(
  source: EvmSource,
  calls: C,
  signal: AbortSignal,
): Promise<Reply<Results<C>>> {
  const attempt = async (endpoint: Endpoint, cancel: AbortSignal): Promise<Reply<Results<C>>> => {
    const reply = await askEndpoint(endpoint, calls, source.transport, cancel);
    if (reply.kind === 'failed') return reply;
    const head = vouch(reply.value, source.definition, source.transport.clock());
    return head.kind === 'failed' ? head : reply;
  };
  const reply = await source.pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  return reply.kind === 'ok' ? { kind: 'ok', value: reply.value.value } : reply;
}
