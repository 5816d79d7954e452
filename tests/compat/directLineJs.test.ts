import { ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import { XMLHttpRequest } from 'xhr2';
import type { ChatActivity } from '../../core/protocols/protocol.ts';
import { en } from '../../languages/en.ts';
import { ja } from '../../languages/ja.ts';
import { type Product, startProduct } from '../support/products/product.ts';

let product: Product;

beforeAll(async () => {
  // What the client expects of a browser.
  Object.assign(globalThis, { XMLHttpRequest, WebSocket });
  product = await startProduct();
});
afterAll(() => product.stop());

async function connect(webSocket: boolean) {
  const response = await fetch(`${product.origin}/v3/directline/tokens/generate`, { method: 'POST' });
  const { token } = (await response.json()) as { token: string };
  const client = new DirectLine({
    token,
    domain: `${product.origin}/v3/directline`,
    webSocket,
    pollingInterval: 200,
    timeout: 20_000,
  });
  const seen: ChatActivity[] = [];
  const statuses: ConnectionStatus[] = [];
  let notice = () => {};
  client.activity$.subscribe(
    (activity) => {
      seen.push(activity as never);
      notice();
    },
    // `end()` tells its subscribers that the conversation has ended by an error.
    () => undefined,
  );
  client.connectionStatus$.subscribe((status) => {
    statuses.push(status);
    notice();
  });
  const until = async (done: () => boolean) => {
    while (!done())
      await new Promise<void>((resolve) => {
        notice = resolve;
      });
  };
  const post = (activity: Partial<ChatActivity>) =>
    new Promise<string>((resolve, reject) => {
      client.postActivity({ from: { id: 'me' }, ...activity } as never).subscribe(resolve, reject);
    });
  const says = (text: string) => seen.some((activity) => activity.text?.includes(text));
  return { client, seen, statuses, until, post, says };
}

describe.each([
  ['WebSocket', true],
  ['REST polling', false],
])("Microsoft's own client over %s", (_name, webSocket) => {
  it('connects, is asked for consent, agrees, asks, and finds its own words once', async () => {
    const { client, seen, statuses, until, post, says } = await connect(webSocket);
    await until(() => says(en.consentAsk));
    expect(statuses).toContain(ConnectionStatus.Online);

    await post({ type: 'message', text: en.buttons.accept, value: { action: 'consent.accept' } });
    await until(() => says(en.askAnything));
    const id = await post({ type: 'message', text: 'hello there', channelData: { clientActivityID: 'c-1' } });
    expect(id).toMatch(/^[\w-]+\|\d{7}$/);
    await until(() => seen.some((activity) => activity.id === id));

    const own = seen.filter((activity) => activity.text === 'hello there');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ from: { role: 'user' }, channelData: { clientActivityID: 'c-1' } });
    expect(new Set(seen.map((activity) => activity.id)).size).toBe(seen.length);
    client.end();
  });
});

it('gets back what was not kept, blanked and under its own id, so that no client sends it again', async () => {
  const { client, seen, until, post, says } = await connect(true);
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  const echoed = (id: string) => seen.find(({ channelData }) => channelData?.clientActivityID === id);
  await until(() => says(en.consentAsk));
  await post({ type: 'message', text: 'are you there?', channelData: { clientActivityID: 'c1a' } });
  await until(() => echoed('c1a') !== undefined);
  await post({
    type: 'message',
    text: en.buttons.accept,
    value: { action: 'consent.accept' },
    channelData: { clientActivityID: 'c2a' },
  });
  await until(() => echoed('c2a') !== undefined && says(en.askAnything));
  await post({ type: 'message', text: phrase, channelData: { clientActivityID: 'c3a' } });
  await until(() => echoed('c3a') !== undefined && says(en.stopped));
  expect(['c1a', 'c2a', 'c3a'].map((id) => echoed(id)?.text)).toEqual(['••••••••', en.buttons.accept, '••••••••']);
  expect(['c1a', 'c2a', 'c3a'].map((id) => echoed(id)?.from?.role)).toEqual(['user', 'user', 'user']);
  expect(JSON.stringify(seen)).not.toContain('sausage');
  // What is passed on and not stored moves no watermark: what comes next is neither lost nor repeated.
  await post({ type: 'message', text: 'hello there', channelData: { clientActivityID: 'c4a' } });
  await until(() => says('hello there'));
  expect(seen.filter(({ text }) => text === 'hello there')).toHaveLength(1);
  client.end();
});

it('comes back after the stream broke, without a gap and without repeating itself', async () => {
  const { client, seen, until, post, says } = await connect(true);
  await until(() => says(en.consentAsk));
  await post({ type: 'message', text: 'x', value: { action: 'consent.accept' } });
  await until(() => says(en.askAnything));
  const before = seen.length;
  // Every stream is told to come back, as at a deploy; the client waits 3 to 15 s.
  product.handrail.streams.sendAway();
  await post({ type: 'message', text: 'said meanwhile', channelData: { clientActivityID: 'm-1' } });
  await until(() => says('said meanwhile'));
  expect(seen.slice(before).filter((activity) => activity.text === 'said meanwhile')).toHaveLength(1);
  expect(new Set(seen.map((activity) => activity.id)).size).toBe(seen.length);
  client.end();
});

it('refuses a file with the reason, as Microsoft’s client sends one', async () => {
  const generated = await fetch(`${product.origin}/v3/directline/tokens/generate`, { method: 'POST' });
  const { token, conversationId } = (await generated.json()) as { token: string; conversationId: string };
  const form = new FormData();
  form.append('activity', new Blob(['{"type":"message"}'], { type: 'application/vnd.microsoft.activity' }));
  form.append('file', new Blob([new Uint8Array(300_000)], { type: 'image/png' }), 'phrase.png');
  const response = await fetch(`${product.origin}/v3/directline/conversations/${conversationId}/upload?userId=me`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  expect(response.status).toBe(415);
  expect(await response.text()).toContain('a picture can show a recovery phrase');
});

it.each([
  ['what the site has said', { locale: 'ja-JP' }, 'ko'],
  ['the browser', {}, 'ja-JP,ja;q=0.9,en;q=0.8'],
])('greets in the language of %s', async (_name, body, language) => {
  const generated = await fetch(`${product.origin}/v3/directline/tokens/generate`, { method: 'POST' });
  const { token, conversationId } = (await generated.json()) as { token: string; conversationId: string };
  const headers = { authorization: `Bearer ${token}`, 'x-ms-bot-agent': 'DirectLine/3.0' };
  await fetch(`${product.origin}/v3/directline/conversations`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
  });
  const read = await fetch(`${product.origin}/v3/directline/conversations/${conversationId}/activities`, { headers });
  const said = JSON.stringify(await read.json());
  expect(said).toContain(JSON.stringify(ja.consentAsk).slice(1, -1));
});
