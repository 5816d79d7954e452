import { crc32 } from 'node:zlib';
import { blake2b } from '@noble/hashes/blake2.js';
import { base32nopad, base58, base64, bech32 } from '@scure/base';
import { drawBytes } from '../../../../bench/chance.ts';
import { detect } from '../../../../trust/secrets/index.ts';

const bytes = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const principal = (id: Uint8Array) => {
  const sum = crc32(id);
  const text = base32nopad
    .encode(bytes([sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255], id))
    .toLowerCase();
  return text.match(/.{1,5}/g)?.join('-') ?? '';
};
const PUBLIC: Readonly<Record<string, () => string>> = {
  'a principal of the Internet Computer': () => principal(bytes(drawBytes(28), [2])),
  'a canister of the Internet Computer': () => principal(bytes(drawBytes(8), [1, 1])),
  'an address of Ergo': () => {
    const key = bytes([1, 2], drawBytes(32));
    return base58.encode(bytes(key, blake2b(key, { dkLen: 32 }).subarray(0, 4)));
  },
  'an address of Cosmos': () => bech32.encode('cosmos', bech32.toWords(drawBytes(20))),
  'an address of Cronos': () => bech32.encode('cro', bech32.toWords(drawBytes(20))),
};
const SENTENCES = [
  (id: string) => id,
  (id: string) => `I sent it to ${id} yesterday`,
  (id: string) => `アドレスは${id}です`,
  (id: string) => `地址是${id}`,
  (id: string) => `주소는 ${id}예요`,
];

it.each(Object.entries(PUBLIC))('%s is asked about in no sentence', (_, fresh) => {
  const texts = SENTENCES.flatMap((write) => Array.from({ length: 20 }, () => write(fresh())));
  expect(texts.filter((text) => !/^(?:allow|mask)$/.test(detect(text).verdict))).toEqual([]);
});

it('what only looks like a principal is read on', () => {
  const [first = ''] = Array.from({ length: 40 }, () => principal(bytes(drawBytes(28), [2]))).filter(
    (id) => !id.startsWith('a'),
  );
  expect(detect(`my recovery code is a${first.slice(1)}`).verdict).toBe('ask');
});

const inPem = (der: Uint8Array) => `-----BEGIN PUBLIC KEY-----\n${base64.encode(der)}\n-----END PUBLIC KEY-----`;
const OF_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

it('no public key in PEM is asked about, whatever letters it has', () => {
  const keys = Array.from({ length: 3_000 }, () => inPem(bytes(OF_ED25519, drawBytes(32))));
  expect(keys.filter((key) => detect(key).verdict !== 'allow')).toEqual([]);
});

it('what is private stays so under the name of a public key', () => {
  const privately = bytes(Buffer.from('302e020100300506032b657004220420', 'hex'), drawBytes(32));
  expect(detect(inPem(privately)).verdict).toBe('block');
  expect(detect(`${inPem(bytes(OF_ED25519, drawBytes(32)))}\nmy password is Xk7#pQ2vLw`).verdict).not.toBe('allow');
});
