/**
 * What a transaction did at a bridge. `deposit`: it left, and the other side pays out. `withdrawal`: it left a rollup, and
 * steps remain. `proof`: the middle one of those steps. `claim`: the last one, here. `delivery`: it came out here.
 */
export type BridgeAct = 'deposit' | 'withdrawal' | 'proof' | 'claim' | 'delivery';

/**
 * Where an event names the network at the other end: a topic or a word of its data, and whose numbers it uses. Of a program's call
 * `at` is the byte where the number begins, which is little-endian.
 */
export type OtherEnd =
  | { readonly in: 'topic' | 'data'; readonly at: number; readonly numbers?: keyof typeof NUMBERS }
  | { readonly in: 'call'; readonly at: number; readonly bytes: 2 | 4; readonly numbers: keyof typeof NUMBERS };

export interface BridgeKind {
  readonly act: BridgeAct;
  /** First topics of the events by which its contract reports the act. Absent where `paid` tells it. */
  readonly events?: readonly string[];
  /** Of a program of Solana: how the data of an instruction begins that asks it for the act, in hex. */
  readonly calls?: readonly string[];
  /** An account without events: whoever pays it wants to cross, and what it pays has crossed. */
  readonly paid?: 'to' | 'by';
  readonly otherEnd?: OtherEnd;
  /** Hours until a withdrawal can be claimed, counted from its proof where one is needed. */
  readonly hours?: number;
  readonly proof?: true;
  /** Whether somebody has to take it on the other side. `perhaps`: usually it is brought, not always. */
  readonly claim?: 'by-hand' | 'perhaps';
  /** A message that may be empty: the word of its data that tells how much coin it carries, in wei. */
  readonly coinAt?: number;
  /** It hands what it was given to plain accounts, which pay out on the other side: THORChain's vaults, makers. */
  readonly toAccounts?: true;
  /** The data is an amount and a THORChain memo, of which only a swap leaves. */
  readonly memo?: true;
  /** The first word of the event's data says whether the payment worked. */
  readonly saysWhether?: true;
}

/**
 * Numbers that bridges of their own count networks by, to the ids here. Sources: Circle's CCTP domains; LayerZero's endpoint ids;
 * Wormhole's chain ids.
 */
export const NUMBERS = {
  cctp: { 0: '1', 1: '43114', 2: '10', 3: '42161', 5: 'solana', 6: '8453', 7: '137', 11: '59144' },
  layerZero: {
    30101: '1',
    30102: '56',
    30106: '43114',
    30109: '137',
    30110: '42161',
    30111: '10',
    30165: '324',
    30168: 'solana',
    30183: '59144',
    30184: '8453',
    30214: '534352',
    30420: 'tron',
  },
  wormhole: {
    1: 'solana',
    2: '1',
    4: '56',
    5: '137',
    6: '43114',
    23: '42161',
    24: '10',
    30: '8453',
    34: '534352',
    38: '59144',
  },
} as const satisfies Record<string, Readonly<Record<number, string>>>;

/** Behind eight bytes of name and eight of amount. */
const CCTP_CALL: OtherEnd = { in: 'call', at: 16, bytes: 4, numbers: 'cctp' };
const CHAIN_ID_FIRST: OtherEnd = { in: 'topic', at: 1 };
const CHAIN_ID_SECOND: OtherEnd = { in: 'topic', at: 2 };

/**
 * Events are keccak256 of what each bridge publishes; waits are those of its documentation. OP stack: specs.optimism.io,
 * withdrawals. Arbitrum: docs.arbitrum.io, L2-to-L1 messaging. ZKsync, Linea, Scroll, Polygon PoS: their bridging pages.
 */
