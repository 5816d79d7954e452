import {
  BRIDGE_KINDS,
  type BridgeAct,
  type BridgeKind,
  NUMBERS,
  type OtherEnd,
} from '../../definitions/bridgeKinds.ts';
import { BRIDGES, type Bridge } from '../../definitions/bridges.ts';
import { CHAINS } from '../../definitions/index.ts';
import type { Crossing, MovedAmount, Party } from '../../ports.ts';
import type { EvmLog, EvmTransaction } from '../evidence.ts';
import { leavesByMemo } from './thorchainMemo.ts';

/** What left counts before what came, and a step of a withdrawal before the messages that carry it. */
const ORDER: readonly BridgeAct[] = ['proof', 'claim', 'withdrawal', 'deposit', 'delivery'];
const LEAVES: readonly BridgeAct[] = ['deposit', 'withdrawal'];
const ANY = '*';
const COIN = '#';

/** What a program of Solana was asked for; `data` as hex. Programs are known by their calls, since they write no events. */
export interface ProgramCall {
  readonly program: string;
  readonly data: string;
}

/** A successful transaction, and who has more or less of what after it. */
export interface Passage {
  readonly chain: string;
  readonly logs: readonly EvmLog[];
  readonly calls?: readonly ProgramCall[];
  readonly tx: Pick<EvmTransaction, 'from' | 'minted'>;
  readonly parties: readonly Party[];
}

/**
 * What a successful transaction did at a known bridge: by an event of the bridge's own contract, or by who was paid. Nothing
 * has left where nobody gave anything, or where somebody else has it, whatever messages a bridge carried.
 */
export function crossingIn(passage: Passage): Crossing | null {
  const { chain, parties } = passage;
  const gave = given(parties).size > 0;
  const elsewhere = somebodyElseHasIt(chain, parties, passage.tx.from);
  const left = (one: Seen) => gave && !(elsewhere && !one.kind.toAccounts) && !carriesTooLittle(parties, one);
  const found = [...byEvents(passage), ...byCalls(passage), ...byPayment(passage)]
    .filter((one) => !LEAVES.includes(one.kind.act) || left(one))
    .toSorted((one, other) => ORDER.indexOf(one.kind.act) - ORDER.indexOf(other.kind.act));
  const named = found.find((one) => one.kind.act === found[0]?.kind.act && farEnd(one) !== null);
  const best = named ?? found[0];
  if (best !== undefined) return crossing(best);
  return passage.tx.minted === undefined ? null : { act: 'delivery', other: networkBelow(chain) };
}

/** Where a rollup's own deposits come from, which bring coin by the kind of the transaction. */
function networkBelow(chain: string): string | null {
  const own = BRIDGES.find(({ to, kind }) => to === chain && (kind === 'op-deposit' || kind === 'arbitrum-deposit'));
  return nameOf(own?.from ?? null);
}

const assetOf = ({ token, id }: MovedAmount) => `${token ?? ''}#${id ?? ''}`;

