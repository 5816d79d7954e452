import { phrases } from '../../languages/index.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../support/nodes/anvil.ts';
import { type FaultProxy, startFaultProxy } from '../support/nodes/faultProxy.ts';
import { type Browsing, startBrowser } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

const TOKEN = `0x${'70'.repeat(20)}`;
/** Answers every call with 1,500,000,000: PUSH4, MSTORE, RETURN of 32 bytes. */
const HOLDS_ALWAYS = '0x6359682f0060005260206000f3';
const NARROW = 390;
const ko = walletPhrases('ko');
let anvil: Anvil;
let proxy: FaultProxy;
let product: Product;
let browser: Browsing;
beforeAll(async () => {
  [anvil, browser] = await Promise.all([startAnvil(), startBrowser()]);
  await anvil.rpc('anvil_setCode', TOKEN, HOLDS_ALWAYS);
  const tokens = [{ address: TOKEN, symbol: 'USDT', decimals: 6 }];
  proxy = await startFaultProxy(anvil.url);
  const chains = [{ ...anvil.definition, name: 'Avalanche C-Chain', tokens, endpoints: [proxy.url] }];
  product = await startProduct({ given: { chains, take: async () => 0 } });
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  await proxy.stop();
  await anvil.stop();
});

it('on a telephone every amount of a wallet has a line of its own, and the card is as wide as the screen', async () => {
  const { page, complaints } = await browser.page({ viewport: { width: NARROW, height: 844 } });
  await page.goto(`${product.origin}/chat?lang=ko`);
  await page.getByRole('button', { name: webPhrases('ko').consent.accept }).click();
  await page.getByRole('textbox').fill(ACCOUNTS[0]);
  await page.getByRole('textbox').press('Enter');
  const look = page.getByRole('button', { name: ko.look });
  await look.waitFor();
  // While the network thinks, the address stands there already.
  proxy.fault = { kind: 'slow', ms: 1_500 };
  await look.click();
  const waiting = page.locator('.log .card', { has: page.locator('.skeleton') });
  await waiting.waitFor();
  proxy.fault = { kind: 'none' };
  expect(await waiting.locator('.hash-chip').getAttribute('title')).toBe(ACCOUNTS[0]);
  const amounts = page.locator('.numbers-value').last();
  await amounts.waitFor();
  expect(await page.locator('.log .skeleton').count()).toBe(0);
  expect((await amounts.innerText()).replaceAll('\u00a0', ' ').split('\n')).toEqual(['10,000 ETH', '1,500 USDT']);
  const [table, card] = await Promise.all([
    page.locator('.numbers').last().boundingBox(),
    page.locator('article, .card').last().boundingBox(),
  ]);
  // In the order of need: whether it still leaves, what to do first with the balances below it, what was not seen.
  const labels = await page.locator('.rail').last().locator('.rail-label').allTextContents();
  expect(labels).toEqual([
    ko.labels.leaving,
    phrases('ko').rail.todo,
    ko.labels.permissions,
    ko.labels.unseen,
    phrases('ko').rail.never,
  ]);
  expect((table?.x ?? NARROW) + (table?.width ?? 0)).toBeLessThan(NARROW);
  expect((card?.x ?? NARROW) + (card?.width ?? 0)).toBeLessThanOrEqual(NARROW);
  expect(complaints).toEqual([]);
});
