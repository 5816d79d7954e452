import type { ConversationDraft } from '../../handoff/draft.ts';
import { partId } from '../../knowledge/ports.ts';
import type { CareAsked } from '../../understanding/answer/careAnswer.ts';
import type { DialogParts } from '../parts.ts';
import { keepTurn, memoryOf } from '../routing/turns.ts';
import type { CareMemory } from './careMemory.ts';

/** Who reads a message in a state of care. */
export type ReadsCare = Pick<DialogParts, 'care' | 'consult'>;

/**
 * Of the short answers that the state allows the one that a model chooses for what no fixed words answer, as `article#id`; null
 * where it leaves it at the words of the state, or may not be asked. What is written in a crisis is told to no model, and of what
 * opens any state, or fixed words answer, nothing is kept for one.
 */
export async function choiceInCare(
  asked: CareAsked,
  state: CareMemory,
  draft: ConversationDraft,
  { care, consult }: ReadsCare,
): Promise<string | null> {
  if (state.crisis || !draft.allows('model')) return null;
  const { text, locale, known } = asked;
  keepTurn(draft, text, state.last);
  const memory = memoryOf(draft);
  const does = { by: 'care' as const, state: named(state), parts: care.allowed(asked) };
  const reading = { text, locale, known, model: true, since: memory.since, asker: draft.id };
  const [chosen] = await consult(reading, [{ kind: 'stands', does }], memory, draft.modelLeft);
  return chosen?.kind === 'part' ? partId(chosen.part) : null;
}

/** What is going on, in words for a model. */
function named({ minor, coercion, firm, held }: CareMemory): string {
  const threat = firm === 'pictures' ? PICTURES : 'threatened';
  const force = held ? HELD : firm === 'violence' ? 'hurt or forced by somebody near' : threat;
  return [...(minor ? ['a child'] : []), ...(coercion ? [force] : [])].join(', ');
}

const PICTURES = 'threatened with pictures';
const HELD = 'held until money is paid, or made to work';
