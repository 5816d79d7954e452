import { arbitrum } from '../../../chains/definitions/arbitrum.ts';
import { base } from '../../../chains/definitions/base.ts';
import { BRIDGE_KINDS } from '../../../chains/definitions/bridgeKinds.ts';
import { BRIDGES } from '../../../chains/definitions/bridges.ts';
import { CHAINS } from '../../../chains/definitions/index.ts';
import { optimism } from '../../../chains/definitions/optimism.ts';
import { crossingIn } from '../../../chains/diagnose/success/bridging.ts';
import type { Party } from '../../../chains/ports.ts';
import {
  at,
  type Case,
  card,
  DAI,
  diagnosed,
  frame,
  HER,
  heading,
  log,
  ME,
  means,
  moved,
  NOBODY,
  POOL,
  topic,
  USDC,
  YOU,
} from '../../support/chains/evmEvidence.ts';

// Addresses and events as the bridges publish them (chains/definitions/bridges.ts, bridgeKinds.ts).
const PORTAL_OF_BASE = '0x49048044d57e1c92a77f79988d21fa8faf74e97e';
const PASSER = '0x4200000000000000000000000000000000000016';
const ARB_SYS = '0x0000000000000000000000000000000000000064';
const ACROSS_ON_ETHEREUM = '0x5c7bcd6e7de5423a257d81b442095a1a6ced35c5';
const ACROSS_ON_BASE = '0x09aea4b2242abc8bb4bb78d537a67a245a7bec64';
const CCTP = '0x28b5a0e9c621a5badaa536219b3a228c8168cf5d';
const THORCHAIN = '0xd37bbe5744d730a1d98d8dc97c42f0ca46ad7146';
const SHARED_BRIDGE = '0xd7f9f54194c633f36ccd5f3da84ad4a1c38cb2cb';
const RELAY = '0xf70da97812cb96acdf810712aa562db8dfa3dbef';
const event = (kind: keyof typeof BRIDGE_KINDS, nth = 0) => BRIDGE_KINDS[kind].events?.[nth] ?? '';
const ETH = 10n ** 18n;
/** Coin that goes to a contract, which reports what follows. */
const paid = (to: string, ...logs: ReturnType<typeof log>[]): Case => ({
  tx: { to, value: ETH },
  receipt: { logs },
  mined: { trace: frame(ME, to, ETH) },
});

/** What the portal writes: the bytes begin with the coin that is minted on the other side. */
const portal = (minted: bigint) =>
  log(PORTAL_OF_BASE, [event('op-deposit'), topic(ME), topic(ME), topic(0n)], 32n, 73n, minted, minted, 0n, 0n);
/** What a THORChain router writes, with its memo. */
const routed = (memo: string) => {
  const padded = Buffer.alloc(Math.ceil(memo.length / 32) * 32);
  padded.write(memo);
  const head = log(
    THORCHAIN,
    [event('thorchain-deposit'), topic(YOU), topic(USDC)],
    5_000_000n,
    64n,
    BigInt(memo.length),
  );
  return { ...head, data: `${head.data}${padded.toString('hex')}` };
};
const deposit = paid(PORTAL_OF_BASE, portal(ETH));
const onOptimism = {
  ...paid(PASSER, log(PASSER, [event('op-withdrawal'), topic(1n), topic(ME), topic(ME)], ETH)),
  chain: optimism,
};

