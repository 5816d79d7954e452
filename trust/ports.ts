import type { Brand, ConversationId } from '../core/ids.ts';

/** Bytes that only the vault can read. A store accepts nothing else, so plaintext has no way in. */
export type Sealed = Brand<Uint8Array, 'Sealed'>;
/** A data key, encrypted by a key that lives outside the data. Safe to store beside what it opens. */
export type WrappedKey = Brand<Uint8Array, 'WrappedKey'>;

/**
 * Envelope encryption: one data key per conversation (AES-256-GCM), wrapped by a key-encryption key of the key store.
 * Real: `trust/vault.ts` over `trust/keyFile.ts`. The port leaves room for a KMS.
 * `place` is authenticated, not stored: bytes moved to another conversation, sequence number or kind do not open.
 * Errors: `vault.unavailable` (key store cannot be read), `vault.unreadable` (wrong key, or bytes were changed).
 */
export interface Vault {
  newKey(conversation: ConversationId): WrappedKey;
  seal(key: WrappedKey, place: Place, plaintext: string): Sealed;
  open(key: WrappedKey, place: Place, sealed: Sealed): string;
}

export interface Place {
  readonly conversation: ConversationId;
  /** Sequence number of an entry, or the version of a state. */
  readonly seq: number;
  readonly kind: 'entry' | 'state';
}
