import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chainPhrases } from '../../languages/chains/index.ts';
import { consolePhrases } from '../../languages/console/index.ts';
import { verdictPhrases } from '../../languages/verdicts/index.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { type LookupKey, makeLookupKeys } from '../../trust/lookup/lookupKeys.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../support/nodes/anvil.ts';
import { accessibilityFaults, type Browsing, startBrowser, untilValue } from '../support/pages/browser.ts';
import { VisitorLike } from '../support/pages/browserLike.ts';
import { type Product, startProduct } from '../support/products/product.ts';
import { type LookupServer, startLookupServer } from '../support/servers/lookupServer.ts';
import { type MailServer, startMailServer } from '../support/servers/mailServer.ts';

const en = consolePhrases('en');
const chain = chainPhrases('en').staff;
const { verdict } = webPhrases('en');
const PASSPHRASE = 'kettle walnut orbit tractor';
const MAILBOX = 'akari@example.com';
let folder: string;
let node: Anvil;
let mail: MailServer;
let house: LookupServer;
let product: Product;
let browser: Browsing;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-side-'));
  const [ours, theirs] = await Promise.all([makeLookupKeys(), makeLookupKeys()]);
  writeFileSync(join(folder, 'own.json'), JSON.stringify(ours.own), { mode: 0o600 });
  writeFileSync(join(folder, 'peer.json'), JSON.stringify(theirs.open));
  const keys = { own: theirs.own.keys as LookupKey[], peer: ours.open.keys as LookupKey[] };
  [node, mail, house, browser] = await Promise.all([
    startAnvil('--no-mining'),
    startMailServer(),
    startLookupServer(keys, { [MAILBOX]: { status: 'active', openCases: 2 } }),
    startBrowser(),
  ]);
  product = await startProduct({
    env: {
      HANDRAIL_SMTP_URL: mail.url,
      HANDRAIL_MAIL_FROM: 'support@example.com',
      HANDRAIL_LOOKUP_URL: house.url,
      HANDRAIL_LOOKUP_KEY_FILE: join(folder, 'own.json'),
      HANDRAIL_LOOKUP_PEER_FILE: join(folder, 'peer.json'),
    },
    given: { chains: [node.definition], take: async () => 0 },
  });
  await product.handrail.accounts.add({ name: 'Mina', role: 'agent', languages: ['en'], password: PASSPHRASE });
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
  await Promise.all([node.stop(), mail.close(), house.close()]);
  rmSync(folder, { recursive: true });
});

/** A user who asks for a person about something, and the agent who has them open; `held`: has taken them as well. */
async function besides(text: string, { held }: { held: boolean }) {
  const user = await VisitorLike.arrive(product.origin);
  await user.press({ action: 'consent.accept' });
  await user.say(text);
  await user.press({ action: 'person' });
  const watched = await browser.page({ viewport: { width: 1280, height: 900 } });
  const { page } = watched;
  await page.goto(`${product.origin}/agent`);
  await page.locator('input[autocomplete=username]').fill('Mina');
  await page.locator('input[type=password]').fill(PASSPHRASE);
  await page.locator('button[type=submit]').click();
  await page.locator('.queue-foot').waitFor();
  await page.goto(`${product.origin}/agent#case-${user.conversation}`);
  const claim = page.getByRole('button', { name: en.conversation.claim, exact: true });
  await claim.waitFor();
  if (held) {
    await claim.click();
    await replyBox(page).waitFor();
  }
  return { user, ...watched };
}

const replyBox = (page: Page) => page.getByRole('textbox', { name: en.composer.replyLabel });

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: chain.label }).fill(text);
  await page.getByRole('button', { name: chain.check, exact: true }).click();
}

/** A payment that waits: the node makes no block by itself. */
const payment = async () => node.send({ to: ACCOUNTS[1], value: '0x16345785d8a0000' });

