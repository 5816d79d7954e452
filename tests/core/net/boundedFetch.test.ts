import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { boundedFetch, fetchWithin } from '../../../core/net/boundedFetch.ts';
import { countJson, MOST_DEPTH, MOST_VALUES } from '../../../core/net/jsonBounds.ts';

let servers: Server[];
beforeEach(() => {
  servers = [];
});
afterEach(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
});

/** A host that answers like this, and how often it was asked. */
async function host(answer: RequestListener): Promise<{ url: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked: () => asked };
}

const limits = { fetch, timeoutMs: 500, maxBytes: 1_000, maxValues: 100 };
/** Both ways of asking: what came, or null when it was cut off. */
const WAYS: Record<string, (url: string) => Promise<string | null>> = {
  boundedFetch: async (url) => {
    const reply = await boundedFetch(url, {}, limits);
    return reply.kind === 'ok' ? reply.value : null;
  },
  fetchWithin: async (url) =>
    fetchWithin(limits)(url)
      .then((response) => response.text())
      .catch(() => null),
};

describe.each(Object.entries(WAYS))('%s', (_, ask) => {
  it('gives an answer that ends in time and size', async () => {
    const { url } = await host((_request, response) => response.end('a'.repeat(1_000)));
    expect(await ask(url)).toHaveLength(1_000);
  });

  it('cuts off an answer that is too long, and one that never ends', async () => {
    const long = await host((_request, response) => response.end('a'.repeat(1_001)));
    expect(await ask(long.url)).toBeNull();
    const endless = await host((_request, response) => {
      response.write('a');
    });
    expect(await ask(endless.url)).toBeNull();
    const silent = await host(() => undefined);
    expect(await ask(silent.url)).toBeNull();
  });

  it('cuts off an answer of more values than anybody means, however few bytes they are', async () => {
    for (const [text, passes] of [
      [`[${'1,'.repeat(90)}1]`, true],
      [`[${'1,'.repeat(200)}1]`, false],
      [`[${'{},'.repeat(60)}{}]`, false],
      [JSON.stringify({ words: ',[{'.repeat(100), quoted: '\\",\\'.repeat(20) }), true],
      [`data: "\n\ndata: [${'1,'.repeat(200)}1]`, false],
    ] as const) {
      const { url } = await host((_request, response) => response.end(text));
      expect([text.slice(0, 12), (await ask(url)) === text]).toEqual([text.slice(0, 12), passes]);
    }
  });

  it('goes nowhere that an answer sends it, the inner network least of all', async () => {
    const inner = await host((_request, response) => response.end('metadata'));
    for (const status of [301, 302, 303, 307, 308]) {
      const outer = await host((_request, response) => {
        response.writeHead(status, { location: inner.url });
        response.end();
      });
      expect(await ask(outer.url)).toBeNull();
    }
    expect(inner.asked()).toBe(0);
  });
});

it('keeps status and headers for the library that asks', async () => {
  const { url } = await host((_request, response) => {
    response.writeHead(429, { 'retry-after': '7' });
    response.end('{}');
  });
  const response = await fetchWithin(limits)(url);
  expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([429, '7', {}]);
});

/** The command line talks to the operator's own desk. */
const MAY_FETCH = new Set(['core/boundedFetch.ts', 'app/commands/talk/visitor.ts']);

it('is the only way out of the server: no other file fetches by itself', () => {
  const root = join(__dirname, '../../..');
  const files = execFileSync('git', ['ls-files', '*.ts'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) =>
      /^(app|bots|chains|core|dialogs|handoff|knowledge|staff|stores|trust|understanding)\//.test(file),
    );
  expect(files.length).toBeGreaterThan(200);
  const calls = files.filter((file) =>
    /(?<![\w.])(?:fetch\(|from 'undici'|https?\.(?:get|request)\()/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(calls.filter((file) => !MAY_FETCH.has(file))).toEqual([]);
});

it('nests no deeper than a stack bears, and brackets within words do not count', () => {
  const fits = (text: string) => countJson({ values: MOST_VALUES, depth: MOST_DEPTH })(Buffer.from(text));
  for (const unit of ['[', '{"a":', '[{"a":']) expect(fits(unit.repeat(10_000))).toBe(false);
  expect(fits(']'.repeat(10_000) + '['.repeat(10_000))).toBe(false);
  expect(fits(JSON.stringify({ a: '['.repeat(10_000), b: '\\"[' }))).toBe(true);
  expect(fits(`[${'[1],'.repeat(10_000)}[1]]`)).toBe(true);
});
