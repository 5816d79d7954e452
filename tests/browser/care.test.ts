import type { Locale } from '../../core/language.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { accessibilityFaults, type Browsing, startBrowser } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

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

async function inCrisis(locale: Locale, text: string, colorScheme: 'light' | 'dark' = 'light') {
  const watched = await browser.page({ locale, colorScheme });
  const { page } = watched;
  await page.goto(`${product.origin}/chat?lang=${locale}`);
  await page.getByRole('button', { name: webPhrases(locale).consent.accept }).click();
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
  return watched;
}

it('shows the number as a link that dials it, one question, and nothing that belongs to the desk', async () => {
  const { page, complaints } = await inCrisis('zh-Hans', '全没了，里面还有爸妈的钱，我不想活了');
  const words = carePhrases('zh-Hans');
  const call = page.getByRole('link', { name: words.call('12356') });
  await call.waitFor();
  await expect(call.getAttribute('href')).resolves.toBe('tel:12356');
  await expect(page.getByRole('link', { name: '120', exact: true }).getAttribute('href')).resolves.toBe('tel:120');
  const { neverAsk, header, queue } = webPhrases('zh-Hans');
  for (const gone of [neverAsk.replace('。', ''), header.leaveQueue, queue.place(1)])
    await expect(page.getByText(gone, { exact: true }).count()).resolves.toBe(0);
  await page.getByRole('status').getByText(words.nobodyOnShift).waitFor();
  await expect(accessibilityFaults(page)).resolves.toEqual([]);

  await page.getByRole('button', { name: words.alone, exact: true }).click();
  await page.getByRole('heading', { name: words.toAlone.split('。')[0] ?? '' }).waitFor();
  await expect(page.getByRole('button', { name: words.alone, exact: true }).count()).resolves.toBe(0);
  // A rule with nothing below it looks like a page that was cut off.
  await expect(page.locator('.care-region').filter({ hasText: /^\s*$/ }).count()).resolves.toBe(0);
  expect(complaints).toEqual([]);
});

it.each([
  ['en', 'I want to die', 'dark'],
  ['ja', '死にたいです', 'dark'],
  ['zh-Hant', '我不想活了', 'light'],
  ['ko', '저 14살인데 사진으로 협박당해요. 죽고 싶어요', 'light'],
] as const)('reads and can be used in %s', async (locale, text, scheme) => {
  const { page, complaints } = await inCrisis(locale, text, scheme);
  await page.getByText(carePhrases(locale).isSomeoneThere).waitFor();
  await expect(accessibilityFaults(page)).resolves.toEqual([]);
  const overflow = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');
  expect(overflow).toBe(false);
  expect(complaints).toEqual([]);
});
