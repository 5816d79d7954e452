import type { EndpointHealth } from '../../core/networkHealth.ts';
import type { Milliseconds } from '../../core/time.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import type { Evidence } from '../diagnose/evidence.ts';
import type { ChainKind, LastSeen } from '../ports.ts';
import type { ChainReader } from './chainReader.ts';
import type { Transport } from './transport.ts';

/**
 * One kind of network: everything that differs between Ethereum, Bitcoin and Tron and that the desk needs. Registered
 * in `families/index.ts`; held to its contract by `tests/contracts/family.test.ts`. Nothing here rejects: what nodes
 * cannot tell is a value. Amounts are the smallest unit (wei, satoshi, sun).
 */
export interface Family<D extends ChainDefinition = ChainDefinition, E extends Evidence = Evidence> {
  readonly kind: ChainKind;
  /** Whose an address of this kind is, in people's words: `Ethereum`. */
  readonly network: string;
  /** A hash as its networks and explorers write it, of 64 hex digits in lower case without prefix. */
  writeHash(digits: string): string;
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

/** A secp256k1 public key, 33 and 65 bytes. */
export interface PublicKey {
  readonly compressed: Uint8Array;
  readonly uncompressed: Uint8Array;
}
