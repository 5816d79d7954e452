import { failed, type Reply } from '../../../core/net/boundedFetch.ts';
import { linkedAbort } from '../../../core/net/linkedAbort.ts';
import type { EvmDefinition } from '../../definitions/index.ts';
import type { EvmEvidence, EvmHead, EvmReceipt, EvmTransaction } from '../../diagnose/evidence.ts';
import type { LastSeen } from '../../ports.ts';
import type { ChainReader, Gathered, Sight } from '../chainReader.ts';
import type { Endpoint } from '../endpointPool.ts';
import { askEndpoint, optional } from '../rpcEndpoint.ts';
import type { Transport } from '../transport.ts';
import { apartFromCoin } from './coinReports.ts';
import { readAccount, usedKey } from './evmAccount.ts';
import { rpc } from './evmCalls.ts';
import { identity, vouch } from './evmEndpoint.ts';
import { readFees } from './evmFees.ts';
import { evmGlance } from './evmGlance.ts';
import { readMined } from './evmMined.ts';
import { createEvmSource, type EvmSource, HEDGE_MS } from './evmSource.ts';
import { findSuccessor } from './evmSuccessor.ts';
import { readWaiting } from './evmWaiting.ts';
import { ReceiptWire, TransactionWire } from './evmWire.ts';
import { explorerHistory } from './explorerHistory.ts';

/** The second opinion may cost this much beyond the first answer, not more. */
const PATIENCE_MS = 250;
/** A second pool is worth this much when the first never heard of a hash. */
const BRIEFLY_MS = 800;

/** What one endpoint knows of a hash. */
interface Seen {
  readonly tx: EvmTransaction | null;
  readonly receipt: EvmReceipt | null;
  readonly head: EvmHead;
}

/** Reads one EVM chain over JSON-RPC. See `ChainReader` for the contract. */
export function createEvmReader(definition: EvmDefinition, transport: Transport): ChainReader {
  const source = createEvmSource(definition, transport);
  const { history } = definition;
  return {
    definition,
    usedKey: (addresses, signal) => usedKey(source, addresses, signal),
    // Lower case throughout: people also type `0X`, which nodes refuse.
    account: (address, signal) => readAccount(source, address.toLowerCase(), signal),
    fees: (signal) => readFees(source, signal),
    glance: (address, signal) => evmGlance(source, address.toLowerCase(), signal),
    look: (digits, signal) => look(source, `0x${digits}`, signal),
    ...(history
      ? { history: (address, signal) => explorerHistory(definition, history, address, transport, signal) }
      : {}),
  };
}

async function look(source: EvmSource, hash: string, signal: AbortSignal): Promise<Reply<Sight>> {
  const attempt = (endpoint: Endpoint, cancel: AbortSignal) => lookAt(source, endpoint, hash, cancel);
  const reply = await source.pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  if (reply.kind === 'failed') return reply;
  const { endpoint, value } = reply.value;
  if (value.tx !== null || value.receipt !== null) return { kind: 'ok', value: seen(source, hash, value, endpoint) };
  // Another node's pool may hold what this one never heard of.
  const other = source.pool.ready().find((candidate) => candidate !== endpoint);
  const second = other ? await source.pool.askBriefly(other, attempt, { within: BRIEFLY_MS, signal }) : null;
  if (other && second?.kind === 'ok' && second.value.tx !== null)
    return { kind: 'ok', value: seen(source, hash, second.value, other) };
  const nodes = second?.kind === 'ok' ? 2 : 1;
  return { kind: 'ok', value: absent(source, hash, value.head, { nodes, roundTrips: other ? 2 : 1 }) };
}

async function lookAt(source: EvmSource, endpoint: Endpoint, hash: string, signal: AbortSignal): Promise<Reply<Seen>> {
  const calls = { ...identity, tx: rpc.transaction(hash), receipt: rpc.receipt(hash) };
  const reply = await askEndpoint(endpoint, calls, source.transport, signal);
  if (reply.kind === 'failed') return reply;
  const head = vouch(reply.value, source.definition, source.transport.clock());
  if (head.kind === 'failed') return head;
  const tx = optional(reply.value.tx, TransactionWire);
  const receipt = optional(reply.value.receipt, ReceiptWire);
  if (tx === undefined || receipt === undefined) return failed('garbage');
  // Nodes behind a cache that mixes answers up tell of another one.
  if ((tx !== null && tx.hash !== hash) || (receipt !== null && (receipt.hash ?? hash) !== hash))
    return failed('garbage');
  const apart = receipt && apartFromCoin(receipt, source.definition);
  return { kind: 'ok', value: { tx, receipt: apart, head: head.value } };
}

function seen(source: EvmSource, hash: string, first: Seen, endpoint: Endpoint): Sight {
  return {
    kind: 'seen',
    examine: async (sighting, signal): Promise<Gathered> => {
      const details = examineDetails(source, hash, first, endpoint, signal);
      const [facts, second] = await Promise.all([
        details,
        secondOpinion(source, hash, first, endpoint, details, signal),
      ]);
      const { extraTrips, ...found } = facts;
      const evidence: EvmEvidence = {
        ...blank(source.definition, hash, first.head),
        ...first,
        ...found,
        sighting,
        disputed: second === 'contradicts',
      };
      const asked = second === 'silent' ? 1 : 2;
      return { evidence, nodes: { asked, agreed: second === 'agrees' ? 2 : 1 }, roundTrips: extraTrips + 1 };
    },
  };
}

