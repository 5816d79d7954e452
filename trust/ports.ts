import type { Brand, ConversationId, StaffId } from '../core/ids.ts';
import type { Language, Locale } from '../core/language.ts';
import type { SignsIn, StaffRefusal, StaffRole } from '../core/protocols/deskProtocol.ts';
import { HOUR, type Milliseconds } from '../core/time.ts';
import type { DeskStaff, LetIn, Verified } from '../handoff/ports.ts';

/** Bytes that only the vault can read. A store accepts nothing else, so plaintext has no way in. */
export type Sealed = Brand<Uint8Array, 'Sealed'>;
/** A data key, encrypted by a key that lives outside the data. Safe to store beside what it opens. */
export type WrappedKey = Brand<Uint8Array, 'WrappedKey'>;

/**
 * Envelope encryption: one data key per conversation (AES-256-GCM), wrapped by a key-encryption key of the key store.
 * Real: `trust/keys/vault.ts` over `trust/keys/keyFolder.ts`. The port leaves room for a KMS.
 * `place` is authenticated, not stored: bytes moved to another conversation, sequence number or kind do not open.
 * Errors: `vault.unavailable` (key store cannot be read), `vault.unreadable` (wrong or destroyed key, or bytes were changed).
 */
export interface Vault {
  newKey(conversation: ConversationId): WrappedKey;
  /** The same data key under the present key-encryption key; null when that is the one already. */
  rewrap(key: WrappedKey, conversation: ConversationId): WrappedKey | null;
  seal(key: WrappedKey, place: Place, plaintext: string): Sealed;
  open(key: WrappedKey, place: Place, sealed: Sealed): string;
}

/** Keys by epoch: an hour of content, or a period of names. A wrapped key names the epoch that opens it; new ones use `current`. */
export interface EpochKeys {
  /** Fits 32 bits. */
  readonly current: number;
  /** 32 bytes, or undefined when the epoch has been destroyed or was never here. */
  key(epoch: number): Buffer | undefined;
}

/**
 * Where random keys lie that are to be destroyed in time, shared by every process of the desk and apart from the data.
 * Real: `trust/keys/keyFolder.ts` (one host), `stores/redis/keyRedis.ts` (several). Both pass `tests/contracts/epochKeys.test.ts`.
 * Errors, of the properties too: `vault.unavailable` when the place cannot be read; no message carries key bytes.
 */
export interface EpochKeyStore extends EpochKeys {
  /** Makes the keys that are wanted now, and learns what other processes have made or destroyed. To be called every ≤ 30 s. */
  refresh(): Promise<void>;
  /** Epochs whose use is over (and has been for so long): of hours, once everything that lives has been re-wrapped. */
  retired(forAtLeast?: Milliseconds): number[];
  /** Whatever is still wrapped under these never opens again. Returns those that no other process had destroyed before. */
  destroy(epochs: readonly number[]): Promise<number[]>;
  /** Rejects when the keys cannot be reached now. */
  healthy(): Promise<void>;
  /** Overwrites every key in this process's memory. */
  close(): void;
}

export interface Place {
  readonly conversation: ConversationId;
  /** Sequence number of an entry, or the version of a state. */
  readonly seq: number;
  readonly kind: 'entry' | 'state';
}

/**
 * The longest that a key-encryption key exists while the service runs. A copy of the data, taken at any moment, opens no
 * longer than this after the original was deleted, so retention subtracts it.
 */
export const LONGEST_KEY_LIFE: Milliseconds = 2 * HOUR;

/** Why an account was not made. */
export type AccountRefusal = 'unknownToken' | 'nameTaken' | 'badName' | 'weakPassword';
export type AccountResult =
  | { readonly kind: 'ok'; readonly account: DeskStaff }
  | { readonly kind: 'refused'; readonly reason: AccountRefusal };

export interface NewStaff {
  readonly name: string;
  readonly password: string;
  readonly role: StaffRole;
  readonly languages: readonly Language[];
}

/** An account as administrators see it. */
export interface StaffAccount extends DeskStaff {
  readonly disabled: boolean;
  readonly signsIn: SignsIn;
}

export type StaffChange =
  | { readonly kind: 'ok'; readonly account: StaffAccount }
  | { readonly kind: 'refused'; readonly reason: StaffRefusal };

/** Who somebody is at the operator's identity provider, and what that makes them here. */
export interface OperatorStaff {
  readonly issuer: string;
  /** Never reused at that issuer (OpenID Connect Core, section 2). */
  readonly subject: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Of an account that is made now; afterwards they are changed here. */
  readonly languages: readonly Language[];
}

/**
 * Who may work at the desk. Real: `staff/staff.ts` over `Documents`; passwords are kept as argon2id hashes.
 * Errors: rejects with `store.unavailable`; everything a person can cause is a value.
 */
