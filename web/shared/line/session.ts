import type { DirectLinePorts, Reply, Session } from './directLinePorts.ts';

const BASE = '/v3/directline';

/** The session of an answer that carries one (`generate`, `start`, `refresh`, `resume`). */
export function toSession(reply: Reply | null): Session | null {
  const conversation = reply && textOf(reply.body, 'conversationId');
  const token = reply && textOf(reply.body, 'token');
  return conversation && token ? { conversation, token, resume: textOf(reply.body, 'resume') } : null;
}

export type Renewed =
  | { readonly kind: 'renewed'; readonly session: Session }
  | { readonly kind: 'gone' }
  | { readonly kind: 'expired' }
  /** No answer, or the server is busy. */
  | { readonly kind: 'later' };

/** After a night with the page closed: a new token for the old conversation, while it exists. */
export async function renew(request: DirectLinePorts['request'], session: Session): Promise<Renewed> {
  if (!session.resume) return { kind: 'expired' };
  const reply = await request('POST', `${BASE}/tokens/resume`, { token: session.resume }).catch(() => null);
  const fresh = toSession(reply);
  if (fresh) return { kind: 'renewed', session: { ...fresh, resume: session.resume } };
  if (reply?.status === 404) return { kind: 'gone' };
  return { kind: reply?.status === 403 ? 'expired' : 'later' };
}

export function textOf(body: unknown, field: string): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const value: unknown = Reflect.get(body, field);
  return typeof value === 'string' ? value : null;
}
