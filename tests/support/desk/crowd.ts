import { Agent, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';

/** Every visitor has an address of its own, as behind a proxy that is believed: limits count by address. */
let addresses = 0;
const newAddress = () => {
  addresses += 1;
  return `198.18.${(addresses >> 8) & 255}.${addresses & 255}`;
};

interface Answer {
  /** 0: no connection, or it broke. */
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** People who talk and people who only have the chat open, all over one origin, and what they were answered. */
export class Crowd {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly streams = new Set<WebSocket>();
  private readonly talking: Promise<void>[] = [];
  private isOver = false;
  /** How often each status was answered to somebody who spoke. */
  readonly statuses = new Map<number, number>();
  /** By conversation, what was acknowledged, in order. */
  readonly acknowledged = new Map<string, string[]>();
  private readonly tokens = new Map<string, string>();
  /** Codes with which streams were ended. */
  readonly closeCodes = new Map<number, number>();

  constructor(readonly origin: string) {}

  /** How many streams are open now. */
  get listening(): number {
    return [...this.streams].filter(({ readyState }) => readyState === WebSocket.OPEN).length;
  }

  /** Somebody who says something every `pause` ms until `end`, again with the same id where it was not acknowledged. */
  async talk(pause: number): Promise<void> {
    const { conversation, token } = await this.arrive();
    await this.insist(conversation, token, 'consent', { action: 'consent.accept' });
    this.acknowledged.set(conversation, []);
    this.tokens.set(conversation, token);
    this.talking.push(this.talkOn(conversation, token, pause));
  }

  private async talkOn(conversation: string, token: string, pause: number): Promise<void> {
    for (let n = 0; !this.isOver; n += 1) {
      await this.insist(conversation, token, `thanks ${n}`);
      this.acknowledged.get(conversation)?.push(`thanks ${n}`);
      await sleep(pause * (0.5 + Math.random()));
    }
  }

  /** Again until it is acknowledged. */
  private async insist(conversation: string, token: string, text: string, value?: object): Promise<void> {
    for (;;) {
      const { status } = await this.say(conversation, token, text, value);
      this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
      if (status === 200) return;
      await sleep(200 + Math.random() * 200);
    }
  }

  /** `count` open streams, five to a conversation, that come back as the chat does: after a moment, and not all at once. */
  async listen(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 5) {
      const { conversation, token } = await this.arrive();
      for (let n = 0; n < Math.min(5, left); n += 1) void this.stream(conversation, token);
    }
  }

  private async stream(conversation: string, token: string): Promise<void> {
    const path = `/v3/directline/conversations/${conversation}`;
    const { status, body } = await this.ask('GET', path, token);
    const again = () => {
      if (!this.isOver) setTimeout(() => void this.stream(conversation, token), 500 + Math.random() * 500);
    };
    if (status !== 200) return again();
    const socket = new WebSocket(String(body['streamUrl']), { headers: { 'x-forwarded-for': newAddress() } });
    this.streams.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      this.closeCodes.set(code, (this.closeCodes.get(code) ?? 0) + 1);
      this.streams.delete(socket);
      again();
    });
  }

  /** What the conversation says that was said in it, in order; `origin`: of the process that is asked. */
  async heard(conversation: string, origin = this.origin): Promise<string[]> {
    const heard: string[] = [];
    for (let watermark = ''; ; ) {
      const path = `/v3/directline/conversations/${conversation}/activities?watermark=${watermark}`;
      const { body } = await this.ask('GET', path, this.tokens.get(conversation) ?? '', undefined, origin);
      const activities = body['activities'] as { text?: string; from?: { role?: string } }[];
      if (activities.length === 0) return heard;
      for (const { text, from } of activities)
        if (from?.role === 'user' && text?.startsWith('thanks')) heard.push(text);
      watermark = String(body['watermark']);
    }
  }

  /** Nobody begins anything new; resolves when everything that was said is acknowledged. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.talking);
    for (const socket of this.streams) socket.terminate();
  }

  leave(): void {
    this.agent.destroy();
  }

  private async arrive(): Promise<{ conversation: string; token: string }> {
    const made = await this.ask('POST', '/v3/directline/tokens/generate', '');
    const token = String(made.body['token']);
    let started = await this.ask('POST', '/v3/directline/conversations', token);
    // Newcomers wait behind those who talk already; a crowd that comes at once comes again.
    for (let tries = 0; started.status === 429 && tries < 60; tries += 1) {
      await sleep(500 + Math.random() * 500);
      started = await this.ask('POST', '/v3/directline/conversations', token);
    }
    if (started.status !== 201) throw new Error(`not started: ${made.status} ${started.status}`);
    return { conversation: String(made.body['conversationId']), token };
  }

  private say(conversation: string, token: string, text: string, value?: object): Promise<Answer> {
    const path = `/v3/directline/conversations/${conversation}/activities`;
    const id = { channelData: { clientActivityID: text } };
    return this.ask('POST', path, token, { type: 'message', text, ...id, ...(value ? { value } : {}) });
  }

  private ask(method: string, path: string, token: string, body?: object, origin = this.origin): Promise<Answer> {
    const headers = {
      'x-forwarded-for': newAddress(),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    return new Promise((resolve) => {
      const broken = () => resolve({ status: 0, body: {} });
      const asked = httpRequest(`${origin}${path}`, { agent: this.agent, method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', broken);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: answer.statusCode ?? 0, body: text.startsWith('{') ? JSON.parse(text) : {} });
        });
      });
      asked.on('error', broken);
      asked.end(body ? JSON.stringify(body) : undefined);
    });
  }
}

/** Five connections whose peers say nothing more, and do not hang up when they are hung up on. */
export async function halfOpen(origin: string, streamUrl: string): Promise<{ end(): void }> {
  const { hostname, port, pathname, search } = new URL(streamUrl);
  const upgrade = [`GET ${pathname}${search} HTTP/1.1`, `Host: ${hostname}:${port}`, 'Connection: Upgrade'];
  upgrade.push('Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==');
  const host = `Host: ${new URL(origin).host}`;
  const sockets = await Promise.all(
    [
      '',
      `GET /healthz HTTP/1.1\r\n${host}`,
      `POST /api/messages HTTP/1.1\r\n${host}\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{"half":`,
      `GET /healthz HTTP/1.1\r\n${host}\r\n\r\n`,
      `${upgrade.join('\r\n')}\r\n\r\n`,
    ].map((said) => silent(origin, said)),
  );
  // Until the server has taken what they said.
  await sleep(300);
  for (const socket of sockets) socket.pause();
  return { end: () => sockets.map((socket) => socket.destroy()) };
}

function silent(origin: string, said: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect({ port: Number(new URL(origin).port), host: '127.0.0.1', allowHalfOpen: true }, () => {
      socket.write(said);
      resolve(socket);
    });
    socket.on('data', () => undefined);
    socket.on('error', () => undefined);
  });
}

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
