import type { ConversationId } from '../../core/ids.ts';
import type { Conversations } from '../ports.ts';
import { readAtAll } from '../record/deletion.ts';

/** More than this are not looked through: somebody waits for the answer. */
const LOOKED_AT = 10_000;
const AT_ONCE = 50;

/**
 * The conversations that were given this article and that can still be read: every one that is open or within its
 * retention window. Errors: rejects with `store.unavailable`.
 */
export async function conversationsWith(
  articleId: string,
  conversations: Pick<Conversations, 'due' | 'read'>,
): Promise<ConversationId[]> {
  const ids = await conversations.due(Number.MAX_SAFE_INTEGER, LOOKED_AT);
  const reached: ConversationId[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const read = await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => readAtAll({ conversations }, id)));
    for (const conversation of read) {
      if (conversation?.content.brief.articles.includes(articleId)) reached.push(conversation.id);
    }
  }
  return reached;
}