describe('a deposit', () => {
  it('is on its way to the network that the row names, and has not arrived', () => {
    expect(heading(deposit)).toBe('Your 1 ETH went into a bridge to Base');
    expect(diagnosed(deposit)).toMatchObject({ code: 'succeeded', bridge: { act: 'deposit', other: 'Base' } });
  });

  it.each([
    [
      'Across, in a topic',
      ACROSS_ON_ETHEREUM,
      [event('across-deposit', 1), topic(10n), topic(3n), topic(ME)],
      [],
      'Optimism',
    ],
    [
      'Circle, by a number of its own',
      CCTP,
      [event('cctp-deposit', 1), topic(USDC), topic(ME)],
      [5n, ME, 3n],
      'Arbitrum One',
    ],
    ['a network that nobody described', ACROSS_ON_ETHEREUM, [event('across-deposit', 1), topic(7_777_777n)], [], null],
  ])('says where to: %s', (_, bridge, topics, data, other) => {
    const tokens = { receipt: { logs: [moved(USDC, ME, bridge, 5_000_000n), log(bridge, topics, ...data)] } };
    expect(diagnosed(tokens).bridge).toMatchObject({ act: 'deposit', other });
    expect(heading(tokens)).toBe(`Your 5 USDC went into a bridge to ${other ?? 'another network'}`);
  });

  it.each([
    ['=:BTC.BTC:bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh', true],
    ['=<:b:bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh', true],
    ['s:AVAX.AVAX:0x1', true],
    ['SWAP:DOGE.DOGE:D1', true],
    ['=:ETH.ETH:0x1', false],
    ['=:e:0x1', false],
    ['+:ETH.USDC', false],
    ['ADD:BTC.BTC', false],
    ['DONATE:ETH.ETH', false],
    ['', false],
  ])('to THORChain leaves by its memo: %s', (memo, leaves) => {
    const tokens = { receipt: { logs: [moved(USDC, ME, THORCHAIN, 5_000_000n), routed(memo)] } };
    expect(diagnosed(tokens).bridge).toEqual(leaves ? { act: 'deposit', other: null } : undefined);
  });

  it('to THORChain is one where the coin goes to a vault, which is a plain account', () => {
    const swapped: Case = {
      tx: { to: THORCHAIN, value: ETH },
      receipt: { logs: [routed('=:BTC.BTC:bc1q')] },
      mined: { trace: frame(ME, THORCHAIN, ETH, { calls: [frame(THORCHAIN, YOU, ETH)] }) },
    };
    expect(diagnosed(swapped).bridge).toMatchObject({ act: 'deposit' });
  });

  const through = (minted: bigint, ...calls: ReturnType<typeof frame>[]): Case => ({
    tx: { value: ETH },
    receipt: { logs: [portal(minted)] },
    mined: { trace: frame(ME, POOL, ETH, { calls }) },
  });

  it('is one through a contract that takes a fee', () => {
    const fee = ETH / 100n;
    const crossed = through(ETH - fee, frame(POOL, PORTAL_OF_BASE, ETH - fee), frame(POOL, HER, fee));
    expect(diagnosed(crossed).bridge).toMatchObject({ act: 'deposit', other: 'Base' });
  });

  it.each<[string, Case]>([
    ['to somebody else', through(0n, frame(POOL, HER, ETH))],
    ['to somebody else but a crumb', through(1n, frame(POOL, HER, ETH - 1n), frame(POOL, PORTAL_OF_BASE, 1n))],
    ['to the contract that sent the message', through(0n)],
    ['nobody knows where to', { ...through(0n), mined: { trace: null } }],
    ['to somebody else, in tokens', { receipt: { logs: [moved(USDC, ME, HER, 5_000_000n), portal(0n)] } }],
  ])('is none where a message crossed and the money went %s', (_, theft) => {
    expect(diagnosed(theft).bridge).toBeUndefined();
    expect(heading(theft)).not.toContain('on its way');
  });

  it('is no payout of the account itself, which gets change in another token', () => {
    const payout: Case = {
      tx: { from: RELAY },
      receipt: { logs: [moved(USDC, RELAY, POOL, 5_000_000n), moved(DAI, POOL, RELAY, 3n)] },
      mined: { trace: frame(RELAY, POOL, 0n) },
    };
    expect(diagnosed(payout).bridge).toMatchObject({ act: 'delivery' });
  });

  it('through Stargate v1 on Arbitrum is told by its bridge, and not by its router for coin', () => {
    const sent = (address: string): Case => ({
      chain: arbitrum,
      receipt: { logs: [moved(USDC, ME, POOL, 5_000_000n), log(address, [event('stargate-old')], 1n, 7n)] },
    });
    expect(diagnosed(sent('0x352d8275aae3e0c2404d9f68f6cee084b5beb3dd')).bridge).toMatchObject({ act: 'deposit' });
    expect(diagnosed(sent('0xbf22f0f184bccbea268df387a49ff5238dd23e40')).bridge).toBeUndefined();
  });

  it('to an account that is paid like anybody is one too', () => {
    const relayed = { ...paid(RELAY), plain: [ME, RELAY] };
    expect(heading(relayed)).toBe('Your 1 ETH went into a bridge to another network');
  });

  it('never says that it is still in the wallet, or arrived, in any language or view', () => {
    for (const language of ['en', 'ja', 'zh-Hans', 'ko'] as const)
      for (const view of ['sender', 'receiver', 'neither'] as const) {
        const { text } = card(deposit, language, view);
        expect(text).not.toMatch(
          /still in|has arrived|まだ.{0,6}ウォレットに|届いています|还在.{0,4}钱包|已经到达|지갑에 있습니다|도착했습니다/,
        );
        expect(text).toContain('Base');
      }
  });

  it('is none where a message crossed and nobody gave anything', () => {
    const message = { tx: { to: PORTAL_OF_BASE }, receipt: deposit.receipt ?? {} };
    expect(diagnosed(message).bridge).toBeUndefined();
  });

  it('is none by an event that another contract wrote', () => {
    expect(
      diagnosed(paid(POOL, log(POOL, [event('op-deposit'), topic(ME), topic(ME), topic(0n)]))).bridge,
    ).toBeUndefined();
  });

  it('of Base is not looked for on another network', () => {
    const elsewhere = { ...deposit, chain: base };
    expect(diagnosed(elsewhere).bridge).toBeUndefined();
  });
});

