import { createHmac } from 'node:crypto';

/**
 * What the audit keeps of a detail that it must not tell: HMAC-SHA-256 (RFC 2104) over its canonical JSON, base64url. The key
 * is a conversation's own salt, sealed with it: once the conversation is shredded nobody can try out what was committed to,
 * and only a user who took the salt along can still show what it was.
 */
export function commitmentTo(detail: Readonly<Record<string, string | number>>, salt: string): string {
  const sorted = Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHmac('sha256', Buffer.from(salt, 'base64url')).update(JSON.stringify(sorted)).digest('base64url');
}
