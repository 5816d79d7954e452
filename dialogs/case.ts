import { type Case, readCase } from '../core/case.ts';
import { languageOf } from '../core/language.ts';
import type { ConversationDraft } from '../handoff/draft.ts';
import { toldIn } from '../understanding/recognise/told.ts';
import { withFacts } from '../understanding/track.ts';

/** Sealed with the conversation, beside the dialog stack. */
export function caseOf(draft: ConversationDraft): Case {
  return readCase(draft.content.dialogs['case']);
}

export function keepCase(draft: ConversationDraft, changed: Partial<Case>): void {
  const kept = { ...caseOf(draft), ...changed };
  draft.content = { ...draft.content, dialogs: { ...draft.content.dialogs, case: kept } };
}

/** What a message tells of its writer's case, and takes back of it. A button tells nothing. */
export function learnFacts(draft: ConversationDraft, text: string): void {
  if (text === '') return;
  keepCase(draft, withFacts(caseOf(draft), toldIn(text, languageOf(draft.facts.language))));
}
