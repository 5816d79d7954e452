import type { DeskQueue } from '../../core/deskProtocol.ts';
import { en } from '../../languages/en.ts';
import { BrowserLike, VisitorLike } from '../support/browserLike.ts';
import { mustStart, type Program } from '../support/program.ts';
import { type RedisServer, startRedis } from '../support/redisServer.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

let redis: RedisServer;
let folder: ReturnType<typeof temporaryFolder>;
let first: Program;
let second: Program;

beforeAll(async () => {
  redis = await startRedis();
  folder = temporaryFolder();
  const env = {
    REDIS_URL: redis.url,
    HANDRAIL_KEY_DIR: `${folder.path}/keys`,
    HANDRAIL_DATA_DIR: `${folder.path}/data`,
  };
  first = await mustStart(folder.path, env);
  second = await mustStart(folder.path, env);
}, 60_000);

afterAll(async () => {
  await Promise.all([first?.end('SIGKILL'), second?.end('SIGKILL')]);
  await redis?.stop();
  folder?.remove();
});

it('two processes on one Redis work as one: the user on one, the agent on the other', async () => {
  const token = /#invite=(\S+)/.exec(first.printed())?.[1];
  const agent = new BrowserLike(second.origin);
  const account = { token, name: 'Mina', password: 'correct horse battery', languages: ['en'] };
  expect((await agent.call('POST', '/desk/session/redeem', account)).status).toBe(200);

  const visitor = await VisitorLike.arrive(first.origin, 'en');
  await visitor.press({ action: 'consent.accept' });
  await visitor.say('How do I add a network?');
  await visitor.press({ action: 'person' });

  const { waiting } = (await agent.call<DeskQueue>('GET', '/desk/queue')).body;
  expect(waiting).toMatchObject([{ conversation: visitor.conversation, question: 'How do I add a network?' }]);
  const path = `/desk/conversations/${visitor.conversation}`;
  expect((await agent.call('POST', `${path}/claim`, {})).status).toBe(200);
  expect(
    (await agent.call('POST', `${path}/say`, { text: 'Hello from the other process.', clientId: '1' })).status,
  ).toBe(200);

  const words = (await visitor.texts()).split('\n');
  expect(words).toContain(en.accepted('Mina'));
  expect(words.at(-1)).toBe('Hello from the other process.');
  await visitor.say('good, thank you');
  expect(await visitor.texts()).not.toContain(en.thanks);

  const session = await new BrowserLike(first.origin).call('POST', '/desk/session', {
    name: 'Mina',
    password: account.password,
  });
  expect(session.status).toBe(200);
}, 60_000);
