import type { EndpointHealth } from '../../core/chain/networkHealth.ts';
import type { Milliseconds } from '../../core/time.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import type { Evidence } from '../diagnose/evidence.ts';
import type { ChainKind, LastSeen, VerdictNote } from '../ports.ts';
import type { ChainReader } from './chainReader.ts';
import type { Transport } from './transport.ts';

/**
 * One kind of network: everything that differs between Ethereum, Bitcoin, Tron and Solana and that the desk needs. Registered
 * in `families/index.ts`; held to its contract by `tests/contracts/family.test.ts`. Nothing here rejects: what nodes
 * cannot tell is a value. Amounts are the smallest unit (wei, satoshi, sun).
 */
export interface Family<D extends ChainDefinition = ChainDefinition, E extends Evidence = Evidence> {
  readonly kind: ChainKind;
  /** Whose an address of this kind is, in people's words: `Ethereum`. */
  readonly network: string;
  /** How many hexadecimal digits a hash has: whoever names transactions otherwise is not asked for it. */
  readonly hashDigits: 64 | 128;
  /** A hash as its networks and explorers write it, of so many hex digits in lower case without prefix. */
  writeHash(digits: string): string;
  /** What is known of a hash that its networks do not know. */
  readonly unknownNotes?: readonly VerdictNote[];
  readonly addresses: AddressShape;
  /** The addresses that a private key of 32 bytes opens, of its public key. */
  keyAddresses(key: PublicKey): readonly string[];
  /** Looks, examines, quotes fees, reads accounts. */
  createReader(definition: D, transport: Transport): ChainReader;
  /** Evidence to one code, with the facts that its sentence needs. Pure: the same evidence, the same answer. */
  judge(evidence: E): Diagnosis;
  /** What a later check needs to tell replaced, dropped and reorganised out from unknown; null when nothing was seen. */
  lastSeen(evidence: E, now: Milliseconds): LastSeen | null;
  /** Asks exactly this endpoint each kind of question that the desk will ever ask it. */
  health(definition: D, url: string, transport: Transport, signal: AbortSignal): Promise<EndpointHealth>;
}

/** How addresses of a family look. */
export interface AddressShape {
  /** All of a text is one. */
  readonly whole: RegExp;
  /** One in running text, global; null where `extract` reads it among the hexadecimal. Bounded repetitions only. */
  readonly inText: RegExp | null;
  /** `none`: the form has no check, or it was not used. */
  checksum(address: string): 'ok' | 'none' | 'wrong';
  /** No key for it can exist. */
  isNobody(address: string): boolean;
}

/** What a secret of 32 bytes opens: as a key of secp256k1 (33 and 65 bytes), and as a seed of ed25519 (32 bytes). */
export interface PublicKey {
  readonly edwards: Uint8Array;
  readonly compressed: Uint8Array;
  readonly uncompressed: Uint8Array;
}
