import type { z } from 'zod';
import type { EndpointHealth, NodeCall } from '../../../core/chain/networkHealth.ts';
import { TRANSFER_EVENT } from '../../decode/decodeTransfers.ts';
import type { EvmDefinition } from '../../definitions/index.ts';
import type { EvmTransaction } from '../../diagnose/evidence.ts';
import { TRANSFER_BYTES } from '../../fees/feeQuote.ts';
import { endpointHealth, type Finding, shortly } from '../endpointHealth.ts';
import type { Endpoint } from '../endpointPool.ts';
import type { RpcCall, RpcResult } from '../jsonRpc.ts';
import { askEndpoint, optional, parsed } from '../rpcEndpoint.ts';
import type { Transport } from '../transport.ts';
import { dataFee, hex, rpc, word } from './evmCalls.ts';
import { identity, vouch } from './evmEndpoint.ts';
import { windowStart } from './evmGlance.ts';
import { SimulatedWire } from './evmPassedOn.ts';
import * as wire from './evmWire.ts';

/** A hash and an address of nobody: a node answers null and zero to them, and says so when it refuses their form. */
const NOBODYS = `0x${'0'.repeat(63)}1`;
const NOBODY = `0x${'0'.repeat(36)}dead`;
/** Pays in what is only tried. */
const SOMEBODY = `0x${'0'.repeat(39)}1`;

/** One question: for which call, how it is asked, what has to come back. */
interface Question {
  readonly call: NodeCall;
  readonly ask: RpcCall;
  readonly shape: z.ZodType;
  /** Null is an answer too. */
  readonly none?: true;
}

/**
 * Every call that a reader makes, to exactly this endpoint, with a known transaction and one of its newest block. Three
 * round trips; never rejects. Nothing of any user is in it.
 */
export async function evmHealth(
  definition: EvmDefinition,
  url: string,
  transport: Transport,
  signal: AbortSignal,
): Promise<EndpointHealth> {
  const endpoint: Endpoint = { url, refusesBatches: false, failures: 0, closedUntil: 0, slowUntil: 0 };
  const { knownTransaction } = definition;
  const promised: NodeCall[] = definition.traces ? ['trace'] : [];
  const first = await askEndpoint(
    endpoint,
    { ...identity, newest: rpc.block('latest', true), known: rpc.transaction(knownTransaction ?? NOBODYS) },
    transport,
    signal,
  );
  const head = first.kind === 'ok' ? vouch(first.value, definition, transport.clock()) : first;
  const newest = first.kind === 'ok' ? parsed(first.value.newest, wire.FullBlockWire) : null;
  const known = first.kind === 'ok' ? parsed(first.value.known, wire.TransactionWire) : null;
  const recent = chosenOf([...(newest?.transactions((tx) => typeof tx.hash === 'string') ?? [])]);
  const questions = [
    ...questionsAbout(definition, recent),
    ...(knownTransaction ? oldQuestions(knownTransaction, known) : []),
  ];
  const trace: Question[] = [
    { call: 'trace', ask: rpc.trace(recent?.hash ?? NOBODYS), shape: wire.TraceWire, ...noneOf(recent) },
  ];
  const since = head.kind === 'ok' ? windowStart(definition, head.value.number) : 0;
  const logs: Question[] = [
    { call: 'logs', ask: rpc.logs(since, [TRANSFER_EVENT, `0x${word(NOBODY)}`]), shape: wire.LogsWire },
  ];
  const simulation: Question[] = [{ call: 'simulation', ask: rpc.payment(SOMEBODY, NOBODY, 1n), shape: SimulatedWire }];
  if (head.kind === 'failed') {
    const silent = [...questions, ...trace, ...logs, ...simulation].map(
      ({ call }): Finding => ({ call, problem: head.why }),
    );
    return endpointHealth(url, [{ call: 'reachable', problem: head.why }, ...silent], promised);
  }
  const answers = async (asked: readonly Question[]) => findings(endpoint, asked, transport, signal);
  // Apart, as in a look-up: a node that has no traces, or searches no events, may refuse the whole batch.
  const found = await Promise.all([questions, trace, logs, simulation].map(answers));
  return endpointHealth(url, [{ call: 'reachable', problem: null }, ...found.flat()], promised);
}

