import type { z } from 'zod';
import type { EvmHead, EvmTransaction, Successor } from '../../diagnose/evidence.ts';
import { type Calls, parsed, type Results } from '../rpcEndpoint.ts';
import { hex, rpc } from './evmCalls.ts';
import type { EvmSource } from './evmSource.ts';
import { CountWire, FullBlockWire, PoolWire, ReceiptWire, type UnreadTransaction } from './evmWire.ts';

interface Wanted {
  readonly from: string;
  readonly nonce: number;
  /** The transaction that is gone. */
  readonly hash: string;
  /** Height at which it was last seen waiting; null when unknown. */
  readonly since: number | null;
}
interface Found {
  readonly successor: Successor | null;
  readonly roundTrips: number;
}

/** Each round asks the sender's nonce at this many heights at once, so 16^5 blocks take five rounds. */
const WAYS = 16;
const ROUNDS = 6;
/** Without a sighting: how far back it is worth looking. Nodes that are no archives keep about 128 states. */
const LOOK_BACK = 120;

/**
 * Who used the nonce of a transaction that is gone. A bounded search over heights: the block in which the sender's
 * transaction count passes the nonce holds the successor. Null when even the count could not be read.
 */
export async function findSuccessor(
  source: EvmSource,
  wanted: Wanted,
  head: EvmHead,
  signal: AbortSignal,
): Promise<Found> {
  const now = await source.ask(poolCalls(wanted.from), signal);
  const nonce = parsed(now?.nonce, CountWire);
  if (now === null || nonce === null) return { successor: null, roundTrips: 1 };
  if (nonce <= wanted.nonce) return { successor: waitingSuccessor(wanted, now), roundTrips: 1 };
  const since = wanted.since ?? head.number - LOOK_BACK;
  const height = await heightOfNonce(source, wanted, { low: Math.max(0, since - 1), high: head.number }, signal);
  if (height.at === null) return { successor: { kind: 'unread' }, roundTrips: 1 + height.rounds };
  return { successor: await readSuccessor(source, wanted, height.at, signal), roundTrips: height.rounds + 3 };
}

const poolCalls = (from: string) => ({
  nonce: rpc.nonce(from, 'latest'),
  nonceWithPool: rpc.nonce(from, 'pending'),
  pool: rpc.pool(from),
  // Few public nodes show a sender's pool; more of them show the block they would build.
  next: rpc.block('pending', true),
});

/** Another transaction with the same nonce that itself still waits. */
function waitingSuccessor(wanted: Wanted, now: Results<ReturnType<typeof poolCalls>>): Successor {
  const candidates = [
    parsed(now.pool, PoolWire)?.get(wanted.nonce),
    ...inSlot(parsed(now.next, FullBlockWire), wanted),
  ];
  const tx = candidates.find((candidate) => candidate && candidate.hash !== wanted.hash);
  if (tx) return { kind: 'found', tx, status: 'pending' };
  return (parsed(now.nonceWithPool, CountWire) ?? 0) > wanted.nonce ? { kind: 'unread' } : { kind: 'none' };
}

/** The transactions of a block that are the sender's with that nonce: one, where a node is right. */
function inSlot(block: z.output<typeof FullBlockWire> | null, { from, nonce }: Wanted): EvmTransaction[] {
  const maySameSlot = (tx: UnreadTransaction) => String(tx.from).toLowerCase() === from && Number(tx.nonce) === nonce;
  return [...(block?.transactions(maySameSlot) ?? [])].filter((tx) => tx.from === from && tx.nonce === nonce);
}

/** The block in which the count passes the nonce: count(low) ≤ nonce < count(high) holds throughout. */
async function heightOfNonce(
  source: EvmSource,
  wanted: Wanted,
  range: { low: number; high: number },
  signal: AbortSignal,
): Promise<{ at: number | null; rounds: number }> {
  let { low, high } = range;
  let rounds = 0;
  while (high - low > 1 && rounds < ROUNDS) {
    const heights = between(low, high);
    const calls: Calls = Object.fromEntries(heights.map((at) => [String(at), rpc.nonce(wanted.from, hex(at))]));
    const results = await source.ask(calls, signal);
    rounds += 1;
    for (const at of heights) {
      const count = parsed(results?.[String(at)], CountWire);
      if (count === null) return { at: null, rounds };
      if (count > wanted.nonce) {
        high = at;
        break;
      }
      low = at;
    }
  }
  return { at: high - low === 1 ? high : null, rounds };
}

function between(low: number, high: number): number[] {
  const step = Math.max(1, Math.ceil((high - low) / WAYS));
  const heights: number[] = [];
  for (let at = low + step; at < high; at += step) heights.push(at);
  return heights;
}

async function readSuccessor(
  source: EvmSource,
  wanted: Wanted,
  height: number,
  signal: AbortSignal,
): Promise<Successor | null> {
  const results = await source.ask({ block: rpc.block(hex(height), true) }, signal);
  const [tx] = inSlot(parsed(results?.block, FullBlockWire), wanted);
  // It is in a block itself, perhaps of another node's: nothing took its place.
  if (tx?.hash === wanted.hash) return null;
  if (!tx) return { kind: 'unread' };
  const outcome = await source.ask({ receipt: rpc.receipt(tx.hash) }, signal);
  return { kind: 'found', tx, status: parsed(outcome?.receipt, ReceiptWire)?.status ?? 'untold' };
}
