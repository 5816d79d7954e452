import type { ConversationDraft } from '../handoff/draft.ts';

const NOT_NOW = AbortSignal.abort();

/**
 * For every question to nodes that a message leads to. They belong to others, and each visitor has a share of what they bear: who
 * has spent it is answered as when no node answers.
 */
export async function mayAskNodes(draft: ConversationDraft, questions = 1): Promise<{ readonly signal?: AbortSignal }> {
  return questions === 0 || (await draft.nodesLeft(questions)) ? {} : { signal: NOT_NOW };
}
