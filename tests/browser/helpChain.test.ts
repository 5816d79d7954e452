import { createHash } from 'node:crypto';
import { type StrictNode, startStrictNode } from '../../bench/strictNode.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { ACCOUNT_KEY, ACCOUNTS, type Anvil, startAnvil } from '../support/nodes/anvil.ts';
import { accessibilityFaults, type Browsing, startBrowser } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

const en = webPhrases('en');
const { lookUp, askView } = chainPhrases('en');
let anvil: Anvil;
let node: StrictNode;
let product: Product;
let browser: Browsing;
/** All that a node was asked. */
const asked: string[] = [];
beforeAll(async () => {
  anvil = await startAnvil();
  node = await startStrictNode(async (call) => {
    asked.push(JSON.stringify(call));
    return { result: await anvil.rpc(call.method, ...call.params) };
  });
  const chains = [{ ...anvil.definition, endpoints: [node.url] }];
  [product, browser] = await Promise.all([startProduct({ given: { chains } }), startBrowser()]);
});
beforeEach(() => {
  asked.length = 0;
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
  await node.stop();
  await anvil.stop();
});

async function searchFor(question: string) {
  const watched = await browser.page();
  await watched.page.goto(`${product.origin}/?lang=en`);
  await watched.page.getByRole('textbox').fill(question);
  await watched.page.keyboard.press('Enter');
  return watched;
}

it('answers a hash in place: first who would learn it, after the press the verdict, and Back shows it again', async () => {
  const { transactionHash } = await anvil.sendMined({ to: ACCOUNTS[1], value: '0x2386f26fc10000' });
  const { page, complaints } = await searchFor(transactionHash);
  await page.getByText(lookUp.offer).waitFor();
  // It may be a key still, so no history holds it.
  expect(page.url()).not.toContain(transactionHash.slice(2, 20));
  await page.getByRole('button', { name: lookUp.look }).click();
  await page.locator('.chain-answer .verdict-heading').waitFor();
  expect(page.url()).toContain(`#q=${transactionHash}`);
  await expect(page.evaluate('document.activeElement.className')).resolves.toBe('chain-answer');
  expect(await accessibilityFaults(page)).toEqual([]);
  const heading = await page.locator('.verdict-heading').textContent();
  const looked = asked.length;
  await page.getByRole('link', { name: en.menu.checkStaff }).click();
  await page.getByRole('heading', { name: en.check.title }).waitFor();
  await page.goBack();
  expect(await page.locator('.verdict-heading').textContent()).toBe(heading);
  expect(asked.length).toBe(looked);
  expect(complaints).toEqual([]);
});

it('asks who asks where the card depends on it', async () => {
  // Of no network; one pair of digits again and again would be taken for a key that somebody made up.
  const unknown = createHash('sha256').update('sent by nobody').digest('hex');
  const { page } = await searchFor(`0x${unknown}`);
  await page.getByText(lookUp.offer).waitFor();
  expect(asked.filter((call) => call.includes(unknown))).toEqual([]);
  await page.getByRole('button', { name: lookUp.look }).click();
  await page.getByRole('button', { name: askView.receiver }).click();
  await page.getByText(askView.ask).waitFor({ state: 'detached' });
  await page.locator('.verdict-heading').waitFor();
});

it('reads an address after the press beside the sentence that nodes learn it', async () => {
  const { page } = await searchFor(ACCOUNTS[2]);
  await page.getByText(walletPhrases('en').offer).waitFor();
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: walletPhrases('en').look }).click();
  await page.locator('.verdict-heading').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

it('stops a key that opens an account in use, and neither a node nor the address bar gets it', async () => {
  const { page } = await searchFor(ACCOUNT_KEY);
  await page.getByRole('button', { name: lookUp.look }).click();
  await page.getByRole('heading', { name: en.stopped.title }).waitFor();
  expect(asked.join('\n')).not.toContain(ACCOUNT_KEY);
  expect(page.url()).not.toContain(ACCOUNT_KEY);
  expect(await page.locator('.search').innerHTML()).not.toContain(ACCOUNT_KEY);
});

it('on a telephone the card of the chat is as wide as the screen: a whole address breaks', async () => {
  const { transactionHash } = await anvil.sendMined({ to: ACCOUNTS[1], value: '0x2386f26fc10000' });
  const { page } = await browser.page();
  await page.goto(`${product.origin}/chat?lang=en`);
  await page.getByRole('button', { name: en.consent.accept }).click();
  await page.getByRole('textbox').fill(transactionHash);
  await page.getByRole('textbox').press('Enter');
  await page.locator('.verdict-heading').waitFor();
  expect(await page.locator('.rail').textContent()).toMatch(/0x[0-9a-f]{40}/i);
  await expect(
    page.evaluate(`[...document.querySelectorAll('.log *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth)
      .map((one) => one.className)`),
  ).resolves.toEqual([]);
});
