import type { Pseudonym } from '../../../core/ids.ts';
import { DAY } from '../../../core/time.ts';
import type {
  Author,
  ChannelReference,
  ConversationContent,
  ConversationFacts,
  NewEntry,
} from '../../../handoff/ports.ts';

export const NOON = Date.UTC(2026, 0, 15, 12);

export function sampleFacts(part: Partial<ConversationFacts> = {}): ConversationFacts {
  return {
    owner: { kind: 'bot' },
    user: 'pseudonym' as Pseudonym,
    channel: 'webchat',
    language: 'ja',
    openedAt: NOON,
    lastUserAt: NOON,
    consent: { kind: 'undecided' },
    department: null,
    resolution: null,
    rating: null,
    dueAt: NOON + DAY,
    ...part,
  };
}

export function sampleContent(part: Partial<ConversationContent> = {}): ConversationContent {
  return {
    format: 1,
    dialogs: {},
    brief: { question: null, hash: null, chain: null, verdict: null, articles: [] },
    chain: { transactions: [], addresses: [] },
    reference: null,
    ...part,
  };
}

export function said(text: string, author: Author = 'user', audience: 'everyone' | 'staff' = 'everyone'): NewEntry {
  return { author, audience, activity: { type: 'message', text } };
}

/** The way back to a conversation of an outside channel. */
export function sampleReference(conversation: string, part: Partial<ChannelReference> = {}): ChannelReference {
  return {
    serviceUrl: 'http://localhost:1',
    channelId: 'emulator',
    conversation: { id: conversation },
    user: { id: 'user' },
    bot: { id: 'bot' },
    ...part,
  };
}
