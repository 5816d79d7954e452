import { bitcoin } from '../../chains/definitions/bitcoin.ts';
import {
  CHAINS,
  type ChainDefinition,
  chainId,
  checkedDefinitions,
  genericEvm,
} from '../../chains/definitions/index.ts';
import { tron } from '../../chains/definitions/tron.ts';
import { FAMILIES, familyOf } from '../../chains/families/index.ts';
import { chainOfLink } from '../../chains/lookup/explorerLinks.ts';
import { hashDigits } from '../../chains/recognise/hashDigits.ts';

// What every network has to keep, whoever adds it.
const evm = genericEvm('424242', ['https://node.example']);
const explorer = { hosts: ['scan.example'], transaction: 'https://scan.example/tx/{hash}' };

describe.each(CHAINS.map((chain) => [chain.name, chain] as const))('%s', (_, chain) => {
  it('is whole, and belongs to a registered family', () => {
    expect(checkedDefinitions([chain])).toEqual([chain]);
    expect(familyOf(chain).kind).toBe(chain.kind);
  });

  it('writes its known transaction and its links as its family does', () => {
    const digits = hashDigits(chain.knownTransaction ?? '');
    if (digits !== null) expect(familyOf(chain).writeHash(digits)).toBe(chain.knownTransaction);
    expect(digits?.length ?? familyOf(chain).hashDigits).toBe(familyOf(chain).hashDigits);
    expect(chain.explorer?.hosts).toContain(new URL(chain.explorer?.transaction ?? '').host);
  });

  it('is the one network of its explorer hosts and of its names', () => {
    for (const host of chain.explorer?.hosts ?? []) expect(chainOfLink(host, CHAINS)).toBe(chain);
    const others = CHAINS.filter((other) => other !== chain).flatMap(({ name, names = [] }) => [name, ...names]);
    for (const name of [chain.name, ...(chain.names ?? [])]) expect(others).not.toContain(name);
  });
});

// As their issuers and the networks' own lists publish them: the capitals are a check (EIP-55), so a mistyped one is found.
it.each([
  [
    'Linea',
    {
      USDC: '0x176211869cA2b568f2A7D4EE941E073a821EE1ff',
      USDT: '0xA219439258ca9da29E9Cc4cE5596924745e12B93',
      DAI: '0x4AF15ec2A0BD43Db75dd04E62FAA3B8EF36b00d5',
      WETH: '0xe5D7C2a44FfDDf6b295A15c148167daaAf5Cf34f',
      WBTC: '0x3aAB2285ddcDdaD8edf438C1bAB47e1a9D05a9b4',
      wstETH: '0xB5beDd42000b71FddE22D3eE8a79Bd49A568fC8F',
      LINEA: '0x1789e0043623282D5DCc7F213d703C6D8BAfBB04',
      mUSD: '0xacA92E438df0B2401fF60dA7E4337B687a2435DA',
    },
  ],
  [
    'Scroll',
    {
      USDC: '0x06eFdBFf2a14a7c8E15944D1F4A48F9F95F663A4',
      USDT: '0xf55BEC9cafDbE8730f096Aa55dad6D22d44099Df',
      DAI: '0xcA77eB3fEFe3725Dc33bccB54eDEFc3D9f764f97',
      WETH: '0x5300000000000000000000000000000000000004',
      WBTC: '0x3C1BCa5a656e69edCD0D4E36BEbb3FcDAcA60Cf1',
      wstETH: '0xf610A9dfB7C89644979b4A0f27063E9e7d7Cda32',
      SCR: '0xd29687c813D741E2F938F4aC377128810E217b1b',
    },
  ],
  [
    'zkSync Era',
    {
      USDC: '0x1d17CBcF0D6D143135aE902365D2E5e2A16538D4',
      'USDC.e': '0x3355df6D4c9C3035724Fd0e3914dE96A5a83aaf4',
      USDT: '0x493257fD37EDB34451f62EDf8D2a0C418852bA4C',
      DAI: '0x4B9eb6c0b6ea15176BBF62841C6B2A8a398cb656',
      WETH: '0x5AEa5775959fBC2557Cc8789bC1bf90A239D9a91',
      WBTC: '0xBBeB516fb02a01611cBBE0453Fe3c580D7281011',
      wstETH: '0x703b52F2b28fEbcB60E1372858AF5b18849FE867',
      ZK: '0x5A7d6b2F92C77FAD6CCaBd7EE0624E64907Eaf3E',
    },
  ],
])('the tokens of %s stand at the addresses that are published', (name, published) => {
  const chain = CHAINS.find((one) => one.name === name);
  const tokens = chain?.kind === 'evm' ? (chain.tokens ?? []) : [];
  expect(Object.fromEntries(tokens.map(({ symbol, address }) => [symbol, address]))).toEqual(
    Object.fromEntries(Object.entries(published).map(([symbol, address]) => [symbol, address.toLowerCase()])),
  );
  // Without letters there is nothing that capitals could check.
  for (const address of Object.values(published).filter((one) => /[a-f]/i.test(one.slice(2))))
    expect([address, FAMILIES.evm.addresses.checksum(address)]).toEqual([address, 'ok']);
});

