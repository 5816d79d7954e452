import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';

/** A real Chromium from the PATH, headless. Pages report what must never happen: script errors and refused resources. */
export interface Browsing {
  page(options?: BrowserContextOptions): Promise<WatchedPage>;
  closePages(): Promise<void>;
  close(): Promise<void>;
}

export interface WatchedPage {
  readonly page: Page;
  /** Script errors and violations of the content security policy. */
  readonly complaints: string[];
  /** Everything that left the page: bodies of requests, addresses, socket frames. */
  readonly sent: string[];
  readonly origins: Set<string>;
}

/** Shorter than a test's own limit, so that a failure says what was waited for. */
const PATIENCE = 60_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

export async function startBrowser(): Promise<Browsing> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const executablePath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!executablePath) throw new Error('No Chromium on the PATH; is it installed?');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-component-update', ...QUIET],
  });
  return {
    page: (options) => watchedPage(browser, options),
    closePages: async () => void (await Promise.all(browser.contexts().map((context) => context.close()))),
    close: () => browser.close(),
  };
}

/** Waits until an expression holds in the page. Not `waitForFunction`: our pages forbid the `eval` that it repeats with. */
export async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await page.evaluate(expression))) {
    if (Date.now() > end) throw new Error(`Not so in time: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until the box holds words that fit: a page draws a moment after a press. */
export async function untilValue(box: Locator, fits: (value: string) => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await box.inputValue();
    if (fits(value)) return;
    if (Date.now() > end) throw new Error(`The box still holds ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function watchedPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const watched: WatchedPage = { page, complaints: [], sent: [], origins: new Set() };
  page.on('pageerror', (error) => watched.complaints.push(error.message));
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) watched.complaints.push(message.text());
  });
  page.on('request', (request) => {
    watched.origins.add(new URL(request.url()).origin);
    watched.sent.push(decodeURIComponent(request.url()), request.postData() ?? '');
  });
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => watched.sent.push(String(payload))));
  return watched;
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Accessibility rules that the page breaks, each with where. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Half a megabyte, which stays in the page until it is loaded anew.
  if (!(await page.evaluate('Boolean(window.axe)'))) await page.evaluate(AXE);
  const tags = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  return page.evaluate(`axe.run(document, { runOnly: ${tags}, resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
}
