import type { ChatActivity } from '../core/protocols/protocol.ts';

/** Name and check word of staff as words, for wherever only our own page could draw the plate. Null for everybody else. */
export function signature({ channelData }: ChatActivity): string | null {
  const sender = channelData?.handrail?.sender;
  return sender?.role === 'staff' ? `${sender.name} · ${sender.checkWord}` : null;
}
