import type { Pseudonym } from '../../core/ids.ts';
import { DAY } from '../../core/time.ts';
import type { ConversationContent, ConversationFacts, NewEntry } from '../../handoff/ports.ts';

/** A dialog stack and a message of usual size. */
export const CONTENT: ConversationContent = {
  format: 1,
  dialogs: { stack: Array.from({ length: 4 }, (_, n) => ({ id: `dialog ${n}`, state: { options: 'x'.repeat(150) } })) },
  brief: { question: 'My transfer has not arrived', hash: null, chain: null, verdict: null, articles: [] },
  chain: { transactions: [], addresses: [] },
  reference: null,
};
const MESSAGE = 'My transaction has been pending since yesterday evening. '.repeat(3);

export function facts(
  owner: ConversationFacts['owner'] = { kind: 'bot' },
  dueAt = Date.now() + DAY,
): ConversationFacts {
  return {
    ...{ owner, dueAt, user: 'pseudonym' as Pseudonym, channel: 'webchat', language: 'en' },
    ...{ openedAt: Date.now(), lastUserAt: Date.now(), consent: { kind: 'undecided' } },
    ...{ department: null, resolution: null, rating: null },
  };
}

export function entries(): NewEntry[] {
  const activity = { type: 'message', text: MESSAGE } as const;
  return [
    { author: 'user', audience: 'everyone', activity },
    { author: 'bot', audience: 'everyone', activity },
  ];
}
