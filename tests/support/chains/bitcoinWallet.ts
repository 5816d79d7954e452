import { secp256k1 } from '@noble/curves/secp256k1.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64, bech32 } from '@scure/base';
import { hash160, hash256, join, scriptOf } from '../../../trust/verification/bitcoinScript.ts';
import { size, sized, witnessV0Hash, writeTransaction } from '../../../trust/verification/bitcoinTransaction.ts';

const NONE = new Uint8Array();
const bytes = (text: string) => new TextEncoder().encode(text);

/** A wallet with one fresh key and one address (P2WPKH) that signs messages as BIP-322 says. */
export function bitcoinWallet(): { readonly address: string; sign(message: string): string } {
  const secret = secp256k1.utils.randomSecretKey();
  const key = secp256k1.getPublicKey(secret);
  const lock = { kind: 'p2wpkh', hash: hash160(key) } as const;
  return {
    address: bech32.encode('bc', [0, ...bech32.toWords(lock.hash)]),
    sign(message) {
      const tag = sha256(bytes('BIP0322-signed-message'));
      const script = join(Uint8Array.of(0, 32), sha256(join(tag, tag, bytes(message))));
      const nothing = { hash: new Uint8Array(32), index: 0xffffffff, script, sequence: 0, witness: [] };
      const to = [{ amount: 0n, script: scriptOf(lock) }];
      const hash = hash256(writeTransaction({ version: 0, inputs: [nothing], outputs: to, lockTime: 0 }));
      const inputs = [{ hash, index: 0, script: NONE, sequence: 0, witness: [] }];
      const outputs = [{ amount: 0n, script: Uint8Array.of(0x6a) }];
      const code = scriptOf({ kind: 'p2pkh', hash: lock.hash });
      const digest = witnessV0Hash({ version: 0, inputs, outputs, lockTime: 0 }, code, 0n);
      const signature = join(secp256k1.sign(digest, secret, { prehash: false, format: 'der' }), Uint8Array.of(1));
      return base64.encode(join(size(2), sized(signature), sized(key)));
    },
  };
}
