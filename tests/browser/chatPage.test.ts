import type { Page } from 'playwright-core';
import { LOCALES, type Locale } from '../../core/language.ts';
import { consentPhrases } from '../../languages/consent/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { accessibilityFaults, type Browsing, startBrowser, until } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

/* The chat's first screen, which the desk draws, and how the page's code takes it over. */

const en = webPhrases('en');
const { title, purposes } = consentPhrases('en');
let product: Product;
let browser: Browsing;
beforeAll(async () => {
  // A model that nobody answers for: it is offered, so that there is something to choose.
  const env = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' };
  [product, browser] = await Promise.all([startProduct({ env }), startBrowser()]);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** The page's code comes when it is let go; the script that runs before anything is drawn comes at once. */
async function slowly(page: Page): Promise<() => void> {
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/assets\/(?!early-)[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return come;
}

/** Elements, attributes and words of the chat, without what differs by nature: which option a script has chosen, and numbers of fields. */
const ELEMENTS = `(() => {
  const attributes = ({ attributes }) => [...attributes]
    .filter(({ name }) => name !== 'selected')
    .map(({ name, value }) => name + '=' + value.replace(/^.*-(?=model|history)/, ''))
    .sort();
  const write = (node) => node.nodeType === Node.TEXT_NODE ? node.data
    : '<' + [node.localName, ...attributes(node)].join(' ') + '>' + [...node.childNodes].map(write).join('') + '</>';
  return [...document.getElementById('chat').children].map(write).join('').replaceAll('><', '>\\n<');
})()`;

const chatAt = (locale: Locale, more = '') => `${product.origin}/chat?lang=${locale}${more}`;

it.each(LOCALES)('is read before any script has come, and is drawn by no script anew: %s', async (locale) => {
  const words = webPhrases(locale);
  for (const more of ['', '&theme=dark&embed=1&origin=https%3A%2F%2Fwallet.example']) {
    const { page, complaints } = await browser.page();
    const come = await slowly(page);
    await page.goto(chatAt(locale, more), { waitUntil: 'commit' });
    await page.getByRole('button', { name: words.consent.accept }).waitFor();
    await page.getByRole('heading', { name: words.welcome.title }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    await page.evaluate("window.card = document.querySelector('.consent')");
    come();
    await page.locator('#chat:not([data-drawn])').waitFor();
    expect(await page.evaluate("window.card === document.querySelector('.consent')")).toBe(true);
    expect(complaints).toEqual([]);
  }
});

it.each(LOCALES)('is element by element what the page’s code would draw itself: %s', async (locale) => {
  const { page } = await browser.page();
  const come = await slowly(page);
  await page.goto(chatAt(locale), { waitUntil: 'commit' });
  await page.getByRole('button', { name: webPhrases(locale).consent.accept }).waitFor();
  const written = await page.evaluate(ELEMENTS);
  // Without this mark it draws by itself: what is taken over keeps the attributes that it came with.
  await page.evaluate(
    "delete document.getElementById('chat').dataset.drawn; window.card = document.querySelector('.consent')",
  );
  come();
  await until(page, "document.querySelector('.consent') && window.card !== document.querySelector('.consent')");
  expect(await page.evaluate(ELEMENTS)).toBe(written);
});

it.each(['light', 'dark'])('has no accessibility fault before its script has come: %s', async (theme) => {
  const { page } = await browser.page();
  await slowly(page);
  await page.goto(chatAt('en', `&theme=${theme}`), { waitUntil: 'commit' });
  await page.getByRole('button', { name: en.consent.accept }).waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
  expect(await accessibilityFaults(page)).toEqual([]);
});

it('can be pressed when less than 15 kB have come: page, styles, and the script that keeps what is pressed', async () => {
  const { page } = await browser.page();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const come = await slowly(page);
  await page.goto(chatAt('en'), { waitUntil: 'commit' });
  const accept = page.getByRole('button', { name: en.consent.accept });
  await accept.click();
  expect(await accept.getAttribute('aria-disabled')).toBe('true');
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThanOrEqual(15_000);
  come();
  await page.getByRole('textbox').waitFor();
});

it('moves nothing when the page’s code takes over and the desk has answered', async () => {
  const { page } = await browser.page();
  const come = await slowly(page);
  await page.goto(chatAt('en'), { waitUntil: 'commit' });
  await page.getByRole('button', { name: en.consent.accept }).waitFor();
  await page.evaluate(`window.moved = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { window.moved += value; }))
      .observe({ type: 'layout-shift', buffered: true })`);
  come();
  await page.waitForEvent('websocket');
  await page.getByText(en.consent.needed).waitFor();
  await page.waitForTimeout(500);
  expect(await page.evaluate('window.moved')).toBe(0);
});

it('does what was chosen and pressed before the script had come, in its order', async () => {
  const { page, sent } = await browser.page();
  const come = await slowly(page);
  await page.goto(chatAt('en'), { waitUntil: 'commit' });
  await page.getByText(title).click();
  await page.getByLabel(purposes.history.title).check();
  await page.getByLabel(purposes.model.title).check();
  await page.getByLabel(purposes.model.title).uncheck();
  await page.getByRole('button', { name: en.header.person }).click();
  await page.getByRole('button', { name: en.consent.decline }).click();
  await page.getByRole('button', { name: en.consent.accept }).click();
  const states = () =>
    page.locator('.consent-buttons button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-disabled')));
  expect(await states()).toEqual(['true', null]);
  come();
  await page.getByRole('button', { name: en.header.leaveQueue }).waitFor();
  const consent = sent.map((body) => /"action":"consent\.\w+"[^}]*/.exec(body)?.[0]).filter(Boolean);
  expect(consent).toEqual([expect.stringContaining('"history":true')]);
  expect(consent[0]).toContain('"action":"consent.accept"');
  expect(consent[0]).toContain('"model":false');
});

it('changes to a language that was chosen before the script had come, and keeps the place of the keyboard', async () => {
  const { page } = await browser.page();
  const come = await slowly(page);
  await page.goto(chatAt('en'), { waitUntil: 'commit' });
  await page.getByRole('button', { name: en.consent.accept }).focus();
  await page.getByRole('combobox').selectOption('ja');
  come();
  await page.getByRole('heading', { name: webPhrases('ja').welcome.title }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  expect(await page.evaluate('document.activeElement.textContent')).toBe(webPhrases('ja').consent.accept);
});

it('shows nobody a beginning who has begun, or who has chosen another language', async () => {
  const { page } = await browser.page();
  await page.goto(chatAt('en'));
  await page.getByRole('button', { name: en.consent.accept }).click();
  await page.getByRole('textbox').waitFor();
  const come = await slowly(page);
  await page.reload({ waitUntil: 'commit' });
  const first = page.getByRole('heading', { name: en.welcome.title, includeHidden: true });
  await first.waitFor({ state: 'attached' });
  expect(await first.isVisible()).toBe(false);
  come();
  await page.getByRole('textbox').waitFor();

  await page.unrouteAll();
  await page.evaluate("localStorage.clear(); localStorage.setItem('handrail.language', 'ko')");
  await page.goto(`${product.origin}/chat`, { waitUntil: 'commit' });
  await page.getByRole('heading', { name: webPhrases('ko').welcome.title }).waitFor();
  expect(await page.getByText(en.welcome.title).count()).toBe(0);
});