it('every EVM network tells the money that is sent there most, each once', () => {
  const evmChains = CHAINS.filter((chain) => chain.kind === 'evm');
  for (const { name, tokens = [] } of evmChains) {
    expect([name, tokens.some(({ symbol }) => symbol === 'USDC')]).toEqual([name, true]);
    expect(new Set(tokens.map(({ address }) => address)).size).toBe(tokens.length);
  }
});

it.each<[string, ChainDefinition | ChainDefinition[], RegExp]>([
  ['an id that is none', { ...evm, id: chainId('main') }, /id/],
  ['the id of another family', { ...bitcoin, id: chainId('7') }, /id/],
  ['an id twice', [evm, { ...evm, name: 'Twin' }], /424242: more than one/],
  ['a safe depth beyond the final one', { ...evm, depth: { safe: 65, final: 64 } }, /safe must not be deeper/],
  ['a link without {hash}', { ...evm, explorer: { ...explorer, transaction: 'https://scan.example/tx/' } }, /hash/],
  ['an explorer host with a path', { ...evm, explorer: { ...explorer, hosts: ['scan.example/tx'] } }, /hosts/],
  ['an endpoint that is no web address', { ...evm, endpoints: ['node.example'] }, /endpoints/],
  ['an endpoint of another protocol', { ...tron, endpoints: ['ftp://node.example'] }, /endpoints/],
  ["a known transaction in another family's writing", { ...tron, knownTransaction: `0x${'1'.repeat(64)}` }, /known/],
  ['a blank name', { ...evm, name: '' }, /name/],
  ['a field that nobody reads', { ...evm, minTip: '1' } as ChainDefinition, /minTip/],
])('%s does not start', (_, wrong, said) => {
  const start = () => checkedDefinitions([wrong].flat());
  expect(start).toThrow(said);
  expect(start).toThrow(expect.objectContaining({ code: 'config.invalid' }));
});

describe.each(Object.values(FAMILIES).map((family) => [family.kind, family] as const))(
  'the family %s',
  (kind, family) => {
    const KEY = {
      edwards: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      compressed: '0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798',
      uncompressed:
        '0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8',
    };
    const key = {
      edwards: Buffer.from(KEY.edwards, 'hex'),
      compressed: Buffer.from(KEY.compressed, 'hex'),
      uncompressed: Buffer.from(KEY.uncompressed, 'hex'),
    };

    it('knows the addresses of a key as its own, undamaged and of somebody', () => {
      for (const address of family.keyAddresses(key)) {
        expect(family.addresses.whole.test(address)).toBe(true);
        // An address of Solana has no check of its own.
        expect(family.addresses.checksum(address)).toBe(kind === 'solana' ? 'none' : 'ok');
        expect(family.addresses.isNobody(address)).toBe(false);
        const { inText } = family.addresses;
        if (inText) expect(`to ${address}.`.match(inText)).toEqual([address]);
      }
    });

    it('is registered under its own kind, and no other takes its addresses', () => {
      expect(FAMILIES[kind]).toBe(family);
      const [address = ''] = family.keyAddresses(key);
      const takers = Object.values(FAMILIES).filter(({ addresses }) => addresses.whole.test(address));
      expect(takers).toEqual([family]);
    });
  },
);
