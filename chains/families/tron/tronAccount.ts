import type { Reply } from '../../../core/net/boundedFetch.ts';
import type { AddressFacts } from '../../address/addressFacts.ts';
import { decodeDecimals, decodeSymbol } from '../../decode/decodeToken.ts';
import type { Usage } from '../chainReader.ts';
import type { Endpoint } from '../endpointPool.ts';
import { toHex } from './tronAddress.ts';
import { readContract, readHeld } from './tronCalls.ts';
import { type Ask, asker, HEDGE_MS, type TronSource, told } from './tronSource.ts';
import { AccountWire, ContractWire } from './tronWire.ts';

/**
 * Whether an account was ever used: it was activated, or holds one of the tokens that people hold without ever having
 * had TRX, since tokens do not activate an account.
 */
export function usedAddress(
  source: TronSource,
  [address = '']: readonly string[],
  signal: AbortSignal,
): Promise<Reply<Usage>> {
  return atBest(source, signal, (ask) => usageOf(source, ask, address));
}

/** What an address is: a person, a contract, a token. */
export function readAccount(
  source: TronSource,
  address: string,
  signal: AbortSignal,
): Promise<Reply<Omit<AddressFacts, 'chain'>>> {
  return atBest(source, signal, async (ask) => {
    const [used, contract, symbol, decimals] = await Promise.all([
      usageOf(source, ask, address),
      ask('/wallet/getcontractinfo', { value: toHex(address), visible: false }, ContractWire),
      readContract(ask, address, 'symbol()'),
      readContract(ask, address, 'decimals()'),
    ]);
    if (used.kind === 'failed') return used;
    if (contract.kind === 'failed') return contract;
    const token = contract.value && decodeDecimals(decimals) !== null ? (decodeSymbol(symbol) ?? '') : null;
    return {
      kind: 'ok',
      value: {
        code: `0x${contract.value?.runtimecode ?? ''}`,
        token,
        takesCoin: null,
        used: used.value === 'used' || contract.value !== null,
      },
    };
  });
}

async function usageOf({ definition }: TronSource, ask: Ask, address: string): Promise<Reply<Usage>> {
  const [account, ...held] = await Promise.all([
    ask('/wallet/getaccount', { address: toHex(address), visible: false }, AccountWire),
    ...definition.tokens.map((token) => readHeld(ask, token.address, address)),
  ]);
  if (held.some((balance) => balance !== null && balance > 0n)) return { kind: 'ok', value: 'used' };
  if (account.kind === 'failed') return account;
  if (told(account) !== null) return { kind: 'ok', value: 'used' };
  return { kind: 'ok', value: held.includes(null) ? 'unsure' : 'unused' };
}

async function atBest<T>(
  { pool, ...source }: TronSource,
  signal: AbortSignal,
  question: (ask: Ask) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const attempt = (endpoint: Endpoint, cancel: AbortSignal) => question(asker(source, endpoint, cancel));
  const reply = await pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  return reply.kind === 'ok' ? { kind: 'ok', value: reply.value.value } : reply;
}
