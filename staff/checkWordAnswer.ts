import type { ConversationId } from '../core/ids.ts';
import type { CheckWordAnswer } from '../core/protocols/protocol.ts';
import type { Conversations, Entry } from '../handoff/ports.ts';
import { looksLikeCheckWord, sameCheckWord, verifyCheckWord } from './staffCode.ts';

/**
 * What may be said of a word that somebody shows as ours. It is only ever compared with the one conversation that the
 * asking browser holds: whoever could ask it of all of them would find words that are in use, and pose with one.
 */
export async function answerCheckWord(
  { conversations, secret }: { conversations: Pick<Conversations, 'read' | 'entries'>; secret: Uint8Array },
  word: string,
  id: ConversationId | null,
): Promise<CheckWordAnswer> {
  const conversation = id && (await conversations.read(id));
  if (conversation) {
    const { id: own, facts, lastSeq } = conversation;
    const { owner } = facts;
    if (owner.kind === 'withAgent' && verifyCheckWord(secret, own, owner.agent, word)) return 'live';
    const entries = await conversations.entries(own, { after: 0, limit: lastSeq, audience: 'everyone' });
    if (entries.some((entry) => wordsShown(entry).some((shown) => sameCheckWord(shown, word)))) return 'past';
  }
  return looksLikeCheckWord(word) ? 'elsewhere' : 'unknown';
}

function wordsShown({ activity }: Entry): string[] {
  const sender = activity.channelData?.handrail?.sender;
  const card = activity.channelData?.handrail?.card;
  return [
    ...(sender?.role === 'staff' ? [sender.checkWord] : []),
    ...(card?.kind === 'accepted' ? [card.checkWord] : []),
  ];
}
