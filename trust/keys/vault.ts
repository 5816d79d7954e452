import { createCipheriv, createDecipheriv, randomBytes, randomFillSync } from 'node:crypto';
import { HandrailError } from '../../core/errors.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { Clock } from '../../core/time.ts';
import type { EpochKeys, Place, Sealed, Vault, WrappedKey } from '../ports.ts';
import { openKeyFolder } from './keyFolder.ts';
import { OpenKeys } from './openKeys.ts';

/*
 * Two formats, both AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce and a 128-bit tag:
 *   wrapped key   01 | epoch, 4 bytes big-endian | nonce 12 | ciphertext 32 | tag 16   = 65 bytes
 *   sealed        01 | nonce 12 | ciphertext | tag 16                                 = plaintext + 29 bytes
 * The first byte is the format; everything before the nonce is authenticated together with the place.
 */
const FORMAT = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const WRAP_HEAD_BYTES = 5;
const WRAPPED_BYTES = WRAP_HEAD_BYTES + NONCE_BYTES + KEY_BYTES + TAG_BYTES;

/**
 * The vault over the key folder of this host.
 * Errors: `vault.unavailable` when the folder cannot be used.
 */
export async function openVault(keyDir: string, clock: Clock = Date.now): Promise<Vault> {
  return vaultOver(await openKeyFolder(keyDir, clock), clock);
}

/** The vault over any source of epoch keys. Errors of the returned vault: see `Vault`. */
export function vaultOver(epochs: EpochKeys, clock: Clock): Vault {
  const opened = new OpenKeys(clock);
  const dataKey = (wrapped: WrappedKey, conversation: ConversationId) =>
    opened.get(wrapped, conversation, () => unwrap(epochs, wrapped, conversation));
  return {
    newKey: (conversation) => wrap(epochs, randomBytes(KEY_BYTES), conversation),
    rewrap: (key, conversation) =>
      epochOf(key) === epochs.current ? null : wrap(epochs, unwrap(epochs, key, conversation), conversation),
    seal: (key, place, plaintext) =>
      encrypt(
        dataKey(key, place.conversation),
        Buffer.of(FORMAT),
        placeBytes(place),
        Buffer.from(plaintext, 'utf8'),
      ) as Uint8Array as Sealed,
    open: (key, place, sealed) =>
      decrypt(dataKey(key, place.conversation), 1, placeBytes(place), sealed).toString('utf8'),
  };
}

/** Takes the data key with it: its bytes are overwritten. */
function wrap(epochs: EpochKeys, dataKey: Buffer, conversation: ConversationId): WrappedKey {
  const epoch = epochs.current;
  const head = Buffer.alloc(WRAP_HEAD_BYTES);
  head.writeUInt8(FORMAT, 0);
  head.writeUInt32BE(epoch, 1);
  const wrapped = encrypt(epochKey(epochs, epoch), head, keyPlaceBytes(conversation), dataKey);
  dataKey.fill(0);
  return wrapped as Uint8Array as WrappedKey;
}

function unwrap(epochs: EpochKeys, wrapped: WrappedKey, conversation: ConversationId): Buffer {
  return decrypt(epochKey(epochs, epochOf(wrapped)), WRAP_HEAD_BYTES, keyPlaceBytes(conversation), wrapped);
}

function epochOf(wrapped: WrappedKey): number {
  if (wrapped.length !== WRAPPED_BYTES) throw unreadable();
  return Buffer.from(wrapped.buffer, wrapped.byteOffset, wrapped.length).readUInt32BE(1);
}

function epochKey(epochs: EpochKeys, epoch: number): Buffer {
  const key = epochs.key(epoch);
  if (!key) throw new HandrailError('vault.unreadable', `the key of epoch ${epoch} is not in the key store`);
  return key;
}

function encrypt(key: Buffer, head: Buffer, place: Buffer, plaintext: Buffer): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.concat([head, place]));
  return Buffer.concat([head, nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** Drawn many at a time: twelve random bytes by themselves cost as much as sealing with them. Each is given out once. */
const nonces = Buffer.alloc(NONCE_BYTES * 256);
let noncesUsed = nonces.length;

/** Valid until the next one is asked for. */
function nextNonce(): Buffer {
  if (noncesUsed === nonces.length) {
    randomFillSync(nonces);
    noncesUsed = 0;
  }
  noncesUsed += NONCE_BYTES;
  return nonces.subarray(noncesUsed - NONCE_BYTES, noncesUsed);
}

function decrypt(key: Buffer, headBytes: number, place: Buffer, bytes: Uint8Array): Buffer {
  const bodyAt = headBytes + NONCE_BYTES;
  const tagAt = bytes.length - TAG_BYTES;
  if (tagAt < bodyAt || bytes[0] !== FORMAT) throw unreadable();
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(headBytes, bodyAt), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.concat([bytes.subarray(0, headBytes), place]));
  decipher.setAuthTag(bytes.subarray(tagAt));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(bodyAt, tagAt)), decipher.final()]);
  } catch {
    throw unreadable(); // The cause says nothing more, and its stack would carry bytes nobody needs.
  }
}

/** No field can run into the next: ids hold no line breaks (22 URL-safe characters). */
function placeBytes(place: Place): Buffer {
  return Buffer.from(`handrail ${place.kind}\n${place.conversation}\n${place.seq}`, 'utf8');
}

function keyPlaceBytes(conversation: ConversationId): Buffer {
  return Buffer.from(`handrail key\n${conversation}`, 'utf8');
}

function unreadable(): HandrailError {
  return new HandrailError('vault.unreadable', 'sealed bytes do not open here: wrong key, wrong place, or changed');
}
