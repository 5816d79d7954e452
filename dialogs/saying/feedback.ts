import { LATEST } from '../../core/actions/index.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { keepCase } from '../case.ts';
import { attemptsOf, keepAttempts } from '../routing/attempts.ts';

/**
 * Whether an answer helped is counted for its article, where it was said: what a client calls one would stay in the figures
 * for good, in the clear.
 */
export function countFeedback(helped: boolean, named: string, draft: ConversationDraft): void {
  const { articles } = draft.content.brief;
  const latest = attemptsOf(draft).offered.length > 0 ? undefined : articles.at(-1);
  const article = named === LATEST ? latest : articles.find((id) => id === named);
  if (article) draft.events.push({ kind: 'feedback', helped, article });
  if (!helped) return;
  draft.note({ resolution: 'bot' });
  keepAttempts(draft, { misses: 0, helped: article ?? null });
  // What is solved is not gone on with: the next message is read afresh.
  keepCase(draft, { open: null, last: 'nothing', steps: 0 });
}
