import { drawBytes } from '../../../../bench/chance.ts';
import { detect, keyDigits } from '../../../../trust/secrets/index.ts';

/** One that begins with 02 or 03 and has a byte behind is a compressed public key by all that can be seen. */
const hex = (bytes = 32) => `a${drawBytes(bytes).toString('hex').slice(1)}`;
const ROUNDS = 20;
const verdictsOf = (make: () => string) => Array.from({ length: ROUNDS }, () => detect(make()).verdict);

it.each<[string, () => string]>([
  ['the file that cardano-cli writes', () => `{"type":"PaymentSigningKeyShelley_ed25519","cborHex":"5820${hex()}"}`],
  ['its extended form', () => `{"type":"PaymentExtendedSigningKeyShelley_ed25519_bip32","cborHex":"5880${hex(128)}"}`],
])('a key in the frame of a key file is blocked: %s', (_, make) => {
  expect(verdictsOf(make).filter((verdict) => verdict !== 'block')).toEqual([]);
});

it.each<[string, () => string]>([
  ['CBOR alone', () => `5820${hex()}`],
  ['CBOR of both halves', () => `5840${hex(64)}`],
  ['PKCS #8', () => `302e020100300506032b657004220420${hex()}`],
  ['Bitcoin, raw', () => `80${hex()}`],
  ['Bitcoin, raw and compressed', () => `80${hex()}01`],
  ['a byte behind', () => `${hex()}01`],
  ['a byte before, in a sentence', () => `30${hex()} is what I have`],
  ['a digit lost', () => `0x${hex().slice(0, 63)}`],
  ['a byte lost', () => hex(31)],
  ['letters of both cases at its end', () => `${hex(28)}${Buffer.from('kQ7zP').toString('hex')}`],
])('a key in a run of other length is asked about, and blocked once it is called one: %s', (_, make) => {
  // One in some thousands of 66 digits ends in letters of one case, as the name of a Cardano asset does.
  expect(verdictsOf(make).filter((verdict) => verdict !== 'ask').length).toBeLessThan(2);
  expect(verdictsOf(() => `my private key: ${make()}`).filter((verdict) => verdict !== 'block')).toEqual([]);
});

it.each<[string, () => string]>([
  ['a compressed public key', () => `02${hex()}`],
  ['a multihash', () => `1220${hex()}`],
  ['a Cardano asset with its name', () => `${hex(28)}${Buffer.from('HOSKY').toString('hex')}`],
  ['another with a small letter first', () => `${hex(28)}${Buffer.from('iUSDC').toString('hex')}`],
  ['a hash with a digit lost that is called one', () => `my transaction 0x${hex().slice(0, 63)} does not show`],
  ['an address of Starknet called so', () => `my Starknet address is 0x${hex().slice(0, 63)}`],
  ['one with two zeros left away', () => `Argent account: 0x${hex(31)}`],
  ['a SHA-256 in base64 called so', () => `the SHA-256 of the file is ${drawBytes(32).toString('base64')}`],
  ['an account in a link', () => `https://voyager.example/account/0x${hex().slice(0, 63)}`],
  ['call data', () => `0xa9059cbb${hex()}${hex()}`],
  ['a hash cut short', () => `0x${hex(30)}`],
])('what is public passes: %s', (_, make) => {
  expect(verdictsOf(make).filter((verdict) => verdict !== 'allow')).toEqual([]);
});

it('a key is no address or digest because one is named elsewhere', () => {
  expect(verdictsOf(() => `0x${hex().slice(0, 63)} for Starknet`).filter((verdict) => verdict !== 'ask')).toEqual([]);
  const key = () => `The sha256 matches. Here: ${drawBytes(32).toString('base64')}`;
  expect(verdictsOf(key).filter((verdict) => verdict === 'allow').length).toBeLessThan(3);
  expect(verdictsOf(() => `Starknet private key 0x${hex(31)}`).filter((verdict) => verdict !== 'block')).toEqual([]);
});

it('the labels of a form are no words with letters starred out', () => {
  expect(detect('name* email* street* city* zip* country* phone* subject*').verdict).toBe('allow');
  expect(detect('p*ny br**n l*mb*r h**s* w*nt*r c*nd* f*lt*r g*rd*n').verdict).toBe('ask');
});

it('the chains are asked about the digits at both ends, and about those in a frame', () => {
  const key = hex();
  for (const text of [`80${key}`, `${key}01`, `5820${key}`, `302e020100300506032b657004220420${key}`])
    expect(keyDigits(text).flat()).toContain(key);
});

it('8,000 characters of digits are read in one pass', () => {
  for (const unit of ['30', '0420', `30${hex(100)} `, '5820', '0x']) {
    const started = process.cpuUsage();
    keyDigits(unit.repeat(8_000 / unit.length));
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(200);
  }
});
