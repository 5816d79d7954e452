import { transfersIn, ZERO_ADDRESS } from '../../decode/decodeTransfers.ts';
import type { MovedAmount, Party } from '../../ports.ts';
import { fromVm } from './tronAddress.ts';
import { callOf } from './tronDetails.ts';
import type { TronAction, TronEvidence } from './tronEvidence.ts';

const PARTIES_AT_MOST = 200;
const AMOUNTS_AT_MOST = 12;
const ROLES: readonly Party['role'][] = ['signer', 'account', 'other', 'contract', 'nobody'];

/**
 * Who has more and less of what after a contract was called: the coin that went in, and what tokens reported. Coin that contracts
 * paid inside is not told, so what the called contract has of it is not known either. The signer first, then people, contracts, and nobody (what was destroyed).
 */
export function tronParties(evidence: TronEvidence, owner: string, action: TronAction & { kind: 'call' }): Party[] {
  const logs = evidence.receipt?.logs ?? [];
  const { from, to } = callOf(owner, action);
  const sums = new Map<string, Map<string, bigint>>();
  const add = (address: string, token: string, amount: bigint) => {
    const own = sums.get(address) ?? new Map<string, bigint>();
    sums.set(address, own.set(token, (own.get(token) ?? 0n) + amount));
  };
  const coin = { token: '', from, to, amount: action.value };
  for (const one of [coin, ...transfersIn(logs)]) {
    add(one.from, one.token, -one.amount);
    add(one.to, one.token, one.amount);
  }
  const contracts = new Set([to, ...logs.map(({ address }) => address)]);
  const roleOf = (address: string): Party['role'] => {
    if (address === from) return 'signer';
    if (address === ZERO_ADDRESS) return 'nobody';
    return contracts.has(address) ? 'contract' : 'other';
  };
  const all = [...sums].flatMap(([address, own]): Party[] => {
    const role = roleOf(address);
    const amounts = (sign: bigint) =>
      [...own]
        .filter(([token, amount]) => amount * sign > 0n && !(token === '' && address === to))
        .slice(0, AMOUNTS_AT_MOST)
        .map(([token, amount]) => amountOf(evidence, token, amount * sign));
    // New tokens come from nobody, who is not named for it.
    const [gave, got] = [role === 'nobody' ? [] : amounts(-1n), amounts(1n)];
    return gave.length + got.length === 0 ? [] : [{ address: fromVm(address), role, gave, got }];
  });
  return all.toSorted((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role)).slice(0, PARTIES_AT_MOST);
}

/** With its unit; a token that did not tell one stays a count of its smallest parts. */
function amountOf({ chain, details }: TronEvidence, token: string, amount: bigint): MovedAmount {
  if (token === '') return { amount: `${amount}`, symbol: chain.symbol, decimals: chain.decimals };
  const address = fromVm(token);
  const { copied, ...unit } = details?.tokens.get(address) ?? { symbol: null, decimals: 0, copied: undefined };
  return { amount: `${amount}`, ...unit, token: address, ...(copied ? { copied } : {}) };
}
