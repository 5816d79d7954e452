import type { z } from 'zod';
import type { EndpointHealth, NodeCall } from '../../../core/chain/networkHealth.ts';
import type { BitcoinDefinition } from '../../definitions/index.ts';
import { endpointHealth, type Finding } from '../endpointHealth.ts';
import type { Endpoint } from '../endpointPool.ts';
import type { Transport } from '../transport.ts';
import { type Ask, asker, isAbsent } from './esploraSource.ts';
import * as wire from './esploraWire.ts';

const NOBODYS = `${'0'.repeat(63)}1`;
/** Where the first block's reward lies; in use since 2009. */
const FIRST_ADDRESS = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa';

interface Question {
  readonly call: NodeCall;
  readonly path: string;
  readonly shape: z.ZodType;
  /** "No such thing" is the right answer. */
  readonly absent?: true;
}

/** Every path that a reader asks, of exactly this server, with a known transaction. Two round trips; never rejects. */
export async function esploraHealth(
  definition: BitcoinDefinition,
  url: string,
  transport: Transport,
  signal: AbortSignal,
): Promise<EndpointHealth> {
  const endpoint: Endpoint = { url, refusesBatches: false, failures: 0, closedUntil: 0, slowUntil: 0 };
  const ask = asker({ transport }, endpoint, signal);
  const [blocks, ...found] = await Promise.all([
    ask('/blocks', wire.BlocksWire),
    ...questionsOf(definition).map((question) => finding(ask, question)),
  ]);
  const newest = blocks.kind === 'ok' ? blocks.value[0] : undefined;
  const age = newest ? transport.clock() - newest.timestamp * 1000 : 0;
  const stale = age > definition.staleAfterSeconds * 1000 ? 'stale' : null;
  const reachable: Finding = { call: 'reachable', problem: blocks.kind === 'failed' ? blocks.why : stale };
  return endpointHealth(url, [reachable, ...found]);
}

function questionsOf({ knownTransaction }: BitcoinDefinition): Question[] {
  const known: Question[] = knownTransaction
    ? [
        { call: 'transaction', path: `/tx/${knownTransaction}`, shape: wire.TransactionWire },
        { call: 'waiting', path: `/tx/${knownTransaction}/outspend/0`, shape: wire.OutspendWire },
        { call: 'waiting', path: `/tx/${knownTransaction}/outspends`, shape: wire.OutspendsWire },
      ]
    : [];
  return [
    { call: 'reachable', path: '/blocks/tip/height', shape: wire.HeightWire },
    ...known,
    { call: 'transaction', path: `/tx/${NOBODYS}`, shape: wire.TransactionWire, absent: true },
    { call: 'account', path: `/address/${FIRST_ADDRESS}`, shape: wire.AddressWire },
    { call: 'fees', path: '/fee-estimates', shape: wire.EstimatesWire },
    { call: 'history', path: `/address/${FIRST_ADDRESS}/txs`, shape: wire.PageWire },
  ];
}

async function finding(ask: Ask, { call, path, shape, absent }: Question): Promise<Finding> {
  const reply = await ask(path, shape);
  if (reply.kind === 'ok' || (absent && isAbsent(reply))) return { call, problem: null };
  return { call, problem: `${path.slice(0, 40)}: ${reply.status ?? reply.why}` };
}