const ALL = {
  /** TransactionDeposited(address,address,uint256,bytes): the bytes begin with the coin that is minted on the other side. */
  'op-deposit': {
    act: 'deposit',
    events: ['0xb3813568d9991fc951961fcb4c784893574240a28925604d09fc577c55bb7c32'],
    coinAt: 2,
  },
  /** ETHDepositInitiated(address,address,uint256,bytes), ERC20DepositInitiated(address,address,address,address,uint256,bytes) */
  'op-older-deposit': {
    act: 'deposit',
    events: [
      '0x35d79ab81f2b2017e19afb5c5571778877782d7a8786f5907f93b0f4702f4f23',
      '0x718594027abd4eaed59f95162563e0cc6d0e8d5b86b1c7be8b1b0ac3343d0396',
    ],
  },
  /** MessagePassed(uint256,address,address,uint256,uint256,bytes,bytes32) */
  'op-withdrawal': {
    act: 'withdrawal',
    events: ['0x02a52367d10742d8032712c1bb8e0144ff1ec5ffda1ed7d70bb05a2744955054'],
    coinAt: 0,
    hours: 168,
    proof: true,
    claim: 'by-hand',
  },
  /** WithdrawalProven(bytes32,address,address) */
  'op-proof': {
    act: 'proof',
    events: ['0x67a6208cfcc0801d50f6cbe764733f4fddf66ac0b04442061a8a8c0cb6b63f62'],
    hours: 168,
    claim: 'by-hand',
  },
  /** WithdrawalFinalized(bytes32,bool) */
  'op-claim': {
    act: 'claim',
    events: ['0xdb5c7652857aa163daadd670e116628fb42e869d8ac4251ef8971d9e5727df1b'],
    saysWhether: true,
  },
  /** ETHBridgeFinalized(address,address,uint256,bytes), ERC20BridgeFinalized(address,address,address,address,uint256,bytes) */
  'op-delivery': {
    act: 'delivery',
    events: [
      '0x31b2166ff604fc5672ea5df08a78081d2bc6d746cadce880747f3643d819e83d',
      '0xd59c65b35445225835c83f50b6ede06a7be047d22e357073e250d9af537518cd',
    ],
  },
  /** InboxMessageDelivered(uint256,bytes), InboxMessageDeliveredFromOrigin(uint256) */
  'arbitrum-deposit': {
    act: 'deposit',
    events: [
      '0xff64905f73a67fb594e0f940a8075a860db489ad991e032f48c81123eb52d60b',
      '0xab532385be8f1005a4b6ba8fa20a2245facb346134ac739fe9a5198dc1580b9c',
    ],
  },
  /** L2ToL1Tx(address,address,uint256,uint256,uint256,uint256,uint256,uint256,bytes) */
  'arbitrum-withdrawal': {
    act: 'withdrawal',
    events: ['0x3e7aafa77dbf186b7fd488006beff893744caa3c4f6f299e8a709fa2087374fc'],
    coinAt: 4,
    hours: 168,
    claim: 'by-hand',
  },
  /** OutBoxTransactionExecuted(address,address,uint256,uint256) */
  'arbitrum-claim': {
    act: 'claim',
    events: ['0x20af7f3bbfe38132b8900ae295cd9c8d1914be7052d061a511f3f728dab18964'],
  },
  /** NewPriorityRequest(…) of the chain's contract on Ethereum */
  'zksync-deposit': {
    act: 'deposit',
    events: ['0x4531cd5795773d7101c17bdeb9f5ab7f47d7056017506f937083be5d6e77a382'],
  },
  /** L1MessageSent(address,bytes32,bytes) */
  'zksync-withdrawal': {
    act: 'withdrawal',
    events: ['0x3a36e47291f4201faf137fab081d92295bce2d53be2c6ca68ba82c7faa9ce241'],
    hours: 24,
    claim: 'perhaps',
  },
  /** EthWithdrawalFinalized(address,uint256) */
  'zksync-claim': {
    act: 'claim',
    events: ['0x26464d64ddb13f6d187de632d165bd1065382ec0b66c25c648957116e7bc25c8'],
  },
  /** WithdrawalFinalizedSharedBridge(uint256,address,address,uint256), DepositFinalizedAssetRouter(uint256,bytes32,bytes) */
  'zksync-shared-claim': {
    act: 'claim',
    events: [
      '0x05518b128f0a9b11ddddebd5211a7fc2f4a689dab3a3e258d93eb13049983c3e',
      '0x44eb9a840094a49b3cd0a5205042598a1c08c4e87bafb5760bc2d8efa170c541',
    ],
    otherEnd: CHAIN_ID_FIRST,
  },
  /** MessageSent(address,address,uint256,uint256,uint256,bytes,bytes32) */
  'linea-deposit': {
    act: 'deposit',
    events: ['0xe856c2b8bd4eb0027ce32eeaf595c21b0b6b4644b326e5b7bd80a1cf8db72e6c'],
    coinAt: 1,
  },
  'linea-withdrawal': {
    act: 'withdrawal',
    events: ['0xe856c2b8bd4eb0027ce32eeaf595c21b0b6b4644b326e5b7bd80a1cf8db72e6c'],
    coinAt: 1,
    hours: 12,
    claim: 'perhaps',
  },
  /** MessageClaimed(bytes32) */
  'linea-claim': { act: 'claim', events: ['0xa4c827e719e911e8f19393ccdb85b5102f08f0910604d340ba38390b7ff2ab0e'] },
  'linea-delivery': { act: 'delivery', events: ['0xa4c827e719e911e8f19393ccdb85b5102f08f0910604d340ba38390b7ff2ab0e'] },
  /** SentMessage(address,address,uint256,uint256,uint256,bytes) */
  'scroll-deposit': {
    act: 'deposit',
    events: ['0x104371f3b442861a2a7b82a070afbbaab748bb13757bf47769e170e37809ec1e'],
    coinAt: 0,
  },
  'scroll-withdrawal': {
    act: 'withdrawal',
    events: ['0x104371f3b442861a2a7b82a070afbbaab748bb13757bf47769e170e37809ec1e'],
    coinAt: 0,
    hours: 4,
    claim: 'by-hand',
  },
  /** RelayedMessage(bytes32) */
  'scroll-claim': { act: 'claim', events: ['0x4641df4a962071e12719d8c8c8e5ac7fc4d97b927346a3d7a335b1f7517e133c'] },
  'scroll-delivery': {
    act: 'delivery',
    events: ['0x4641df4a962071e12719d8c8c8e5ac7fc4d97b927346a3d7a335b1f7517e133c'],
  },
  /** StateSynced(uint256,address,bytes) */
  'polygon-deposit': {
    act: 'deposit',
    events: ['0x103fed9db65eac19c4d870f49ab7520fe03b99f1838e5996caf47e9e43308392'],
  },
  /** Withdraw(address,address,uint256,uint256,uint256) of the coin */
  'polygon-withdrawal': {
    act: 'withdrawal',
    events: ['0xebff2602b3f468259e1e99f613fed6691f3a6526effe6ef3e768ba7ae7a36c4f'],
    hours: 3,
    claim: 'by-hand',
  },
  /** ExitedERC20(address,address,uint256), ExitedEther(address,uint256) */
  'polygon-claim': {
    act: 'claim',
    events: [
      '0xbb61bd1b26b3684c7c028ff1a8f6dabcac2fac8ac57b66fa6b1efb6edeab03c4',
      '0x0fc0eed41f72d3da77d0f53b9594fc7073acd15ee9d7c536819a70a67c57ef3c',
    ],
  },
  /** FundsDeposited of Across v2, V3FundsDeposited, FundsDeposited since 2025 */
  'across-deposit': {
    act: 'deposit',
    events: [
      '0xafc4df6845a4ab948b492800d3d8a25d538a102a2bc07cd01f1cfa097fddcff6',
      '0xa123dc29aebf7d0c3322c8eeb5b999e859f39937950ed31056532713d0de396f',
      '0x32ed1a409ef04c7b0227189c3a103dc5ac10e775a15b785dcc510201f7c25ad3',
    ],
    otherEnd: CHAIN_ID_FIRST,
  },
  /** FilledRelay of Across v2, FilledV3Relay, FilledRelay since 2025 */
  'across-delivery': {
    act: 'delivery',
    events: [
      '0x8ab9dc6c19fe88e69bc70221b339c84332752fdd49591b7c51e66bae3947b73c',
      '0x571749edf1d5c9599318cdbc4e28a6475d65e87fd3b2ddbe1e9a8d5e7a0f0ff7',
      '0x44b559f101f8fbcc8a0ea43fa91a05a729a5ea6e14a7c75aa750374690137208',
    ],
    otherEnd: CHAIN_ID_FIRST,
  },
  /** TransferSentToL2(uint256,address,uint256,uint256,uint256,address,uint256) */
  'hop-deposit': {
    act: 'deposit',
    events: ['0x0a0607688c86ec1775abcdbab7b33a3a35a6c9cde677c9be880150c231cc6b0b'],
    otherEnd: CHAIN_ID_FIRST,
  },
  /** TransferSent(bytes32,uint256,address,uint256,bytes32,uint256,uint256,uint256,uint256) */
  'hop-between': {
    act: 'deposit',
    events: ['0xe35dddd4ea75d7e9b3fe93af4f4e40e778c3da4074c9d93e7c6536f1e803c1eb'],
    otherEnd: CHAIN_ID_SECOND,
  },
  /** WithdrawalBonded(bytes32,uint256), TransferFromL1Completed(address,uint256,uint256,uint256,address,uint256) */
  'hop-delivery': {
    act: 'delivery',
    events: [
      '0x0c3d250c7831051e78aa6a56679e590374c7c424415ffe4aa474491def2fe705',
      '0x320958176930804eb66c2343c7343fc0367dc16249590c0f195783bee199d094',
    ],
  },
  /** DepositForBurn(…) of CCTP v1 and v2 */
  'cctp-deposit': {
    act: 'deposit',
    events: [
      '0x2fa9ca894982930190727e75500a97d8dc500233a5065e0f3126c48fbe0343c0',
      '0x0c8c1cbdc5190613ebd485511d4e2812cfa45eecb79d845893331fedad5130a5',
    ],
    otherEnd: { in: 'data', at: 2, numbers: 'cctp' },
    claim: 'perhaps',
  },
  /** MintAndWithdraw(address,uint256,address), MintAndWithdraw(address,uint256,address,uint256) */
  'cctp-delivery': {
    act: 'delivery',
    events: [
      '0x1b2a7ff080b8cb6ff436ce0372e399692bbfb6d4ae5766fd8d58a7b8cc6142e6',
      '0x50c55e915134d457debfa58eb6f4342956f8b0616d51a89a3659360178e1ab63',
    ],
  },
  /** deposit_for_burn, …_with_caller (v1), …_with_hook (v2) of the programs on Solana. Source: circlefin/solana-cctp-contracts */
  'solana-cctp-deposit': {
    act: 'deposit',
    calls: ['d73c3d2e723780b0', 'a7de137255150e76', '6ff53e83cc6cdf9b'],
    otherEnd: CCTP_CALL,
    claim: 'perhaps',
  },
  /** handle_receive_message (v1), handle_receive_finalized_message, handle_receive_unfinalized_message (v2) */
  'solana-cctp-delivery': {
    act: 'delivery',
    calls: ['856601b4910b8ab4', 'bafcef4656b46e5f', 'c8a9af14c83ab63d'],
  },
  /**
   * TransferWrapped, TransferNative: number, nonce, amount, fee, receiver, network. Source: wormhole-foundation/wormhole, the
   * token bridge's `Instruction`.
   */
  'wormhole-deposit': {
    act: 'deposit',
    calls: ['04', '05'],
    otherEnd: { in: 'call', at: 53, bytes: 2, numbers: 'wormhole' },
    claim: 'perhaps',
  },
  /** The same with a payload, without a fee. */
  'wormhole-payload-deposit': {
    act: 'deposit',
    calls: ['0b', '0c'],
    otherEnd: { in: 'call', at: 45, bytes: 2, numbers: 'wormhole' },
    claim: 'perhaps',
  },
  /** CompleteNative, CompleteWrapped, and both with a payload */
  'wormhole-delivery': { act: 'delivery', calls: ['02', '03', '09', '0a'] },
  /** SendMsg(uint8,uint64) of Stargate v1 */
  'stargate-old': { act: 'deposit', events: ['0x8d3ee0df6a4b7e82a7f20a763f1c6826e6176323e655af64f32318827d2112d4'] },
  /** OFTSent(bytes32,uint32,address,uint256,uint256) */
  'oft-deposit': {
    act: 'deposit',
    events: ['0x85496b760a4b7f8d66384b9df21b381f5d1b1e79f229a47aaf4c232edc2fe59a'],
    otherEnd: { in: 'data', at: 0, numbers: 'layerZero' },
  },
  /** OFTReceived(bytes32,uint32,address,uint256) */
  'oft-delivery': {
    act: 'delivery',
    events: ['0xefed6d3500546b29533b128a29e3a94d70788727f0507505ac12eaf2e578fd9c'],
    otherEnd: { in: 'data', at: 0, numbers: 'layerZero' },
  },
  /** LiFiTransferStarted((bytes32,string,string,address,address,address,uint256,uint256,bool,bool)) */
  'lifi-deposit': {
    act: 'deposit',
    events: ['0xcba69f43792f9f399347222505213b55af8e0b0b54b893085c2e27ecbe1644f1'],
    toAccounts: true,
    otherEnd: { in: 'data', at: 8 },
  },
  /** SocketBridge(uint256,address,uint256,bytes32,address,address,bytes32) */
  'socket-deposit': {
    act: 'deposit',
    events: ['0x74594da9e31ee4068e17809037db37db496702bf7d8d63afe6f97949277d1609'],
    toAccounts: true,
    otherEnd: { in: 'data', at: 2 },
  },
  /** CreatedOrder(…) and FulfilledOrder(…) of deBridge's DLN */
  'debridge-deposit': {
    act: 'deposit',
    events: ['0xfc8703fd57380f9dd234a89dce51333782d49c5902f307b02f03e014d18fe471'],
  },
  'debridge-delivery': {
    act: 'delivery',
    events: ['0xd281ee92bab1446041582480d2c0a9dc91f855386bb27ea295faac1e992f7fe4'],
  },
  /** create_order, create_order_with_nonce; fulfill_order of DLN's programs on Solana */
  'solana-debridge-deposit': { act: 'deposit', calls: ['8d3625cfedd2fad7', '828362be28ce4432'] },
  'solana-debridge-delivery': { act: 'delivery', calls: ['3dd627f841d49924'] },
  /** Deposit(address,address,uint256,string) and TransferOut(address,address,address,uint256,string) of THORChain's routers */
  'thorchain-deposit': {
    act: 'deposit',
    events: ['0xef519b7eb82aaf6ac376a6df2d793843ebfd593de5f1a0601d3cc6ab49ebb395'],
    toAccounts: true,
    memo: true,
  },
  'thorchain-delivery': {
    act: 'delivery',
    events: ['0xa9cd03aa3c1b4515114539cd53d22085129d495cb9e9f9af77864526240f1bf7'],
  },
  /** An account that is paid like anybody, and pays out on another network. */
  'paid-deposit': { act: 'deposit', paid: 'to' },
  'paid-delivery': { act: 'delivery', paid: 'by' },
} as const satisfies Record<string, BridgeKind>;

export type BridgeKindName = keyof typeof ALL;
export const BRIDGE_KINDS: Readonly<Record<BridgeKindName, BridgeKind>> = ALL;
