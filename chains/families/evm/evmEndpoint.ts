import { failed, type Reply } from '../../../core/net/boundedFetch.ts';
import type { Milliseconds } from '../../../core/time.ts';
import type { EvmDefinition } from '../../definitions/index.ts';
import type { EvmHead } from '../../diagnose/evidence.ts';
import { parsed, type Results } from '../rpcEndpoint.ts';
import { rpc } from './evmCalls.ts';
import { CountWire, HeadWire } from './evmWire.ts';

/** Every first question to an endpoint asks these too: an endpoint of another chain, or hours behind, is no witness. */
export const identity = { chainId: rpc.chainId(), head: rpc.block('latest') };

/** The head, when this endpoint may speak for the chain. */
export function vouch(results: Results<typeof identity>, definition: EvmDefinition, now: Milliseconds): Reply<EvmHead> {
  const id = parsed(results.chainId, CountWire);
  const head = parsed(results.head, HeadWire);
  if (id === null || head === null) return failed('garbage');
  if (String(id) !== definition.id) return failed('wrong-chain');
  if (now - head.time > definition.staleAfterSeconds * 1000) return failed('stale');
  return { kind: 'ok', value: head };
}
