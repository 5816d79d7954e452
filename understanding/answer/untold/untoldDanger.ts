import { type Case, wasOpened } from '../../../core/case.ts';
import type { Part } from '../../../knowledge/ports.ts';
import { dangersOf } from '../../claims/safety.ts';
import { ALARMS } from '../../recognise/alarm.ts';
import { OPENING, roleOf } from '../reading.ts';

/** Parts, best first; where the best would frighten for nothing (`opensUntoldDanger`) and is not surely meant, without all that would. */
export function withoutUntoldDanger<One extends { readonly part: Part }>(
  ranked: readonly One[],
  known: Pick<Case, 'open' | 'facts' | 'said'>,
  isSurelyMeant: (best: One) => boolean,
): readonly One[] {
  const [best] = ranked;
  if (!best || !opensUntoldDanger(best.part, known) || isSurelyMeant(best)) return ranked;
  return ranked.filter(({ part }) => !opensUntoldDanger(part, known));
}

/**
 * Whether a part would tell somebody that their coins or words are in danger who has told of none: "how do I send 6,500 as quickly
 * as possible" is a little like the beginning of such articles. What they told is read by the alarm, which raises its card itself.
 */
export function opensUntoldDanger(
  { article, anchor }: Part,
  { open, facts, said }: Pick<Case, 'open' | 'facts' | 'said'>,
): boolean {
  if (!(ALARMS as readonly string[]).includes(article.id) || wasOpened(said, article.id)) return false;
  const { phrase, gone, scam } = dangersOf({ open, waiting: [], facts });
  // The first answer of all is mostly the beginning of its article, whatever part of it was found.
  return !phrase && !gone && scam === null && (said.length === 0 || OPENING.includes(roleOf(anchor)));
}
