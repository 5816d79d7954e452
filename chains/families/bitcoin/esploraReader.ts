import type { z } from 'zod';
import { failed, type Reply } from '../../../core/net/boundedFetch.ts';
import type { AddressFacts } from '../../address/addressFacts.ts';
import type { BitcoinDefinition } from '../../definitions/index.ts';
import { bitcoinQuote, type QuoteFacts } from '../../fees/feeQuote.ts';
import { payment } from '../../lookup/lastSeen.ts';
import type { LastSeen } from '../../ports.ts';
import type { ChainReader, Gathered, Sight } from '../chainReader.ts';
import { createEndpointPool, type Endpoint, elsewhereInPool, SECOND_OPINION } from '../endpointPool.ts';
import type { Transport } from '../transport.ts';
import type { BitcoinEvidence, BitcoinTransaction } from './bitcoinEvidence.ts';
import { esploraGlance } from './esploraGlance.ts';
import { esploraHistory } from './esploraHistory.ts';
import { asker, type EsploraSource, HEDGE_MS, isAbsent } from './esploraSource.ts';
import { NOTHING_WAITS, readWaiting } from './esploraWaiting.ts';
import { AddressWire, BlocksWire, EstimatesWire, HeightWire, OutspendWire, TransactionWire } from './esploraWire.ts';

interface Seen {
  readonly tx: BitcoinTransaction | null;
  readonly tip: number;
}
type Found = Seen & { readonly tx: BitcoinTransaction };

/** Reads Bitcoin over an Esplora-compatible HTTP API. See `ChainReader` for the contract. */
export function createEsploraReader(definition: BitcoinDefinition, transport: Transport): ChainReader {
  const source = { definition, transport, pool: createEndpointPool(definition.endpoints, transport.clock) };
  return {
    definition,
    usedKey: async (addresses, signal) => {
      const used = await usedAddresses(source, addresses, signal);
      return used.kind === 'ok' ? { kind: 'ok', value: used.value ? 'used' : 'unused' } : used;
    },
    account: (address, signal) => readAccount(source, address, signal),
    fees: (signal) => readFees(source, signal),
    glance: (address, signal) => esploraGlance(source, address, signal),
    look: (hash, signal) => look(source, hash, signal),
    history: (address, signal) => esploraHistory(source, address, signal),
  };
}

async function look(source: EsploraSource, hash: string, signal: AbortSignal): Promise<Reply<Sight>> {
  const attempt = (endpoint: Endpoint, cancel: AbortSignal) => lookAt(source, endpoint, hash, cancel);
  const reply = await source.pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  if (reply.kind === 'failed') return reply;
  const has = ({ tx }: Seen) => tx !== null;
  const { found, nodes, asked } = await elsewhereInPool(source.pool, reply, attempt, has, signal);
  const { endpoint, value } = found;
  if (value.tx) return { kind: 'ok', value: seen(source, endpoint, { ...value, tx: value.tx }) };
  return {
    kind: 'ok',
    value: {
      kind: 'absent',
      height: value.tip,
      roundTrips: asked ? 2 : 1,
      trace: (sighting, stop) => trace(source, endpoint, { hash, tip: value.tip, nodes }, sighting, stop),
    },
  };
}

const seen = (source: EsploraSource, endpoint: Endpoint, found: Found): Sight => ({
  kind: 'seen',
  examine: (sighting, stop) => examine(source, endpoint, found, sighting, stop),
});

async function lookAt(
  source: EsploraSource,
  endpoint: Endpoint,
  hash: string,
  signal: AbortSignal,
): Promise<Reply<Seen>> {
  const ask = asker(source, endpoint, signal);
  const [tx, tip, blocks] = await Promise.all([
    ask(`/tx/${hash}`, TransactionWire),
    ask('/blocks/tip/height', HeightWire),
    ask('/blocks', BlocksWire),
  ]);
  if (tip.kind === 'failed') return tip;
  if (isStale(source, blocks)) return failed('stale');
  if (tx.kind === 'failed' && !isAbsent(tx)) return tx;
  // Servers behind a cache that mixes answers up tell of another one.
  if (tx.kind === 'ok' && tx.value.txid !== hash) return failed('garbage');
  return { kind: 'ok', value: { tx: tx.kind === 'ok' ? tx.value : null, tip: tip.value } };
}

function isStale({ definition, transport }: EsploraSource, blocks: Reply<z.output<typeof BlocksWire>>): boolean {
  const newest = blocks.kind === 'ok' ? blocks.value[0] : undefined;
  return newest !== undefined && transport.clock() - newest.timestamp * 1000 > definition.staleAfterSeconds * 1000;
}

