import type { Locale } from '../../../core/language.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import type { DirectLinePorts } from '../../shared/line/directLinePorts.ts';

/** What a message of the user says: words, what a button means, or both. */
export type UserWords = Pick<ChatActivity, 'text' | 'value'>;

interface UserMessage {
  /** Also the id that makes a second sending harmless. */
  readonly key: string;
  /** On the user's own screen, until the server's copy takes its place. */
  readonly shown: ChatActivity;
  /** What is sent: who says it and in which language is the server's to say. */
  readonly sent: ChatActivity;
}

/** Makes messages of the user, each with a key that no other has. */
export function createUserMessages({ now, random }: Pick<DirectLinePorts, 'now' | 'random'>, language: () => Locale) {
  let last = 0;
  return (words: UserWords): UserMessage => {
    last += 1;
    const key = `${now().toString(36)}-${last}-${Math.floor(random() * 1e9).toString(36)}`;
    const message: ChatActivity = {
      type: 'message',
      textFormat: 'plain',
      locale: language(),
      timestamp: new Date(now()).toISOString(),
      from: { id: 'me', role: 'user' },
      ...words,
    };
    const own = { clientActivityID: key, handrail: { sender: { role: 'user' }, language: language() } } as const;
    return {
      key,
      shown: { ...message, channelData: own },
      sent: { ...message, channelData: { clientActivityID: key } },
    };
  };
}
