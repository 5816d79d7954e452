import { BRIDGE_KINDS, type BridgeAct, type BridgeKind, NUMBERS, type OtherEnd } from '../definitions/bridgeKinds.ts';
import { BRIDGES, type Bridge } from '../definitions/bridges.ts';
import { CHAINS } from '../definitions/index.ts';
import type { Crossing, Party } from '../ports.ts';
import type { EvmLog } from './evidence.ts';

/** What left counts before what came, and a step of a withdrawal before the messages that carry it. */
const ORDER: readonly BridgeAct[] = ['proof', 'claim', 'withdrawal', 'deposit', 'delivery'];
const LEAVES: readonly BridgeAct[] = ['deposit', 'withdrawal'];
const ANY = '*';

/**
 * What a successful transaction did at a known bridge: by an event of the bridge's own contract, or by who was paid. Nothing
 * has left where nobody gave anything, whatever messages a bridge carried.
 */
export function crossingIn(
  chain: string,
  logs: readonly EvmLog[],
  parties: readonly Party[],
  from: string,
): Crossing | null {
  const someoneGave = parties.some(({ role, gave }) => !['contract', 'nobody'].includes(role) && gave.length > 0);
  const found = [...byEvents(chain, logs), ...byPayment(chain, parties, from)]
    .filter(({ kind }) => someoneGave || !LEAVES.includes(kind.act))
    .toSorted((one, other) => ORDER.indexOf(one.kind.act) - ORDER.indexOf(other.kind.act));
  const named = found.find((one) => one.kind.act === found[0]?.kind.act && farEnd(one) !== null);
  const best = named ?? found[0];
  return best === undefined ? null : crossing(best);
}

interface Seen {
  readonly bridge: Bridge;
  readonly kind: BridgeKind;
  readonly log?: EvmLog;
}

function byEvents(chain: string, logs: readonly EvmLog[]): Seen[] {
  return logs.flatMap((log) =>
    standingAt(chain, log.address)
      .map((bridge): Seen => ({ bridge, kind: BRIDGE_KINDS[bridge.kind], log }))
      .filter(({ kind }) => kind.events?.includes(log.topics[0] ?? '') && !(kind.saysWhether && wordAt(log, 0) === 0n)),
  );
}

function byPayment(chain: string, parties: readonly Party[], from: string): Seen[] {
  return parties.flatMap((party) =>
    standingAt(chain, party.address)
      .map((bridge): Seen => ({ bridge, kind: BRIDGE_KINDS[bridge.kind] }))
      .filter(({ kind: { paid } }) => (paid === 'to' ? party.got.length > 0 : paid === 'by' && party.address === from)),
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
    other: other === null ? null : (CHAINS.find(({ id }) => id === other)?.name ?? null),
    ...(hours === undefined ? {} : { hours }),
    ...(proof ? { proof } : {}),
    ...(claim ? { claim } : {}),
  };
}

/** The id of the network at the other end; null where the row and the event leave it open. */
function farEnd({ bridge, kind, log }: Seen): string | null {
  const row = LEAVES.includes(kind.act) ? bridge.to : bridge.from;
  if (row !== ANY) return row;
  return kind.otherEnd && log ? told(kind.otherEnd, log) : null;
}

function told({ in: place, at, numbers }: OtherEnd, log: EvmLog): string | null {
  const topic = log.topics[at];
  const number = place === 'data' ? wordAt(log, at) : topic === undefined ? null : BigInt(topic);
  if (number === null) return null;
  if (numbers === undefined) return `${number}`;
  return (NUMBERS[numbers] as Readonly<Record<string, string>>)[`${number}`] ?? null;
}

/** The nth word of the data; null where it is shorter. */
function wordAt({ data }: EvmLog, at: number): bigint | null {
  const word = data.slice(2 + at * 64, 2 + (at + 1) * 64);
  return word.length === 64 ? BigInt(`0x${word}`) : null;
}
