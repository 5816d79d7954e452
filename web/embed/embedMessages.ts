/** What frame and page may say to each other. Nothing here carries words of the conversation. */
export type ToHost = { kind: 'ready' } | { kind: 'close' } | { kind: 'unread'; count: number };
export type ToFrame = { kind: 'shown' };

/** The message inside `event.data`, or null for anybody else's. The caller has checked origin and source. */
export function readMessage(data: unknown): ToHost | ToFrame | null {
  if (typeof data !== 'object' || data === null || !('handrail' in data)) return null;
  const message: unknown = data.handrail;
  if (typeof message !== 'object' || message === null || !('kind' in message)) return null;
  const { kind } = message;
  if (kind === 'ready' || kind === 'close' || kind === 'shown') return { kind };
  const count: unknown = 'count' in message ? message.count : null;
  return kind === 'unread' && typeof count === 'number' ? { kind, count } : null;
}
