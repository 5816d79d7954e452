import type { ChatActivity } from '../protocols/protocol.ts';

interface Said {
  readonly author: 'user' | 'bot' | 'staff' | 'system';
  readonly audience: 'everyone' | 'staff';
  readonly activity: Pick<ChatActivity, 'type' | 'text' | 'value'>;
}

/** The user's words since the bot or a member of staff spoke last; empty when there are none. Presses are not words. */
export function unanswered(entries: readonly Said[]): string {
  const said = entries.filter(({ activity, audience }) => activity.type === 'message' && audience === 'everyone');
  const last = said.findLastIndex(({ author }) => author === 'bot' || author === 'staff');
  const open = said.slice(last + 1).filter(({ author, activity }) => author === 'user' && !activity.value);
  return open
    .map(({ activity }) => activity.text ?? '')
    .join('\n')
    .trim();
}
