import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { WebSocket } from 'ws';
import { openEmbedded } from '../../../stores/embedded/openEmbedded.ts';
import { BrowserLike, VisitorLike } from '../../support/pages/browserLike.ts';
import type { ProductProcess } from '../../support/products/productProcess.ts';
import { LEARNT_OF_FEW, startSmallProcess } from '../../support/products/smallProduct.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

let folder: ReturnType<typeof temporaryFolder>;
const running: ProductProcess[] = [];

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const product of running.splice(0)) {
    product.signal('SIGKILL');
    await product.ended;
  }
  folder.remove();
});

async function start(env: Record<string, string> = {}): Promise<ProductProcess> {
  const product = await startSmallProcess(folder.path, env);
  running.push(product);
  return product;
}

describe('A first start', () => {
  it('prints where everything is and one link for the first administrator, which works once', async () => {
    const product = await start();
    const { stdout, stderr } = product.output();
    for (const path of ['/', '/chat', '/agent', '/editor']) expect(stdout).toContain(`${product.origin}${path}`);
    const token = /#invite=([\w-]+)/.exec(stdout)?.[1] ?? '';
    // A credential: never through the log.
    expect(stderr).not.toContain(token);
    const account = { token, name: 'Root', password: 'correct horse battery', languages: ['en'] };
    const redeem = (name: string) =>
      new BrowserLike(product.origin).call('POST', '/desk/session/redeem', { ...account, name });
    expect(await redeem('Root')).toMatchObject({ status: 200, body: { role: 'admin' } });
    expect(await redeem('Mallory')).toMatchObject({ status: 409, code: 'unknownToken' });
    product.signal('SIGTERM');
    await product.ended;
    expect((await start()).output().stdout).not.toContain('#invite=');
  });

  it('is ready when it says so', async () => {
    // Without what an earlier start has kept of one learner there is something to learn, for seconds.
    const learnt = join(folder.path, 'learnt');
    const filter = (path: string) => !basename(path).startsWith('context-');
    if (existsSync(LEARNT_OF_FEW)) cpSync(LEARNT_OF_FEW, learnt, { recursive: true, filter });
    const { origin, ready } = await start({ HANDRAIL_CACHE_DIR: learnt });
    const learning = await fetch(`${origin}/readyz`);
    expect([learning.status, await learning.json()]).toEqual([503, { status: 'learning' }]);
    await ready;
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  });
});

describe('A start that cannot be', () => {
  const sentence = async (env: Record<string, string> = {}) => {
    const product = await start(env);
    expect(product.origin).toBe('');
    expect(await product.ended).toBe(1);
    const { stdout, stderr } = product.output();
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/^\s+at /m);
    return stderr;
  };

  it('names a port that is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await sentence({ PORT: String(port) })).toBe(`Port ${port} is taken. Stop what uses it, or set PORT.\n`);
    server.close();
  });

  it('names every wrong variable, and no value', async () => {
    const said = await sentence({ PORT: 'giraffe', HANDRAIL_KEEP_HOURS: '99', HANDRAIL_HOURS: 'zebra' });
    expect(said).toMatch(/PORT[\s\S]*HANDRAIL_KEEP_HOURS[\s\S]*HANDRAIL_HOURS/);
    expect(said).not.toMatch(/giraffe|99|zebra/);
  });

  it('names a folder that it cannot write to', async () => {
    // Even root cannot make a folder inside a file.
    writeFileSync(join(folder.path, 'file'), '');
    const said = await sentence({ HANDRAIL_DATA_DIR: join(folder.path, 'file', 'data') });
    expect(said).toContain(join(folder.path, 'file', 'data'));
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('names a state that is damaged', async () => {
    const data = join(folder.path, '.handrail');
    await openEmbedded(data, Date.now).close();
    expect(readdirSync(data)).not.toEqual([]);
    for (const name of readdirSync(data)) writeFileSync(join(data, name), 'not a database at all'.repeat(500));
    const said = await sentence();
    expect(said).toMatch(/damaged|corrupt|not a database/i);
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('names keys that others can read', async () => {
    const keys = join(folder.path, '.handrail-keys');
    mkdirSync(keys);
    chmodSync(keys, 0o755);
    expect(await sentence()).toContain(`chmod 700 ${keys.replace(folder.path, '').slice(1)}`);
  });
});

describe('Stopping', () => {
  it('finishes what it has accepted, tells streams to come back, and leaves within ten seconds', async () => {
    const product = await start();
    const visitor = await VisitorLike.arrive(product.origin);
    const { streamUrl } = (
      await visitor.call<{ streamUrl: string }>('GET', `/v3/directline/conversations/${visitor.conversation}`)
    ).body;
    const socket = new WebSocket(streamUrl);
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await visitor.press({ action: 'consent.accept' });
    const last = visitor.say('the last words').catch(() => null);
    const asked = Date.now();
    product.signal('SIGTERM');
    expect(await product.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(await closed).toBe(1001);
    const answer = await last;
    if (answer?.status !== 200) return;
    const again = await start({ PORT: new URL(product.origin).port });
    expect(again.origin).toBe(product.origin);
    expect(await visitor.texts()).toContain('the last words');
  });

  it('has everything that it acknowledged after kill -9', async () => {
    const product = await start();
    const visitor = await VisitorLike.arrive(product.origin);
    await visitor.press({ action: 'consent.accept' });
    const acknowledged: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      if ((await visitor.say(`thanks ${n}`)).status === 200) acknowledged.push(`thanks ${n}`);
    }
    product.signal('SIGKILL');
    await product.ended;
    await start({ PORT: new URL(product.origin).port });
    const heard = (await visitor.news()).filter(({ from }) => from?.role === 'user').map(({ text }) => text);
    expect(acknowledged).toHaveLength(10);
    expect(heard.filter((text) => text?.startsWith('thanks'))).toEqual(acknowledged);
  });
});
