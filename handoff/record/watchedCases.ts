import type { Verdict, View, WalletNews, WatchedCases, WatchNews, WatchTold } from '../../chains/ports.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { Locale } from '../../core/language.ts';
import type { Card, SuggestedAction } from '../../core/protocols/protocol.ts';
import type { Clock } from '../../core/time.ts';
import { isInCare } from '../caseSummary.ts';
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
  readonly sayNews: (verdict: Verdict, over: boolean, language: Locale, view?: View) => Message;
  /** The same in one sentence for the agent who holds the conversation, in the user's language. */
  readonly tellStaff: (verdict: Verdict, language: Locale, view?: View) => string;
  /** Content after a look: the port's own rule in `chains/lookup/chainMemory.ts`. */
  readonly remember: (memory: Memory, news: WatchNews) => Memory;
  /** The same three of a watched wallet; `content`: what the conversation says of it. */
  readonly wallet: {
    readonly say: (news: WalletNews, language: Locale, content: Conversation['content']) => Message;
    readonly tellStaff: (news: WalletNews, language: Locale) => string;
    readonly remember: (memory: Memory, news: WalletNews) => Memory;
  };
}

type Memory = Conversation['content']['chain'];
interface Message {
  readonly text: string;
  readonly card?: Card;
  readonly buttons?: SuggestedAction[];
}

/**
 * The watcher's way into conversations: the same draft and the same fences as every other act. What the user was told
 * is part of the commit that tells it, so two passes at once, or one that was killed, say it once.
 */
export function createWatchedCases(parts: WatchedCaseParts): WatchedCases {
  return {
    watched: async (id) => {
      const conversation = await parts.conversations.read(id);
      return { transactions: watchedIn(conversation), wallet: walletIn(conversation) };
    },
    tell: (id, news) => tell(parts, id, news),
    tellWallet: (id, news) => tellWallet(parts, id, news),
  };
}

const isOver = (conversation: Conversation | null) => conversation?.facts.owner.kind === 'closed';

function watchedIn(conversation: Conversation | null) {
  if (!conversation || isOver(conversation)) return [];
  return conversation.content.chain.transactions.filter(({ watch }) => watch !== null);
}

function walletIn(conversation: Conversation | null) {
  return conversation && !isOver(conversation) ? (conversation.content.chain.walletWatch ?? null) : null;
}

async function tell(parts: WatchedCaseParts, id: ConversationId, news: WatchNews): Promise<WatchTold> {
  const conversation = await parts.conversations.read(id);
  const waiting = watchedIn(conversation).find(({ watch }) => watch?.id === news.watch.id);
  if (!conversation || !waiting || waiting.watch?.told !== news.watch.told) return 'known';
  if (waiting.standing === news.standing) return 'known';
  if (mustWait(conversation)) return 'later';
  const { verdict, over } = news;
  return commit(parts, id, conversation, {
    forUser: (language) => parts.sayNews(verdict, over, language, waiting.view),
    forStaff: (language) => parts.tellStaff(verdict, language, waiting.view),
    remember: (memory) => parts.remember(memory, news),
    watch: news.watch,
  });
}

async function tellWallet(parts: WatchedCaseParts, id: ConversationId, news: WalletNews): Promise<WatchTold> {
  const conversation = await parts.conversations.read(id);
  const waiting = walletIn(conversation);
  if (!conversation || waiting?.id !== news.watch.id || waiting.told !== news.watch.told) return 'known';
  if (mustWait(conversation)) return 'later';
  return commit(parts, id, conversation, {
    forUser: (language) => parts.wallet.say(news, language, conversation.content),
    forStaff: (language) => parts.wallet.tellStaff(news, language),
    remember: (memory) => parts.wallet.remember(memory, news),
    watch: news.watch,
  });
}

/** In a crisis nobody is told of coins; staff, who read it first, are. */
const mustWait = (conversation: Conversation) =>
  conversation.facts.owner.kind !== 'withAgent' && isInCare(conversation);

interface News {
  readonly forUser: (language: Locale) => Message;
  /** While a person holds the conversation only they speak in it: they get the news and pass it on. */
  readonly forStaff: (language: Locale) => string;
  readonly remember: (memory: Memory) => Memory;
  readonly watch: { readonly id: string; readonly told: number };
}

async function commit(
  parts: WatchedCaseParts,
  id: ConversationId,
  before: Conversation,
  { forUser, forStaff, remember, watch }: News,
): Promise<WatchTold> {
  const draft = new ConversationDraft(id, before, before.facts, parts.clock(), parts.rules);
  const { owner, language, channel } = draft.facts;
  if (owner.kind === 'withAgent') {
    const text = forStaff(language);
    draft.append({ author: 'system', audience: 'staff', activity: { type: 'message', text, locale: language } });
  } else {
    const { text, card, buttons } = forUser(language);
    systemSays(draft, text, card, buttons);
  }
  draft.rememberChain(remember(draft.content.chain));
  // The number of the change, not the change: the key says nothing about what is watched.
  const dedupe = `watch ${watch.id} ${watch.told}`;
  const { kind } = await parts.conversations.commit(id, draft.change({ dedupe, deliver: parts.isOutside(channel) }));
  if (kind === 'ok') return 'told';
  return kind === 'fenced' || kind === 'conflict' ? 'retry' : 'known';
}
