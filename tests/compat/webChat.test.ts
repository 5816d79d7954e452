import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { phrases } from '../../languages/index.ts';
import { type Browsing, startBrowser } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

/*
 * Microsoft's Web Chat as it comes from npm, on a page of another site, in a real browser: what it shows is what the desk said.
 */

/** `.ci/setup` puts it there. */
const BUNDLE = join(__dirname, '../../.cache/webchat/package/dist/webchat.js');
const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
let site: Server;
let product: Product;
let browser: Browsing;
beforeAll(async () => {
  const bundle = readFileSync(BUNDLE);
  site = createServer((request, response) => {
    const isScript = request.url === '/webchat.js';
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.end(isScript ? bundle : pageFor(product.origin, new URL(request.url ?? '/', 'http://site').searchParams));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', () => resolve()));
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  [product, browser] = await Promise.all([startProduct({ env: { HANDRAIL_EMBED_ORIGINS: origin } }), startBrowser()]);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
  site.close();
});

/** As Microsoft's own documents show it; only the address of the service is another. */
function pageFor(desk: string, asked: URLSearchParams): string {
  const locale = JSON.stringify(asked.get('locale') ?? 'en-US');
  return `<!doctype html><meta charset="utf-8"><div id="webchat" style="height:640px"></div><script src="/webchat.js"></script><script>
    fetch('${desk}/v3/directline/tokens/generate', { method: 'POST' }).then((reply) => reply.json()).then(({ token }) => {
      const directLine = WebChat.createDirectLine({
        token, domain: '${desk}/v3/directline', conversationStartProperties: { locale: ${locale} },
      });
      WebChat.renderWebChat({ directLine, locale: ${locale} }, document.getElementById('webchat'));
    });</script>`;
}

async function opened(locale: string) {
  const watched = await browser.page({ viewport: { width: 480, height: 700 } });
  const { port } = site.address() as AddressInfo;
  await watched.page.goto(`http://127.0.0.1:${port}/?locale=${locale}`);
  return watched;
}

const press = (page: Page, title: string) => page.getByRole('toolbar').getByRole('button', { name: title }).click();

async function say(page: Page, text: string): Promise<void> {
  await page.locator('[data-id="webchat-sendbox-input"], .webchat__send-box-text-box__input').first().fill(text);
  await page.keyboard.press('Enter');
}

it('asks for consent in the language of the page, takes the press, and offers to send nothing again', async () => {
  const { page } = await opened('ja-JP');
  await press(page, phrases('ja').buttons.accept);
  await page
    .getByText(phrases('ja').greeting.split('\n')[0] ?? '')
    .first()
    .waitFor();
  expect(await page.getByText(/再試行|送信できませんでした/).count()).toBe(0);
});

it('answers with a link that leads to the desk, and lets no stopped phrase be sent again', async () => {
  const { page, sent } = await opened('en-US');
  await press(page, phrases('en').buttons.accept);
  await page
    .getByText(phrases('en').greeting.split('\n')[0] ?? '')
    .first()
    .waitFor();
  await say(page, 'How do I add a network?');
  const link = page.locator(`a[href^="${product.origin}/articles/"]`).first();
  await link.waitFor();
  await say(page, PHRASE);
  await page
    .getByText(phrases('en').stopped.split('\n')[0]?.slice(0, 40) ?? '')
    .first()
    .waitFor();
  await page.waitForTimeout(1_000);
  expect(await page.getByText(/Send failed|Retry/).count()).toBe(0);
  expect(sent.filter((one) => one.includes('sausage'))).toHaveLength(1);
});
