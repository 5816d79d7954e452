import { failed, type Reply } from '../../../core/net/boundedFetch.ts';
import type { TronDefinition } from '../../definitions/index.ts';
import type { LastSeen } from '../../ports.ts';
import type { ChainReader, Gathered, Sight } from '../chainReader.ts';
import { createEndpointPool, type Endpoint, elsewhereInPool, SECOND_OPINION } from '../endpointPool.ts';
import type { Transport } from '../transport.ts';
import { readAccount, usedAddress } from './tronAccount.ts';
import { readDetails } from './tronDetails.ts';
import type { TronBlock, TronEvidence, TronReceipt, TronTransaction } from './tronEvidence.ts';
import { readFees } from './tronFees.ts';
import { tronGlance } from './tronGlance.ts';
import { asker, HEDGE_MS, type TronSource, told } from './tronSource.ts';
import { BlockWire, ReceiptWire, TransactionWire } from './tronWire.ts';

/** What one endpoint knows of a hash. */
interface Seen {
  readonly tx: TronTransaction | null;
  readonly receipt: TronReceipt | null;
  readonly head: TronBlock;
  readonly solid: TronBlock | null;
}

/** Reads Tron over the HTTP API of a full node. See `ChainReader` for the contract. */
export function createTronReader(definition: TronDefinition, transport: Transport): ChainReader {
  const source = { definition, transport, pool: createEndpointPool(definition.endpoints, transport.clock) };
  return {
    definition,
    usedKey: (addresses, signal) => usedAddress(source, addresses, signal),
    account: (address, signal) => readAccount(source, address, signal),
    fees: (signal) => readFees(source, signal),
    glance: (address, signal) => tronGlance(source, address, signal),
    look: (digits, signal) => look(source, digits, signal),
  };
}

async function look(source: TronSource, hash: string, signal: AbortSignal): Promise<Reply<Sight>> {
  const attempt = (endpoint: Endpoint, cancel: AbortSignal) => lookAt(source, endpoint, hash, cancel);
  const reply = await source.pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  if (reply.kind === 'failed') return reply;
  const has = ({ tx, receipt }: Seen) => tx !== null || receipt !== null;
  const { found, nodes, asked } = await elsewhereInPool(source.pool, reply, attempt, has, signal);
  const { endpoint, value: seen } = found;
  const evidence = (sighting: LastSeen | null): TronEvidence => {
    const { definition: chain } = source;
    return { kind: 'tron', chain, hash, ...seen, details: null, sighting, disputed: false };
  };
  if (!has(seen)) {
    // Whether it is too late for it is known already: by the clock of the chain.
    const trace = async (sighting: LastSeen) => ({
      evidence: evidence(sighting),
      nodes: { asked: nodes, agreed: nodes },
      roundTrips: 0,
    });
    return { kind: 'ok', value: { kind: 'absent', height: seen.head.number, roundTrips: asked ? 2 : 1, trace } };
  }
  const examine = (sighting: LastSeen | null, stop: AbortSignal) =>
    examineAt(source, endpoint, evidence(sighting), stop);
  return { kind: 'ok', value: { kind: 'seen', examine } };
}

async function lookAt(source: TronSource, endpoint: Endpoint, hash: string, signal: AbortSignal): Promise<Reply<Seen>> {
  const ask = asker(source, endpoint, signal);
  const which = { value: hash, visible: false };
  const [tx, receipt, pending, head, solid] = await Promise.all([
    ask('/wallet/gettransactionbyid', which, TransactionWire),
    ask('/wallet/gettransactioninfobyid', which, ReceiptWire),
    ask('/wallet/gettransactionfrompending', which, TransactionWire),
    ask('/wallet/getnowblock', {}, BlockWire),
    ask('/walletsolidity/getnowblock', {}, BlockWire),
  ]);
  if (head.kind === 'failed') return head;
  if (tx.kind === 'failed') return tx;
  if (receipt.kind === 'failed') return receipt;
  if (head.value === null) return failed('garbage');
  if (source.transport.clock() - head.value.time > source.definition.staleAfterSeconds * 1000) return failed('stale');
  const found = tx.value ?? told(pending);
  const strange = (found !== null && found.id !== hash) || (receipt.value !== null && receipt.value.id !== hash);
  if (strange) return failed('garbage');
  return { kind: 'ok', value: { tx: found, receipt: receipt.value, head: head.value, solid: told(solid) } };
}

async function examineAt(
  source: TronSource,
  endpoint: Endpoint,
  evidence: TronEvidence,
  signal: AbortSignal,
): Promise<Gathered> {
  const [details, opinion] = await Promise.all([
    readDetails(asker(source, endpoint, signal), evidence),
    secondOpinion(source, endpoint, evidence, signal),
  ]);
  const asked = opinion === 'silent' ? 1 : 2;
  return {
    evidence: { ...evidence, details, disputed: opinion === 'contradicts' },
    nodes: { asked, agreed: opinion === 'agrees' ? 2 : 1 },
    roundTrips: 1,
  };
}

/** Another node about what a block holds: another block or result is a contradiction, a missing one only a delay. */
async function secondOpinion(
  source: TronSource,
  endpoint: Endpoint,
  { hash, receipt }: TronEvidence,
  signal: AbortSignal,
): Promise<'agrees' | 'contradicts' | 'silent'> {
  const other = source.pool.ready().find((candidate) => candidate !== endpoint);
  if (!other || receipt === null) return 'silent';
  const attempt = (candidate: Endpoint, stop: AbortSignal) =>
    asker(source, candidate, stop)('/wallet/gettransactioninfobyid', { value: hash, visible: false }, ReceiptWire);
  const second = told(await source.pool.askBriefly(other, attempt, { within: SECOND_OPINION, signal }));
  if (second === null) return 'silent';
  const same = second.block.number === receipt.block.number && second.result === receipt.result;
  return same ? 'agrees' : 'contradicts';
}