it('looks once more at the transaction that the user was told about, in the place of the old card', async () => {
  const hash = await payment();
  const { page, complaints } = await besides(`Where is my money? ${hash}`, { held: true });
  const side = page.locator('.side');
  const before = await side.locator('.card-band').textContent();
  await node.mine(3);
  await side.getByRole('button', { name: verdict.checkAgain }).click();
  await side
    .locator('.card-band')
    .filter({ hasNotText: before ?? '' })
    .waitFor();
  expect(await side.locator('.side-verdict').count()).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('puts what the chain says about a pasted hash into the reply, which is not sent by itself', async () => {
  const hash = await payment();
  const { user, page } = await besides('My app shows nothing', { held: true });
  await paste(page, `it is ${hash}, she says`);
  await page.locator('.side-verdict').waitFor();
  await replyBox(page).fill('Hello.');
  await page.locator('.side').getByRole('button', { name: en.side.insert }).click();
  const heading = (await page.locator('.side .verdict-heading').textContent()) ?? '';
  await untilValue(replyBox(page), (value) => value.startsWith('Hello.') && value.includes(heading));
  expect(await user.texts()).not.toContain(heading);
  // What was inserted goes with one Ctrl+Z, and what was typed before it stays.
  await page.keyboard.press('Control+z');
  await untilValue(replyBox(page), (value) => value === 'Hello.');
});

it('shows what is suggested for a replacement, to staff alone, and no part of it gets into the reply', async () => {
  // Nothing of the same account waits before it.
  await node.mine(1);
  const hash = await node.send({
    to: ACCOUNTS[1],
    value: '0x16345785d8a0000',
    gas: '0x5208',
    maxFeePerGas: '0xb2d05e00',
    maxPriorityFeePerGas: '0x3b9aca00',
  });
  await node.rpc('anvil_setNextBlockBaseFeePerGas', '0x4a817c800');
  const { page, complaints } = await besides('My app shows nothing', { held: true });
  await paste(page, hash);
  const rows = page.locator('.staff-rows');
  const row = (label: string) =>
    rows
      .locator('.side-row')
      .filter({ has: page.getByText(label, { exact: true }) })
      .locator('dd');
  const { staff } = verdictPhrases('en');
  await row(staff.atLeast).waitFor();
  // The old cap was 3 gwei, the next block asks 20.
  expect(await row(staff.feeOffered).textContent()).toMatch(/^3\sgwei/);
  expect(Number.parseFloat((await row(staff.atLeast).textContent()) ?? '')).toBeGreaterThan(20);
  expect(await row(staff.to).textContent()).toBe(ACCOUNTS[1]);
  expect(await row(staff.nonce).textContent()).toMatch(/^\d+$/);
  // Whole addresses stay within the panel.
  const [own, side] = await Promise.all([rows.boundingBox(), page.locator('.side').boundingBox()]);
  expect((own?.x ?? 0) + (own?.width ?? 0)).toBeLessThanOrEqual((side?.x ?? 0) + (side?.width ?? 0));
  expect(await rows.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await page.locator('.side').getByRole('button', { name: en.side.insert }).click();
  await untilValue(replyBox(page), (value) => value.includes('gwei'));
  expect(await replyBox(page).inputValue()).not.toContain(staff.atLeast);
  expect(await replyBox(page).inputValue()).not.toContain(ACCOUNTS[1]);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await node.mine(1);
});

it('shows a wallet with who may take from it in full, and puts the card of the user into the reply', async () => {
  const { page } = await besides('My app shows nothing', { held: true });
  await paste(page, ACCOUNTS[3]);
  const wallet = walletPhrases('en');
  const rows = page.locator('.staff-rows');
  await rows.getByText(wallet.staff.noBlocklist).waitFor();
  expect(await rows.getByText(ACCOUNTS[3]).count()).toBe(1);
  await page.locator('.side-verdict').last().getByRole('button', { name: en.side.insert }).click();
  await untilValue(replyBox(page), (value) => value.includes(wallet.labels.leaving));
  expect(await replyBox(page).inputValue()).not.toContain(wallet.staff.noBlocklist);
});

it('leaves the cursor where the agent has put it while taking a conversation is still on its way', async () => {
  const { page } = await besides('My app shows nothing', { held: false });
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/claim', async (route) => {
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  await page.getByRole('button', { name: en.conversation.claim, exact: true }).click();
  await replyBox(page).waitFor();
  await page.getByRole('textbox', { name: chain.label }).focus();
  const answered = page.waitForResponse('**/claim');
  const read = page.waitForResponse((response) => response.url().includes('/desk/queue'));
  answer();
  await Promise.all([answered, read]);
  // Nothing on the page says that the focus will not move: a frame after the last reading it would have.
  await page.evaluate('new Promise((done) => setTimeout(() => requestAnimationFrame(() => done()), 300))');
  await page.keyboard.insertText('of the agent');
  await untilValue(page.getByRole('textbox', { name: chain.label }), (value) => value === 'of the agent');
});

it('says what is wrong with what was pasted, at the field', async () => {
  const { page } = await besides('My app shows nothing', { held: true });
  const field = page.getByRole('textbox', { name: chain.label });
  for (const [text, problem] of [
    ['0xabc123…def456', chain.shortened],
    [`0x${'a1'.repeat(31)}`, chain.wrongLength('62')],
    ['what she said', chain.nothing],
  ] as const) {
    await paste(page, text);
    await page.locator('.chain-panel').getByRole('alert').getByText(problem).waitFor();
  }
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('.side').getByRole('button', { name: en.side.insert }).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

it('looks up the account that was proven, shows the answer, and the user hears of it', async () => {
  const { user, page } = await besides('My app shows nothing', { held: true });
  await page.getByText(en.side.person, { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: en.side.lookup.ask }).count()).toBe(0);
  await user.call('POST', '/me/verify/email', { address: MAILBOX, language: 'en' });
  const code = /is (\d{6})\./.exec(await mail.next())?.[1];
  await user.call('POST', '/me/verify/code', { address: MAILBOX, code });
  await page.getByRole('button', { name: en.side.lookup.ask }).click();
  const record = page.getByRole('region', { name: en.side.lookup.title });
  await record.getByText('active').waitFor();
  await record.getByRole('button', { name: en.side.lookup.again }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await user.texts()).toContain('Mina has looked up');

  house.misbehave((_honest, response) => {
    // Two statements: where restify is loaded, `writeHead` returns nothing.
    response.writeHead(500);
    response.end();
  });
  await record.getByRole('button', { name: en.side.lookup.again }).click();
  await record.getByRole('alert').getByText(en.refused.unanswered).waitFor();
  await record.getByText('active').waitFor();
});
