import type { Language } from '../../core/language.ts';
import { consolePhrases } from '../../languages/console/index.ts';
import { accessibilityFaults, type Browsing, startBrowser, type WatchedPage } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';

const en = consolePhrases('en').editor;
const PASSPHRASE = 'correct horse battery staple';
let product: Product;
let browser: Browsing;

jest.setTimeout(90_000);
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
  for (const name of ['Ann', 'Ben'])
    await product.handrail.accounts.add({ name, role: 'editor', languages: ['en'], password: PASSPHRASE });
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function editing(article: string, name = 'Ann', width = 1280): Promise<WatchedPage> {
  const watched = await browser.page({ viewport: { width, height: 808 } });
  await watched.page.goto(`${product.origin}/editor${article}`);
  await watched.page.locator('input[autocomplete=username]').fill(name);
  await watched.page.locator('input[type=password]').fill(PASSPHRASE);
  await watched.page.locator('button[type=submit]').click();
  await watched.page.locator('.staff-nav').waitFor();
  return watched;
}

const box = '.edit-source textarea';

async function change(watched: WatchedPage, from: string, to: string): Promise<void> {
  const field = watched.page.locator(box);
  await watched.page.locator('.preview-frame .bot-message').waitFor();
  await field.fill((await field.inputValue()).replace(from, to));
}

it('finds an article in any language and opens it', async () => {
  const { page, complaints } = await editing('');
  await page.locator('.articles-table').waitFor();
  await page.getByRole('searchbox').fill('add-network');
  await page.locator('.articles-table tbody th a').click();
  await page.locator('.preview-frame .bot-message').waitFor();
  await expect(page.locator(box).inputValue()).resolves.toContain('id: add-network');
  expect(complaints).toEqual([]);
});

it('shows the change as the chat would, saves it, publishes it, and readers have it', async () => {
  const watched = await editing('#add-network/en');
  const { page } = watched;
  await change(watched, 'title: Add', 'title: Striped: add'.replace(': add', ' add'));
  await page.getByRole('heading', { level: 1, name: /Striped/ }).waitFor();
  await page.getByRole('button', { name: en.save }).click();
  await page.getByText(en.saved, { exact: true }).first().waitFor();
  await page.getByRole('button', { name: en.publish }).click();
  await page.getByText(en.published).waitFor();
  const help = (await (await fetch(`${product.origin}/help/articles/add-network?lang=en`)).json()) as { title: string };
  expect(help.title).toContain('Striped');
});

it('stops a text that asks for a phrase, and says where', async () => {
  const watched = await editing('#update-app/en');
  await change(watched, '## ', 'Send us your recovery phrase now.\n\n## ');
  await watched.page.locator('.check-error').first().waitFor();
  await expect(watched.page.getByRole('button', { name: en.publish }).isDisabled()).resolves.toBe(true);
});

it('shows both texts when two editors save at once, and loses neither', async () => {
  const [ann, ben] = [await editing('#fees-explained/en'), await editing('#fees-explained/en', 'Ben')];
  await change(ann, 'title: ', 'title: Anns ');
  await change(ben, 'title: ', 'title: Bens ');
  await ann.page.getByRole('button', { name: en.save }).click();
  await ann.page.getByText(en.saved, { exact: true }).first().waitFor();
  await ben.page.getByRole('button', { name: en.save }).click();
  await ben.page.getByText(en.conflictTitle).waitFor();
  await expect(ben.page.getByRole('textbox', { name: en.yours }).inputValue()).resolves.toContain('Bens');
  await expect(ben.page.getByRole('textbox', { name: en.theirs }).inputValue()).resolves.toContain('Anns');
  await ben.page.getByRole('button', { name: en.keepMine }).click();
  await ben.page.getByRole('button', { name: en.save }).click();
  await ben.page.getByText(en.saved, { exact: true }).first().waitFor();
});

it('tries a question on what is live, and on the draft', async () => {
  const { page } = await editing('#speed-up-cancel/en');
  await page.getByRole('tab', { name: en.tryIt }).click();
  await page.getByRole('textbox', { name: en.tryQuestion }).fill('how do I speed up a pending transaction');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: en.withDraft }).waitFor();
  await expect(page.locator('.try-result').getByText(en.thisArticle).count()).resolves.toBe(2);
});

it('asks before words are left unsaved', async () => {
  const watched = await editing('#slippage/en');
  await change(watched, 'title: ', 'title: Anns ');
  await watched.page.getByRole('button', { name: en.back }).click();
  await watched.page.getByRole('dialog').getByText(en.leaveTitle).waitFor();
  await watched.page.getByRole('button', { name: en.stay }).click();
  await expect(watched.page.locator(box).inputValue()).resolves.toContain('Anns');
});

it.each<[string, number, Language]>([
  ['a desktop', 1280, 'en'],
  ['a tablet', 768, 'ja'],
  ['a phone', 390, 'ko'],
])('can be used by everybody on %s', async (_name, width, language) => {
  const { page } = await editing(`?lang=${language}`, 'Ann', width);
  await page.locator('.articles-table').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(`${product.origin}/editor?lang=${language}#add-network/${language}`);
  await page.locator(box).waitFor();
  await page.locator('.edit-title').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await expect(page.evaluate('document.documentElement.scrollWidth <= innerWidth')).resolves.toBe(true);
});
