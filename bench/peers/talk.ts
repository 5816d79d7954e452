import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
/** For all who come back at once: whoever talks meanwhile does not wait behind them at this end. */
const returning = new Agent({ keepAlive: true, maxSockets: 512 });

/** Closes what is kept open for the next message, so that the process can end. */
export function hangUp(): void {
  agent.destroy();
  returning.destroy();
}

export interface Visitor {
  readonly streamUrl: string;
  say(activity: object): Promise<void>;
  /** The address of a stream that begins with the first message of the conversation, as a page that comes back asks for one. */
  streamAnew(): Promise<string>;
  /** "Erase everything". */
  erase(): Promise<void>;
}

/** Opens a conversation with the product over Direct Line and consents. */
export async function visit(origin: string): Promise<Visitor> {
  const directLine = `${origin}/v3/directline`;
  const pass = await post(`${directLine}/tokens/generate`, {});
  const { token, conversationId, streamUrl } = await post(
    `${directLine}/conversations`,
    { locale: 'en' },
    String(pass['token']),
  );
  const path = `${directLine}/conversations/${conversationId}/activities`;
  const say = async (activity: object) => {
    const message = { type: 'message', ...activity, channelData: { clientActivityID: randomUUID() } };
    await post(path, message, String(token));
  };
  await say({ text: 'yes', value: { action: 'consent.accept' } });
  const erase = async () => void (await post(`${origin}/me/erase`, {}, String(token)));
  const streamAnew = async () => {
    const url = `${directLine}/conversations/${conversationId}?watermark=0`;
    return String((await ask({ method: 'GET', url, token: String(token), agent: returning }))['streamUrl']);
  };
  return { streamUrl: String(streamUrl), say, streamAnew, erase };
}

/** Rejects on an answer that is not 2xx. */
export function post(url: string, body: object, token?: string): Promise<Record<string, unknown>> {
  return ask({ method: 'POST', url, token, body, agent });
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly token?: string | undefined;
  readonly body?: object;
  readonly agent: Agent;
}

function ask(asked: Asked): Promise<Record<string, unknown>> {
  const { method, url, token, body, agent } = asked;
  const bytes = body ? JSON.stringify(body) : '';
  const headers = {
    ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(bytes) } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => {
        if ((response.statusCode ?? 500) >= 300) reject(new Error(`${response.statusCode} ${new URL(url).pathname}`));
        else resolve(JSON.parse(text));
      });
    });
    // The server let a kept connection go at this very moment: the same is asked once more, on another.
    sent.on('error', (error) => (sent.reusedSocket ? resolve(ask(asked)) : reject(error)));
    sent.end(bytes);
  });
}
