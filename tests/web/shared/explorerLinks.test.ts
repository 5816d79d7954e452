import { CHAINS } from '../../../chains/definitions/index.ts';
import { EXPLORERS, mayBeKey } from '../../../web/help/explorerLinks.ts';

const HASH = '4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318';

it('knows the explorers of every network that the desk looks at, and no other', () => {
  expect([...EXPLORERS].sort()).toEqual(CHAINS.flatMap(({ explorer }) => explorer?.hosts ?? []).sort());
});

it.each(CHAINS.filter(({ id }) => id !== 'solana').map(({ explorer }) => explorer?.transaction ?? ''))(
  'a link to a transaction may stand in the address bar: %s',
  (link) => {
    for (const hash of [HASH, `0x${HASH}`])
      expect(mayBeKey(`where is ${link.replace('{hash}', hash)} now?`)).toBe(false);
  },
);

it.each([
  HASH,
  `0x${HASH}`,
  `is this mine? https://etherscan.io ${HASH}`,
  `https://example.com 0x${HASH} what is this`,
  `https://evil.example/?k=${HASH}`,
  `https://evil.example/tx/${HASH}`,
  `https://etherscan.io.evil.example/tx/${HASH}`,
  `https://etherscan.io@evil.example/tx/${HASH}`,
  `https://etherscan.io/address/0x${HASH}`,
  `https://etherscan.io/tx/0x${HASH} and ${HASH}`,
  `https://etherscan.io/tx/0x${HASH}${HASH}`,
  HASH.replace(/(.{8})/g, '$1 '),
])('as many digits as a key has stand in no address bar: %s', (question) => {
  expect(mayBeKey(question)).toBe(true);
});

it('a question without them may', () => {
  expect(mayBeKey('where is https://etherscan.io/address/0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045')).toBe(false);
});
