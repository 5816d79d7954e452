import type { Recorded, RecordedCall } from '../../../bench/recorded/records.ts';
import { markRecords } from '../../../bench/recorded.ts';

// Kinds that are rare among the recorded ones, by hand in their shape; events and selectors as ERC-20, 223, 721, 1155, 4337, Safe,
// Uniswap, Permit2 and the rollups publish them.
const at = (digit: string) => `0x${digit.repeat(40)}`;
const [ME, YOU, HER, APP, POOL, NFT, TOKEN, OTHER, NOBODY] = ['1', '2', '3', '9', '8', '7', '6', '5', '0'].map(at) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48';
const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2';
const ENTRY_POINT = '0x0000000071727de22e5e9d8baf0edac6f37da032';
const ETH = 10n ** 18n;

const word = (value: bigint | string) =>
  typeof value === 'bigint' ? value.toString(16).padStart(64, '0') : value.replace('0x', '').padStart(64, '0');
const topic = (value: bigint | string) => `0x${word(value)}`;
const data = (...words: (bigint | string)[]) => `0x${words.map(word).join('')}`;
const hex = (value: bigint) => `0x${value.toString(16)}`;
const EVENT = {
  transfer: '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef',
  batch: '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb',
  erc223: '0xe19260aff97b920c7df27010903aeb9c8d2be5d310a2c67824cf3f15396e4c16',
  shared: '0xda9fa7c1b00402c17d0161b249b1ab8bbec047c5a52207b9c112deffd817036b',
  lockdown: '0x89b1add15eff56b3dfe299ad94e01f2b52fbcb80ae1a3baea6ae8c04cb2b98a4',
  approval: '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925',
  unwrapped: '0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65',
  safeDone: '0x442e715f626346e8c54381002da614f62bee8d27386535b2521ec8540898556e',
  operation: '0x49628fd1471006c1482da88028e9ce4dbb080b815c9b0344d39e5a8e6ec1419f',
};
type Log = Recorded['receipt']['logs'][number];
const log = (address: string, topics: string[], ...words: (bigint | string)[]): Log => {
  return { address, topics, data: data(...words) };
};
const moved = (token: string, from: string, to: string, amount: bigint) =>
  log(token, [EVENT.transfer, topic(from), topic(to)], amount);
const piece = (from: string, to: string, id: bigint) => log(NFT, [EVENT.transfer, topic(from), topic(to), topic(id)]);
const call = (from: string, to: string, value = 0n, more: Partial<RecordedCall> = {}): RecordedCall => {
  return { type: 'CALL', from, to, value: hex(value), calls: [], ...more };
};

interface Variant {
  chain?: string;
  tx?: Record<string, unknown>;
  receipt?: Record<string, unknown>;
  logs?: Log[];
  /** Inner calls; null: no trace. */
  inside?: RecordedCall[] | null;
  failed?: string;
}
let made = 0;
function recorded({ chain = '1', tx = {}, receipt = {}, logs = [], inside = [], failed }: Variant): Recorded {
  made += 1;
  const common = {
    hash: topic(BigInt(0xabc000 + made)),
    nonce: '0x1',
    gas: '0x7a120',
    gasPrice: '0x3b9aca00',
    type: '0x0',
    blockNumber: hex(BigInt(0xa00000 + made)),
  };
  const fields = { from: ME, to: APP, value: '0x0', input: '0x12345678', ...tx } as Recorded['tx'];
  const top = { type: fields.to ? 'CALL' : 'CREATE', from: fields.from, to: fields.to ?? null, value: fields.value };
  return {
    chain,
    tx: { ...common, ...fields },
    receipt: {
      status: failed === undefined ? '0x1' : '0x0',
      blockNumber: hex(BigInt(0xa00000 + made)),
      blockHash: topic(BigInt(0xdef000 + made)),
      gasUsed: '0x186a0',
      effectiveGasPrice: '0x3b9aca00',
      logs,
      ...receipt,
    },
    time: 1_600_000_000,
    trace: inside === null ? null : { ...top, calls: inside, ...(failed ? { error: failed } : {}) },
    source: 'by hand',
  };
}

/** What the chat says of it, and how that is marked. */
async function told(variant: Variant) {
  const [result] = await markRecords([recorded(variant)]);
  const { text, verdict, parties } = JSON.parse(result?.line ?? '');
  const plain = String(text).replaceAll('\u00a0', ' ');
  return { mark: result?.mark, why: result?.why, heading: plain.split('\n')[0], text: plain, verdict, parties };
}

