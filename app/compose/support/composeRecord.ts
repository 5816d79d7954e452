import type { ConversationId } from '../../../core/ids.ts';
import { type DeletionParts, erase, readAtAll } from '../../../handoff/record/deletion.ts';
import { createHolds } from '../../../handoff/record/legalHold.ts';
import type { CaseParts, SupportParts } from './supportParts.ts';

export interface RecordParts extends Pick<SupportParts, 'stores' | 'log' | 'aside' | 'audit' | 'past'> {
  readonly recordEvents: DeletionParts['recordEvents'];
  /** Removes what is watched for a conversation. */
  readonly forget: (id: ConversationId) => Promise<unknown>;
}

/** How a conversation is kept beyond its time, and how it is forgotten; the audit is told of both. */
export function composeRecord(
  { stores, log, aside, audit, past, recordEvents, forget }: RecordParts,
  cases: CaseParts,
) {
  const holds = createHolds({
    ...cases,
    documents: stores.documents,
    recordHold: async (act) => void (await audit.record({ kind: 'hold', ...act })),
  });
  const deletion: DeletionParts = {
    ...cases,
    log,
    recordEvents,
    forget,
    setAside: aside.add,
    isHeld: (id) => holds.isListed(id),
    isRecorded: async (receipt) => (await audit.deletion(receipt)) !== null,
    recordDeletion: async (receipt, reason) => void (await audit.record({ kind: 'deleted', receipt, reason })),
  };
  /** "Erase everything", and what was remembered of earlier cases with it. */
  const eraseForUser = async (id: ConversationId) => {
    const conversation = await readAtAll(stores, id);
    if (conversation) await past.forget(conversation);
    const erased = await erase(deletion, id);
    // Once more: somebody may have ended it, or a turn have been under way, while it was erased.
    if (conversation) await past.forget(conversation);
    return erased;
  };
  return { holds, deletion, eraseForUser };
}
