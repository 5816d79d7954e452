import type { QueueItem } from '../../../core/protocols/deskProtocol.ts';

/** A case as the list shows it, waiting; `parts`: what matters to the test. */
export const queueItem = (conversation: string, parts: Partial<QueueItem> = {}): QueueItem => ({
  conversation,
  place: 'waiting',
  department: 'transfers',
  language: 'en',
  channel: 'webchat',
  urgent: false,
  since: 0,
  position: null,
  agent: null,
  lastSeq: 1,
  lastUserAt: 0,
  replyDueSince: null,
  reason: 'asked',
  question: null,
  ...parts,
});
