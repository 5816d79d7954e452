import type { Case } from '../../../core/case.ts';
import type { Part } from '../../../knowledge/ports.ts';
import { dangersOf } from '../../claims/safety.ts';
import { OPENING, roleOf } from '../reading.ts';

/** Articles that begin with: what you see is harmless, nothing has left. */
const OF_NOTHING: readonly string[] = ['address-poisoning', 'unknown-token'];

/**
 * Parts, best first, without those that say that nothing has left or that the coins are safe, as long as a loss was told or is the open
 * problem: "half of it went out while I slept" is a little like an entry of zero that somebody else wrote.
 */
export function withoutFalseComfort<One extends { readonly part: Part }>(
  ranked: readonly One[],
  { open, facts }: Pick<Case, 'open' | 'facts'>,
): readonly One[] {
  if (!dangersOf({ open, waiting: [], facts }).gone) return ranked;
  return ranked.filter(({ part }) => !comforts(part, open));
}

function comforts({ article, anchor, answer }: Part, open: Case['open']): boolean {
  if (answer) return answer.claims.includes('coins-safe');
  return OF_NOTHING.includes(article.id) && article.id !== open?.article && OPENING.includes(roleOf(anchor));
}
