import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { ActivitySet } from '../../../../bots/channels/directline/activities.ts';
import { MOST_PER_NEIGHBOURHOOD, Streams } from '../../../../bots/channels/directline/streams.ts';
import { type Bearer, DirectLineTokens } from '../../../../bots/channels/directline/tokens.ts';
import { HandrailError } from '../../../../core/errors.ts';
import type { ConversationId } from '../../../../core/ids.ts';
import { MOST_BYTES, MOST_FRAMES } from '../../../../core/net/boundFrames.ts';
import { EchoDesk } from '../../../support/desk/echoDesk.ts';
import { silentLog } from '../../../support/desk/silentLog.ts';

const conversation = 'conversation-1' as ConversationId;
const bearer: Bearer = { conversation, user: 'dl_user' };
const tokens = new DirectLineTokens(new Uint8Array(32), Date.now);

let desk: EchoDesk;
/** Whose address the next socket comes from. */
let caller = () => '192.0.2.1';
let streams: Streams;
let roundEvery = 5_000;
let server: Server;

beforeEach(async () => {
  desk = new EchoDesk();
  caller = () => '192.0.2.1';
  desk.say(conversation, 'bot', 'one');
  desk.say(conversation, 'staff', 'a note', 'staff');
  desk.say(conversation, 'bot', 'three');
  streams = new Streams({
    conversations: desk,
    signals: desk.signals,
    tokens,
    log: silentLog,
    placesInQueue: async () => new Map([[conversation, { position: 2 }]]),
    take: async (what, address) =>
      address === '192.0.2.99' || (what === 'streamNear' && address.startsWith('198.51.100.')) ? 1_000 : 0,
    embedOrigins: ['https://shop.example'],
    roundEvery,
  });
  server = createServer();
  server.on('upgrade', (request, socket, head) =>
    streams.upgrade(request, socket, head, { origin: 'https://desk.example', address: caller() }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  streams.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function url(query: Record<string, string> = {}, id = conversation): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const search = new URLSearchParams({ t: tokens.issue(bearer, 'stream'), ...query });
  return `ws://127.0.0.1:${port}/v3/directline/conversations/${id}/stream?${search}`;
}

/** A client that remembers its frames. */
function listen(address: string) {
  const socket = new WebSocket(address);
  const frames: ActivitySet[] = [];
  let notice = () => {};
  socket.on('message', (data) => {
    // A sign of life.
    if (String(data) === '') return;
    frames.push(JSON.parse(String(data)) as ActivitySet);
    notice();
  });
  const until = async (done: () => boolean) => {
    while (!done())
      await new Promise<void>((resolve) => {
        notice = resolve;
      });
  };
  const texts = () => frames.flatMap((frame) => frame.activities.map(({ text, type }) => text ?? type));
  return { socket, frames, texts, until };
}

async function refusedWith(address: string, headers: Record<string, string> = {}): Promise<string> {
  const socket = new WebSocket(address, { headers });
  return new Promise((resolve) => {
    socket.once('error', (error) => resolve(error.message));
    socket.once('open', () => {
      socket.terminate();
      resolve('opened');
    });
  });
}

it('replays what came after the watermark, then goes on with what is said', async () => {
  const client = listen(await url({ watermark: '1' }));
  await client.until(() => client.texts().length === 1);
  expect(client.frames[0]).toMatchObject({
    activities: [{ text: 'three', id: 'conversation-1|0000003' }],
    watermark: '3',
  });
  desk.say(conversation, 'bot', 'four');
  await client.until(() => client.texts().length === 2);
  expect(client.frames.at(-1)?.watermark).toBe('4');
  client.socket.close();
});

it('writes out for other clients where a link leads and who of the staff speaks, and not for our own page', async () => {
  const staff = { sender: { role: 'staff', name: 'Mina', checkWord: 'blue-otter' }, language: 'en' } as const;
  desk.add(conversation, 'staff', {
    type: 'message',
    text: 'See [this](/articles/a#b).',
    channelData: { handrail: staff },
  });
  const [own, other] = [
    listen(await url({ watermark: '3' })),
    listen(await url({ watermark: '3', links: 'absolute' })),
  ];
  await Promise.all([own, other].map((client) => client.until(() => client.texts().length === 1)));
  expect(own.texts()).toEqual(['See [this](/articles/a#b).']);
  expect(other.texts()).toEqual(['Mina · blue-otter\n\nSee [this](https://desk.example/articles/a#b).']);
  own.socket.close();
  other.socket.close();
});

it('sends a long conversation once, in order', async () => {
  for (let n = 0; n < 333; n += 1) desk.say(conversation, 'bot', `n${n}`);
  const client = listen(await url());
  await client.until(() => client.texts().length >= 335);
  expect(client.texts()).toEqual(['one', 'three', ...Array.from({ length: 333 }, (_, n) => `n${n}`)]);
  client.socket.close();
});

it('takes the empty frames of Direct Line clients, and any other, without a word', async () => {
  const client = listen(await url({ watermark: '3' }));
  await new Promise((resolve) => client.socket.once('open', resolve));
  for (const frame of ['', '{', '"x"']) client.socket.send(frame);
  desk.say(conversation, 'bot', 'alive');
  await client.until(() => client.texts().includes('alive'));
  client.socket.close();
});

it('shows that staff are typing, without a watermark, and not that the user is', async () => {
  const client = listen(await url({ watermark: '3' }));
  await new Promise((resolve) => client.socket.once('open', resolve));
  await new Promise((resolve) => setTimeout(resolve, 20));
  desk.signals.publish({ kind: 'typing', conversation, by: 'user' });
  desk.signals.publish({ kind: 'typing', conversation, by: 'staff' });
  await client.until(() => client.frames.length === 1);
  expect(client.frames).toMatchObject([{ activities: [{ type: 'typing', from: { id: 'staff' } }] }]);
  expect(client.frames[0]).not.toHaveProperty('watermark');
  client.socket.close();
});

it('refuses a bad token, another conversation, a wrong watermark and what is gone, each with its status', async () => {
  expect(await refusedWith(await url({ t: 'nonsense' }))).toMatch('403');
  expect(await refusedWith(await url({ t: tokens.issue(bearer, 'rest') }))).toMatch('403');
  expect(await refusedWith(await url({}, 'conversation-2' as ConversationId))).toMatch('403');
  expect(await refusedWith(await url({ watermark: '9' }))).toMatch('400');
  expect(await refusedWith(await url({ watermark: 'x' }))).toMatch('400');
  desk.forget(conversation);
  expect(await refusedWith(await url())).toMatch('404');
});

it('refuses the sixth stream of one conversation', async () => {
  const clients = await Promise.all(Array.from({ length: 5 }, async () => listen(await url())));
  await Promise.all(clients.map((client) => client.until(() => client.frames.length > 0)));
  expect(streams.size).toBe(5);
  expect(await refusedWith(await url())).toMatch('429');
  for (const client of clients) client.socket.close();
});

it('opens no stream for a page of another site, whoever’s token it has', async () => {
  expect(await refusedWith(await url(), { origin: 'https://evil.example' })).toMatch('403');
  for (const origin of ['https://desk.example', 'https://shop.example']) {
    const socket = new WebSocket(await url(), { headers: { origin } });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.close();
  }
});

/** As many as one address may have open. */
async function openAHundred(named = '') {
  const open = [];
  for (let n = 0; n < 100; n += 1) {
    const own = `conversation-${named}${100 + n}` as ConversationId;
    desk.say(own, 'bot', 'hello');
    const token = tokens.issue({ ...bearer, conversation: own }, 'stream');
    const client = listen(await url({ t: token }, own));
    await client.until(() => client.frames.length > 0);
    open.push(client);
  }
  return open;
}

it('opens no more streams for one address than an office has, and none for one that asks too often', async () => {
  const open = await openAHundred();
  expect(await refusedWith(await url())).toMatch('429');
  caller = () => '192.0.2.2';
  const other = listen(await url());
  await other.until(() => other.frames.length > 0);
  caller = () => '192.0.2.99';
  expect(await refusedWith(await url())).toMatch('429');
  for (const client of [...open, other]) client.socket.close();
});

it('opens none for an address whose neighbours together ask too often', async () => {
  caller = () => '198.51.100.7';
  expect(await refusedWith(await url())).toMatch('429');
});

it('counts the addresses of one IPv6 network as one', async () => {
  let n = 0;
  caller = () => `2001:db8:1:2::${(n++).toString(16)}`;
  const open = await openAHundred();
  expect(await refusedWith(await url())).toMatch('429');
  caller = () => '2001:db8:1:3::1';
  const other = listen(await url());
  await other.until(() => other.frames.length > 0);
  for (const client of [...open, other]) client.socket.close();
});

it('opens no more for all networks of one line than a few offices have, and one for somebody else', async () => {
  let [n, line] = [0, '2001:db8:7'];
  caller = () => `${line}:${(n++).toString(16)}::1`;
  const open = [];
  for (let hundred = 0; hundred < MOST_PER_NEIGHBOURHOOD / 100; hundred += 1)
    open.push(...(await openAHundred(`${hundred}-`)));
  expect(await refusedWith(await url())).toMatch('429');
  line = '2001:db8:8';
  const other = listen(await url());
  await other.until(() => other.frames.length > 0);
  for (const client of [...open, other]) client.socket.close();
});

it.each(['message', 'ping', 'pong'] as const)(
  'ends a stream whose client sends frames without end (%s): to read them takes the time of everybody',
  async (kind) => {
    const client = listen(await url({ watermark: '3' }));
    await new Promise((resolve) => client.socket.once('open', resolve));
    const closed = new Promise((resolve) => client.socket.once('close', resolve));
    for (let frame = 0; frame <= MOST_FRAMES; frame += 1) {
      if (kind === 'message') client.socket.send('');
      else client.socket[kind]();
      // One by one: pings that come faster than they are answered end it in the library already.
      await new Promise((resolve) => setImmediate(resolve));
    }
    const end = await Promise.race([closed, sleep(2_000)]);
    client.socket.terminate();
    expect(end).toBe(1006);
  },
);

it.each([
  ['a message in more pieces than any has', Array.from({ length: 6 }, () => ({ text: '', fin: false }))],
  [
    'more than there is to say',
    Array.from({ length: 1 + MOST_BYTES / 4_000 }, () => ({ text: 'x'.repeat(4_000), fin: true })),
  ],
])('ends a stream whose client sends %s', async (_name, frames) => {
  const client = listen(await url({ watermark: '3' }));
  await new Promise((resolve) => client.socket.once('open', resolve));
  const closed = new Promise((resolve) => client.socket.once('close', () => resolve('closed')));
  for (const { text, fin } of frames) client.socket.send(text, { fin });
  const end = await Promise.race([closed, sleep(2_000)]);
  client.socket.terminate();
  expect(end).toBe('closed');
});

it('opens all who come back at one moment, and few of them at once', async () => {
  let n = 0;
  caller = () => `192.0.2.${n++ % 50}`;
  const ids = Array.from({ length: 40 }, (_, n) => `conversation-of-${n}` as ConversationId);
  for (const id of ids) desk.say(id, 'bot', 'hello');
  let [opening, most] = [0, 0];
  const lastSeqs = desk.lastSeqs.bind(desk);
  desk.lastSeqs = async (ids) => {
    opening += 1;
    most = Math.max(most, opening);
    await sleep(10);
    opening -= 1;
    return lastSeqs(ids);
  };
  const { port } = server.address() as AddressInfo;
  const clients = await Promise.all(
    ids.map(async (id) => {
      const t = tokens.issue({ conversation: id, user: 'dl_user' }, 'stream');
      return listen(`ws://127.0.0.1:${port}/v3/directline/conversations/${id}/stream?t=${t}`);
    }),
  );
  await Promise.all(clients.map(({ frames, until }) => until(() => frames.length > 0)));
  expect(clients.map(({ texts }) => texts())).toEqual(ids.map(() => ['hello']));
  expect(most).toBe(4);
  for (const { socket } of clients) socket.close();
});

it('reads no further than a slow reader takes', async () => {
  const long = 'x'.repeat(8_000);
  for (let n = 0; n < 3_000; n += 1) desk.say(conversation, 'bot', long);
  let read = 0;
  const entries = desk.entries.bind(desk);
  desk.entries = async (id, options) => {
    const page = await entries(id, options);
    read += page.length;
    return page;
  };
  const target = new URL(await url());
  const raw = connect(Number(target.port), '127.0.0.1');
  raw.write(
    `GET ${target.pathname}${target.search} HTTP/1.1\r\nHost: desk\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n\r\n`,
  );
  await new Promise((resolve) => setTimeout(resolve, 400));
  raw.pause();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(streams.size).toBe(1);
  expect(read).toBeLessThan(2_000);
  const stopped = read;
  desk.say(conversation, 'bot', 'more');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(read).toBe(stopped);
  raw.destroy();
});

it('tells every client to come back when the process stops', async () => {
  const client = listen(await url());
  await client.until(() => client.frames.length > 0);
  const closed = new Promise((resolve) => client.socket.once('close', resolve));
  streams.close();
  expect(await closed).toBe(1001);
});

it('says where the user stands when the queue moves, once for a burst of moves', async () => {
  const client = listen(await url({ watermark: '3' }));
  await new Promise((resolve) => client.socket.once('open', resolve));
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (let move = 0; move < 5; move += 1) desk.signals.publish({ kind: 'desk' });
  await client.until(() => client.frames.length === 1);
  desk.say(conversation, 'bot', 'after');
  await client.until(() => client.frames.length === 2);
  expect(client.frames[0]).toMatchObject({
    activities: [{ type: 'event', name: 'handrail.queue', value: { kind: 'queue', position: 2 } }],
  });
  expect(client.frames[0]).not.toHaveProperty('watermark');
  client.socket.close();
});

describe('a stream that nobody wakes', () => {
  beforeAll(() => {
    roundEvery = 20;
  });

  /** What comes is in the store, and its signal is lost. */
  const silently = (work: () => void) => {
    const { publish } = desk.signals;
    Object.assign(desk.signals, { publish: () => undefined });
    work();
    Object.assign(desk.signals, { publish });
  };

  it('finds in the next round what it has missed, and reads nothing for a note of the staff but once', async () => {
    const client = listen(await url({ watermark: '3' }));
    await new Promise((resolve) => client.socket.once('open', resolve));
    silently(() => desk.say(conversation, 'bot', 'four'));
    await client.until(() => client.texts().includes('four'));
    let reads = 0;
    const entries = desk.entries.bind(desk);
    desk.entries = async (...args) => {
      reads += 1;
      return entries(...args);
    };
    silently(() => desk.say(conversation, 'staff', 'another note', 'staff'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(reads).toBe(1);
    client.socket.close();
  });

  it('ends when its conversation has been deleted', async () => {
    const client = listen(await url({ watermark: '3' }));
    await new Promise((resolve) => client.socket.once('open', resolve));
    const closed = new Promise((resolve) => client.socket.once('close', resolve));
    desk.forget(conversation);
    expect(await closed).toBe(1000);
  });

  it('stays open while the store fails, gives signs of life, and then says what was missed', async () => {
    const client = listen(await url({ watermark: '3' }));
    await new Promise((resolve) => client.socket.once('open', resolve));
    let signs = 0;
    client.socket.removeAllListeners('message').on('message', () => {
      signs += 1;
    });
    const { entries, lastSeqs } = desk;
    const down = async () => {
      throw new HandrailError('store.unavailable', 'down');
    };
    Object.assign(desk, { entries: down, lastSeqs: down });
    desk.say(conversation, 'bot', 'four');
    while (signs < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    const said = new Promise((resolve) =>
      client.socket.on('message', (data) => data.toString() && resolve(String(data))),
    );
    Object.assign(desk, { entries, lastSeqs });
    expect(await said).toContain('four');
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
    client.socket.close();
  });

  it('is let go when its peer answers no ping', async () => {
    const client = new WebSocket(await url({ watermark: '3' }), { autoPong: false });
    const closed = new Promise((resolve) => client.once('close', resolve));
    expect(await closed).toBe(1006);
    expect(streams.size).toBe(0);
  });
});
