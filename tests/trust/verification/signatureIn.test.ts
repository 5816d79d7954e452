import { randomBytes } from 'node:crypto';
import { Wallet } from 'ethers';
import { signatureIn } from '../../../trust/verification/signatureIn.ts';

const hex = `0x${randomBytes(65).toString('hex')}`;
const base64 = randomBytes(108).toString('base64');

describe('the signature in what was pasted', () => {
  it.each([
    ['alone', hex],
    ['with spaces around it', `  ${hex}\n`],
    ['without its 0x', hex.slice(2)],
    ['broken into lines', hex.replace(/(.{60})/g, '$1\n')],
    ['with invisible characters', hex.replace(/(.{30})/, '$1\u200b')],
    [
      'in the JSON of a wallet',
      JSON.stringify({ address: Wallet.createRandom().address, msg: 'a\nb', sig: hex }, null, 2),
    ],
  ])('is found %s (Ethereum)', (_, pasted) => {
    expect(signatureIn('siwe', pasted)).toBe(hex);
  });

  it.each([
    ['alone', base64],
    ['broken into lines', base64.replace(/(.{60})/g, '$1\r\n')],
    ['in the JSON of a wallet', JSON.stringify({ address: 'bc1q', signature: base64 })],
    [
      'in an armoured block',
      `-----BEGIN BITCOIN SIGNED MESSAGE-----\nhi\n-----BEGIN BITCOIN SIGNATURE-----\nbc1qaddress\n${base64}\n-----END BITCOIN SIGNATURE-----`,
    ],
  ])('is found %s (Bitcoin)', (_, pasted) => {
    expect(signatureIn('bip322', pasted)).toBe(base64);
  });

  it('keeps the prefix of a BIP-322 signature', () => {
    expect(signatureIn('bip322', `smp${base64}`)).toBe(`smp${base64}`);
  });

  it('is what was pasted when there is none', () => {
    expect(signatureIn('siwe', ' hello ')).toBe('hello');
    expect(signatureIn('bip322', 'hello')).toBe('hello');
  });
});