describe('a withdrawal', () => {
  it('of an OP rollup has to be proven and claimed', () => {
    expect(heading(onOptimism)).toBe('Your 1 ETH is on its way to Ethereum, and not there yet');
    expect(means(onOptimism)).toContain('prove the withdrawal, then claim it 7 days after that');
  });

  it('of Arbitrum has to be claimed from a day on that is told with its year', () => {
    const withdrawal = {
      ...paid(ARB_SYS, log(ARB_SYS, [event('arbitrum-withdrawal'), topic(ME), topic(1n), topic(2n)])),
      chain: arbitrum,
    };
    expect(means(withdrawal)).toContain('One step is left on Ethereum');
    expect(means(withdrawal)).toContain('from about 4 Jul 2019');
  });

  it('that is proven is not paid out', () => {
    const proof = {
      tx: { to: PORTAL_OF_BASE },
      receipt: { logs: [log(PORTAL_OF_BASE, [event('op-proof'), topic(1n), topic(ME), topic(ME)])] },
    };
    expect(heading(proof)).toBe('The withdrawal from Base is proven, and not paid out yet');
  });

  const claimed = (worked: bigint): Case => ({
    tx: { to: PORTAL_OF_BASE },
    receipt: { logs: [log(PORTAL_OF_BASE, [event('op-claim'), topic(1n)], worked)] },
    mined: { trace: frame(ME, PORTAL_OF_BASE, 0n, { calls: worked ? [frame(PORTAL_OF_BASE, ME, ETH)] : [] }) },
  });

  it('that is claimed says what came', () => {
    expect(heading(claimed(1n))).toBe('The withdrawal from Base is finished');
    expect(means(claimed(1n))).toContain('You received 1 ETH');
  });

  it.each([
    [324n, 'zkSync Era'],
    [2_741n, null],
  ])('that the bridge of all chains of ZKsync paid out says of which: %s', (chain, other) => {
    const paidOut: Case = {
      tx: { to: SHARED_BRIDGE },
      receipt: {
        logs: [log(SHARED_BRIDGE, [event('zksync-shared-claim'), topic(chain), topic(ME), topic(NOBODY)], ETH)],
      },
      mined: { trace: frame(ME, SHARED_BRIDGE, 0n, { calls: [frame(SHARED_BRIDGE, ME, ETH)] }) },
    };
    expect(diagnosed(paidOut).bridge).toEqual({ act: 'claim', other });
    expect(heading(paidOut)).toBe(`The withdrawal from ${other ?? 'the other network'} is finished`);
  });

  it('whose payment failed is not finished', () => {
    expect(diagnosed(claimed(0n)).bridge).toBeUndefined();
  });
});

