import { drawBytes } from '../../../../bench/chance.ts';
import { detect } from '../../../../trust/secrets/index.ts';
import { isMessageSignature } from '../../../../trust/secrets/keys/messageSignature.ts';
import { bitcoinWallet } from '../../../support/chains/bitcoinWallet.ts';

const signatures = Array.from({ length: 120 }, (_, n) => bitcoinWallet().sign(`help.example asks ${n}`));

it('takes no signature of a Bitcoin wallet for a key', () => {
  expect(signatures.filter((signature) => detect(` ${signature}\n`).verdict !== 'allow')).toEqual([]);
});

it('knows one by every length in it, and nothing else as long', () => {
  const changed = (at: number) => {
    const bytes = Buffer.from(signatures[0] ?? '', 'base64');
    bytes[at] = (bytes[at] ?? 0) ^ 0x40;
    return bytes.toString('base64');
  };
  // The count of the stack, the length of the signature, its marks and the length of its first number.
  for (const at of [0, 1, 2, 3, 4, 5]) expect(isMessageSignature(changed(at))).toBe(false);
  for (let n = 0; n < 300; n += 1) expect(isMessageSignature(drawBytes(106).toString('base64'))).toBe(false);
});

it('leaves what stands beside one to be read', () => {
  expect(isMessageSignature(`${signatures[0]} and my words`)).toBe(false);
});