export interface StaffAccounts {
  /** Null for an unknown name, a wrong password and a disabled account alike, after the same work. */
  signIn(name: string, password: string): Promise<DeskStaff | null>;
  /** Null when unknown or disabled. With who let them in, which those who sign in here are judged by. */
  find(id: StaffId): Promise<DeskStaff | null>;
  list(): Promise<readonly StaffAccount[]>;
  add(staff: NewStaff): Promise<AccountResult>;
  /**
   * Whether it is an auditor's account that may sign in, and has been one undisturbed since `at` (ms): what it did before it was
   * disabled, given another role or got back (a new password or factor, sessions ended) may have been somebody else's doing.
   */
  isAuditorSince(id: StaffId, at: Milliseconds): Promise<boolean>;
  /** From now on only: what the account did before may have been somebody else's doing. */
  doubt(id: StaffId, by?: StaffId): Promise<void>;
  /**
   * Who, on a page, opened this account to whoever signs in with it: by an invitation, a passphrase link or a factor taken off. Whoever had
   * opened the account of that one less than a day before has opened this one as well.
   */
  letIn(id: StaffId): Promise<readonly LetIn[]>;
  signsInAt(id: StaffId): Promise<SignsIn>;
  /** For proving it again: whether this is the password of that account. Takes as long when there is none. */
  isPasswordOf(id: StaffId, password: string): Promise<boolean>;
  /** The last administrator who is left can neither be disabled nor made anything else. */
  setDisabled(id: StaffId, disabled: boolean): Promise<StaffChange>;
  setRole(id: StaffId, role: StaffRole): Promise<StaffChange>;
  /** What they write to users in. False when there is no such account. */
  setLanguages(id: StaffId, languages: readonly Language[]): Promise<boolean>;
  /**
   * A single-use token with which whoever holds it chooses a new password for this account. Void once the password has changed, and
   * once `by`, who made it on a page, administers no more.
   */
  passwordToken(id: StaffId, validFor: Milliseconds, from?: LinkFrom, by?: StaffId): Promise<string | null>;
  /** The account that now has that password. */
  setPassword(token: string, password: string): Promise<AccountResult>;
  /** The account of somebody the identity provider vouches for, made at their first visit; null when it is disabled. */
  fromOperator(
    person: OperatorStaff,
  ): Promise<{ readonly account: DeskStaff; readonly change: 'added' | 'roleChanged' | null } | null>;
  /** The account that was made for them; null when there is none. */
  ofOperator(person: Pick<OperatorStaff, 'issuer' | 'subject'>): Promise<StaffId | null>;
  hasAdministrator(): Promise<boolean>;
  /** A single-use token for one new account; only its hash is kept. Void once `by`, who made it on a page, administers no more. */
  invite(role: StaffRole, validFor: Milliseconds, from?: LinkFrom, by?: StaffId): Promise<string>;
  /** Whether, now, an administrator may make somebody the first auditor on a page. Yes once, and for a minute to nobody else. */
  mayBecomeFirstAuditor(): Promise<boolean>;
  /**
   * The same for the first administrator: void as soon as there is one. `there`: there is one already; `invited`: `once` was
   * asked for, and another process has made such a token that is still valid.
   */
  inviteFirstAdministrator(validFor: Milliseconds, once?: boolean): Promise<FirstInvitation>;
  redeem(token: string, staff: Omit<NewStaff, 'role'>): Promise<AccountResult>;
}

/** Who made a link; `host` (unless said) at the command line. What a page makes lets nobody in as an auditor once there is one. */
export type LinkFrom = 'host' | 'page';

export type FirstInvitation =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'there' | 'invited' };

/** What came of a code. `wait`: too many wrong ones in a row; asking again in a few minutes helps. */
export type CodeResult = 'ok' | 'wrong' | 'wait';

/**
 * Something that a member of staff has, besides the password they know. Real: `staff/secondFactor.ts`: codes by time
 * (TOTP, RFC 6238) and single-use recovery codes.
 * Errors: rejects with `store.unavailable`.
 */
export interface SecondFactors {
  isOn(staff: StaffId): Promise<boolean>;
  /** Everybody who has one. */
  all(): Promise<ReadonlySet<string>>;
  /** A new secret, as text and as the address an authenticator reads (`otpauth://…`). Not in force before a code confirms it. */
  begin(staff: DeskStaff): Promise<{ readonly secret: string; readonly uri: string }>;
  /** Puts the begun secret in force. The recovery codes are shown this once. */
  confirm(staff: StaffId, code: string): Promise<{ kind: 'ok'; recoveryCodes: readonly string[] } | { kind: 'wrong' }>;
  /** A code by time, or a recovery code. Either is good once. */
  check(staff: StaffId, code: string): Promise<CodeResult>;
  /** False when there was none. */
  reset(staff: StaffId): Promise<boolean>;
}

/** Somebody, as an identity provider knows them. */
export interface Identity {
  readonly issuer: string;
  /** Never reused at that issuer. */
  readonly subject: string;
  /** What they are called there; may be empty. */
  readonly name: string;
  /** Lower case; null unless the provider has checked it. */
  readonly email: string | null;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What is expected of somebody who comes back from the provider. Kept by whoever sent them, for one use. */
export interface IdentityFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** They had to sign in anew, whatever session they have there. */
  readonly again: boolean;
}

