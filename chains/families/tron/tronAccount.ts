import type { Reply } from '../../../core/boundedFetch.ts';
import type { AddressFacts } from '../../address/addressFacts.ts';
import { decodeDecimals, decodeSymbol } from '../../decode/decodeToken.ts';
import type { Endpoint } from '../endpointPool.ts';
import { toHex } from './tronAddress.ts';
import { readContract } from './tronCalls.ts';
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
): Promise<Reply<boolean>> {
  return atBest(source, signal, (ask) => isUsed(source, ask, address));
}

/** What an address is: a person, a contract, a token. */
export function readAccount(
  source: TronSource,
  address: string,
  signal: AbortSignal,
): Promise<Reply<Omit<AddressFacts, 'chain'>>> {
  return atBest(source, signal, async (ask) => {
    const [used, contract, symbol, decimals] = await Promise.all([
      isUsed(source, ask, address),
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
        used: used.value || contract.value !== null,
      },
    };
  });
}

async function isUsed({ definition }: TronSource, ask: Ask, address: string): Promise<Reply<boolean>> {
  const [account, ...held] = await Promise.all([
    ask('/wallet/getaccount', { address: toHex(address), visible: false }, AccountWire),
    ...definition.tokens.map((token) => readContract(ask, token, 'balanceOf(address)', address)),
  ]);
  const holds = held.some((balance) => balance !== null && balance.length === 66 && BigInt(balance) > 0n);
  if (holds) return { kind: 'ok', value: true };
  return account.kind === 'failed' ? account : { kind: 'ok', value: told(account) !== null };
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