/** How much of each asset people and their accounts gave in all. */
function given(parties: readonly Party[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  const gave = parties.filter(({ role }) => role !== 'contract' && role !== 'nobody').flatMap((party) => party.gave);
  for (const one of gave) sums.set(assetOf(one), (sums.get(assetOf(one)) ?? 0n) + BigInt(one.amount));
  return sums;
}

/**
 * Somebody who is no bridge and gave nothing got half or more of what was given: a payment or a theft, beside which the called
 * contract sent a message. Fees are less than that.
 */
function somebodyElseHasIt(chain: string, parties: readonly Party[], from: string): boolean {
  const all = given(parties);
  return parties.some(
    ({ address, role, gave, got }) =>
      role === 'other' &&
      address !== from &&
      gave.length === 0 &&
      standingAt(chain, address).length === 0 &&
      got.some((one) => {
        const sum = all.get(assetOf(one));
        return sum !== undefined && 2n * BigInt(one.amount) >= sum;
      }),
  );
}

/** Nothing but coin was given, and the message says that it carries less than half of it: fees are less than that. */
function carriesTooLittle(parties: readonly Party[], { kind, log }: Seen): boolean {
  const carried = kind.coinAt === undefined || !log ? null : wordAt(log, kind.coinAt);
  const [[asset, sum] = [], ...more] = given(parties);
  return carried !== null && asset === COIN && sum !== undefined && more.length === 0 && 2n * carried < sum;
}

interface Seen {
  readonly bridge: Bridge;
  readonly kind: BridgeKind;
  readonly log?: EvmLog;
  readonly call?: ProgramCall;
}

function byEvents({ chain, logs }: Passage): Seen[] {
  return logs.flatMap((log) =>
    standingAt(chain, log.address)
      .map((bridge): Seen => ({ bridge, kind: BRIDGE_KINDS[bridge.kind], log }))
      .filter(({ kind }) => kind.events?.includes(log.topics[0] ?? ''))
      .filter(({ kind }) => !(kind.saysWhether && wordAt(log, 0) === 0n) && !(kind.memo && !leavesByMemo(log, chain))),
  );
}

function byCalls({ chain, calls = [] }: Passage): Seen[] {
  return calls.flatMap((call) =>
    standingAt(chain, call.program)
      .map((bridge): Seen => ({ bridge, kind: BRIDGE_KINDS[bridge.kind], call }))
      .filter(({ kind }) => kind.calls?.some((begins) => call.data.startsWith(begins))),
  );
}

/** What the account signs itself is its payout, whatever change it gets back. */
function byPayment({ chain, parties, tx }: Passage): Seen[] {
  return parties.flatMap((party) =>
    standingAt(chain, party.address)
      .map((bridge): Seen => ({ bridge, kind: BRIDGE_KINDS[bridge.kind] }))
      .filter(({ kind: { paid } }) =>
        party.address === tx.from ? paid === 'by' : paid === 'to' && party.got.length > 0,
      ),
  );
}

const BY_ADDRESS = new Map<string, Bridge[]>();
for (const bridge of BRIDGES) BY_ADDRESS.set(bridge.address, [...(BY_ADDRESS.get(bridge.address) ?? []), bridge]);

/** The rows of a contract on this network: a deposit stands where it leaves, everything else where it comes. */
function standingAt(chain: string, address: string): readonly Bridge[] {
  return (BY_ADDRESS.get(address) ?? []).filter(({ from, to, kind }) =>
    [chain, ANY].includes(LEAVES.includes(BRIDGE_KINDS[kind].act) ? from : to),
  );
}

function crossing(seen: Seen): Crossing {
  const { act, hours, proof, claim } = seen.kind;
  const other = farEnd(seen);
  return {
    act,
    other: nameOf(other),
    ...(hours === undefined ? {} : { hours }),
    ...(proof ? { proof } : {}),
    ...(claim ? { claim } : {}),
  };
}

const nameOf = (id: string | null): string | null => CHAINS.find((chain) => chain.id === id)?.name ?? null;

/** The id of the network at the other end; null where the row and the event leave it open. */
function farEnd({ bridge, kind, log, call }: Seen): string | null {
  const row = LEAVES.includes(kind.act) ? bridge.to : bridge.from;
  if (row !== ANY) return row;
  const { otherEnd } = kind;
  if (otherEnd === undefined) return null;
  const number = otherEnd.in === 'call' ? call && numberIn(call, otherEnd) : log && numberOf(log, otherEnd);
  return number == null ? null : named(number, otherEnd.numbers);
}

function numberOf(log: EvmLog, { in: place, at }: OtherEnd): bigint | null {
  const topic = log.topics[at];
  return place === 'data' ? wordAt(log, at) : topic === undefined ? null : BigInt(topic);
}

function numberIn({ data }: ProgramCall, { at, bytes }: OtherEnd & { in: 'call' }): bigint | null {
  const all = Buffer.from(data, 'hex');
  return all.length < at + bytes ? null : BigInt(all.readUIntLE(at, bytes));
}

function named(number: bigint, numbers: OtherEnd['numbers']): string | null {
  if (numbers === undefined) return `${number}`;
  return (NUMBERS[numbers] as Readonly<Record<string, string>>)[`${number}`] ?? null;
}

/** The nth word of the data; null where it is shorter. */
function wordAt({ data }: EvmLog, at: number): bigint | null {
  const word = data.slice(2 + at * 64, 2 + (at + 1) * 64);
  return word.length === 64 ? BigInt(`0x${word}`) : null;
}
