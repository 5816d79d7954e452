import type { ActionValue, ChatActivity } from '../../../core/protocols/protocol.ts';

/** A user of the web chat, over plain Direct Line, who has agreed to the terms. */
export interface DeskVisitor {
  readonly conversation: string;
  say(text: string): Promise<void>;
  press(value: ActionValue): Promise<void>;
  /** Everything that the user can see so far. */
  hears(): Promise<ChatActivity[]>;
}

/** `address`: where they come from, for a desk that believes a proxy in front of it. */
export async function deskVisitor(origin: string, locale = 'en', address?: string): Promise<DeskVisitor> {
  const base = `${origin}/v3/directline`;
  const ask = async (method: string, path: string, token?: string, body?: unknown) => {
    const headers = {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(address ? { 'x-forwarded-for': address } : {}),
    };
    const response = await fetch(base + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return (await response.json()) as Record<string, unknown>;
  };
  const first = await ask('POST', '/tokens/generate');
  const opened = await ask('POST', '/conversations', String(first['token']), { locale });
  const token = String(opened['token'] ?? first['token']);
  const conversation = String(opened['conversationId']);
  const path = `/conversations/${conversation}/activities`;
  const post = async (activity: ChatActivity) => {
    await ask('POST', path, token, { from: { id: 'me' }, locale, ...activity });
  };
  const press = (value: ActionValue) => post({ type: 'message', text: value.action, value });
  await press({ action: 'consent.accept' });
  return {
    conversation,
    press,
    say: (text) => post({ type: 'message', text }),
    hears: async () => (await ask('GET', `${path}?watermark=0`, token))['activities'] as ChatActivity[],
  };
}

/** Ready means learnt, on a busy machine later than a user waits for. */
export async function untilLearnt(origin: string): Promise<void> {
  const end = Date.now() + 240_000;
  while (!(await fetch(`${origin}/readyz`)).ok) {
    if (Date.now() > end) throw new Error('Nothing was learnt.');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
