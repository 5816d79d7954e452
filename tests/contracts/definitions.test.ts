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
