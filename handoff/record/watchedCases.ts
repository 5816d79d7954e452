import type { Verdict, View, WatchedCases, WatchNews } from '../../chains/ports.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { Locale } from '../../core/language.ts';
import type { Card, SuggestedAction } from '../../core/protocol.ts';
import type { Clock } from '../../core/time.ts';
import { ConversationDraft } from '../draft.ts';
import type { Conversation, Conversations } from '../ports.ts';
import { systemSays } from '../systemSays.ts';
import type { RetentionRules } from './retention.ts';

export interface WatchedCaseParts {
  readonly conversations: Conversations;
  readonly rules: RetentionRules;
  readonly clock: Clock;
  readonly isOutside: (channel: string) => boolean;
  /** News for the user, as a card and as text. */
  readonly sayNews: (
    verdict: Verdict,
    over: boolean,
    language: Locale,
    view?: View,
  ) => { text: string; card?: Card; buttons?: SuggestedAction[] };
  /** The same in one sentence for the agent who holds the conversation, in the user's language. */
  readonly tellStaff: (verdict: Verdict, language: Locale, view?: View) => string;
  /** Content after a look: the port's own rule in `chains/lookup/chainMemory.ts`. */
  readonly remember: (memory: Conversation['content']['chain'], news: WatchNews) => Conversation['content']['chain'];
}

/**
 * The watcher's way into conversations: the same draft and the same fences as every other act. What the user was told
 * is part of the commit that tells it, so two passes at once, or one that was killed, say it once.
 */
export function createWatchedCases(parts: WatchedCaseParts): WatchedCases {
  return {
    watched: async (id) => watchedIn(await parts.conversations.read(id)),
    tell: (id, news) => tell(parts, id, news),
  };
}

function watchedIn(conversation: Conversation | null) {
  if (!conversation || conversation.facts.owner.kind === 'closed') return [];
  return conversation.content.chain.transactions.filter(({ watch }) => watch !== null);
}

async function tell(parts: WatchedCaseParts, id: ConversationId, news: WatchNews): Promise<'told' | 'known' | 'retry'> {
  const conversation = await parts.conversations.read(id);
  const waiting = watchedIn(conversation).find(({ watch }) => watch?.id === news.watch.id);
  if (!conversation || !waiting || waiting.watch?.told !== news.watch.told) return 'known';
  if (waiting.standing === news.standing) return 'known';
  const draft = new ConversationDraft(id, conversation, conversation.facts, parts.clock(), parts.rules);
  say(parts, draft, news, waiting.view);
  draft.rememberChain(parts.remember(draft.content.chain, news));
  const deliver = parts.isOutside(draft.facts.channel);
  // The number of the change, not the change: the key says nothing about the transaction.
  const dedupe = `watch ${news.watch.id} ${news.watch.told}`;
  const { kind } = await parts.conversations.commit(id, draft.change({ dedupe, deliver }));
  if (kind === 'ok') return 'told';
  return kind === 'fenced' || kind === 'conflict' ? 'retry' : 'known';
}

/** While a person holds the conversation only they speak in it: they get the news and pass it on. */
function say(parts: WatchedCaseParts, draft: ConversationDraft, { verdict, over }: WatchNews, view?: View): void {
  const { owner, language } = draft.facts;
  if (owner.kind === 'withAgent') {
    const text = parts.tellStaff(verdict, language, view);
    draft.append({ author: 'system', audience: 'staff', activity: { type: 'message', text, locale: language } });
    return;
  }
  const { text, card, buttons } = parts.sayNews(verdict, over, language, view);
  systemSays(draft, text, card, buttons);
}