describe('what comes out of a bridge', () => {
  it('is told as what came, and from where', () => {
    const filled: Case = {
      chain: base,
      tx: { from: at('8'), to: ACROSS_ON_BASE },
      receipt: {
        logs: [
          moved(USDC, at('8'), YOU, 5_000_000n),
          log(ACROSS_ON_BASE, [event('across-delivery', 1), topic(1n), topic(3n)]),
        ],
      },
    };
    expect(means(filled)).toContain('It came out of a bridge from Ethereum.');
  });
});

describe('a program of Solana, which writes no events', () => {
  const CCTP_V2 = 'CCTPV2vPZJS2u2BBsUoscuikbYjnpFmbFsvVuJdgUMQe';
  const TOKEN_BRIDGE = 'wormDTUJ6AWPNvk59vGQbDvGJmqbDTdgWgAqcLBCgUb';
  const DLN = 'src5qyZHqTqecJV4aY6Cb6zDZLMDzrDKKezs22MPHr4';
  const usdc = [{ amount: '5000000', symbol: 'USDC', decimals: 6, token: 'mint' }];
  const gave = [{ address: 'me', role: 'signer' as const, gave: usdc, got: [] }];
  /** `deposit_for_burn` of v2 for a domain, as Circle lays it out. */
  const burn = (domain: number) => {
    const data = Buffer.alloc(96);
    data.write('d73c3d2e723780b0', 'hex');
    data.writeBigUInt64LE(5_000_000n, 8);
    data.writeUInt32LE(domain, 16);
    return data.toString('hex');
  };
  /** A transfer of Wormhole's token bridge to one of its networks. */
  const sent = (number: number, network: number, at: number) => {
    const data = Buffer.alloc(at + 2);
    data.writeUInt8(number);
    data.writeUInt16LE(network, at);
    return data.toString('hex');
  };
  const crossing = (program: string, data: string, parties: readonly Party[] = gave) =>
    crossingIn({ chain: 'solana', logs: [], calls: [{ program, data }], tx: { from: 'me' }, parties });

  it.each([
    ['Circle to Base', CCTP_V2, burn(6), 'Base'],
    ['Circle to Ethereum', CCTP_V2, burn(0), 'Ethereum'],
    ['Circle to a network that nobody described', CCTP_V2, burn(99), null],
    ['Wormhole to Arbitrum', TOKEN_BRIDGE, sent(5, 23, 53), 'Arbitrum One'],
    ['Wormhole with a payload to BNB Smart Chain', TOKEN_BRIDGE, sent(11, 4, 45), 'BNB Smart Chain'],
    ['Wormhole, cut short', TOKEN_BRIDGE, '05', null],
    ['deBridge', DLN, '828362be28ce4432ff', null],
  ])('%s is a deposit by what it was asked for', (_, program, data, other) => {
    expect(crossing(program, data)).toMatchObject({ act: 'deposit', other });
  });

  it.each([
    ['another call of the same program', CCTP_V2, 'ffffffffffffffff'],
    ['the same call of another program', 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA', burn(0)],
  ])('%s is none', (_, program, data) => {
    expect(crossing(program, data)).toBeNull();
  });

  it('nothing has left where somebody else has it, and what comes out is a delivery', () => {
    const got = [{ address: 'her', role: 'other' as const, gave: [], got: usdc }];
    expect(crossing(CCTP_V2, burn(0), [...gave, ...got])).toBeNull();
    expect(crossing(CCTP_V2, 'bafcef4656b46e5f00', got)).toEqual({ act: 'delivery', other: null });
  });
});

describe('the table of bridges', () => {
  const ids = new Set<string>(['*', ...CHAINS.map(({ id }) => id)]);

  it.each(BRIDGES.map((row) => [`${row.kind} ${row.from} → ${row.to} ${row.address.slice(0, 8)}`, row] as const))(
    '%s names networks that are known, and an address',
    (_, { from, to, address }) => {
      expect(ids).toContain(from);
      expect(ids).toContain(to);
      expect(address).toMatch([from, to].includes('solana') ? /^[1-9A-HJ-NP-Za-km-z]{43,44}$/ : /^0x[0-9a-f]{40}$/);
    },
  );

  it('has each row once', () => {
    const rows = BRIDGES.map((row) => JSON.stringify(row));
    expect(new Set(rows).size).toBe(rows.length);
  });
});
