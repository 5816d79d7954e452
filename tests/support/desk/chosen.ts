import type { DialogParts } from '../../../dialogs/parts.ts';
import { partsOf, speak } from '../../../knowledge/parts.ts';
import type { Article } from '../../../knowledge/ports.ts';
import type { Chosen } from '../../../understanding/answer/answering.ts';

/** That a part of this article answers. */
export function chosenPart(
  article: Article,
  anchor = 'lead',
  more: Partial<Extract<Chosen, { kind: 'part' }>> = {},
): Chosen {
  const part = partsOf(article).find((one) => one.anchor === anchor);
  if (!part) throw new Error(`${article.id} has no ${anchor}`);
  const rest = { beside: null, rivals: [], next: [] };
  return { kind: 'part', part, again: false, continues: 'none', confidence: 0.9, ...rest, ...more };
}

export const NOT_KNOWN: Chosen = { kind: 'notKnown', near: [] };

/** A desk that knows nothing and says what it is given in the order in which it was written. */
export const KNOWS_NOTHING: Pick<
  DialogParts,
  'choose' | 'consult' | 'speak' | 'define' | 'answerInWait' | 'queue' | 'reportedIn'
> = {
  choose: async () => NOT_KNOWN,
  consult: async (_, lexical) => lexical,
  speak: (part, { again, from = 0, whole = false }) => speak(part, { fits: () => 0, again, from, whole }),
  define: () => null,
  answerInWait: () => null,
  reportedIn: { writer: async () => null, met: async () => [], accuses: () => false, isCare: () => false },
  queue: async () => ({
    ahead: 0,
    lowMinutes: null,
    highMinutes: null,
    spoken: true,
    openNow: true,
    opensAt: null,
    agentsOnline: 1,
  }),
};
