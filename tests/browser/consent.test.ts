import { consentPhrases } from '../../languages/consent/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { accessibilityFaults, type Browsing, startBrowser } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

const words = webPhrases('en');
const { title, changed, purposes } = consentPhrases('en');

let product: Product;
let browser: Browsing;
beforeAll(async () => {
  // A model that nobody answers for: it is offered, and that is all that matters here.
  const env = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' };
  [product, browser] = await Promise.all([startProduct({ env }), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('optional choices are off until they are ticked, and can be changed on the page of one’s data', async () => {
  const { page, complaints } = await browser.page({ viewport: { width: 390, height: 844 } });
  await page.goto(`${product.origin}/chat?lang=en`);
  await page.getByText(title).click();
  const choice = (purpose: 'model' | 'history') => page.getByLabel(purposes[purpose].title);
  expect([await choice('model').isChecked(), await choice('history').isChecked()]).toEqual([false, false]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await choice('history').check();
  await page.getByRole('button', { name: words.consent.accept }).click();
  await page.locator('.composer textarea:enabled').waitFor();

  await page.goto(`${product.origin}/my-data?lang=en`);
  await choice('history').waitFor();
  expect([await choice('model').isChecked(), await choice('history').isChecked()]).toEqual([false, true]);
  await choice('model').click();
  await page.getByText(changed).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.reload();
  await choice('model').waitFor();
  expect([await choice('model').isChecked(), await choice('history').isChecked()]).toEqual([true, true]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.data.receiptDownload }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('handrail-consent.json');
  expect(complaints).toEqual([]);
});
