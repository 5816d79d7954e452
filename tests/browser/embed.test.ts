import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webPhrases } from '../../languages/web/index.ts';
import { type Browsing, startBrowser, until } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

const en = webPhrases('en');
let shop: Server;
let shopOrigin: string;
let product: Product;
let browser: Browsing;
beforeAll(async () => {
  // Another site, with a policy as strict as it can be: no inline code, no inline style.
  shop = createServer((_request, response) => {
    const policy = `default-src 'none'; script-src ${product.origin}; frame-src ${product.origin}`;
    response.setHeader('content-security-policy', policy).setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Shop</title><button>Buy</button><script src="${product.origin}/embed.js" data-language="en"></script>`,
    );
  });
  await new Promise<void>((resolve) => {
    shop.listen(0, '127.0.0.1', resolve);
  });
  shopOrigin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  [product, browser] = await Promise.all([
    startProduct({ env: { HANDRAIL_EMBED_ORIGINS: shopOrigin } }),
    startBrowser(),
  ]);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
  shop.close();
});

const LAUNCHER = { x: 1280 - 52, y: 800 - 52 };

async function openedOn(origin: string) {
  const watched = await browser.page({ viewport: { width: 1280, height: 800 } });
  await watched.page.goto(origin);
  // The launcher stands in a closed shadow root: only a press reaches it, and only the frame's own document is seen.
  const framed = watched.page.waitForEvent('frameattached');
  await watched.page.mouse.click(LAUNCHER.x, LAUNCHER.y);
  return { ...watched, chat: await framed };
}

it('draws the launcher on another site by one script tag, and the chat in a frame', async () => {
  const { chat, complaints } = await openedOn(shopOrigin);
  await chat.getByRole('button', { name: en.consent.accept }).click();
  await chat.getByRole('textbox').fill('I have a new phone');
  await chat.getByRole('textbox').press('Enter');
  await chat.locator('.source-chip').waitFor();
  expect(complaints).toEqual([]);
});

it('offers the chat in a tab of its own on a site that the desk does not list', async () => {
  const { page } = await openedOn(shopOrigin.replace('127.0.0.1', 'localhost'));
  await page.waitForEvent('console', (message) => message.text().includes('HANDRAIL_EMBED_ORIGINS'));
  const [tab] = await Promise.all([page.waitForEvent('popup'), page.mouse.click(1280 - 24 - 200, 800 - 92 - 320)]);
  await tab.getByRole('button', { name: en.consent.accept }).waitFor();
});

it('fetches what opens the chat when somebody comes near the launcher, and not before', async () => {
  const { page } = await browser.page({ viewport: { width: 1280, height: 800 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(shopOrigin, { waitUntil: 'networkidle' });
  expect(asked).toEqual(['/', '/embed.js']);
  await Promise.all([
    page.waitForResponse(`${product.origin}/embed-panel.js`),
    page.mouse.move(LAUNCHER.x, LAUNCHER.y),
  ]);
});

it('opens the chat in a tab of its own where what opens it cannot be fetched, and here once it can', async () => {
  const { page } = await browser.page({ viewport: { width: 1280, height: 800 } });
  const panel = `${product.origin}/embed-panel.js`;
  await page.route(panel, (route) => route.abort());
  await page.goto(shopOrigin);
  const [tab] = await Promise.all([page.waitForEvent('popup'), page.mouse.click(LAUNCHER.x, LAUNCHER.y)]);
  await tab.getByRole('button', { name: en.consent.accept }).waitFor();
  await tab.close();
  await page.unroute(panel);
  await Promise.all([page.waitForEvent('frameattached'), page.mouse.click(LAUNCHER.x, LAUNCHER.y)]);
});

it('closes when Esc or the button was pressed in the frame before its code had come', async () => {
  for (const press of ['Esc', 'button']) {
    const { page } = await browser.page({ viewport: { width: 1280, height: 800 } });
    let come = () => {};
    const held = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route(/\/assets\/(?!early-)[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(shopOrigin);
    const framed = page.waitForEvent('frameattached');
    await page.mouse.click(LAUNCHER.x, LAUNCHER.y);
    const chat = await framed;
    const consent = chat.getByRole('heading', { name: en.consent.title });
    await consent.waitFor();
    if (press === 'Esc') await page.keyboard.press('Escape');
    else await chat.getByRole('button', { name: en.header.close }).click();
    come();
    await consent.waitFor({ state: 'hidden' });
  }
});

it('closes on Esc from inside the frame, and gives the focus back to the launcher', async () => {
  const { page, chat } = await openedOn(shopOrigin);
  const consent = chat.getByRole('heading', { name: en.consent.title });
  await consent.waitFor();
  await page.keyboard.press('Escape');
  await consent.waitFor({ state: 'hidden' });
  await until(page, "document.activeElement.localName === 'handrail-chat'");
});

it('may be framed by the sites that were allowed, the help centre by none', async () => {
  const policy = async (path: string) => (await fetch(product.origin + path)).headers.get('content-security-policy');
  await expect(policy('/chat')).resolves.toContain(`frame-ancestors 'self' ${shopOrigin}`);
  await expect(policy('/')).resolves.toContain("frame-ancestors 'none'");
});
