import { phrases } from '../../languages/index.ts';
import { button } from '../button.ts';
import type { ConversationDraft } from '../draft.ts';
import { systemSays } from '../systemSays.ts';
import { queueNotice } from './queueNotice.ts';
import { type QueueParts, viewQueue } from './queueView.ts';

/** To somebody who waits again: the person is gone, and the way starts from where they stand. */
export async function sayPlace(parts: QueueParts, draft: ConversationDraft): Promise<void> {
  const { owner, language, reported: not } = draft.facts;
  if (owner.kind !== 'waiting') return;
  const view = await viewQueue(parts, { ...owner, conversation: draft.id, language, not });
  const { text, card } = queueNotice(view, { ...owner, language });
  systemSays(draft, text, card, [button(phrases(language).buttons.leaveQueue, { action: 'queue.leave' })]);
}
