import { readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Log } from '../../../core/process/log.ts';
import { BrowserLike, VisitorLike } from '../../support/pages/browserLike.ts';
import { startProduct } from '../../support/products/product.ts';

// Whole products are started in a test, on machines that do other things too.

const events: string[] = [];
const log: Log = {
  info: (event) => void events.push(event),
  warn: (event, fields) => void events.push(`${event} ${fields?.['reason'] ?? ''}`.trim()),
  error: (event) => void events.push(`ERROR ${event}`),
};

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

describe('A desk with an https address, behind a proxy on this machine', () => {
  const desk = async () => {
    const port = await freePort();
    const env = { PORT: `${port}`, HANDRAIL_PUBLIC_URL: 'https://desk.example' };
    const product = await startProduct({
      env: { ...env, HANDRAIL_METRICS_TOKEN: 'm'.repeat(20) },
      given: { log },
    });
    return { product, here: `http://127.0.0.1:${port}` };
  };

  it('has browsers come by https alone, keeps its metrics for the holder of the token, and logs a wrong sign-in without its name', async () => {
    const { product, here } = await desk();
    expect((await fetch(here)).headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    const metrics = async (headers: Record<string, string>) => (await fetch(`${here}/metrics`, { headers })).status;
    expect(await metrics({})).toBe(401);
    expect(await metrics({ authorization: `Bearer ${'m'.repeat(20)}` })).toBe(200);
    const credentials = { name: 'Mallory', password: 'guessed it again' };
    expect((await new BrowserLike(here).call('POST', '/desk/session', credentials)).status).toBe(401);
    expect(events).toContain('staff.signInRefused wrong');
    expect(events.join()).not.toContain('Mallory');
    await product.stop();
  });
});

describe('A desk that has lost the keys of a conversation', () => {
  it('tells its user to start a new chat, at every door and without an error in the log', async () => {
    const before = await startProduct();
    const visitor = await VisitorLike.arrive(before.origin);
    await visitor.press({ action: 'consent.accept' });
    await before.stop({ keep: true });
    const keys = join(before.folder, 'keys');
    for (const name of readdirSync(keys)) if (name.startsWith('epoch')) rmSync(join(keys, name));

    const env = { PORT: new URL(before.origin).port };
    const after = await startProduct({ env, folder: before.folder, given: { log } });
    events.length = 0;
    const path = `/v3/directline/conversations/${visitor.conversation}`;
    for (const asked of [
      visitor.call('GET', path),
      visitor.call('GET', `${path}/activities`),
      visitor.say('are you there?'),
    ]) {
      expect(await asked).toMatchObject({ status: 404, code: 'Unreadable' });
    }
    const { conversation: fresh } = await VisitorLike.arrive(after.origin);
    expect(fresh).not.toBe(visitor.conversation);
    expect(events.filter((event) => event.startsWith('ERROR') && event !== 'ERROR row.setAside')).toEqual([]);
    await after.stop();
  });

  it('control: while the keys are there the same doors answer', async () => {
    const product = await startProduct({ given: { log } });
    const visitor = await VisitorLike.arrive(product.origin);
    const path = `/v3/directline/conversations/${visitor.conversation}`;
    const { status, body } = await visitor.call<{ streamUrl: string }>('GET', path);
    expect(status).toBe(200);
    const socket = new WebSocket(body.streamUrl);
    await new Promise((resolve) => socket.once('open', resolve));
    // Whoever merely leaves is no failure.
    events.length = 0;
    socket.terminate();
    await product.stop();
    expect(events.filter((event) => event.startsWith('ERROR'))).toEqual([]);
  });
});
