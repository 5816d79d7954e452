import { type Case, readCase } from '../core/case.ts';
import type { ConversationDraft } from '../handoff/draft.ts';

/** Sealed with the conversation, beside the dialog stack. */
export function caseOf(draft: ConversationDraft): Case {
  return readCase(draft.content.dialogs['case']);
}

export function keepCase(draft: ConversationDraft, changed: Partial<Case>): void {
  const kept = { ...caseOf(draft), ...changed };
  draft.content = { ...draft.content, dialogs: { ...draft.content.dialogs, case: kept } };
}
