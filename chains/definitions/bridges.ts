import type { BridgeKindName } from './bridgeKinds.ts';

/** One contract of a bridge and what it does. `*`: any network, or one that only the transaction tells. */
export interface Bridge {
  readonly from: string;
  readonly to: string;
  /** Lower case. It stands on `from` for deposits and withdrawals, on `to` for proofs, claims and deliveries. */
  readonly address: string;
  readonly kind: BridgeKindName;
}

/**
 * Every bridge that is recognised, by direction. An event counts only from these contracts: anybody can write the same one.
 * Source: the documentation of each network or bridge.
 */
export const BRIDGES: readonly Bridge[] = [
  // OP stack. The portals of Ethereum, the message passer and the standard bridge of each rollup.
  { from: '1', to: '10', address: '0xbeb5fc579115071764c7423a4f12edde41f106ed', kind: 'op-deposit' },
  { from: '10', to: '1', address: '0x4200000000000000000000000000000000000016', kind: 'op-withdrawal' },
  { from: '10', to: '1', address: '0xbeb5fc579115071764c7423a4f12edde41f106ed', kind: 'op-proof' },
  { from: '10', to: '1', address: '0xbeb5fc579115071764c7423a4f12edde41f106ed', kind: 'op-claim' },
  { from: '1', to: '10', address: '0x4200000000000000000000000000000000000010', kind: 'op-delivery' },
  { from: '1', to: '8453', address: '0x49048044d57e1c92a77f79988d21fa8faf74e97e', kind: 'op-deposit' },
  { from: '8453', to: '1', address: '0x4200000000000000000000000000000000000016', kind: 'op-withdrawal' },
  { from: '8453', to: '1', address: '0x49048044d57e1c92a77f79988d21fa8faf74e97e', kind: 'op-proof' },
  { from: '8453', to: '1', address: '0x49048044d57e1c92a77f79988d21fa8faf74e97e', kind: 'op-claim' },
  { from: '1', to: '8453', address: '0x4200000000000000000000000000000000000010', kind: 'op-delivery' },
  { from: '1', to: '10', address: '0x99c9fc46f92e8a1c0dec1b1747d010903e884be1', kind: 'op-older-deposit' },
  { from: '1', to: '8453', address: '0x3154cf16ccdb4c6d922629664174b904d80f2c35', kind: 'op-older-deposit' },
  // Arbitrum One: inbox, ArbSys, outbox.
  { from: '1', to: '42161', address: '0x4dbd4fc535ac27206064b68ffcf827b0a60bab3f', kind: 'arbitrum-deposit' },
  { from: '42161', to: '1', address: '0x0000000000000000000000000000000000000064', kind: 'arbitrum-withdrawal' },
  { from: '42161', to: '1', address: '0x0b9857ae2d4a3dbe74ffe1d7df045bb7f96e4840', kind: 'arbitrum-claim' },
  // ZKsync Era: its contract on Ethereum, the messenger on Era, the bridge that pays out for every chain of ZKsync.
  { from: '1', to: '324', address: '0x32400084c286cf3e17e7b677ea9583e60a000324', kind: 'zksync-deposit' },
  { from: '324', to: '1', address: '0x0000000000000000000000000000000000008008', kind: 'zksync-withdrawal' },
  { from: '324', to: '1', address: '0x32400084c286cf3e17e7b677ea9583e60a000324', kind: 'zksync-claim' },
  { from: '*', to: '1', address: '0xd7f9f54194c633f36ccd5f3da84ad4a1c38cb2cb', kind: 'zksync-shared-claim' },
  // Linea and Scroll: the message services of both sides.
  { from: '1', to: '59144', address: '0xd19d4b5d358258f05d7b411e21a1460d11b0876f', kind: 'linea-deposit' },
  { from: '59144', to: '1', address: '0x508ca82df566dcd1b0de8296e70a96332cd644ec', kind: 'linea-withdrawal' },
  { from: '59144', to: '1', address: '0xd19d4b5d358258f05d7b411e21a1460d11b0876f', kind: 'linea-claim' },
  { from: '1', to: '59144', address: '0x508ca82df566dcd1b0de8296e70a96332cd644ec', kind: 'linea-delivery' },
  { from: '1', to: '534352', address: '0x6774bcbd5cecef1336b5300fb5186a12ddd8b367', kind: 'scroll-deposit' },
  { from: '534352', to: '1', address: '0x781e90f1c8fc4611c9b7497c3b47f99ef6969cbc', kind: 'scroll-withdrawal' },
  { from: '534352', to: '1', address: '0x6774bcbd5cecef1336b5300fb5186a12ddd8b367', kind: 'scroll-claim' },
  { from: '1', to: '534352', address: '0x781e90f1c8fc4611c9b7497c3b47f99ef6969cbc', kind: 'scroll-delivery' },
  // Polygon PoS: the state sender, the coin’s own contract, the predicates that pay out.
  { from: '1', to: '137', address: '0x28e4f3a7f651294b9564800b2d01f35189a5bfbe', kind: 'polygon-deposit' },
  { from: '137', to: '1', address: '0x0000000000000000000000000000000000001010', kind: 'polygon-withdrawal' },
  { from: '137', to: '1', address: '0x40ec5b33f54e0e8a33a975908c5ba1c14e5bbbdf', kind: 'polygon-claim' },
  { from: '137', to: '1', address: '0x8484ef722627bf18ca5ae6bcf031c23e6e922b30', kind: 'polygon-claim' },
  // Across: the pool of each network.
  { from: '1', to: '*', address: '0x5c7bcd6e7de5423a257d81b442095a1a6ced35c5', kind: 'across-deposit' },
  { from: '*', to: '1', address: '0x5c7bcd6e7de5423a257d81b442095a1a6ced35c5', kind: 'across-delivery' },
  { from: '10', to: '*', address: '0x6f26bf09b1c792e3228e5467807a900a503c0281', kind: 'across-deposit' },
  { from: '*', to: '10', address: '0x6f26bf09b1c792e3228e5467807a900a503c0281', kind: 'across-delivery' },
  { from: '137', to: '*', address: '0x9295ee1d8c5b022be115a2ad3c30c72e34e7f096', kind: 'across-deposit' },
  { from: '*', to: '137', address: '0x9295ee1d8c5b022be115a2ad3c30c72e34e7f096', kind: 'across-delivery' },
  { from: '324', to: '*', address: '0xe0b015e54d54fc84a6cb9b666099c46ade9335ff', kind: 'across-deposit' },
  { from: '*', to: '324', address: '0xe0b015e54d54fc84a6cb9b666099c46ade9335ff', kind: 'across-delivery' },
  { from: '8453', to: '*', address: '0x09aea4b2242abc8bb4bb78d537a67a245a7bec64', kind: 'across-deposit' },
  { from: '*', to: '8453', address: '0x09aea4b2242abc8bb4bb78d537a67a245a7bec64', kind: 'across-delivery' },
  { from: '42161', to: '*', address: '0xe35e9842fceaca96570b734083f4a58e8f7c5f2a', kind: 'across-deposit' },
  { from: '*', to: '42161', address: '0xe35e9842fceaca96570b734083f4a58e8f7c5f2a', kind: 'across-delivery' },
  { from: '59144', to: '*', address: '0x7e63a5f1a8f0b4d0934b2f2327daed3f6bb2ee75', kind: 'across-deposit' },
  { from: '*', to: '59144', address: '0x7e63a5f1a8f0b4d0934b2f2327daed3f6bb2ee75', kind: 'across-delivery' },
  { from: '534352', to: '*', address: '0x3bad7ad0728f9917d1bf08af5782dcbd516cdd96', kind: 'across-deposit' },
  { from: '*', to: '534352', address: '0x3bad7ad0728f9917d1bf08af5782dcbd516cdd96', kind: 'across-delivery' },
  // Hop: its bridges for ETH.
  { from: '1', to: '*', address: '0xb8901acb165ed027e32754e0ffe830802919727f', kind: 'hop-deposit' },
  { from: '*', to: '1', address: '0xb8901acb165ed027e32754e0ffe830802919727f', kind: 'hop-delivery' },
  { from: '10', to: '*', address: '0x83f6244bd87662118d96d9a6d44f09dfff14b30e', kind: 'hop-between' },
  { from: '*', to: '10', address: '0x83f6244bd87662118d96d9a6d44f09dfff14b30e', kind: 'hop-delivery' },
  { from: '8453', to: '*', address: '0x3666f603cc164936c1b87e207f36beba4ac5f18a', kind: 'hop-between' },
  { from: '*', to: '8453', address: '0x3666f603cc164936c1b87e207f36beba4ac5f18a', kind: 'hop-delivery' },
  { from: '42161', to: '*', address: '0x3749c4f034022c39ecaffaba182555d4508caccc', kind: 'hop-between' },
  { from: '*', to: '42161', address: '0x3749c4f034022c39ecaffaba182555d4508caccc', kind: 'hop-delivery' },
  // Circle’s CCTP: the token messenger, v1 and v2 (one address everywhere).
  { from: '1', to: '*', address: '0xbd3fa81b58ba92a82136038b25adec7066af3155', kind: 'cctp-deposit' },
  { from: '*', to: '1', address: '0xbd3fa81b58ba92a82136038b25adec7066af3155', kind: 'cctp-delivery' },
  { from: '10', to: '*', address: '0x2b4069517957735be00cee0fadae88a26365528f', kind: 'cctp-deposit' },
  { from: '*', to: '10', address: '0x2b4069517957735be00cee0fadae88a26365528f', kind: 'cctp-delivery' },
  { from: '137', to: '*', address: '0x9daf8c91aefae50b9c0e69629d3f6ca40ca3b3fe', kind: 'cctp-deposit' },
  { from: '*', to: '137', address: '0x9daf8c91aefae50b9c0e69629d3f6ca40ca3b3fe', kind: 'cctp-delivery' },
  { from: '8453', to: '*', address: '0x1682ae6375c4e4a97e4b583bc394c861a46d8962', kind: 'cctp-deposit' },
  { from: '*', to: '8453', address: '0x1682ae6375c4e4a97e4b583bc394c861a46d8962', kind: 'cctp-delivery' },
  { from: '42161', to: '*', address: '0x19330d10d9cc8751218eaf51e8885d058642e08a', kind: 'cctp-deposit' },
  { from: '*', to: '42161', address: '0x19330d10d9cc8751218eaf51e8885d058642e08a', kind: 'cctp-delivery' },
  { from: '43114', to: '*', address: '0x6b25532e1060ce10cc3b0a99e5683b91bfde6982', kind: 'cctp-deposit' },
  { from: '*', to: '43114', address: '0x6b25532e1060ce10cc3b0a99e5683b91bfde6982', kind: 'cctp-delivery' },
  { from: '*', to: '*', address: '0x28b5a0e9c621a5badaa536219b3a228c8168cf5d', kind: 'cctp-deposit' },
  { from: '*', to: '*', address: '0x28b5a0e9c621a5badaa536219b3a228c8168cf5d', kind: 'cctp-delivery' },
  // Stargate: bridges of v1, pools of v2; and USDT0.
  { from: '1', to: '*', address: '0x296f55f8fb28e498b858d0bcda06d955b2cb3f97', kind: 'stargate-old' },
  { from: '10', to: '*', address: '0x701a95707a0290ac8b90b3719e8ee5b210360883', kind: 'stargate-old' },
  { from: '137', to: '*', address: '0x9d1b1669c73b033dfe47ae5a0164ab96df25b944', kind: 'stargate-old' },
  { from: '8453', to: '*', address: '0xaf54be5b6eec24d6bfacf1cce4eaf680a8239398', kind: 'stargate-old' },
  { from: '42161', to: '*', address: '0x352d8275aae3e0c2404d9f68f6cee084b5beb3dd', kind: 'stargate-old' },
  { from: '59144', to: '*', address: '0x45f1a95a4d3f3836523f5c83673c797f4d4d263b', kind: 'stargate-old' },
  { from: '1', to: '*', address: '0x77b2043768d28e9c9ab44e1abfc95944bce57931', kind: 'oft-deposit' },
  { from: '*', to: '1', address: '0x77b2043768d28e9c9ab44e1abfc95944bce57931', kind: 'oft-delivery' },
  { from: '1', to: '*', address: '0xc026395860db2d07ee33e05fe50ed7bd583189c7', kind: 'oft-deposit' },
  { from: '*', to: '1', address: '0xc026395860db2d07ee33e05fe50ed7bd583189c7', kind: 'oft-delivery' },
  { from: '1', to: '*', address: '0x933597a323eb81cae705c5bc29985172fd5a3973', kind: 'oft-deposit' },
  { from: '*', to: '1', address: '0x933597a323eb81cae705c5bc29985172fd5a3973', kind: 'oft-delivery' },
  { from: '10', to: '*', address: '0xe8cdf27acd73a434d661c84887215f7598e7d0d3', kind: 'oft-deposit' },
  { from: '*', to: '10', address: '0xe8cdf27acd73a434d661c84887215f7598e7d0d3', kind: 'oft-delivery' },
  { from: '10', to: '*', address: '0xce8cca271ebc0533920c83d39f417ed6a0abb7d0', kind: 'oft-deposit' },
  { from: '*', to: '10', address: '0xce8cca271ebc0533920c83d39f417ed6a0abb7d0', kind: 'oft-delivery' },
  { from: '10', to: '*', address: '0x19cfce47ed54a88614648dc3f19a5980097007dd', kind: 'oft-deposit' },
  { from: '*', to: '10', address: '0x19cfce47ed54a88614648dc3f19a5980097007dd', kind: 'oft-delivery' },
  { from: '42161', to: '*', address: '0xa45b5130f36cdca45667738e2a258ab09f4a5f7f', kind: 'oft-deposit' },
  { from: '*', to: '42161', address: '0xa45b5130f36cdca45667738e2a258ab09f4a5f7f', kind: 'oft-delivery' },
  { from: '42161', to: '*', address: '0xe8cdf27acd73a434d661c84887215f7598e7d0d3', kind: 'oft-deposit' },
  { from: '*', to: '42161', address: '0xe8cdf27acd73a434d661c84887215f7598e7d0d3', kind: 'oft-delivery' },
  { from: '42161', to: '*', address: '0xce8cca271ebc0533920c83d39f417ed6a0abb7d0', kind: 'oft-deposit' },
  { from: '*', to: '42161', address: '0xce8cca271ebc0533920c83d39f417ed6a0abb7d0', kind: 'oft-delivery' },
  { from: '8453', to: '*', address: '0xdc181bd607330aeebef6ea62e03e5e1fb4b6f7c7', kind: 'oft-deposit' },
  { from: '*', to: '8453', address: '0xdc181bd607330aeebef6ea62e03e5e1fb4b6f7c7', kind: 'oft-delivery' },
  { from: '8453', to: '*', address: '0x27a16dc786820b16e5c9028b75b99f6f604b5d26', kind: 'oft-deposit' },
  { from: '*', to: '8453', address: '0x27a16dc786820b16e5c9028b75b99f6f604b5d26', kind: 'oft-delivery' },
  { from: '1', to: '*', address: '0x6c96de32cea08842dcc4058c14d3aaad7fa41dee', kind: 'oft-deposit' },
  { from: '*', to: '1', address: '0x6c96de32cea08842dcc4058c14d3aaad7fa41dee', kind: 'oft-delivery' },
  { from: '42161', to: '*', address: '0x14e4a1b13bf7f943c8ff7c51fb60fa964a298d92', kind: 'oft-deposit' },
  { from: '*', to: '42161', address: '0x14e4a1b13bf7f943c8ff7c51fb60fa964a298d92', kind: 'oft-delivery' },
  { from: '137', to: '*', address: '0x6ba10300f0dc58b7a1e4c0e41f5dabb7d7829e13', kind: 'oft-deposit' },
  { from: '*', to: '137', address: '0x6ba10300f0dc58b7a1e4c0e41f5dabb7d7829e13', kind: 'oft-delivery' },
  // LI.FI, Socket and deBridge: one address everywhere.
  { from: '*', to: '*', address: '0x1231deb6f5749ef6ce6943a275a1d3e7486f4eae', kind: 'lifi-deposit' },
  { from: '*', to: '*', address: '0x3a23f943181408eac424116af7b7790c94cb97a5', kind: 'socket-deposit' },
  { from: '*', to: '*', address: '0xef4fb24ad0916217251f553c0596f8edc630eb66', kind: 'debridge-deposit' },
  { from: '*', to: '*', address: '0xe7351fd770a37282b91d153ee690b63579d6dd7f', kind: 'debridge-delivery' },
  // THORChain: swaps into coins of other networks, Bitcoin too.
  { from: '1', to: '*', address: '0xd37bbe5744d730a1d98d8dc97c42f0ca46ad7146', kind: 'thorchain-deposit' },
  { from: '*', to: '1', address: '0xd37bbe5744d730a1d98d8dc97c42f0ca46ad7146', kind: 'thorchain-delivery' },
  { from: '43114', to: '*', address: '0x8f66c4ae756bebc49ec8b81966dd8bba9f127549', kind: 'thorchain-deposit' },
  { from: '*', to: '43114', address: '0x8f66c4ae756bebc49ec8b81966dd8bba9f127549', kind: 'thorchain-delivery' },
  { from: '56', to: '*', address: '0xb30ec53f98ff5947ede720d32ac2da7e52a5f56b', kind: 'thorchain-deposit' },
  { from: '*', to: '56', address: '0xb30ec53f98ff5947ede720d32ac2da7e52a5f56b', kind: 'thorchain-delivery' },
  // Relay: an account that is paid on one network and pays on another.
  { from: '*', to: '*', address: '0xf70da97812cb96acdf810712aa562db8dfa3dbef', kind: 'paid-deposit' },
  { from: '*', to: '*', address: '0xf70da97812cb96acdf810712aa562db8dfa3dbef', kind: 'paid-delivery' },
];
