import { randomBytes } from 'node:crypto';
import { genericEvm } from '../../chains/definitions/index.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { freePort } from '../support/nodes/anvil.ts';
import { type Browsing, startBrowser } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

const en = webPhrases('en');
let product: Product;
let browser: Browsing;
beforeAll(async () => {
  const silent = genericEvm('1', [`http://127.0.0.1:${await freePort()}`]);
  [product, browser] = await Promise.all([startProduct({ given: { chains: [silent] } }), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('shows what was taken out of a message that no network could be asked about, without alarm', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/chat?lang=en`);
  await page.getByRole('button', { name: en.consent.accept }).click();
  await page.getByRole('textbox').fill(`where is 0x${randomBytes(32).toString('hex')}`);
  await page.getByRole('textbox').press('Enter');
  await page.locator('.user-bubble', { hasText: 'where is ••••••••' }).waitFor();
  await page.locator('.unchecked-note', { hasText: chainPhrases('en').cannotTell.slice(0, 40) }).waitFor();
  await expect(page.locator('.user-bubble').count()).resolves.toBe(1);
  await expect(page.locator('.stopped-note').count()).resolves.toBe(0);
});