type Details = Partial<Pick<EvmEvidence, 'receipt' | 'mined' | 'waiting' | 'successor'>> & { extraTrips: number };

async function examineDetails(
  source: EvmSource,
  hash: string,
  first: Seen,
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<Details> {
  const { tx, receipt } = first;
  if (tx === null) return { extraTrips: -1 };
  if (receipt !== null) return { mined: await readMined(source, tx, receipt, signal), extraTrips: 0 };
  if (tx.blockNumber !== null) return await receiptAgain(source, hash, endpoint, signal);
  const waiting = await readWaiting(source, tx, signal);
  if (waiting?.nonce == null || waiting.nonce <= tx.nonce) return { waiting, extraTrips: 0 };
  // Its number is used: a block took it between the two looks, or another one took its place.
  const again = await lookAt(source, endpoint, hash, signal);
  const taken = again.kind === 'ok' ? again.value.receipt : null;
  if (taken) return { receipt: taken, mined: await readMined(source, tx, taken, signal), extraTrips: 2 };
  const wanted = { from: tx.from, nonce: tx.nonce, hash, since: null };
  const found = await findSuccessor(source, wanted, first.head, signal);
  return { waiting, successor: found.successor, extraTrips: found.roundTrips + 1 };
}

/** In a block without a receipt: indexes lag, and old receipts are pruned. Another node may have it. */
async function receiptAgain(
  source: EvmSource,
  hash: string,
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<Details> {
  const other = source.pool.ready().find((candidate) => candidate !== endpoint) ?? endpoint;
  const again = await lookAt(source, other, hash, signal);
  if (again.kind === 'failed' || again.value.receipt === null || again.value.tx === null) return { extraTrips: 0 };
  const { tx, receipt } = again.value;
  return { receipt, mined: await readMined(source, tx, receipt, signal), extraTrips: 1 };
}

function absent(
  source: EvmSource,
  hash: string,
  head: EvmHead,
  { nodes, roundTrips }: { nodes: number; roundTrips: 1 | 2 },
): Sight {
  return {
    kind: 'absent',
    height: head.number,
    roundTrips,
    trace: async (sighting: LastSeen, signal): Promise<Gathered | null> => {
      const { from, nonce } = sighting;
      if (from === undefined || nonce === undefined) return null;
      // One that was in a block may have lost its place to another at the same height.
      const since = sighting.block ? sighting.block.height - 1 : sighting.height;
      const wanted = { from, nonce, hash, since };
      const found = await findSuccessor(source, wanted, head, signal);
      const evidence = { ...blank(source.definition, hash, head), sighting, successor: found.successor };
      return { evidence, nodes: { asked: nodes, agreed: nodes }, roundTrips: found.roundTrips };
    },
  };
}

type Opinion = 'agrees' | 'contradicts' | 'silent';

/** Asks another endpoint the same, beside the second round trip. A pool that differs is no contradiction; a block is. */
async function secondOpinion(
  source: EvmSource,
  hash: string,
  first: Seen,
  endpoint: Endpoint,
  main: Promise<unknown>,
  signal: AbortSignal,
): Promise<Opinion> {
  const other = source.pool.ready().find((candidate) => candidate !== endpoint);
  if (!other) return 'silent';
  const own = linkedAbort(signal);
  void main.finally(() => setTimeout(own.abort, PATIENCE_MS).unref());
  const attempt = (candidate: Endpoint, stop: AbortSignal) => lookAt(source, candidate, hash, stop);
  const reply = await source.pool.askOne(other, attempt, own.signal);
  own.unlink();
  return reply.kind === 'ok' ? compare(first, reply.value) : 'silent';
}

function compare(first: Seen, second: Seen): Opinion {
  if (first.tx && second.tx && !isSamePayment(first.tx, second.tx)) return 'contradicts';
  if (first.receipt === null || second.receipt === null) {
    const [mined, other] = first.receipt ? [first.receipt, second] : [second.receipt, first];
    if (mined === null) return second.tx === null ? 'silent' : 'agrees';
    // A node a few blocks behind does not contradict; one that has the block and not the transaction does.
    return other.head.number > mined.blockNumber ? 'contradicts' : 'silent';
  }
  const same = first.receipt.blockHash === second.receipt.blockHash && first.receipt.status === second.receipt.status;
  return same ? 'agrees' : 'contradicts';
}

/** One hash stands for one content. */
const isSamePayment = (one: EvmTransaction, other: EvmTransaction): boolean =>
  one.from === other.from && one.to === other.to && one.value === other.value && one.input === other.input;

function blank(chain: EvmDefinition, hash: string, head: EvmHead): EvmEvidence {
  return {
    kind: 'evm',
    chain,
    hash,
    tx: null,
    receipt: null,
    head,
    mined: null,
    waiting: null,
    sighting: null,
    successor: null,
    disputed: false,
  };
}
