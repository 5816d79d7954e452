import { LOCALES } from '../../core/language.ts';
import { MINUTE } from '../../core/time.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { type Browsing, startBrowser } from '../support/pages/browser.ts';
import { looking } from '../support/pages/looking.ts';
import type { Product } from '../support/products/product.ts';
import { startSmallProduct } from '../support/products/smallProduct.ts';

/* Every state of the help centre and of the audit, in the five writings, as `states.test.ts` looks at the chat and the desk. */

const UNKNOWN_HASH = `0x${'5a'.repeat(32)}`;
let product: Product;
let browser: Browsing;
let auditors = 0;
beforeAll(async () => {
  [product, browser] = await Promise.all([startSmallProduct({ given: { take: async () => 0 } }), startBrowser()]);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

it.each(LOCALES)('the help centre, from the question to the proof of an address: %s', async (locale) => {
  const words = webPhrases(locale);
  const { page, complaints } = await browser.page({ locale });
  const { faults, look } = looking(page, locale);
  const open = (path: string) => page.goto(`${product.origin}${path}?lang=${locale}`);
  await open('/');
  await page.getByRole('heading', { name: words.home.title }).waitFor();
  await look('help home');
  await page.getByRole('textbox').fill(words.home.examples[1] ?? '');
  await page.keyboard.press('Enter');
  await page.locator('.results').waitFor();
  await look('help results');
  await page.getByRole('textbox').fill(UNKNOWN_HASH);
  await page.keyboard.press('Enter');
  await page.locator('.chain-answer').waitFor();
  await look('help hash');
  await page.getByRole('button', { name: words.launcher.open }).first().click();
  await page.getByRole('button', { name: words.consent.accept }).waitFor();
  await look('help chat open');
  await page.keyboard.press('Escape');
  await open('/articles/phrase-exposed');
  await page.getByText(words.article.helped).waitFor();
  await look('help article');
  await open('/check');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('help check');
  await open('/verify');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('help verify');
  await open('/my-data');
  await page.locator('.data-card').first().waitFor();
  await look('help my data');
  await open('/legal/terms');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('help terms');
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
});

it.each(LOCALES)('the audit, as its reader sees it: %s', async (locale) => {
  const token = await product.handrail.accounts.invite('auditor', MINUTE);
  const { page, complaints } = await browser.page({ locale });
  const { faults, look } = looking(page, locale);
  await page.goto(`${product.origin}/staff?lang=${locale}#invite=${token}`);
  await page.locator('input[autocomplete=username]').fill(`Aki ${++auditors}`);
  await look('invited');
  await page.locator('input[type=password]').fill('kettle walnut orbit tractor');
  await page.locator('button[type=submit]').click();
  await page.locator('a[href="/staff#audit"]').click();
  await page.locator('.audit-verdict .tone-ok').waitFor();
  await page.locator('.audit-table').first().waitFor();
  await look('audit');
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
});
