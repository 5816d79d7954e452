import { arbitrum } from './arbitrum.ts';
import { avalanche } from './avalanche.ts';
import { base } from './base.ts';
import { bitcoin } from './bitcoin.ts';
import { bnbSmartChain } from './bnbSmartChain.ts';
import type { ChainDefinition } from './chainDefinition.ts';
import { ethereum } from './ethereum.ts';
import { optimism } from './optimism.ts';
import { polygon } from './polygon.ts';

/** The networks that the desk looks at unless the operator configures others. */
export const CHAINS: readonly ChainDefinition[] = [
  ethereum,
  bnbSmartChain,
  polygon,
  arbitrum,
  optimism,
  base,
  avalanche,
  bitcoin,
];

export {
  type BitcoinDefinition,
  type ChainDefinition,
  chainId,
  type EvmDefinition,
  genericEvm,
} from './chainDefinition.ts';
