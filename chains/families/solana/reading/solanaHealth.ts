import type { z } from 'zod';
import type { EndpointHealth, NodeCall } from '../../../../core/chain/networkHealth.ts';
import type { SolanaDefinition } from '../../../definitions/index.ts';
import { endpointHealth, type Finding, shortly } from '../../endpointHealth.ts';
import type { Endpoint } from '../../endpointPool.ts';
import type { RpcCall, RpcResult } from '../../jsonRpc.ts';
import { askEndpoint, optional, parsed } from '../../rpcEndpoint.ts';
import type { Transport } from '../../transport.ts';
import { SYSTEM, TOKEN, TOKEN_2022 } from '../solanaAddress.ts';
import { rpc } from './solanaSource.ts';
import * as wire from './solanaWire.ts';

/** An endpoint whose history begins later than this slot has lost what is a few days old. */
const BEGINNING = 1_000_000;

interface Question {
  readonly call: NodeCall;
  readonly ask: RpcCall;
  readonly shape: z.ZodType;
}

/** Every call that a reader makes, to exactly this endpoint, with the newest transaction of a public token. Two round trips; never rejects. */
export async function solanaHealth(
  definition: SolanaDefinition,
  url: string,
  transport: Transport,
  signal: AbortSignal,
): Promise<EndpointHealth> {
  const endpoint: Endpoint = { url, refusesBatches: false, failures: 0, closedUntil: 0, slowUntil: 0 };
  const mint = definition.tokens[0]?.address ?? SYSTEM;
  const first = await askEndpoint(
    endpoint,
    { genesis: rpc.genesis(), health: rpc.health(), newest: rpc.signatures(mint), begins: rpc.firstBlock() },
    transport,
    signal,
  );
  if (first.kind === 'failed') return endpointHealth(url, silentFindings(definition, mint, first.why));
  const { genesis, health, newest, begins } = first.value;
  const other = parsed(genesis, wire.GenesisWire) !== definition.genesis ? 'wrong-chain' : null;
  const reachable: Finding = { call: 'reachable', problem: other ?? (health.ok ? null : shortly(health.message)) };
  const signature = parsed(newest, wire.SignaturesWire)?.[0]?.signature ?? null;
  const start = parsed(begins, wire.SlotWire);
  const questions = questionsOf(definition, mint, signature);
  const reply = await askEndpoint(
    endpoint,
    Object.fromEntries(questions.map(({ ask }, at) => [`${at}`, ask])),
    transport,
    signal,
  );
  const found = questions.map((question, at): Finding => {
    if (reply.kind === 'failed') return { call: question.call, problem: reply.why };
    return { call: question.call, problem: problemOf(question, reply.value[`${at}`]) };
  });
  return endpointHealth(url, [reachable, ...found, unlisted(signature, newest), oldest(start)]);
}

/** Without a transaction to ask for, nothing is known about how it would be told. */
function unlisted(signature: string | null, newest: RpcResult): Finding {
  const said = newest.ok ? 'it has none' : shortly(newest.message);
  return { call: 'transaction', problem: signature === null ? `getSignaturesForAddress: ${said}` : null };
}

function oldest(start: number | null): Finding {
  if (start === null) return { call: 'oldTransaction', problem: 'getFirstAvailableBlock: no answer' };
  return { call: 'oldTransaction', problem: start > BEGINNING ? `its history begins at slot ${start}` : null };
}

function questionsOf({ tokens }: SolanaDefinition, mint: string, signature: string | null): Question[] {
  const recent: Question[] =
    signature === null
      ? []
      : [
          { call: 'transaction', ask: rpc.transaction(signature), shape: wire.TransactionWire },
          { call: 'transaction', ask: rpc.status(signature), shape: wire.StatusesWire },
        ];
  return [
    ...recent,
    { call: 'account', ask: rpc.accounts([mint, ...tokens.map(({ address }) => address)]), shape: wire.AccountsWire },
    { call: 'finality', ask: rpc.epoch('confirmed'), shape: wire.EpochWire },
    { call: 'finality', ask: rpc.epoch('finalized'), shape: wire.EpochWire },
    { call: 'fees', ask: rpc.priorities(), shape: wire.PrioritiesWire },
    // Of the system program's own address: nobody's, and there is nothing.
    { call: 'contract', ask: rpc.tokenAccounts(SYSTEM, TOKEN), shape: wire.TokenAccountsWire },
    { call: 'contract', ask: rpc.tokenAccounts(SYSTEM, TOKEN_2022), shape: wire.TokenAccountsWire },
  ];
}

const silentFindings = (definition: SolanaDefinition, mint: string, why: string): Finding[] => [
  { call: 'reachable', problem: why },
  { call: 'transaction', problem: why },
  { call: 'oldTransaction', problem: why },
  ...questionsOf(definition, mint, null).map(({ call }): Finding => ({ call, problem: why })),
];

function problemOf({ ask, shape }: Question, result: RpcResult | undefined): string | null {
  if (!result) return `${ask.method}: no answer`;
  if (!result.ok) return shortly(`${ask.method}: ${result.code} ${result.message}`);
  const read = optional(result, shape);
  if (read === undefined) return `${ask.method}: an answer of no known shape`;
  return read === null ? `${ask.method}: it has none` : null;
}