const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3';
const ERA_COIN = '0x000000000000000000000000000000000000800a';
const BOOTLOADER = '0x0000000000000000000000000000000000008001';
const DEAD = `0x${'0'.repeat(36)}dead`;
const NO_LIMIT = (1n << 160n) - 1n;
/** A rollup's own deposit: it costs nothing, and no code runs. */
const deposited = { inside: null, receipt: { effectiveGasPrice: '0x0', gasUsed: '0x0' } };
const bare = (to: string, value: bigint) => ({ to, value: hex(value), input: '0x' });

/** Name, record, heading, and what the text says besides. */
const VARIANTS: readonly [string, Variant, RegExp, RegExp?][] = [
  [
    'on zkSync Era the coin reports its own movements, fees among them',
    {
      chain: '324',
      inside: null,
      tx: { ...bare(YOU, ETH), type: '0x2' },
      logs: [
        moved(ERA_COIN, ME, BOOTLOADER, 5n * 10n ** 14n),
        moved(ERA_COIN, ME, YOU, ETH),
        moved(ERA_COIN, BOOTLOADER, ME, 2n * 10n ** 14n),
      ],
    },
    /^Your 1 ETH has arrived$/,
  ],
  [
    'on zkSync Era coin that contracts paid inside is known without a trace',
    {
      chain: '324',
      inside: null,
      tx: { value: hex(ETH) },
      logs: [moved(ERA_COIN, ME, APP, ETH), moved(ERA_COIN, APP, YOU, ETH / 4n), moved(ERA_COIN, APP, ME, ETH / 2n)],
    },
    /^You sent 0\.5 ETH$/,
    /received 0\.25 ETH/,
  ],
  [
    'a deposit to one’s own address of an OP rollup has come, not gone round',
    { ...deposited, chain: '8453', tx: { ...bare(ME, ETH), type: '0x7e', mint: hex(ETH), gasPrice: '0x0' } },
    /^You received 1 ETH$/,
    /It came out of a bridge from Ethereum\./,
  ],
  [
    'a deposit to somebody else',
    { ...deposited, chain: '10', tx: { ...bare(YOU, ETH), type: '0x7e', mint: hex(ETH), gasPrice: '0x0' } },
    /^0x222222…222222 received 1 ETH$/,
  ],
  [
    'a deposit to Arbitrum',
    { ...deposited, chain: '42161', tx: { ...bare(ME, ETH), type: '0x64', gasPrice: '0x0' } },
    /^You received 1 ETH$/,
    /from Ethereum/,
  ],
  [
    'a ticket of an Arbitrum chain, redeemed from escrow',
    { ...deposited, chain: '666666666', tx: { ...bare(YOU, ETH), type: '0x68' }, receipt: { gasUsed: '0x5208' } },
    /^0x222222…222222 received 1 DEGEN$/,
  ],
  [
    'blobs cost a fee of their own',
    { tx: { type: '0x3' }, receipt: { blobGasUsed: '0x20000', blobGasPrice: '0x3b9aca00' } },
    /no coins or tokens that moved/,
    /Network fee: 0\.00023107 ETH/,
  ],
  [
    'the operator of an OP-stack chain asks a fee of its own, a millionth of its number per gas',
    {
      chain: '10',
      tx: { type: '0x2' },
      receipt: { l1Fee: '0x3b9aca00', operatorFeeScalar: '0x1312d00', operatorFeeConstant: '0x5af3107a4000' },
    },
    /no coins or tokens that moved/,
    // 100,000 gas at 1 gwei, 1 gwei for data, 100,000 × 20 wei, and 0.0001 ETH.
    /Network fee: 0\.000200001002 ETH|Network fee: 0\.0002 ETH/,
  ],
  [
    'since Jovian a hundredfold of it per gas, and its footprint is no blob',
    {
      chain: '8453',
      tx: { type: '0x2' },
      receipt: {
        l1Fee: '0x0',
        operatorFeeScalar: '0x989680',
        operatorFeeConstant: '0x0',
        daFootprintGasScalar: '0x190',
        blobGasUsed: '0x20000',
        blobGasPrice: '0x3b9aca00',
      },
    },
    /no coins or tokens that moved/,
    // 100,000 gas at 1 gwei, and 100,000 × 10,000,000 × 100 wei.
    /Network fee: 0\.0002 ETH/,
  ],
  [
    'a deposit address that passes coin on at once is named first',
    { tx: bare(APP, ETH), inside: [call(APP, YOU, ETH)] },
    /^Your 1 ETH has arrived$/,
    new RegExp(`It was sent to ${APP}, and from there it went on to ${YOU} at once`),
  ],
  [
    'an approval at Permit2 is one',
    {
      tx: { to: PERMIT2, input: `0x87517c45${data(USDC, APP, NO_LIMIT, 1_900_000_000n).slice(2)}` },
      logs: [log(PERMIT2, [EVENT.shared, topic(ME), topic(USDC), topic(APP)], NO_LIMIT, 1_900_000_000n)],
    },
    /^Nothing moved\. Another address can now move one kind of token$/,
    /let 0x999999…999999 move USDC, without limit.* through Permit2/s,
  ],
  [
    'an approval at Permit2 that was locked down has ended',
    { tx: { to: PERMIT2, input: '0xcc53287f' }, logs: [log(PERMIT2, [EVENT.lockdown, topic(ME)], USDC, APP)] },
    /^Nothing moved\. A permission was taken back$/,
  ],
  [
    'a permission that somebody else sent in is its signer’s',
    {
      tx: { to: USDC, input: `0xd505accf${data(YOU, APP, 5_000_000n, 9n, 27n, 1n, 1n).slice(2)}` },
      logs: [log(USDC, [EVENT.approval, topic(YOU), topic(APP)], 5_000_000n)],
    },
    /^Nothing moved\. Another address can now move/,
    /the account 0x222222…222222 let 0x999999…999999 move up to 5 USDC/,
  ],
  [
    'a token of ERC-223 that reports in its own way alone',
    {
      tx: { to: TOKEN, input: `0xa9059cbb${data(YOU, 77_000n).slice(2)}` },
      logs: [log(TOKEN, [EVENT.erc223, topic(ME), topic(YOU)], 77_000n, 64n, 0n)],
    },
    /^Your amount of the token 0x666666…666666 \(77,000 in its smallest unit\) has arrived$/,
  ],
  [
    'a token of ERC-223 that reports twice moved once',
    {
      tx: { to: TOKEN, input: `0xa9059cbb${data(YOU, 77_000n).slice(2)}` },
      logs: [log(TOKEN, [EVENT.erc223, topic(ME), topic(YOU)], 77_000n, 64n, 0n), moved(TOKEN, ME, YOU, 77_000n)],
    },
    /\(77,000 in its smallest unit\) has arrived$/,
  ],
  [
    'a batch of ERC-1155',
    {
      tx: { to: NFT, input: '0x2eb2c2d6' },
      logs: [log(NFT, [EVENT.batch, topic(ME), topic(ME), topic(YOU)], 64n, 160n, 2n, 4n, 5n, 2n, 10n, 20n)],
    },
    /^You sent 10 × NFT #4 .* and 20 × NFT #5/,
  ],
  [
    'the first liquidity of a pool',
    {
      logs: [
        moved(USDC, ME, POOL, 5_000_000n),
        moved(TOKEN, ME, POOL, 7_000n),
        moved(POOL, NOBODY, NOBODY, 1_000n),
        moved(POOL, NOBODY, ME, 4_000n),
      ],
    },
    /^You sent 5 USDC and an amount of the token .* and received an amount of the token 0x888888…888888 \(4,000 /,
  ],
  [
    'liquidity taken out as coin and a token',
    {
      logs: [
        moved(POOL, ME, POOL, 4_000n),
        moved(POOL, POOL, NOBODY, 4_000n),
        moved(WETH, POOL, APP, ETH),
        moved(USDC, POOL, ME, 5_000_000n),
        log(WETH, [EVENT.unwrapped, topic(APP)], ETH),
      ],
      inside: [call(APP, POOL), call(APP, WETH, 0n, { calls: [call(WETH, APP, ETH)] }), call(APP, ME, ETH)],
    },
    /and received 1 ETH and 5 USDC$/,
  ],
  [
    'a piece sold by an offer in wrapped coin, less the market’s part',
    { logs: [moved(WETH, YOU, ME, ETH), moved(WETH, ME, HER, ETH / 40n), piece(ME, YOU, 12n)] },
    /^You sent NFT #12 .* and received 0\.975 WETH$/,
  ],
  [
    'a Safe that pays, and pays back whoever sent it in',
    {
      tx: { to: OTHER, input: '0x6a761202' },
      logs: [log(OTHER, [EVENT.safeDone], 1n, ETH / 100n)],
      inside: [call(OTHER, YOU, ETH), call(OTHER, ME, ETH / 100n)],
    },
    /^You received 0\.01 ETH$/,
    /The account 0x555555…555555 sent 1\.01 ETH/,
  ],
  [
    'of several requests in one bundle the one that failed is named, and what another moved',
    {
      tx: { to: ENTRY_POINT, input: '0x1fad948c' },
      logs: [
        moved(USDC, YOU, OTHER, 5_000_000n),
        log(ENTRY_POINT, [EVENT.operation, topic(1n), topic(YOU), topic(0n)], 1n, 1n, 7n, 7n),
        log(ENTRY_POINT, [EVENT.operation, topic(2n), topic(HER), topic(0n)], 1n, 0n, 7n, 7n),
      ],
      inside: [call(ENTRY_POINT, YOU), call(ENTRY_POINT, HER, 0n, { error: 'execution reverted' })],
    },
    /^The request of the smart account 0x333333…333333 failed$/,
    /The account 0x222222…222222 sent 5 USDC/,
  ],
  [
    'what a contract leaves behind when it ends',
    { inside: [call(APP, ME, 3n * ETH, { type: 'SELFDESTRUCT' })] },
    /^You received 3 ETH$/,
  ],
  [
    'a contract that a contract makes gets the coin',
    { tx: { value: hex(ETH) }, inside: [call(APP, OTHER, ETH, { type: 'CREATE2' })] },
    /^You sent 1 ETH$/,
    /The contract 0x555555…555555 received 1 ETH/,
  ],
  [
    'code that is only borrowed gets none',
    { tx: { value: hex(ETH) }, inside: [call(APP, OTHER, ETH, { type: 'CALLCODE' })] },
    /^You sent 1 ETH$/,
    /The contract 0x999999…999999 received 1 ETH/,
  ],
  [
    'a payment that was undone with the call around it',
    {
      tx: { value: hex(ETH) },
      inside: [call(APP, YOU, ETH, { error: 'out of gas', calls: [call(YOU, HER, ETH)] }), call(APP, ME, ETH)],
    },
    /no coins or tokens that moved|back to the same address/,
  ],
  ['a creation that failed', { tx: { to: null, value: hex(ETH) }, failed: 'execution reverted' }, /^Your 1 ETH stayed/],
  [
    'tokens that a contract makes while it is made',
    { tx: { to: null }, receipt: { contractAddress: TOKEN }, logs: [moved(TOKEN, NOBODY, ME, 10n ** 24n)] },
    /created a contract/,
    /You received an amount of the token 0x666666…666666/,
  ],
  [
    'nothing of a token',
    { tx: { to: USDC, input: `0xa9059cbb${data(YOU, 0n).slice(2)}` }, logs: [moved(USDC, ME, YOU, 0n)] },
    /no coins or tokens that moved/,
  ],
  [
    'tokens that a contract pulled while nobody tells what it gave have not arrived at a person',
    { inside: null, logs: [moved(USDC, ME, APP, 5_000_000n)] },
    /^You sent 5 USDC$/,
    /The contract 0x999999…999999 received 5 USDC/,
  ],
  [
    'a sale for coin that nobody saw is not called taken for nothing',
    {
      inside: null,
      logs: [
        moved(TOKEN, ME, POOL, 7n),
        log(POOL, [topic(9n)]),
        moved(WETH, POOL, APP, ETH),
        log(WETH, [EVENT.unwrapped, topic(APP)], ETH),
      ],
    },
    /^You sent an amount of the token/,
    /^(?!.*A contract took it)/s,
  ],
  [
    'tokens to an address that nobody holds',
    {
      tx: { to: USDC, input: `0xa9059cbb${data(DEAD, 5_000_000n).slice(2)}` },
      logs: [moved(USDC, ME, DEAD, 5_000_000n)],
    },
    /^Your 5 USDC went to an address that nobody holds$/,
  ],
  ['bait in both directions', { logs: [moved(USDC, YOU, HER, 0n), moved(USDC, HER, YOU, 0n)] }, /^No money moved here/],
];

describe('kinds that are rare among the recorded ones', () => {
  it.each(VARIANTS.map(([name, ...one]) => [name, one] as const))('%s', async (_, [variant, heading, says]) => {
    const { mark, why, text, ...found } = await told(variant);
    expect([mark, why]).toEqual(['right', []]);
    expect(found.heading).toMatch(heading);
    if (says) expect(text).toMatch(says);
    expect(text).not.toMatch(/Your an |undefined|null|NaN/);
  });

  it('of a receipt that is too old to have a result the fee, the block and who was to pay whom are told, and nothing is guessed', async () => {
    const { text, verdict, mark } = await told({
      tx: { value: hex(ETH), input: '0x' },
      receipt: { status: null, gasUsed: '0x7a120' },
      inside: null,
    });
    expect(verdict).toMatchObject({ code: 'in-doubt', notes: ['result-untold'], fee: `${500_000n * 10n ** 9n}` });
    expect(text).toContain('A block holds it. Whether it went through was not recorded');
    expect(text).toContain('Network fee: 0.0005 ETH.');
    expect(text).toContain(`It was to move 1 ETH from 0x111111…111111 to ${APP}.`);
    expect(mark).toBe('right');
  });
});
