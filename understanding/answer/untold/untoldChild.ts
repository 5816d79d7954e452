import type { Case } from '../../../core/case.ts';
import { type Part, partId } from '../../../knowledge/ports.ts';

/** Short answers to who is a child: an aunt, a teacher, how parents take it. */
export const OF_A_CHILD: readonly string[] = [
  'minors#i-am-young',
  'minors#parents-know',
  'minors#scolded',
  'minors#use-parents-id',
  'minors#whom-else',
];

/** Problems in the middle of which a child may ask so without having told its age. */
const ASKED_BY_CHILDREN: readonly string[] = ['minors', 'blackmail', 'coercion', 'our-data'];

/**
 * Parts, best first, without those for a child in the middle of a problem of somebody who has told of no such age: "my parents do not know,
 * and the lease ends" is of a grown-up.
 */
export function withoutUntoldChild<One extends { readonly part: Part }>(
  ranked: readonly One[],
  { facts, open }: Pick<Case, 'facts' | 'open'>,
): readonly One[] {
  if (!open || facts.minor?.value || ASKED_BY_CHILDREN.includes(open.article)) return ranked;
  return ranked.filter(({ part }) => !OF_A_CHILD.includes(partId(part)));
}
