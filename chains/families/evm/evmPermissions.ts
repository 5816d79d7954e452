import type { Milliseconds } from '../../../core/time.ts';
import { nameOfToken } from '../../decode/copiedName.ts';
import {
  APPROVAL,
  APPROVAL_FOR_ALL,
  PERMIT2,
  type Permission,
  permissionsIn,
  SHARED_APPROVAL,
  SHARED_LOCKDOWN,
  SHARED_PERMIT,
} from '../../decode/decodePermission.ts';
import { decodeDecimals, symbolText } from '../../decode/decodeToken.ts';
import type { OpenPermission } from '../../ports.ts';
import type { RpcResult } from '../jsonRpc.ts';
import { type Calls, parsed } from '../rpcEndpoint.ts';
import { allowance, DECIMALS, hex, mayMoveAll, rpc, SYMBOL, sharedAllowance } from './evmCalls.ts';
import type { EvmSource } from './evmSource.ts';
import { BlockWire, HexWire, PlacedLogsWire } from './evmWire.ts';

/** Permissions asked about; whoever gave more has the latest of them read. */
const PERMISSIONS = 12;
/** More than any supply: no limit that anybody meant as one. */
const NO_LIMIT = 1n << 128n;

/** Events that give or take back a permission; the owner is the first field of each. */
export const PERMITTING = [APPROVAL, APPROVAL_FOR_ALL, SHARED_APPROVAL, SHARED_PERMIT, SHARED_LOCKDOWN];

type Answers = Readonly<Record<string, RpcResult>>;

export interface Given extends Permission {
  readonly block: number | null;
}

/** What was given or taken back, in its order; null where nobody told. */
export function permissionsGiven(result: RpcResult): Given[] | null {
  const logs = parsed(result, PlacedLogsWire);
  if (logs === null) return null;
  return logs.flatMap((log) => permissionsIn([log]).map((one) => ({ ...one, block: log.blockNumber ?? null })));
}

/** A number that a contract answered; null where it did not. */
export function balanceOf(result: RpcResult | undefined): bigint | null {
  const told = parsed(result, HexWire);
  if (told === null) return null;
  return told.length >= 66 ? BigInt(told.slice(0, 66)) : 0n;
}

/** Of what was given lately, what still holds: an event tells the past, `allowance` the present. */
export async function openNow(
  source: EvmSource,
  owner: string,
  given: readonly Given[],
  signal: AbortSignal,
): Promise<OpenPermission[] | null> {
  const latest = new Map(given.map((one) => [`${one.token} ${one.spender} ${one.all} ${one.shared}`, one]));
  const asked = [...latest.values()].filter((one) => one.given).slice(-PERMISSIONS);
  if (asked.length === 0) return [];
  const calls: Record<string, Calls[string]> = {};
  asked.forEach(({ token, spender, all, block, shared }, at) => {
    if (block !== null) calls[`block${block}`] = rpc.block(hex(block));
    calls[`limit${at}`] = (shared ? sharedAllowance : all ? mayMoveAll : allowance)(token, owner, spender);
    if (shared) calls[`base${at}`] = allowance(token, owner, PERMIT2);
    calls[`symbol${at}`] = rpc.read(token, SYMBOL);
    calls[`decimals${at}`] = rpc.read(token, DECIMALS);
  });
  const told: Answers | null = await source.ask(calls, signal);
  if (told === null) return null;
  const now = source.transport.clock();
  return asked.flatMap((one, at): OpenPermission[] => {
    const limit = one.shared ? sharedLimit(told, at, now) : balanceOf(told[`limit${at}`]);
    if (limit === null || limit === 0n) return [];
    const known = source.definition.tokens?.find(({ address }) => address === one.token);
    const name = nameOfToken(source.definition, one.token, symbolText(parsed(told[`symbol${at}`], HexWire)));
    const decimals = known?.decimals ?? decodeDecimals(parsed(told[`decimals${at}`], HexWire)) ?? 0;
    const named = known?.symbol ?? (name?.copied ? null : (name?.symbol ?? null));
    const whole = one.all || limit >= NO_LIMIT;
    return [
      {
        token: one.token,
        symbol: named,
        spender: one.spender,
        limit: whole ? 'all' : { amount: `${limit}`, decimals },
        since: parsed(told[`block${one.block}`], BlockWire)?.time ?? null,
        ...(one.shared ? { shared: one.shared } : {}),
      },
    ];
  });
}

/** What an app may take through Permit2: while it has not run out, and no more than the token lets Permit2 have. */
function sharedLimit(told: Answers, at: number, now: Milliseconds): bigint | null {
  const words = parsed(told[`limit${at}`], HexWire)?.slice(2).match(/.{64}/g) ?? [];
  const [amount, until] = words.map((each) => BigInt(`0x${each}`));
  const base = balanceOf(told[`base${at}`]);
  if (amount === undefined || until === undefined || base === null) return null;
  if (until * 1000n <= BigInt(now)) return 0n;
  if (base < amount) return base;
  return amount;
}
