import { LOCALES } from '../../core/language.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { accessibilityFaults, type Browsing, startBrowser } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

const en = webPhrases('en');
let product: Product;
let browser: Browsing;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

it.each(LOCALES)('is read without any script: %s', async (locale) => {
  const { page, complaints } = await browser.page({ javaScriptEnabled: false });
  const words = webPhrases(locale);
  await page.goto(`${product.origin}/?lang=${locale}`);
  await page.getByRole('heading', { name: words.home.title }).waitFor();
  await page.locator('summary').first().click();
  await page.locator('details[open] .index-row').first().click();
  await page.locator('.article-title').waitFor();
  expect(page.url()).toContain('/articles/');
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  expect(await page.locator('.article-section').count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

it('shows the article that it came with, and asks for it no second time', async () => {
  const { page, complaints } = await browser.page();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${product.origin}/articles/phrase-exposed?lang=en`);
  await page.getByText(en.article.helped).waitFor();
  expect(asked).not.toContain('/help/articles/phrase-exposed');
  expect(complaints).toEqual([]);
});

it('has no accessibility fault before its script has come', async () => {
  const { page } = await browser.page();
  await page.route('**/assets/*.js', (route) => route.abort());
  for (const path of ['/', '/articles/phrase-exposed', '/legal/privacy', '/check']) {
    await page.goto(`${product.origin}${path}?lang=en`);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
});

it('fetches another language when it is chosen; without a connection the old one stays and says so', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/?lang=en`);
  const words: string[] = [];
  page.on('request', (request) => words.push(...(/words-([\w-]+)-[\w-]{8}\.js/.exec(request.url())?.slice(1) ?? [])));
  await page.getByRole('heading', { name: en.home.title }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('combobox').selectOption('ja');
  await page.getByText(en.languageStays).waitFor();
  expect(await page.getByRole('combobox').inputValue()).toBe('en');
  await page.context().setOffline(false);
  await page.getByRole('combobox').selectOption('ja');
  await page.getByRole('heading', { name: webPhrases('ja').home.title }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  // What other screens say in the page's own language comes when it is idle.
  expect(new Set(words.filter((one) => one !== 'en'))).toEqual(new Set(['ja']));
});

it('asks for consent before the desk has answered anything, and goes on with the press once it has', async () => {
  const { page } = await browser.page();
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/v3/directline/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${product.origin}/chat?lang=en`);
  await page.getByRole('button', { name: en.consent.accept }).click();
  answer();
  await page.getByRole('textbox').waitFor();
  await page.getByText(en.consent.accepted, { exact: false }).first().waitFor();
});