async function usedAddresses(
  source: EsploraSource,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<Reply<boolean>> {
  const attempt = async (endpoint: Endpoint, cancel: AbortSignal): Promise<Reply<boolean>> => {
    const ask = asker(source, endpoint, cancel);
    const replies = await Promise.all(addresses.map((address) => ask(`/address/${address}`, AddressWire)));
    const used = replies.some(
      (one) => one.kind === 'ok' && one.value.chain_stats.tx_count + one.value.mempool_stats.tx_count > 0,
    );
    const broken = replies.find((one) => one.kind === 'failed' && !isAbsent(one));
    return used || !broken || broken.kind === 'ok' ? { kind: 'ok', value: used } : broken;
  };
  const reply = await source.pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  return reply.kind === 'ok' ? { kind: 'ok', value: reply.value.value } : reply;
}

async function readAccount(
  source: EsploraSource,
  address: string,
  signal: AbortSignal,
): Promise<Reply<Omit<AddressFacts, 'chain'>>> {
  const used = await usedAddresses(source, [address], signal);
  return used.kind === 'ok'
    ? { kind: 'ok', value: { code: null, token: null, takesCoin: null, used: used.value } }
    : used;
}

async function readFees(source: EsploraSource, signal: AbortSignal): Promise<Reply<QuoteFacts>> {
  const attempt = (endpoint: Endpoint, cancel: AbortSignal) =>
    asker(source, endpoint, cancel)('/fee-estimates', EstimatesWire);
  const reply = await source.pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  if (reply.kind === 'failed') return reply;
  const quote = bitcoinQuote(reply.value.value);
  return quote === null ? failed('garbage') : { kind: 'ok', value: quote };
}

async function examine(
  source: EsploraSource,
  endpoint: Endpoint,
  first: Found,
  sighting: LastSeen | null,
  signal: AbortSignal,
): Promise<Gathered> {
  const { tx } = first;
  const [details, second] = await Promise.all([
    tx.block ? NOTHING_WAITS : readWaiting(source, endpoint, tx, signal),
    secondLook(source, endpoint, tx, signal),
  ]);
  const opinion = opinionOf(tx, second?.tx ?? null);
  // A block outranks a pool that has not heard of it yet.
  const found = second && opinion === 'further' ? second : first;
  const evidence = {
    ...blank(source, tx.txid, found.tip),
    tx: found.tx,
    ...(opinion === 'further' ? NOTHING_WAITS : details),
    sighting,
    disputed: opinion === 'contradicts',
  };
  const asked = second?.tx ? 2 : 1;
  const alone = tx.block !== null && source.pool.size === 1;
  return {
    evidence,
    nodes: { asked, agreed: opinion === 'agrees' ? 2 : 1 },
    roundTrips: alone ? 0 : details.waitingChildren.length > 0 ? 2 : 1,
  };
}

/** What another server has of it; null where none answers. */
async function secondLook(source: EsploraSource, endpoint: Endpoint, tx: BitcoinTransaction, signal: AbortSignal) {
  const other = source.pool.ready().find((candidate) => candidate !== endpoint);
  if (!other) return null;
  const attempt = (candidate: Endpoint, stop: AbortSignal) => lookAt(source, candidate, tx.txid, stop);
  const reply = await source.pool.askBriefly(other, attempt, { within: SECOND_OPINION, signal });
  return reply.kind === 'ok' ? reply.value : null;
}

/**
 * Another block, or other payments under one id, are a contradiction; a missing block is only a delay. `further`: the second has it in
 * a block, and the first still in its pool.
 */
function opinionOf(first: BitcoinTransaction, second: BitcoinTransaction | null) {
  if (second === null) return 'silent';
  if (first.outputs.map(payment).join() !== second.outputs.map(payment).join()) return 'contradicts';
  if (first.block === null) return second.block === null ? 'agrees' : 'further';
  if (second.block === null) return 'silent';
  return first.block.hash === second.block.hash ? 'agrees' : 'contradicts';
}

/** Who spends the coin that the lost transaction spent. Two round trips. */
async function trace(
  source: EsploraSource,
  endpoint: Endpoint,
  { hash, tip, nodes }: { readonly hash: string; readonly tip: number; readonly nodes: number },
  sighting: LastSeen,
  signal: AbortSignal,
): Promise<Gathered | null> {
  const [parent, index] = sighting.spends?.split(':') ?? [];
  if (parent === undefined || index === undefined) return null;
  const ask = asker(source, endpoint, signal);
  const outspend = await ask(`/tx/${parent}/outspend/${index}`, OutspendWire);
  const by = outspend.kind === 'ok' ? outspend.value.txid : undefined;
  const spender = by ? await ask(`/tx/${by}`, TransactionWire) : null;
  // Told to spend the coin, it has to: else nothing is known of who does.
  const spends = ({ txid, inputs }: BitcoinTransaction) =>
    txid === by && inputs.some((input) => input.txid === parent && `${input.index}` === index);
  // Where another server could have it and did not answer, nobody is told to send it again.
  const alone = nodes === 1 && source.pool.size > 1;
  const free = outspend.kind === 'ok' && !outspend.value.spent && !alone;
  const evidence: BitcoinEvidence = {
    ...blank(source, hash, tip),
    sighting,
    spender: spender?.kind === 'ok' && spends(spender.value) ? spender.value : free ? 'nobody' : null,
  };
  return { evidence, nodes: { asked: nodes, agreed: nodes }, roundTrips: spender ? 2 : 1 };
}

function blank({ definition }: EsploraSource, hash: string, tip: number): BitcoinEvidence {
  return {
    kind: 'bitcoin',
    chain: definition,
    hash,
    tx: null,
    tip,
    ...NOTHING_WAITS,
    sighting: null,
    spender: null,
    disputed: false,
  };
}
