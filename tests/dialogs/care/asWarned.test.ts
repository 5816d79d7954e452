import type { TurnContext } from 'botbuilder';
import type { Suspected } from '../../../core/care.ts';
import { NEW_CASE } from '../../../core/case.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { keepCare } from '../../../dialogs/care/careMemory.ts';
import { asWarned } from '../../../dialogs/care/suspected.ts';
import { keepNow } from '../../../dialogs/care/suspectedNow.ts';
import { ConversationDraft, carryDraft } from '../../../handoff/draft.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { NOON, sampleFacts } from '../../support/desk/sampleConversation.ts';

/** What is known of the words where this was spoken of before, and this is suspected at the message. */
function wordsWhere(mentioned: readonly Suspected[], now: Suspected | null): string | undefined {
  const draft = new ConversationDraft('conversation' as ConversationId, null, sampleFacts({}), NOON, DEFAULT_RULES);
  const state = new Map<unknown, unknown>();
  const turnState = { get: (key: unknown) => state.get(key), set: (key: unknown, one: unknown) => state.set(key, one) };
  const context = { turnState } as unknown as TurnContext; // the member that it uses
  carryDraft(context, draft);
  keepCare(draft, { mentioned: [...mentioned] });
  if (now) keepNow(context, { kind: now, line: null, isAnswered: false, isTold: false });
  return asWarned(context, NEW_CASE).facts.phrase?.value;
}

it('takes the words as known to others once it was spoken of that coins are being taken, as long as that is suspected', () => {
  expect(wordsWhere(['taken'], 'taken')).toBe('exposed');
});

it('takes nothing as told where it was not spoken of yet, is suspected no more, or is another danger', () => {
  expect(wordsWhere([], 'taken')).toBeUndefined();
  expect(wordsWhere(['taken'], null)).toBeUndefined();
  expect(wordsWhere(['taken', 'swindle'], 'swindle')).toBeUndefined();
});
