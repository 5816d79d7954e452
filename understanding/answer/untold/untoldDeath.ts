import type { Case } from '../../../core/case.ts';
import { type Part, partId } from '../../../knowledge/ports.ts';

/** Short answers to who has lost the owner of the coins: they begin with "I am sorry for your loss", or speak of heirs. */
export const OF_A_DEATH: readonly string[] = [
  'forgot-passcode#dead-owner',
  'hardware-wallet#owner-died',
  'law-questions#heir-exchange',
  'law-questions#heir-may-open',
  'law-questions#heir-no-words',
  'law-questions#signer-died',
  'lost-phrase#dead-owners-phone',
  'phone-trouble#dead-persons-phone',
  'restore-wallet#died-owner',
  'wallet-or-exchange#dead-owner',
];

/** Parts, best first, without those for heirs where a divorce was told and no death: both speak of somebody else's coins, lawyers and courts. */
export function withoutUntoldDeath<One extends { readonly part: Part }>(
  ranked: readonly One[],
  { facts }: Pick<Case, 'facts'>,
): readonly One[] {
  if (facts.owner?.value !== 'parted') return ranked;
  return ranked.filter(({ part }) => !OF_A_DEATH.includes(partId(part)));
}
