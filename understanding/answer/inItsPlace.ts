import type { Case } from '../../core/case.ts';
import type { Article, Part } from '../../knowledge/ports.ts';
import { leansOnWhatWasSaid } from '../recognise/leaning.ts';
import type { Told } from './untold/presupposed.ts';

/**
 * "What happens if I do", "two hours": what means nothing alone is about the open problem and what was said last, unless something else
 * answers it surely. Whatever shares a word with it is about something else. `ranked`: best first; `sureOf`: how likely a part answers (0–1).
 */
export function inItsPlace<One extends { readonly part: Part }>(
  ranked: readonly One[],
  { text, language, known }: Told,
  sureOf: (one: One) => number,
): readonly One[] {
  const [best] = ranked;
  if (!known.open || !best || isSpokenOf(best.part.article, known)) return ranked;
  const leans = leansOnWhatWasSaid(text, language);
  if (leans === null || sureOf(best) >= SURE_ELSEWHERE[leans]) return ranked;
  const placed = ranked.filter(({ part }) => isSpokenOf(part.article, known));
  return placed.length > 0 ? placed : ranked;
}

/** So sure, what leans on what was said is answered by another article all the same: a name alone hardly ever leads elsewhere. */
const SURE_ELSEWHERE = { asks: 0.4, tells: 0.7 };

/** Whether an article is the open problem's, or what was said last is of it. */
export function isSpokenOf({ id }: Article, { open, said }: Pick<Case, 'open' | 'said'>): boolean {
  return id === open?.article || said.at(-1)?.startsWith(`${id}#`) === true;
}
