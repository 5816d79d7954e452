import { alikeAmong } from '../../../chains/address/lookAlike.ts';

const ONE = '0xabc1111111111111111111111111111111111234';
const TWO = '0xABC2222222222222222222222222222222221234';
const BITCOIN = ['1BoatSLRHtKNngkdXEeobR76b53LETtpyT', '1BoaXqmRZkTDNJg1kUuQh6XcPq2mAaPdtpyT'] as const;

it.each([
  ['two that begin and end alike', [ONE, `0x${'7'.repeat(40)}`, TWO], [ONE, TWO]],
  ['letters of another size count in Base58', [...BITCOIN], [...BITCOIN]],
  ['the same in other letters', [TWO, TWO.toLowerCase()], []],
  ['the same twice', [ONE, ONE], []],
  ['one that only begins alike', [ONE, ONE.replace(/1234$/, '0234')], []],
  ['none', [], []],
])('finds addresses that look alike and differ: %s', (_, addresses, alike) => {
  expect(alikeAmong(addresses)).toEqual(alike);
});
