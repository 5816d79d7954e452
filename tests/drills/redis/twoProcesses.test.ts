import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { ActivitySet } from '../../../bots/channels/directline/activities.ts';
import type { DeskPush } from '../../../core/protocols/deskProtocol.ts';
import { BrowserLike, VisitorLike } from '../../support/pages/browserLike.ts';
import { type ProductProcess, startProductProcess } from '../../support/products/productProcess.ts';
import { type RedisServer, startRedis } from '../../support/stores/redisServer.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

let redis: RedisServer;
let folder: ReturnType<typeof temporaryFolder>;
let one: ProductProcess;
let other: ProductProcess;

beforeAll(async () => {
  redis = await startRedis();
  folder = temporaryFolder();
  const start = () => startProductProcess(folder.path, { REDIS_URL: redis.url });
  one = await start();
  other = await start();
});
afterAll(async () => {
  for (const product of [one, other]) {
    product.signal('SIGTERM');
    await product.ended;
  }
  await redis.stop();
  folder.remove();
});

/** An open socket and what it has received, parsed: what was pushed before it was open comes to nobody. */
async function listen<Frame>(url: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(url, { headers });
  const frames: Frame[] = [];
  socket.on('message', (data) => {
    if (String(data)) frames.push(JSON.parse(String(data)) as Frame);
  });
  const until = async (done: (frames: readonly Frame[]) => boolean, within = 60_000) => {
    for (const end = Date.now() + within; !done(frames); ) {
      if (Date.now() > end) throw new Error('it did not come in time');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  await once(socket, 'open');
  return { socket, until };
}

it('works as one: the user on one process, the agent on the other', async () => {
  const token = /#invite=([\w-]+)/.exec(one.output().stdout)?.[1] ?? '';
  const agent = new BrowserLike(other.origin);
  const account = { token, name: 'Mina', password: 'correct horse battery', languages: ['en'] };
  expect((await agent.call('POST', '/desk/session/redeem', account)).status).toBe(200);
  const desk = await listen<DeskPush>(`${other.origin.replace('http', 'ws')}/desk/socket`, {
    cookie: agent.cookies,
    origin: other.origin,
  });

  const visitor = await VisitorLike.arrive(one.origin);
  const { streamUrl } = (
    await visitor.call<{ streamUrl: string }>('GET', `/v3/directline/conversations/${visitor.conversation}`)
  ).body;
  const stream = await listen<ActivitySet>(streamUrl);
  await visitor.press({ action: 'consent.accept' });
  await visitor.press({ action: 'person' });

  await desk.until((pushes) =>
    pushes.some((push) => push.kind === 'entries' && push.conversation === visitor.conversation),
  );
  const path = `/desk/conversations/${visitor.conversation}`;
  expect((await agent.call('POST', `${path}/claim`, {})).status).toBe(200);
  expect((await agent.call('POST', `${path}/say`, { text: 'from the other side', clientId: '1' })).status).toBe(200);
  await stream.until((sets) =>
    sets.some(({ activities }) => activities.some(({ text }) => text === 'from the other side')),
  );

  await agent.call('POST', `${path}/typing`, {});
  await stream.until((sets) => sets.some(({ activities }) => activities.some(({ type }) => type === 'typing')));
  stream.socket.close();
  desk.socket.close();
});

it('takes the turns of one conversation one after the other, whichever process they arrive at', async () => {
  const visitor = await VisitorLike.arrive(one.origin);
  await visitor.press({ action: 'consent.accept' });
  const path = `/v3/directline/conversations/${visitor.conversation}/activities`;
  const say = (origin: string, n: number) =>
    new BrowserLike(origin).call(
      'POST',
      path,
      { type: 'message', text: `thanks ${n}`, channelData: { clientActivityID: `n${n}` } },
      { authorization: `Bearer ${visitor.token}` },
    );
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => say(n % 2 ? one.origin : other.origin, n)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const seen = await visitor.news();
  const heard = seen.filter(({ from }) => from?.role === 'user').map(({ text }) => text);
  expect(heard.filter((text) => text?.startsWith('thanks')).sort()).toEqual(
    Array.from({ length: 12 }, (_, n) => `thanks ${n}`).sort(),
  );
  const seqs = seen.map(({ id }) => Number(id?.split('|')[1]));
  expect(seqs).toEqual(Array.from(seqs, (_, index) => (seqs[0] ?? 0) + index));
});

it('knows on one process a message that was sent to the other before', async () => {
  const visitor = await VisitorLike.arrive(one.origin);
  await visitor.press({ action: 'consent.accept' });
  const path = `/v3/directline/conversations/${visitor.conversation}/activities`;
  const activity = { type: 'message', text: 'once', channelData: { clientActivityID: 'same' } };
  const say = (origin: string) =>
    new BrowserLike(origin).call<{ id: string }>('POST', path, activity, { authorization: `Bearer ${visitor.token}` });
  expect((await say(other.origin)).body).toEqual((await say(one.origin)).body);
});
