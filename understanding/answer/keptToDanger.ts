import type { Part } from '../../knowledge/ports.ts';
import { suspects, toldDangers, warnsOfDanger } from '../claims/safety.ts';

/**
 * After words are known to somebody, or coins were taken, a message that is surely about nothing else is about that: "2.1 ETH is still there"
 * was answered by how long a layer 2 takes, and "which is quicker" by a spare device for the same words. A card alone tells nothing of it: five
 * turns about who signs next were answered by a theft that nobody had told. `ranked`: best first; `sureOf`: how likely a part answers (0–1).
 */
export function keptToDanger<One extends { readonly part: Part }>(
  ranked: readonly One[],
  known: Parameters<typeof toldDangers>[0],
  sureOf: (one: One) => number,
): readonly One[] {
  const [best] = ranked;
  const { phrase, gone } = toldDangers({ ...known, said: [], alarm: null });
  const least = phrase ? SURE_ELSEWHERE.phrase : gone ? SURE_ELSEWHERE.gone : 0;
  if (!best || warns(best) || isOfTheDesk(best) || sureOf(best) >= least) return ranked;
  const first = ranked.find(isOfIt);
  return first ? [first, ...ranked.filter((one) => one !== first)] : ranked;
}

/**
 * So sure, another article answers all the same. Of 45 held-out messages after words were known, of which the best was of no danger and less
 * sure, it was right for 12 and the first of these for 13; of 23 after a theft 3 and 8. In an open swindle it is 23 and 10: there it stays.
 */
const SURE_ELSEWHERE = { phrase: 0.6, gone: 0.3 };

/** What becomes of what was written, and who reads it, is asked in any danger. */
const OF_THE_DESK: readonly string[] = ['our-data', 'reach-a-person'];
const isOfTheDesk = ({ part }: { readonly part: Part }): boolean => OF_THE_DESK.includes(part.article.id);

const warns = ({ part }: { readonly part: Part }): boolean => warnsOfDanger(part.article.id);

/** One follows from the other: who is robbed asks how the words were known, and who has told them what can be taken. */
const isOfIt = ({ part: { article } }: { readonly part: Part }): boolean =>
  suspects(article.id, 'phrase') || suspects(article.id, 'gone');
