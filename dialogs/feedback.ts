import { LATEST } from '../core/actions/index.ts';
import type { ConversationDraft } from '../handoff/draft.ts';
import { attemptsOf, keepAttempts } from './attempts.ts';
import { keepCase } from './case.ts';

/** Whether an answer helped is counted for its article, where one was said last. */
export function countFeedback(helped: boolean, named: string, draft: ConversationDraft): void {
  const latest = attemptsOf(draft).offered.length > 0 ? undefined : draft.content.brief.articles.at(-1);
  const article = named === LATEST ? latest : named;
  if (article) draft.events.push({ kind: 'feedback', helped, article });
  if (!helped) return;
  draft.note({ resolution: 'bot' });
  keepAttempts(draft, { misses: 0, helped: article ?? null });
  // What is solved is not gone on with: the next message is read afresh.
  keepCase(draft, { open: null, last: 'nothing', steps: 0 });
}