/**
 * Sign-in at somebody else's: OpenID Connect. Real: `staff/identityProvider.ts`; tests: `tests/support/servers/oidcProvider.ts`.
 * Errors: rejects with `identity.unreachable` (retryable).
 */
export interface IdentityProvider {
  begin(redirectUri: string, options?: { again?: boolean }): Promise<{ url: string; flow: IdentityFlow }>;
  /** `returned`: the whole address they came back to. Null for everything but a valid answer to this flow. */
  finish(returned: URL, flow: IdentityFlow): Promise<Identity | null>;
}

/** What a user is asked to sign. It comes back with the signature, unchanged, or the proof fails. */
export interface Challenge {
  /** Sign-In with Ethereum (EIP-4361), or a Bitcoin signed message (BIP-322 and older). */
  readonly scheme: 'siwe' | 'bip322';
  /** With its checksum, as it stands in the message. */
  readonly address: string;
  /** The exact text, to the last character. */
  readonly message: string;
  readonly nonce: string;
  readonly expiresAt: Milliseconds;
}

export type Challenged =
  | { readonly kind: 'challenge'; readonly challenge: Challenge }
  /** `mistyped`: the shape of an address, with a wrong checksum. */
  | { readonly kind: 'refused'; readonly reason: 'notAnAddress' | 'mistyped' };

export type Proven =
  | { readonly kind: 'verified'; readonly verified: Verified }
  /** `cannot` is never a yes: a form or script that is not checked here, or a node that is silent. Reasons are for operators. */
  | { readonly kind: 'invalid' | 'cannot'; readonly reason: string; readonly triesLeft: number }
  /** No longer, or never, good: too late, used already, of another conversation, or tried too often. */
  | { readonly kind: 'over'; readonly reason: 'expired' | 'tries' };

/**
 * Proof of control over an address, without a secret. Real: `trust/verification/challenge.ts` over `Documents`.
 * It proves that control alone: not who somebody is, and not that the coins are rightly theirs.
 * Errors: rejects with `store.unavailable`; everything a person can cause is a value.
 */
export interface Verification {
  /** `origin`: the desk's own, named in the message. `chainId`: of the wallet; without a node for it, Ethereum. */
  challenge(
    conversation: ConversationId,
    wanted: { readonly address: string; readonly origin: string; readonly chainId?: number | undefined },
  ): Promise<Challenged>;
  prove(conversation: ConversationId, challenge: Challenge, signature: string): Promise<Proven>;
}

/** One plain-text mail. Real: `trust/verification/smtpMail.ts`. Errors: rejects with `mail.refused` (retryable). */
export type SendMail = (mail: {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}) => Promise<void>;

/**
 * One text message; `to` is E.164. Real: `trust/verification/webhookSms.ts`; contract: `tests/contracts/sendSms.test.ts`.
 * Errors: rejects with `sms.refused` (retryable), with neither the number nor the text in it.
 */
export type SendSms = (message: { readonly to: string; readonly text: string }) => Promise<void>;

/**
 * Proof that a mailbox or a telephone can be read: weaker factors than a signature, the telephone the weakest. Real:
 * `trust/verification/{email,phone}Code.ts`.
 */
export interface SentCodes {
  /** The same answer for every address. `wait`: this conversation has had as many as it may. */
  start(conversation: ConversationId, address: string, language: Locale): Promise<'sent' | 'wait'>;
  check(conversation: ConversationId, address: string, code: string): Promise<Proven>;
}

/** Whose account is asked about: exactly what this user has shown, in this conversation, to be theirs. */
export interface LookupSubject {
  readonly kind: 'address' | 'email' | 'phone' | 'account';
  readonly value: string;
}

/** One fact about a customer. `name` is one of those that the operator has configured. */
export interface LookupField {
  readonly name: string;
  readonly value: string | number | boolean;
}

/**
 * A question to the operator's internal systems. Real: `trust/lookup/jweLookup.ts`; a server to test against:
 * `tests/support/servers/lookupServer.ts`. Never rejects; `failed`: no answer in time, or none that can be believed (the log
 * says why). Nothing is remembered here.
 */
export type LookUp = (
  subject: LookupSubject,
) => Promise<
  | { readonly kind: 'found'; readonly fields: readonly LookupField[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed' }
>;

/**
 * Whether 64 hexadecimal digits in the text open an account that is in use on some chain (then they are a key, not a
 * hash). `unknown`: no chain could be asked. `ask`: no account is in use, and only the writer can say that they are a
 * hash. `known`: hashes that were looked up before, so no keys. `said`: the writer has said so. `mayAsk`: whether so many
 * may be asked about; else it is `unknown`. `from`: who writes, as addresses and users of channels are counted.
 */
export type HoldsLiveKey = (
  text: string,
  known: readonly string[],
  said?: boolean,
  mayAsk?: (keys: number) => Promise<boolean>,
  from?: string,
) => Promise<'yes' | 'no' | 'unknown' | 'ask'>;
