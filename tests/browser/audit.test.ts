import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { MINUTE } from '../../core/time.ts';
import { auditPhrases } from '../../languages/audit/index.ts';
import { consolePhrases } from '../../languages/console/index.ts';
import { openDriver } from '../../stores/embedded/driver.ts';
import { accessibilityFaults, type Browsing, startBrowser } from '../support/pages/browser.ts';
import { BrowserLike, VisitorLike } from '../support/pages/browserLike.ts';
import { type Product, startProduct } from '../support/products/product.ts';

const words = auditPhrases('en');
const WIDE = { viewport: { width: 1280, height: 808 } };
let product: Product;
let browser: Browsing;
let auditors = 0;
let erased: { conversation: string; receipt: object };
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ given: { take: async () => 0 } }), startBrowser()]);
  const visitor = await VisitorLike.arrive(product.origin, 'en');
  await visitor.press({ action: 'consent.accept' });
  await visitor.say('My zebra transfer is stuck');
  const { body } = await visitor.call<{ receipt: object }>('POST', '/me/erase');
  erased = { conversation: visitor.conversation, receipt: body.receipt };
  for (let n = 0; n < 60; n++) await product.handrail.audit.record({ kind: 'keyDestroyed', epoch: 490_000 + n });
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** The page of an auditor who has just been invited. */
async function opened(options: BrowserContextOptions = WIDE) {
  const token = await product.handrail.accounts.invite('auditor', MINUTE);
  const watched = await browser.page(options);
  const { page } = watched;
  const { signIn } = consolePhrases(options.locale === 'ja' ? 'ja' : 'en');
  await page.goto(`${product.origin}/staff#invite=${token}`);
  await page.locator('input[autocomplete=username]').fill(`Aki ${++auditors}`);
  await page.locator('input[type=password]').fill('kettle walnut orbit tractor');
  await page.getByRole('button', { name: signIn.create }).click();
  await page.locator('a[href="/staff#audit"]').click();
  await page.locator('.audit-verdict .tone-ok').waitFor();
  await page.locator('.audit-table').first().waitFor();
  return watched;
}

const rows = (page: Page) => page.locator('.audit-table tbody tr');

it('says that the log is whole, and what was done last, by whom', async () => {
  const { page, complaints, origins } = await opened();
  expect(await page.locator('.audit-verdict').textContent()).toContain(words.state.whole);
  expect(await rows(page).first().textContent()).toContain(words.acts['staff.added']);
  expect(await rows(page).count()).toBe(50);
  expect(await page.locator('main').textContent()).not.toContain('zebra');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  expect([...origins]).toEqual([product.origin]);
});

it('turns its pages and is filtered with the keyboard alone', async () => {
  const { page } = await opened();
  const older = page.getByRole('button', { name: words.list.older });
  await older.focus();
  await page.keyboard.press('Enter');
  // The last page; the button that has come to its end keeps the focus.
  await rows(page).filter({ hasText: words.acts['consent.accepted'] }).waitFor();
  expect(await page.locator(':focus').textContent()).toBe(words.list.older);
  await page.getByRole('textbox', { name: words.filter.name }).focus();
  await page.keyboard.type(erased.conversation);
  await page.keyboard.press('Enter');
  await rows(page).nth(1).waitFor({ state: 'detached' });
  expect(await rows(page).textContent()).toContain(words.acts['deleted.erased']);
  await page.getByRole('combobox', { name: words.filter.kind }).selectOption('consent');
  await page.getByText(words.list.none).waitFor();
  await page.getByRole('button', { name: words.filter.clear }).press('Enter');
  await rows(page).nth(49).waitFor();
});

it('tells a user’s receipt from one that somebody has changed', async () => {
  const { page } = await opened();
  const box = page.getByRole('textbox', { name: words.receipt.label });
  const check = page.getByRole('button', { name: words.receipt.check, exact: true });
  await box.fill(JSON.stringify(erased.receipt, null, 2));
  await check.click();
  await page.getByText(words.receipt.valid).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await box.fill(JSON.stringify({ ...erased.receipt, at: 1 }));
  await check.click();
  await page.getByText(words.receipt.wrong.leaf).waitFor();
});

it('offers neither the page nor its link to anybody else', async () => {
  const token = await product.handrail.accounts.invite('admin', MINUTE);
  const admin = new BrowserLike(product.origin);
  const account = { token, name: 'Root', password: 'kettle walnut orbit tractor', languages: ['en'] };
  await admin.call('POST', '/desk/session/redeem', account);
  const { page } = await browser.page(WIDE);
  const [name = '', value = ''] = admin.cookies.split('=');
  await page.context().addCookies([{ name, value, url: product.origin }]);
  await page.goto(`${product.origin}/staff#audit`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('.audit').count()).toBe(0);
  expect(await page.locator('a[href="/staff#audit"]').count()).toBe(0);
});

it.each([
  [390, 'light', 'ja'],
  [390, 'dark', 'en'],
  [768, 'light', 'en'],
  [1680, 'dark', 'ja'],
] as const)('fits %i pixels, in %s, in %s, and can be used by everybody', async (width, colorScheme, locale) => {
  const { page } = await opened({ viewport: { width, height: 844 }, colorScheme, locale });
  const html = page.locator('html');
  expect(await html.evaluate((one) => [one.scrollWidth, one.scrollHeight])).toEqual([width, 844]);
  const body = page.locator('.office-body');
  expect(await body.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

// The last one: the log of this desk is not whole afterwards.
it('names the entry that somebody has changed where it is stored', async () => {
  const { page } = await opened({ viewport: { width: 390, height: 844 } });
  const driver = openDriver(join(product.folder, 'data', 'handrail.db'));
  driver.exec(`UPDATE ledger SET value = replace(value, '490007', '490008') WHERE value LIKE '%490007%'`);
  driver.close();
  // What was found a moment ago stands for a few seconds.
  await setTimeout(3_500);
  await page.getByRole('button', { name: words.state.again }).click();
  await page.locator('.audit-verdict .tone-danger').waitFor();
  expect(await page.locator('.audit-verdict').textContent()).toContain(words.state.reasons.signature);
  expect(await accessibilityFaults(page)).toEqual([]);
});
