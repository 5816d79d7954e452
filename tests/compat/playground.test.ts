import type { Page } from 'playwright-core';
import { phrases } from '../../languages/index.ts';
import { type Browsing, startBrowser } from '../support/pages/browser.ts';
import { startPlayground } from '../support/products/playground.ts';
import { type Product, startProduct } from '../support/products/product.ts';

/*
 * The Microsoft 365 Agents Playground as it comes from npm, in a real browser, with the desk as its bot: what it shows is what the
 * desk said, in the form that it was said in.
 */

const en = phrases('en');
const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
let product: Product;
let browser: Browsing;
let playground: Awaited<ReturnType<typeof startPlayground>>;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ env: { HANDRAIL_EMULATOR: 'on' } }), startBrowser()]);
});
beforeEach(async () => {
  // It knows one conversation, which it begins when the first page is opened.
  playground = await startPlayground(`${product.origin}/api/messages`);
});
afterEach(async () => {
  await browser.closePages();
  await playground.stop();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function opened(): Promise<Page> {
  const { page } = await browser.page({ viewport: { width: 1280, height: 1000 } });
  await page.goto(playground.origin, { waitUntil: 'domcontentloaded' });
  await page.getByRole('button', { name: en.buttons.accept }).waitFor();
  return page;
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator('[contenteditable=true]').first().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

it('shows the question for consent as a list with the addresses of its documents, and takes the press', async () => {
  const page = await opened();
  await page.locator('li', { hasText: 'A bot answers first' }).waitFor();
  await page.getByText(`${product.origin}/legal/terms?lang=en`).first().waitFor();
  await page.getByRole('button', { name: en.buttons.accept }).click();
  await page
    .getByText(en.greeting.split('\n')[0] ?? '')
    .first()
    .waitFor();
});

it('shows an answer in steps with the address that leads to the desk, and a stopped phrase as stopped', async () => {
  const page = await opened();
  await page.getByRole('button', { name: en.buttons.accept }).click();
  await page
    .getByText(en.greeting.split('\n')[0] ?? '')
    .first()
    .waitFor();
  await say(page, 'How do I add a network?');
  await page.getByText(`${product.origin}/articles/add-network`).first().waitFor();
  expect(await page.locator('ol > li').count()).toBeGreaterThan(1);
  await say(page, PHRASE);
  await page.getByText(en.stopped.slice(0, 40)).first().waitFor();
});
