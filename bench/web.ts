import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startProduct } from './peers/startPeer.ts';
import type { BenchRow } from './row.ts';
import { median } from './stores/timing.ts';

/** A cheap telephone on a poor line: 4 × slower than this machine, 1.6 Mbit/s, 150 ms there and back. */
const SLOWER = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const EMPTY = '<!doctype html><html lang="en"><title>Empty</title><p>Nothing is here.</p></html>';

interface Opened {
  readonly paintMs: number;
  readonly usableMs: number;
  readonly bytes: number;
}

/**
 * What a page costs whoever opens it for the first time on a slow phone: its first contentful paint, and for the chat when
 * the consent can be pressed, each against an empty page of the same run over the same line; and what comes over it.
 * Needs Chromium on the PATH. Goals: chat painted ≤ 1,200 ms, consent ≤ 2,000 ms.
 */
export async function benchWeb({ opens = 5 } = {}): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-web-'));
  const empty = createServer((_request, response) => response.end(EMPTY)).listen(0, '127.0.0.1');
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
  const data = { HANDRAIL_DATA_DIR: join(folder, 'data'), HANDRAIL_KEY_DIR: join(folder, 'keys') };
  const product = startProduct(await freePort(), { ...process.env, ...data });
  try {
    await ready(product.origin);
    const floor = await openOften(browser, `http://127.0.0.1:${portOf(empty)}/`, null, opens);
    const chat = await openOften(browser, `${product.origin}/chat?lang=en`, '.consent-buttons button:enabled', opens);
    const home = await openOften(browser, `${product.origin}/?lang=en`, 'main input', opens);
    const article = await openOften(
      browser,
      `${product.origin}/articles/phrase-exposed?lang=en`,
      '.article-ask',
      opens,
    );
    return [
      row('chat, first paint', chat.paintMs, floor.paintMs, '≤ 1200 ms'),
      row('chat, consent can be pressed', chat.usableMs, floor.paintMs, '≤ 2000 ms'),
      row('help centre, first paint', home.paintMs, floor.paintMs, '≤ 1200 ms'),
      row('help centre, search can be typed into', home.usableMs, floor.paintMs),
      row('article, first paint (written by the server)', article.paintMs, floor.paintMs, '≤ 1200 ms'),
      bytesRow('chat, over the line until the consent', chat.bytes, floor.bytes),
      bytesRow('help centre, over the line', home.bytes, floor.bytes),
    ];
  } finally {
    await product.stop();
    await browser.close();
    empty.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const row = (name: string, figure: number, floor: number, goal?: string): BenchRow => ({
  ...{ name, figure, unit: 'ms', against: `empty page ${floor.toFixed(0)} ms`, ratio: figure / floor },
  ...(goal ? { goal } : {}),
});

const bytesRow = (name: string, bytes: number, floor: number): BenchRow => ({
  ...{ name, figure: bytes / 1000, unit: 'kB', against: `empty page ${(floor / 1000).toFixed(1)} kB` },
  ratio: bytes / floor,
});

async function openOften(browser: Browser, url: string, usable: string | null, opens: number): Promise<Opened> {
  const opened: Opened[] = [];
  for (let n = 0; n < opens; n += 1) opened.push(await open(browser, url, usable));
  const of = (read: (one: Opened) => number) => median(opened.map(read));
  return { paintMs: of((one) => one.paintMs), usableMs: of((one) => one.usableMs), bytes: of((one) => one.bytes) };
}

/** In a context of its own, so that nothing is cached. `usable`: what has to be there for the page to be of use. */
async function open(browser: Browser, url: string, usable: string | null): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    let bytes = 0;
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', LINE);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(url, { waitUntil: 'commit' });
    if (usable) await page.locator(usable).first().waitFor();
    // The page's own clock: it began when the address was asked for.
    const usableMs = await page.evaluate<number>('performance.now()');
    const atUse = bytes;
    return { paintMs: await firstPaint(page), usableMs, bytes: usable ? atUse : bytes };
  } finally {
    await context.close();
  }
}

async function firstPaint(page: Page): Promise<number> {
  const READ = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";
  for (;;) {
    const at = await page.evaluate<number | null>(READ);
    if (at !== null) return at;
    await pause(20);
  }
}

function chromiumPath(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!found) throw new Error('No Chromium on the PATH.');
  return found;
}

/** What is learnt at the start is done: nothing else keeps the processor busy. */
async function ready(origin: string): Promise<void> {
  for (;;) {
    const answered = await fetch(`${origin}/readyz`)
      .then(({ ok }) => ok)
      .catch(() => false);
    if (answered) return;
    await pause(100);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const portOf = (server: ReturnType<typeof createServer>): number => (server.address() as AddressInfo).port;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
