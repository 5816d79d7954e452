import { arbitrum } from './arbitrum.ts';
import { avalanche } from './avalanche.ts';
import { base } from './base.ts';
import { bitcoin } from './bitcoin.ts';
import { bnbSmartChain } from './bnbSmartChain.ts';
import type { ChainDefinition } from './chainDefinition.ts';
import { checkedDefinitions } from './definitionShape.ts';
import { ethereum } from './ethereum.ts';
import { linea } from './linea.ts';
import { optimism } from './optimism.ts';
import { polygon } from './polygon.ts';
import { scroll } from './scroll.ts';
import { solana } from './solana.ts';
import { tron } from './tron.ts';
import { zksync } from './zksync.ts';

/** The networks that the desk looks at unless the operator configures others. */
export const CHAINS: readonly ChainDefinition[] = checkedDefinitions([
  ethereum,
  bnbSmartChain,
  polygon,
  arbitrum,
  optimism,
  base,
  avalanche,
  linea,
  scroll,
  zksync,
  bitcoin,
  tron,
  solana,
]);

export {
  type BitcoinDefinition,
  type ChainDefinition,
  chainId,
  type EvmDefinition,
  genericEvm,
  type SolanaDefinition,
  type TronDefinition,
} from './chainDefinition.ts';
export { checkedDefinitions } from './definitionShape.ts';
