import { randomUUID } from 'node:crypto';
import { HandrailError } from '../../../core/errors.ts';
import type { Locale } from '../../../core/language.ts';
import type { ActionValue, ChatActivity } from '../../../core/protocols/protocol.ts';

/** A user of the web chat who has agreed to the terms. What is said to it resolves to what the desk replied. */
export interface Visitor {
  readonly conversation: string;
  say(text: string): Promise<ChatActivity[]>;
  press(title: string, value: ActionValue): Promise<ChatActivity[]>;
}

/** Opens a conversation over Direct Line, the way any client does, and consents to the terms, and to a model or to nothing else. */
export async function visit(origin: string, locale: Locale, model = false): Promise<Visitor> {
  const base = `${origin}/v3/directline`;
  const pass = await ask('POST', `${base}/tokens/generate`, null, {});
  const opened = await ask('POST', `${base}/conversations`, String(pass['token']), { locale });
  const [token, conversation] = [String(opened['token'] ?? pass['token']), String(opened['conversationId'])];
  const path = `${base}/conversations/${conversation}/activities`;
  let watermark = '0';
  const heard = async () => {
    const all: ChatActivity[] = [];
    for (;;) {
      const page = await ask('GET', `${path}?watermark=${watermark}`, token);
      const activities = page['activities'] as ChatActivity[];
      watermark = String(page['watermark']);
      if (activities.length === 0) return all;
      all.push(...activities.filter(({ type, from }) => type === 'message' && from?.role !== 'user'));
    }
  };
  const send = async (activity: Pick<ChatActivity, 'text' | 'value'>) => {
    const channelData = { clientActivityID: randomUUID() };
    await ask('POST', path, token, { type: 'message', from: { id: 'me' }, locale, channelData, ...activity });
    return heard();
  };
  const press = (title: string, value: ActionValue) => send({ text: title, value });
  await press('', model ? { action: 'consent.accept', model } : { action: 'consent.accept' });
  return { conversation, press, say: (text) => send({ text }) };
}

/** Our own server on the loopback interface answers; anything but 2xx is a failure of the desk. */
async function ask(method: string, url: string, token: string | null, body?: object): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  if (!response.ok) throw new HandrailError('turn.failed', `${method} ${new URL(url).pathname}: ${response.status}`);
  return (await response.json()) as Record<string, unknown>;
}
