import { transfersIn, wrappingsIn, ZERO_ADDRESS } from '../../decode/decodeTransfers.ts';
import type { MovedAmount, Party } from '../../ports.ts';
import { fromVm } from './tronAddress.ts';
import { callOf } from './tronDetails.ts';
import type { TronAction, TronEvidence, TronInside, TronLog } from './tronEvidence.ts';

const PARTIES_AT_MOST = 200;
const AMOUNTS_AT_MOST = 12;
const ROLES: readonly Party['role'][] = ['signer', 'account', 'other', 'contract', 'nobody'];

/**
 * Who has more and less of what after a contract was called: what went in, what contracts paid inside where the node tells, and
 * what tokens reported. Where it does not, what the called contract has of the coin is not known either. The signer first, then
 * people, contracts, and nobody (what was destroyed).
 */
export function tronParties(evidence: TronEvidence, owner: string, action: TronAction & { kind: 'call' }): Party[] {
  const { logs = [], inside = null } = evidence.receipt ?? {};
  const { from, to } = callOf(owner, action);
  const sums = new Map<string, Map<string, bigint>>();
  const add = (address: string, token: string, amount: bigint) => {
    const own = sums.get(address) ?? new Map<string, bigint>();
    sums.set(address, own.set(token, (own.get(token) ?? 0n) + amount));
  };
  const into = [
    { token: '', from, to, amount: action.value },
    ...(action.asset ? [{ token: action.asset.id, from, to, amount: action.asset.amount }] : []),
  ];
  for (const one of [...into, ...paidInside(inside), ...wrapped(logs), ...transfersIn(logs)]) {
    add(one.from, one.token, -one.amount);
    add(one.to, one.token, one.amount);
  }
  const callers = (inside ?? []).map((one) => one.from);
  const contracts = new Set([to, ...logs.map(({ address }) => address), ...callers]);
  const roleOf = (address: string): Party['role'] => {
    if (address === from) return 'signer';
    if (address === ZERO_ADDRESS) return 'nobody';
    return contracts.has(address) ? 'contract' : 'other';
  };
  const all = [...sums].flatMap(([address, own]): Party[] => {
    const role = roleOf(address);
    // What the called contract has of the coin is not known while nobody tells what it paid on; what was unwrapped is no loss.
    const known = (token: string) =>
      !(token === '' && address === to && inside === null) && !(token === WRAPPED_TRX && role === 'nobody');
    const amounts = (sign: bigint) =>
      [...own]
        .filter(([token, amount]) => amount * sign > 0n && known(token))
        .slice(0, AMOUNTS_AT_MOST)
        .map(([token, amount]) => amountOf(evidence, token, amount * sign));
    // New tokens come from nobody, who is not named for it.
    const [gave, got] = [role === 'nobody' ? [] : amounts(-1n), amounts(1n)];
    return gave.length + got.length === 0 ? [] : [{ address: fromVm(address), role, gave, got }];
  });
  return all.toSorted((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role)).slice(0, PARTIES_AT_MOST);
}

interface Movement {
  readonly token: string;
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
}

const paidInside = (inside: readonly TronInside[] | null): Movement[] =>
  (inside ?? [])
    .filter(({ failed }) => !failed)
    .flatMap(({ from, to, paid }) => paid.map(({ asset, amount }) => ({ token: asset ?? '', from, to, amount })));

/** Wrapped TRX reports its wrapping by events of its own, as WETH9 does. Its coin is among what was paid. */
function wrapped(logs: readonly TronLog[]): Movement[] {
  return wrappingsIn(logs, WRAPPED_TRX).map(({ owner, amount, into }) => {
    const [from, to] = into ? [ZERO_ADDRESS, owner] : [owner, ZERO_ADDRESS];
    return { token: WRAPPED_TRX, from, to, amount };
  });
}

/** TNUC9Qb1rRpS5CbWLmNMxXBjyFoydXjWFR. Source: SunSwap, deployments. */
const WRAPPED_TRX = '0x891cdb91d149f23b1a45d9c5ca78a88d0cb44c18';

/** TRC-10 tokens have numbers for names. */
const isAsset = (token: string): boolean => /^\d+$/.test(token);

/** With its unit; a token that did not tell one stays a count of its smallest parts. */
function amountOf({ chain, details }: TronEvidence, token: string, amount: bigint): MovedAmount {
  if (token === '') return { amount: `${amount}`, symbol: chain.symbol, decimals: chain.decimals };
  const address = isAsset(token) ? token : fromVm(token);
  const unit = details?.tokens.get(address) ?? { symbol: null, decimals: 0 };
  return { amount: `${amount}`, ...unit, token: address };
}
