import { generateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Wallet } from 'ethers';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../core/language.ts';
import { verification } from '../../languages/verification/en.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { bitcoinWallet } from '../support/chains/bitcoinWallet.ts';
import { accessibilityFaults, type Browsing, startBrowser } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';
import { type MailServer, startMailServer } from '../support/servers/mailServer.ts';

const en = webPhrases('en');
let product: Product;
let mail: MailServer;
let browser: Browsing;
beforeAll(async () => {
  mail = await startMailServer();
  const env = { HANDRAIL_SMTP_URL: mail.url, HANDRAIL_MAIL_FROM: 'support@example.com' };
  [product, browser] = await Promise.all([startProduct({ env }), startBrowser()]);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
  await mail.close();
});

/** Opens the page; the chat beside it is agreed to first, then closed. */
async function openAgreed(page: Page): Promise<void> {
  await page.goto(`${product.origin}/verify?lang=en`);
  await page.getByRole('button', { name: en.launcher.open }).click();
  await page.getByRole('button', { name: en.consent.accept }).click();
  await page.locator('.composer textarea:enabled').waitFor();
  await page.keyboard.press('Escape');
  // Until it is closed nothing beside it can be written in.
  await page.locator('dialog.panel').waitFor({ state: 'hidden' });
}

async function giveAddress(page: Page, address: string): Promise<string> {
  await page.getByRole('textbox', { name: en.verify.address, exact: true }).fill(address);
  await page.getByRole('button', { name: en.verify.next }).click();
  return (await page.locator('.verify-message pre').textContent()) ?? '';
}

it('a wallet in the browser signs exactly the text that the page shows', async () => {
  const wallet = Wallet.createRandom();
  const { page, complaints, origins } = await browser.page({ viewport: { width: 768, height: 900 } });
  const signed: string[] = [];
  await page.exposeFunction('signByTest', (hex: string) => {
    const text = Buffer.from(hex.slice(2), 'hex').toString();
    signed.push(text);
    return wallet.signMessage(text);
  });
  await page.addInitScript(`window.ethereum = { request: async ({ method, params }) =>
    method === 'eth_requestAccounts' ? ['${wallet.address}'] : method === 'eth_chainId' ? '0x1' : window.signByTest(params[0]) }`);
  await openAgreed(page);
  await page.getByRole('button', { name: en.verify.fromWallet }).click();
  const shown = await page.locator('.verify-message pre').textContent();
  expect(shown).toContain(`${new URL(product.origin).host} wants you to sign in`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: en.verify.sign }).click();
  await page.getByText(verification.verified(wallet.address)).first().waitFor();
  expect(signed).toEqual([shown]);
  expect(complaints).toEqual([]);
  expect([...origins]).toEqual([product.origin]);
});

it('without a wallet in the browser a signature is pasted; a wrong one is explained', async () => {
  const { page } = await browser.page();
  await openAgreed(page);
  const wallet = bitcoinWallet();
  const message = await giveAddress(page, wallet.address);
  const field = page.getByRole('textbox', { name: en.verify.signature });
  await field.fill(bitcoinWallet().sign(message));
  await page.getByRole('button', { name: en.verify.send }).click();
  await page.getByText(verification.wrongWallet('4')).waitFor();
  await field.fill(wallet.sign(message));
  await page.getByRole('button', { name: en.verify.send }).click();
  await page.getByText(verification.verified(wallet.address)).first().waitFor();
});

it('recovery words in a field never leave the page, and it says why they prove nothing', async () => {
  const { page, sent } = await browser.page();
  await openAgreed(page);
  const phrase = generateMnemonic(wordlist);
  await page.getByRole('textbox', { name: en.verify.address, exact: true }).fill(phrase.slice(0, 118));
  await page.getByRole('button', { name: en.verify.next }).click();
  await page.getByText(verification.whyNoWords).waitFor();
  expect(sent.join('\n')).not.toContain(phrase.split(' ').slice(0, 3).join(' '));
});

it('a code from a mail is taken where the desk can send mail', async () => {
  const { page } = await browser.page();
  await openAgreed(page);
  const { email } = en.verify;
  await page.getByRole('textbox', { name: email.address }).fill('mina@example.com');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: email.send }).click();
  await page.getByText(email.sent).waitFor();
  const code = /is (\d{6})\./.exec(await mail.next())?.[1] ?? '';
  await page.getByRole('textbox', { name: email.code }).fill(code);
  await page.getByRole('button', { name: email.check }).click();
  await page.getByText(verification.verified('m•••@example.com')).first().waitFor();
});

it('without a conversation it offers to start one, and skipping leads to the chat', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/verify?lang=en`);
  await page.getByText(en.verify.noConversation).waitFor();
  await page.getByRole('button', { name: en.verify.skip }).click();
  await page.getByRole('heading', { name: en.consent.title }).waitFor();
});

it.each(LANGUAGES)('has no accessibility faults and no sideways scrolling (%s)', async (language) => {
  const { page } = await browser.page({ viewport: { width: 320, height: 700 } });
  await openAgreed(page);
  await page.goto(`${product.origin}/verify?lang=${language}`);
  const { verify } = webPhrases(language);
  await page.getByRole('textbox', { name: verify.address, exact: true }).fill(Wallet.createRandom().address);
  await page.getByRole('button', { name: verify.next }).click();
  await page.getByRole('heading', { name: verify.message }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});
