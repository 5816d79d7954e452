import type { Milliseconds } from '../../core/time.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import type { Evidence } from '../diagnose/evidence.ts';
import type { ChainKind } from '../ports.ts';
import { bitcoin } from './bitcoin/index.ts';
import type { ChainReader } from './chainReader.ts';
import { evm } from './evm/index.ts';
import type { Family } from './family.ts';
import { solana } from './solana/index.ts';
import type { Transport } from './transport.ts';
import { tron } from './tron/index.ts';

/** The kinds of networks that the desk can look at. Their order is that in which an address is tried. */
export const FAMILIES: Readonly<Record<ChainKind, Family>> = { evm, bitcoin, tron, solana };

export const familyOf = ({ kind }: { readonly kind: ChainKind }): Family => FAMILIES[kind];

/** The reader for a chain's kind. */
export function createReader(definition: ChainDefinition, transport: Transport): ChainReader {
  return familyOf(definition).createReader(definition, transport);
}

/** Evidence to one code by its family, with what a later check has to know. */
export function diagnose(evidence: Evidence, now: Milliseconds): Diagnosis {
  const family = familyOf(evidence);
  const sighting = family.lastSeen(evidence, now) ?? evidence.sighting ?? undefined;
  return { ...family.judge(evidence), sighting };
}
