import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { accountKind } from '../../decode/accountCode.ts';
import { TRANSFER_EVENT, transfersIn } from '../../decode/decodeTransfers.ts';
import type { EvmLog } from '../../diagnose/evidence.ts';
import { isNearlyAll } from '../../diagnose/success/passedOn.ts';
import type { PassedOn } from '../../ports.ts';
import { listOf } from '../listWire.ts';
import { parsed } from '../rpcEndpoint.ts';
import { rpc, word } from './evmCalls.ts';
import type { EvmSource } from './evmSource.ts';
import { CountWire, HexWire, LogsWire } from './evmWire.ts';
import { explorerPassedOn } from './explorerPassedOn.ts';

/** The contract under which a simulated payment of coin is reported. Source: ethereum/execution-apis, `traceTransfers`. */
const COIN = `0x${'e'.repeat(40)}`;
/** One coin: code that leaves dust alone takes it. */
const TRIED = 10n ** 18n;

/** One block with one call is asked for. */
export const SimulatedWire = listOf(
  z.object({ calls: listOf(z.object({ status: CountWire, logs: LogsWire }), 1) }),
  1,
).transform(([first]) => first?.calls[0]);

/**
 * Whether the code that an account runs (EIP-7702) sends on at once what arrives: by an explorer's lists, where one is configured,
 * else by a payment that a node tries on a copy of its state. Null where neither shows it; names of contracts are no evidence.
 */
export async function evmPassedOn(source: EvmSource, address: string, signal: AbortSignal): Promise<PassedOn | null> {
  const { definition, transport } = source;
  const { history } = definition;
  const [recorded, tried] = await Promise.all([
    history ? explorerPassedOn(definition, history, address, transport, signal) : null,
    triedPayment(source, address, signal),
  ]);
  // A contract may keep for the account what it was sent.
  if (recorded !== null && (recorded === tried || (await isPlain(source, recorded, signal))))
    return { to: recorded, tried: false };
  return tried === null ? null : { to: tried, tried: true };
}

async function isPlain(source: EvmSource, address: string, signal: AbortSignal): Promise<boolean> {
  const answers = await source.askExtra({ code: rpc.code(address, 'latest') }, signal);
  const code = parsed(answers?.code, HexWire);
  return code !== null && accountKind(code) !== 'contract';
}

/** Where a payment from an account that nobody knows goes on to, with nothing left behind and nothing given for it. */
async function triedPayment(source: EvmSource, address: string, signal: AbortSignal): Promise<string | null> {
  const payer = `0x${randomBytes(20).toString('hex')}`;
  const answers = await source.askExtra({ tried: rpc.payment(payer, address, TRIED) }, signal);
  const call = parsed(answers?.tried, SimulatedWire);
  if (call?.status !== 1) return null;
  const [coin, others] = [call.logs.filter(isCoin), call.logs.filter((log) => !isCoin(log))];
  // Code that wraps or lends what arrives has something for it, and some contract says so.
  if (others.some(({ topics }) => topics.includes(`0x${word(address)}`))) return null;
  const sent = transfersIn(coin).filter(({ from, to }) => from === address && to !== address && to !== payer);
  const sums = new Map<string, bigint>();
  for (const { to, amount } of sent) sums.set(to, (sums.get(to) ?? 0n) + amount);
  return [...sums].find(([, amount]) => isNearlyAll(amount, TRIED))?.[0] ?? null;
}

const isCoin = ({ address, topics }: EvmLog): boolean => address === COIN && topics[0] === TRANSFER_EVENT;
