import type { z } from 'zod';
import type { EndpointHealth, NodeCall } from '../../../core/chain/networkHealth.ts';
import type { TronDefinition } from '../../definitions/index.ts';
import { endpointHealth, type Finding } from '../endpointHealth.ts';
import type { Endpoint } from '../endpointPool.ts';
import type { Transport } from '../transport.ts';
import { toHex } from './tronAddress.ts';
import { type Ask, asker, told } from './tronSource.ts';
import * as wire from './tronWire.ts';

const NOBODYS = `${'0'.repeat(63)}1`;

interface Question {
  readonly call: NodeCall;
  readonly path: string;
  readonly body: object;
  readonly shape: z.ZodType;
  /** "No such thing" is the right answer. */
  readonly absent?: true;
}

/** Every path that a reader asks, of exactly this node, with a known transaction. One round trip; never rejects. */
export async function tronHealth(
  definition: TronDefinition,
  url: string,
  transport: Transport,
  signal: AbortSignal,
): Promise<EndpointHealth> {
  const endpoint: Endpoint = { url, refusesBatches: false, failures: 0, closedUntil: 0, slowUntil: 0 };
  const ask = asker({ transport }, endpoint, signal);
  const [head, first, ...found] = await Promise.all([
    ask('/wallet/getnowblock', {}, wire.BlockWire),
    ask('/wallet/getblockbynum', { num: 0 }, wire.BlockWire),
    ...questionsOf(definition).map((question) => finding(ask, question)),
  ]);
  const stale = transport.clock() - (told(head)?.time ?? 0) > definition.staleAfterSeconds * 1000 ? 'stale' : null;
  const other = first.kind === 'ok' && first.value?.id !== definition.genesis ? 'wrong-chain' : null;
  const reachable: Finding = { call: 'reachable', problem: head.kind === 'failed' ? head.why : (other ?? stale) };
  return endpointHealth(url, [reachable, ...found]);
}

function questionsOf({ knownTransaction, tokens }: TronDefinition): Question[] {
  const of = (value: string) => ({ value, visible: false });
  const [token] = tokens;
  const known: Question[] = knownTransaction
    ? [
        {
          call: 'transaction',
          path: '/wallet/gettransactionbyid',
          body: of(knownTransaction),
          shape: wire.TransactionWire,
        },
        {
          call: 'oldTransaction',
          path: '/wallet/gettransactioninfobyid',
          body: of(knownTransaction),
          shape: wire.ReceiptWire,
        },
      ]
    : [];
  const contract = token ? contractQuestions(toHex(token.address) ?? '') : [];
  return [
    ...known,
    {
      call: 'transaction',
      path: '/wallet/gettransactioninfobyid',
      body: of(NOBODYS),
      shape: wire.ReceiptWire,
      absent: true,
    },
    {
      call: 'pool',
      path: '/wallet/gettransactionfrompending',
      body: of(NOBODYS),
      shape: wire.TransactionWire,
      absent: true,
    },
    { call: 'finality', path: '/walletsolidity/getnowblock', body: {}, shape: wire.BlockWire },
    { call: 'fees', path: '/wallet/getenergyprices', body: {}, shape: wire.PricesWire },
    { call: 'fees', path: '/wallet/getbandwidthprices', body: {}, shape: wire.PricesWire },
    ...contract,
  ];
}

function contractQuestions(token: string): Question[] {
  const question = {
    owner_address: `41${'0'.repeat(40)}`,
    contract_address: token,
    function_selector: 'symbol()',
    visible: false,
  };
  return [
    { call: 'account', path: '/wallet/getaccount', body: { address: token, visible: false }, shape: wire.AccountWire },
    {
      call: 'account',
      path: '/wallet/getcontractinfo',
      body: { value: token, visible: false },
      shape: wire.ContractWire,
    },
    { call: 'contract', path: '/wallet/triggerconstantcontract', body: question, shape: wire.ConstantWire },
  ];
}

async function finding(ask: Ask, { call, path, body, shape, absent }: Question): Promise<Finding> {
  const reply = await ask(path, body, shape);
  if (reply.kind === 'failed') return { call, problem: `${path}: ${reply.status ?? reply.why}` };
  return { call, problem: reply.value === null && !absent ? `${path}: it has none` : null };
}
