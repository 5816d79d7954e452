import type { ActionValue, ChatActivity } from '../../../core/protocols/protocol.ts';

/** A browser's way of calling: cookies are kept, and every call names the page it comes from. */
export class BrowserLike {
  private cookie = '';
  constructor(
    readonly origin: string,
    private readonly headers: Record<string, string> = { origin, 'sec-fetch-site': 'same-origin' },
  ) {}

  get cookies(): string {
    return this.cookie;
  }

  async call<Body = Record<string, never>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; code: string | undefined; body: Body; setCookie: string | null }> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const setCookie = response.headers.get('set-cookie');
    if (setCookie) this.cookie = setCookie.split(';')[0] ?? '';
    const text = await response.text();
    const parsed = text ? JSON.parse(text) : {};
    return { status: response.status, code: parsed.error?.code, body: parsed as Body, setCookie };
  }
}

/** A visitor over Direct Line REST. */
export class VisitorLike {
  private watermark = '';
  private sent = 0;
  /** What a later visit shows to be known again. */
  resume = '';
  private constructor(
    private readonly browser: BrowserLike,
    readonly conversation: string,
    readonly token: string,
  ) {}

  static async arrive(origin: string, locale = 'en', resume?: string): Promise<VisitorLike> {
    const browser = new BrowserLike(origin);
    const ask = () =>
      browser.call<{ conversationId: string; token: string }>(
        'POST',
        '/v3/directline/tokens/generate',
        undefined,
        resume ? { authorization: `Bearer ${resume}` } : {},
      );
    let made = await ask();
    // A suite begins more conversations from one address than people do: it waits for its share, as a client does.
    while (made.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      made = await ask();
    }
    if (made.status !== 200) throw new Error(`no token: ${made.status} ${made.code}`);
    const visitor = new VisitorLike(browser, made.body.conversationId, made.body.token);
    const started = await visitor.call<{ resume?: string }>('POST', '/v3/directline/conversations', { locale });
    if (started.status !== 201) throw new Error(`not started: ${started.status} ${started.code}`);
    visitor.resume = started.body.resume ?? '';
    return visitor;
  }

  call<Body = Record<string, never>>(method: string, path: string, body?: unknown) {
    return this.browser.call<Body>(method, path, body, { authorization: `Bearer ${this.token}` });
  }

  say(text: string, value?: ActionValue) {
    this.sent += 1;
    const activity = {
      type: 'message',
      text,
      channelData: { clientActivityID: `c${this.sent}` },
      ...(value ? { value } : {}),
    };
    return this.call<{ id: string }>('POST', `/v3/directline/conversations/${this.conversation}/activities`, activity);
  }

  press(action: ActionValue) {
    return this.say('pressed', action);
  }

  /** What came since it was asked last. */
  async news(): Promise<ChatActivity[]> {
    const path = `/v3/directline/conversations/${this.conversation}/activities?watermark=${this.watermark}`;
    const { body } = await this.call<{ activities: ChatActivity[]; watermark: string }>('GET', path);
    this.watermark = body.watermark;
    return body.activities;
  }

  async texts(): Promise<string> {
    return (await this.news()).map(({ text }) => text ?? '').join('\n');
  }
}
