import { z } from 'zod';
import type { Milliseconds } from '../../core/time.ts';
import type { Owner } from '../conversation.ts';
import type { ConversationDraft } from '../draft.ts';

/** Beside the dialog stack: how much later it was told to stand, as an ordinary case and as an urgent one. */
const LATER = 'placeLater';
const Later = z.object({ plain: z.number().optional(), urgent: z.number().optional() });

/**
 * How much later than it came this case is to stand (see `placeLater` of the draft). Asked once for a conversation: whoever leaves the queue and
 * comes back is not one more of their address. 0 where the request changes no place.
 */
export async function laterFor(draft: ConversationDraft, urgent: boolean): Promise<Milliseconds> {
  if (!changesPlace(draft.facts.owner, urgent)) return 0;
  const known = Later.safeParse(draft.content.dialogs[LATER]).data ?? {};
  const kind = urgent ? 'urgent' : 'plain';
  const later = known[kind] ?? (await draft.placeLater(urgent));
  draft.keep(LATER, { ...known, [kind]: later });
  return later;
}

function changesPlace(owner: Owner, urgent: boolean): boolean {
  return owner.kind === 'bot' || (owner.kind === 'waiting' && urgent && !owner.urgent);
}
