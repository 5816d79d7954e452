import { z } from 'zod';
import type { Milliseconds } from '../../core/time.ts';
import type { Owner } from '../conversation.ts';
import type { ConversationDraft, PlaceKind } from '../draft.ts';

/** Beside the dialog stack: how much later it was told to stand, by kind. */
const LATER = 'placeLater';
const Later = z.object({ plain: z.number().optional(), urgent: z.number().optional() });

/**
 * How much later than it came this case is to stand (see `placeLater` of the draft). Asked once for a conversation and kind: whoever leaves
 * the queue and comes back is not one more of their address. As it stands where the request changes no place.
 */
export async function laterFor(draft: ConversationDraft, kind: PlaceKind): Promise<Milliseconds> {
  const { owner } = draft.facts;
  if (!changesPlace(owner, kind)) return owner.kind === 'waiting' ? (owner.later ?? 0) : 0;
  const known = Later.safeParse(draft.content.dialogs[LATER]).data ?? {};
  const later = known[kind] ?? (await draft.placeLater(kind));
  draft.keep(LATER, { ...known, [kind]: later });
  return later;
}

function changesPlace(owner: Owner, kind: PlaceKind): boolean {
  return owner.kind === 'waiting' ? kind === 'urgent' && !owner.urgent : owner.kind === 'bot';
}
