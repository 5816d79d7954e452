import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { MINUTE, SECOND } from '../../core/time.ts';
import { consolePhrases } from '../../languages/console/index.ts';
import { staffPhrases } from '../../languages/staff/index.ts';
import { deskVisitor } from '../support/desk/deskVisitor.ts';
import { accessibilityFaults, type Browsing, startBrowser } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

const words = staffPhrases('en');
const { signIn } = consolePhrases('en');
const PASSPHRASE = 'kettle walnut orbit tractor';
const WIDE = { viewport: { width: 1280, height: 808 } };
let product: Product;
let browser: Browsing;
/** How far the desk's clock is ahead. */
let ahead = 0;
beforeAll(async () => {
  const given = { clock: () => Date.now() + ahead };
  [product, browser] = await Promise.all([
    startProduct({ env: { HANDRAIL_STAFF_TOTP: 'required' }, given }),
    startBrowser(),
  ]);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ahead });

/** Comes by an invitation and sets up the second factor that this desk requires. */
async function enrolled(role: 'admin' | 'agent' | 'auditor', name: string, path = '/agent') {
  const token = await product.handrail.accounts.invite(role, MINUTE);
  const watched = await browser.page(WIDE);
  const { page } = watched;
  await page.goto(`${product.origin}${path}#invite=${token}`);
  await page.locator('input[autocomplete=username]').fill(name);
  await page.locator('input[type=password]').fill(PASSPHRASE);
  await page.getByRole('button', { name: signIn.create }).click();
  await page.getByRole('img', { name: words.factor.qr }).waitFor();
  const shown = await page.locator('.factor-key code').textContent();
  const secret = (shown ?? '').replaceAll(/\s/g, '');
  return { ...watched, secret, confirm: () => confirm(page, secret) };
}

async function confirm(page: Page, secret: string): Promise<void> {
  await page.getByRole('textbox', { name: words.factor.code }).fill(codeOf(secret));
  await page.getByRole('button', { name: words.factor.confirm }).click();
  await page.getByRole('heading', { name: words.factor.recovery }).waitFor();
}

const kept = (page: Page) => page.getByRole('button', { name: words.factor.kept }).click();

it('opens nothing before the second factor is set up, and shows the recovery codes once', async () => {
  const mina = await enrolled('agent', 'Mina');
  expect(await mina.page.locator('.queue-foot').count()).toBe(0);
  expect(await accessibilityFaults(mina.page)).toEqual([]);
  await mina.confirm();
  expect(await mina.page.locator('.factor-codes li').count()).toBe(8);
  await kept(mina.page);
  await mina.page.locator('.queue-foot').waitFor();
  expect(mina.complaints).toEqual([]);
  expect([...mina.origins]).toEqual([product.origin]);
});

it('asks for the code at the next sign-in, in place', async () => {
  const mina = await enrolled('agent', 'Mina K');
  await mina.confirm();
  ahead += 30 * SECOND;
  const { page } = await browser.page(WIDE);
  await page.goto(`${product.origin}/agent`);
  await page.locator('input[autocomplete=username]').fill('Mina K');
  await page.locator('input[type=password]').fill(PASSPHRASE);
  await page.locator('button[type=submit]').click();
  await page.getByRole('textbox', { name: words.signIn.code }).fill(codeOf(mina.secret));
  await page.locator('button[type=submit]').click();
  await page.locator('.queue-foot').waitFor();
});

it('offers another device for the second factor, and not to be without one where it is required', async () => {
  const mina = await enrolled('agent', 'Mina N');
  await mina.confirm();
  await kept(mina.page);
  await mina.page.locator('.queue-foot').waitFor();
  await mina.page.goto(`${product.origin}/staff#account`);
  await mina.page.getByRole('button', { name: words.factor.change }).waitFor();
  expect(await mina.page.getByRole('button', { name: words.factor.switchOff }).count()).toBe(0);
  expect(await accessibilityFaults(mina.page)).toEqual([]);
});

it('disables an account after asking once more who it is, and its open page is signed out at once', async () => {
  const mina = await enrolled('agent', 'Mina L');
  await mina.confirm();
  await kept(mina.page);
  await mina.page.locator('.queue-foot').waitFor();
  const admin = await enrolled('admin', 'Root');
  await admin.confirm();
  await kept(admin.page);
  await admin.page.goto(`${product.origin}/staff#people`);
  const row = admin.page.getByRole('row', { name: /Mina L/ });
  await row.getByRole('button').waitFor();
  expect(await accessibilityFaults(admin.page)).toEqual([]);
  ahead += 11 * MINUTE;
  await row.getByRole('button').click();
  await admin.page.getByRole('menuitem', { name: words.people.disable }).click();
  await admin.page.getByRole('button', { name: words.people.disable }).click();
  const question = admin.page.getByRole('dialog', { name: words.prove.title });
  await question.locator('input[type=password]').fill(PASSPHRASE);
  await question.getByRole('textbox', { name: words.signIn.code }).fill(codeOf(admin.secret));
  await question.getByRole('button', { name: words.prove.yes }).click();
  await row.getByText(words.people.disabled).waitFor();
  await mina.page.getByRole('heading', { name: signIn.title }).waitFor();
  expect(admin.complaints).toEqual([]);
});

it('lets an auditor hold a conversation by its id without a word of it, and the user sees that', async () => {
  const user = await deskVisitor(product.origin);
  await user.say('My zebra transfer is stuck');
  const aki = await enrolled('auditor', 'Aki', '/staff');
  await aki.confirm();
  await kept(aki.page);
  await aki.page.getByRole('textbox', { name: words.records.id }).fill(user.conversation);
  await aki.page.getByRole('button', { name: words.records.find }).click();
  await aki.page.getByText(words.records.whenEnded).waitFor();
  await aki.page.getByRole('textbox', { name: words.records.reference }).fill('2026-HC-0192');
  await aki.page.getByRole('button', { name: words.records.place }).click();
  await aki.page.getByRole('button', { name: words.records.lift }).waitFor();
  expect(await aki.page.locator('main').textContent()).not.toContain('zebra');
  // Two ends of one conversation cannot both be true.
  expect(await aki.page.getByText(words.records.whenEnded).count()).toBe(0);
  expect(await accessibilityFaults(aki.page)).toEqual([]);
  expect((await user.hears()).map(({ text }) => text ?? '').join('\n')).toContain('legal hold');
});