/** Of nobody's transaction there is nothing to tell, and that is the right answer. */
const noneOf = (recent: EvmTransaction | null) => (recent ? {} : ({ none: true } as const));

/** One that calls a contract, so that there is something to trace. */
const chosenOf = (all: readonly EvmTransaction[]): EvmTransaction | null =>
  all.find(({ input }) => input !== '0x') ?? all[0] ?? null;

function questionsAbout({ fees }: EvmDefinition, recent: EvmTransaction | null): Question[] {
  const hash = recent?.hash ?? NOBODYS;
  const from = recent?.from ?? NOBODY;
  const none = noneOf(recent);
  return [
    { call: 'transaction', ask: rpc.transaction(hash), shape: wire.TransactionWire, ...none },
    { call: 'transaction', ask: rpc.receipt(hash), shape: wire.ReceiptWire, ...none },
    { call: 'transaction', ask: rpc.transaction(NOBODYS), shape: wire.TransactionWire, none: true },
    { call: 'account', ask: rpc.nonce(from, 'latest'), shape: wire.CountWire },
    { call: 'account', ask: rpc.balance(from), shape: wire.QuantityWire },
    { call: 'account', ask: rpc.code(from, 'latest'), shape: wire.HexWire },
    { call: 'fees', ask: rpc.fees(), shape: wire.FeeHistoryWire },
    ...(fees.dataFee
      ? [{ call: 'dataFee', ask: dataFee(fees.dataFee, TRANSFER_BYTES), shape: wire.QuantityWire } as const]
      : []),
    { call: 'finality', ask: rpc.block('safe'), shape: wire.HeadWire },
    { call: 'finality', ask: rpc.block('finalized'), shape: wire.HeadWire },
    { call: 'waiting', ask: rpc.nonce(from, 'pending'), shape: wire.CountWire },
    { call: 'waiting', ask: rpc.block('pending', true), shape: wire.FullBlockWire },
    { call: 'pool', ask: rpc.pool(from), shape: wire.PoolWire },
    { call: 'contract', ask: rpc.read(NOBODY, '0x'), shape: wire.HexWire },
  ];
}

function oldQuestions(hash: string, known: EvmTransaction | null): Question[] {
  const then = known?.blockNumber;
  const asked: Question = { call: 'oldTransaction', ask: rpc.receipt(hash), shape: wire.ReceiptWire };
  // Without the transaction nobody knows the height, and that is said once.
  if (known === null || then == null) return [asked];
  return [asked, { call: 'oldState', ask: rpc.code(known.to ?? known.from, hex(then)), shape: wire.HexWire }];
}

async function findings(
  endpoint: Endpoint,
  questions: readonly Question[],
  transport: Transport,
  signal: AbortSignal,
): Promise<Finding[]> {
  if (questions.length === 0) return [];
  const calls = Object.fromEntries(questions.map(({ ask }, at) => [`${at}`, ask]));
  const reply = await askEndpoint(endpoint, calls, transport, signal);
  return questions.map((question, at) => {
    const { call } = question;
    const result = reply.kind === 'ok' ? reply.value[`${at}`] : undefined;
    return { call, problem: reply.kind === 'failed' ? reply.why : problemOf(question, result) };
  });
}

function problemOf({ ask, shape, none }: Question, result: RpcResult | undefined): string | null {
  if (!result) return `${ask.method}: no answer`;
  if (!result.ok && none && /not found/i.test(result.message)) return null;
  if (!result.ok) return shortly(`${ask.method}: ${result.code} ${result.message}`);
  const read = optional(result, shape);
  if (read === undefined) return `${ask.method}: an answer of no known shape`;
  return read === null && !none ? `${ask.method}: it has none` : null;
}
