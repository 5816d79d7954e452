import type { ChainDefinition } from '../definitions/index.ts';
import { createEsploraReader } from './bitcoin/esploraReader.ts';
import type { ChainReader } from './chainReader.ts';
import { createEvmReader } from './evm/evmReader.ts';
import type { Transport } from './transport.ts';

/** The reader for a chain's kind. */
export function createReader(definition: ChainDefinition, transport: Transport): ChainReader {
  return definition.kind === 'evm'
    ? createEvmReader(definition, transport)
    : createEsploraReader(definition, transport);
}
