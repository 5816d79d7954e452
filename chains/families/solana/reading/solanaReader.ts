import { failed, type Reply } from '../../../../core/net/boundedFetch.ts';
import type { SolanaDefinition } from '../../../definitions/index.ts';
import type { LastSeen } from '../../../ports.ts';
import type { ChainReader, Gathered, Sight } from '../../chainReader.ts';
import { createEndpointPool, type Endpoint, elsewhereInPool, SECOND_OPINION } from '../../endpointPool.ts';
import { askEndpoint, optional, parsed } from '../../rpcEndpoint.ts';
import type { Transport } from '../../transport.ts';
import type { SolanaEvidence, SolanaHead, SolanaStatus, SolanaTransaction } from '../solanaEvidence.ts';
import { writeSignature } from '../solanaSignature.ts';
import { readAccount, usedAddress } from './solanaAccount.ts';
import { readFees } from './solanaFees.ts';
import { solanaGlance } from './solanaGlance.ts';
import { readNames, unnamedIn } from './solanaNames.ts';
import { HEDGE_MS, rpc, type SolanaSource } from './solanaSource.ts';
import { EpochWire, StatusesWire, TransactionWire } from './solanaWire.ts';

/** What one endpoint knows of a signature. */
interface Seen {
  readonly status: SolanaStatus | null;
  readonly tx: SolanaTransaction | null;
  readonly head: SolanaHead;
}

/** Reads Solana over the JSON-RPC of a node. See `ChainReader` for the contract. */
export function createSolanaReader(definition: SolanaDefinition, transport: Transport): ChainReader {
  const source = { definition, transport, pool: createEndpointPool(definition.endpoints, transport.clock) };
  return {
    definition,
    usedKey: (addresses, signal) => usedAddress(source, addresses, signal),
    account: (address, signal) => readAccount(source, address, signal),
    fees: (signal) => readFees(source, signal),
    glance: (address, signal) => solanaGlance(source, address, signal),
    look: (digits, signal) => look(source, writeSignature(digits), signal),
  };
}

async function look(source: SolanaSource, hash: string, signal: AbortSignal): Promise<Reply<Sight>> {
  const attempt = (endpoint: Endpoint, cancel: AbortSignal) => lookAt(source, endpoint, hash, cancel);
  const reply = await source.pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  if (reply.kind === 'failed') return reply;
  const has = ({ status, tx }: Seen) => status !== null || tx !== null;
  const { found, asked } = await elsewhereInPool(source.pool, reply, attempt, has, signal);
  const { endpoint, value: seen } = found;
  const { definition: chain } = source;
  const evidence = (sighting: LastSeen | null): SolanaEvidence => {
    return { kind: 'solana', chain, hash, ...seen, names: new Map(), settled: null, sighting, disputed: false };
  };
  if (!has(seen)) {
    const trace = (sighting: LastSeen, stop: AbortSignal) => traceAt(source, endpoint, evidence(sighting), stop);
    return { kind: 'ok', value: { kind: 'absent', height: seen.head.slot, roundTrips: asked ? 2 : 1, trace } };
  }
  const examine = async (sighting: LastSeen | null, stop: AbortSignal): Promise<Gathered> => {
    const own = evidence(sighting);
    const mints = seen.tx ? unnamedIn(seen.tx, chain) : [];
    const other = source.pool.ready().find((candidate) => candidate !== endpoint);
    const [names, opinion] = await Promise.all([
      mints.length > 0 ? readNames(source, endpoint, mints, stop) : own.names,
      other ? secondOpinion(source, other, own, stop) : 'silent',
    ]);
    const heard = opinion === 'agrees' || opinion === 'contradicts';
    return {
      evidence: { ...own, names, disputed: opinion === 'contradicts' },
      nodes: { asked: heard ? 2 : 1, agreed: opinion === 'agrees' ? 2 : 1 },
      roundTrips: other || mints.length > 0 ? 1 : 0,
    };
  };
  return { kind: 'ok', value: { kind: 'seen', examine } };
}

async function lookAt(
  { definition, transport }: SolanaSource,
  endpoint: Endpoint,
  hash: string,
  signal: AbortSignal,
): Promise<Reply<Seen>> {
  const calls = { status: rpc.status(hash), tx: rpc.transaction(hash), head: rpc.epoch(), health: rpc.health() };
  const reply = await askEndpoint(endpoint, calls, transport, signal);
  if (reply.kind === 'failed') return reply;
  const status = parsed(reply.value.status, StatusesWire);
  const head = parsed(reply.value.head, EpochWire);
  if (status === null || head === null) return failed('garbage');
  // Not told (a newer version than was asked for, a node without history) is no reason to leave the status unsaid.
  const tx = optional(reply.value.tx, TransactionWire) ?? null;
  if (tx !== null && tx.signature !== hash) return failed('garbage');
  const level = head.slot - (tx?.slot ?? head.slot) >= definition.depth.final ? 'finalized' : 'confirmed';
  const known = tx && ({ slot: tx.slot, failed: tx.error !== null, level } as const);
  return { kind: 'ok', value: { status: status.status ?? known, tx, head } };
}

/** Gone, but seen before: asked once more, beside the newest block that stays. */
async function traceAt(
  { transport }: SolanaSource,
  endpoint: Endpoint,
  evidence: SolanaEvidence,
  signal: AbortSignal,
): Promise<Gathered | null> {
  const calls = { settled: rpc.epoch('finalized'), status: rpc.status(evidence.hash) };
  const reply = await askEndpoint(endpoint, calls, transport, signal);
  if (reply.kind === 'failed') return null;
  const settled = parsed(reply.value.settled, EpochWire)?.height ?? null;
  const status = parsed(reply.value.status, StatusesWire);
  if (status === null) return null;
  return {
    evidence: { ...evidence, settled, status: status.status },
    nodes: { asked: 1, agreed: 1 },
    roundTrips: 1,
  };
}

/** Another node about where it stands: another slot or outcome is a contradiction, not knowing it only a delay. */
async function secondOpinion(
  source: SolanaSource,
  other: Endpoint,
  { hash, status }: SolanaEvidence,
  signal: AbortSignal,
): Promise<'agrees' | 'contradicts' | 'silent'> {
  const attempt = (candidate: Endpoint, stop: AbortSignal) =>
    askEndpoint(candidate, { status: rpc.status(hash) }, source.transport, stop);
  const reply = await source.pool.askBriefly(other, attempt, { within: SECOND_OPINION, signal });
  const second = reply.kind === 'ok' ? (parsed(reply.value.status, StatusesWire)?.status ?? null) : null;
  // Forks of the last second may differ without anything being wrong.
  if (second === null || status === null || second.level === 'processed' || status.level === 'processed')
    return 'silent';
  return second.slot === status.slot && second.failed === status.failed ? 'agrees' : 'contradicts';
}
