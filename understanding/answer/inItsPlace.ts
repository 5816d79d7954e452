import type { Case } from '../../core/case.ts';
import type { Article } from '../../knowledge/ports.ts';
import { type Leaning, leansOnWhatWasSaid } from '../recognise/leaning.ts';
import type { Told, Weighed } from './untold/presupposed.ts';

/**
 * "What happens if I do", "two hours", "NFTs too?": what means nothing alone is about the open problem and what was said last, unless
 * something else answers it surely. Whatever shares a word with it is about something else. `ranked`: best first; `sureOf`: how likely a
 * part answers (0–1).
 */
export function inItsPlace<One extends Weighed>(
  ranked: readonly One[],
  { text, language, known }: Told,
  sureOf: (one: One) => number,
): readonly One[] {
  const [best] = ranked;
  if (!known.open || !best || isSpokenOf(best.part.article, known)) return ranked;
  const leans = leansOnWhatWasSaid(text, language);
  if (leans === null || sureOf(best) >= SURE_ELSEWHERE[leans]) return ranked;
  const placed = ranked.filter(({ part }) => isSpokenOf(part.article, known));
  // Of something else the open problem says the same only where it speaks of that.
  const speaksOfIt = leans !== 'same' || placed.some(({ features }) => (features.asked ?? 0) >= NAMED_THERE);
  return placed.length > 0 && speaksOfIt ? placed : ranked;
}

/** So like a way of asking, a part of the open problem is about what is named. */
const NAMED_THERE = 0.2;

/** So sure, what leans on what was said is answered by another article all the same: a name alone hardly ever leads elsewhere. */
const SURE_ELSEWHERE: Readonly<Record<Leaning, number>> = { asks: 0.4, tells: 0.7, same: 0.7 };

/** Whether an article is the open problem's, or what was said last is of it. */
export function isSpokenOf({ id }: Article, { open, said }: Pick<Case, 'open' | 'said'>): boolean {
  return id === open?.article || said.at(-1)?.startsWith(`${id}#`) === true;
}
