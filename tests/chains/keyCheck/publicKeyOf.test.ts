import { FAMILIES } from '../../../chains/families/index.ts';
import { publicKeyOf } from '../../../chains/keyCheck/publicKeyOf.ts';

it('derives what wallets derive from the key 1, in each family', () => {
  const key = publicKeyOf('1'.padStart(64, '0'));
  const derived = key && Object.fromEntries(Object.values(FAMILIES).map((one) => [one.kind, one.keyAddresses(key)]));
  expect(derived).toEqual({
    evm: ['0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf'],
    bitcoin: [
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'bc1pmfr3p9j00pfxjh0zmgp99y8zftmd3s5pmedqhyptwy6lm87hf5sspknck9',
      '3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN',
      '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH',
      '1EHNa6Q4Jz2uvNExL497mE43ikXhwF6kZm',
    ],
    tron: ['TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC'],
    // Made with OpenSSL 3 of the same 32 bytes as a seed of ed25519.
    solana: ['6ASf5EcmmEHTgDJ4X4ZT5vT6iHVJBXPg5AN5YoTCpGWt'],
  });
});

it.each(['0'.repeat(64), 'f'.repeat(64)])('knows that %s is no key', (digits) => {
  expect(publicKeyOf(digits)).toBeNull();
});
