import type { ChainDefinition } from '../definitions/index.ts';
import type { ChainReader } from './chainReader.ts';
import { createEsploraReader } from './esploraReader.ts';
import { createEvmReader } from './evmReader.ts';
import type { Transport } from './transport.ts';

/** The reader for a chain's kind. */
export function createReader(definition: ChainDefinition, transport: Transport): ChainReader {
  return definition.kind === 'evm'
    ? createEvmReader(definition, transport)
    : createEsploraReader(definition, transport);
}
