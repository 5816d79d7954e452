import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Language } from '../../core/language.ts';
import { consolePhrases } from '../../languages/console/index.ts';
import { phrases } from '../../languages/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { deskVisitor } from '../support/desk/deskVisitor.ts';
import {
  accessibilityFaults,
  type Browsing,
  startBrowser,
  until,
  untilValue,
  type WatchedPage,
} from '../support/pages/browser.ts';
import { type StaffPages, staffPages } from '../support/pages/staffPages.ts';
import type { Product } from '../support/products/product.ts';
import { startSmallProduct } from '../support/products/smallProduct.ts';

const en = consolePhrases('en');
const { departments } = webPhrases('en');
const PASSPHRASE = 'kettle walnut orbit tractor';
const WIDE = { viewport: { width: 1280, height: 808 } };
let product: Product;
let browser: Browsing;
let staff: StaffPages;
beforeAll(async () => {
  // Everybody here has the one name and the one address: how often one may sign in is not what is tried.
  const given = { take: async () => 0 };
  [product, browser] = await Promise.all([startSmallProduct({ given }), startBrowser()]);
  const { accounts } = product.handrail;
  for (const name of ['Sofia K.', '清水 香'])
    await accounts.add({ name, role: 'agent', languages: ['en', 'ja'], password: PASSPHRASE });
  await accounts.add({ name: 'Rin S.', role: 'supervisor', languages: ['en'], password: PASSPHRASE });
  staff = staffPages(browser, product.origin, PASSPHRASE);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function signedIn(options: BrowserContextOptions = WIDE, name = 'Sofia K.', how?: 'anew'): Promise<WatchedPage> {
  const watched = await staff.open('/agent', name, options, how);
  await watched.page.locator('.queue-foot').waitFor();
  return watched;
}

async function signIn(page: Page, name: string, passphrase: string): Promise<void> {
  await page.locator('input[autocomplete=username]').fill(name);
  await page.locator('input[type=password]').fill(passphrase);
  await page.locator('button[type=submit]').click();
}

/** A user in the queue, and an agent who looks at them. */
async function waiting(options?: BrowserContextOptions, how?: 'anew') {
  const user = await deskVisitor(product.origin);
  await user.say('My zebra transfer is stuck');
  await user.press({ action: 'person' });
  const watched = await signedIn(options, 'Sofia K.', how);
  await watched.page.goto(`${product.origin}/agent#case-${user.conversation}`);
  await watched.page.getByRole('button', { name: en.conversation.claim, exact: true }).waitFor();
  return { user, ...watched };
}

/** A user in the queue, and the agent who has just taken them. */
async function taken(options?: BrowserContextOptions, how?: 'anew') {
  const watched = await waiting(options, how);
  await watched.page.getByRole('button', { name: en.conversation.claim, exact: true }).click();
  await replyBox(watched.page).waitFor();
  return watched;
}

const replyBox = (page: Page) => page.getByRole('textbox', { name: en.composer.replyLabel });

const hears = async (user: Awaited<ReturnType<typeof deskVisitor>>) =>
  (await user.hears()).map(({ text }) => text ?? '').join('\n');

it('never says which part of a sign-in was wrong', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/agent`);
  for (const name of ['Sofia K.', 'Nobody']) {
    await signIn(page, name, 'wrong wrong wrong');
    await page.getByText(en.signIn.wrong).waitFor();
  }
});

it('makes an account from a single-use link, which leaves the address at once', async () => {
  const token = await product.handrail.accounts.invite('agent', 60_000);
  const { page, complaints } = await browser.page(WIDE);
  await page.goto(`${product.origin}/agent#invite=${token}`);
  expect(page.url()).not.toContain('invite');
  await signIn(page, 'Mina', 'too short');
  await page.getByRole('alert').getByText(en.signIn.refused.weakPassword).waitFor();
  await signIn(page, 'Mina', PASSPHRASE);
  await page.locator('.queue-foot').waitFor();
  expect(complaints).toEqual([]);
});

it('answers with Ctrl+Enter, and the user sees it in the name of the agent', async () => {
  const { user, page, complaints } = await taken();
  await replyBox(page).fill('Hello, your funds are where they were.');
  await page.keyboard.press('Control+Enter');
  await page.locator('.said-staff', { hasText: 'where they were' }).locator('time').waitFor();
  await expect(page.locator('.said-staff').count()).resolves.toBe(1);
  expect(await hears(user)).toContain('Hello, your funds are where they were.');
  await user.say('Thank you');
  await page.locator('.said-user').getByText('Thank you').waitFor();
  expect(complaints).toEqual([]);
});

it('keeps a note from the user, and switches only by hand', async () => {
  const { user, page } = await taken();
  await replyBox(page).fill('half a reply');
  await page.getByRole('button', { name: en.composer.note, exact: true }).click();
  await page.getByRole('textbox', { name: en.composer.noteLabel }).fill('secret striped note');
  await page.keyboard.press('Control+Enter');
  await page.locator('.note').getByText('striped').waitFor();
  expect(await hears(user)).not.toContain('striped');
  await page.getByRole('button', { name: en.composer.reply, exact: true }).click();
  await untilValue(replyBox(page), (value) => value === 'half a reply');
});

it('explains what the desk refuses to send, and gives the words back', async () => {
  const { user, page } = await taken();
  const asks = 'Please tell me your recovery phrase so that I can check it.';
  await replyBox(page).fill(asks);
  await page.keyboard.press('Control+Enter');
  await page.getByText(en.refused['asks-for-secret']).waitFor();
  await untilValue(replyBox(page), (value) => value === asks);
  expect(await hears(user)).not.toContain('so that I can check it');
});

it('says why a conversation could not be taken: the user has gone back to the bot, or a colleague was quicker', async () => {
  const { user, page } = await waiting();
  await page.route('**/claim', async (route) => {
    await user.press({ action: 'queue.leave' });
    await route.continue();
  });
  await page.getByRole('button', { name: en.conversation.claim, exact: true }).click();
  await page.getByRole('alert').getByText(en.refused.notWaiting).waitFor();

  const [other, colleague] = [await waiting(), await signedIn(WIDE, 'Rin S.')];
  await colleague.page.goto(other.page.url());
  await other.page.route('**/claim', async (route) => {
    await colleague.page.getByRole('button', { name: en.conversation.claim, exact: true }).click();
    await replyBox(colleague.page).waitFor();
    await route.continue();
  });
  await other.page.getByRole('button', { name: en.conversation.claim, exact: true }).click();
  await other.page.getByRole('alert').getByText(en.refused.withAgent).waitFor();
});

it('sends nothing twice and loses nothing over a cut', async () => {
  const { user, page } = await taken();
  await page.context().setOffline(true);
  await replyBox(page).fill('written in a tunnel');
  await page.keyboard.press('Control+Enter');
  await page.getByText(en.conversation.waitingToSend).waitFor();
  await user.say('said meanwhile');
  await page.context().setOffline(false);
  await page.locator('.said-staff', { hasText: 'tunnel' }).locator('time').waitFor();
  await page.locator('.said-user').getByText('said meanwhile').waitFor();
  await page.getByText(en.conversation.waitingToSend).waitFor({ state: 'hidden' });
  expect((await hears(user)).split('written in a tunnel')).toHaveLength(2);
  await expect(page.locator('.said-staff').count()).resolves.toBe(1);
});

it('shows nothing of a colleague’s case, and a supervisor who has it, and its words only on purpose', async () => {
  const { user } = await taken();
  const colleague = await signedIn(WIDE, '清水 香');
  await colleague.page.goto(`${product.origin}/agent#case-${user.conversation}`);
  await colleague.page.locator('.case-middle').getByText(en.conversation.none).waitFor();
  const { page } = await signedIn(WIDE, 'Rin S.');
  await page.goto(`${product.origin}/agent#case-${user.conversation}`);
  await page.locator('.case-tags').getByText(en.conversation.heldBy('Sofia K.')).waitFor();
  await expect(page.locator('.case').getByText('My zebra transfer is stuck').count()).resolves.toBe(0);
  await page.getByRole('button', { name: en.conversation.listed.read }).click();
  await page.locator('.write-blocked').getByText('Sofia K.').waitFor();
  await page.locator('.case-log').getByText('My zebra transfer is stuck').waitFor();
  await expect(page.locator('.write textarea').count()).resolves.toBe(0);
});

it('lets a supervisor give the case to somebody else at the desk, and the user hears who it is', async () => {
  const { user } = await taken();
  await signedIn(WIDE, '清水 香');
  const { page, complaints } = await signedIn(WIDE, 'Rin S.');
  await page.goto(`${product.origin}/agent#case-${user.conversation}`);
  await page.getByRole('button', { name: en.conversation.handTo }).click();
  await page.getByRole('menuitem', { name: /清水 香/ }).click();
  await page.locator('.case-tags').getByText(en.conversation.heldBy('清水 香')).waitFor();
  expect(await hears(user)).toContain('清水 香');
  // And takes it back at once: it is with the colleague who had it.
  await page.locator('.toast').getByRole('button').click();
  await page.locator('.case-tags').getByText(en.conversation.heldBy('Sofia K.')).waitFor();
  expect((await user.hears()).at(-1)?.text).toBe(phrases('en').tookBack('Sofia K.'));
  expect(complaints).toEqual([]);
});

it('lets a supervisor hand on a case of their own in one menu, to a department or to somebody', async () => {
  const user = await deskVisitor(product.origin);
  await user.press({ action: 'person' });
  await signedIn(WIDE, '清水 香');
  const { page } = await signedIn(WIDE, 'Rin S.');
  await page.goto(`${product.origin}/agent#case-${user.conversation}`);
  await page.getByRole('button', { name: en.conversation.claim, exact: true }).click();
  await replyBox(page).waitFor();
  await page.getByRole('button', { name: en.conversation.handTo, exact: true }).click();
  await page.getByRole('menuitem', { name: departments.security.name }).waitFor();
  await page.getByRole('menuitem', { name: /清水 香/ }).click();
  await page.locator('.write-blocked').getByText('清水 香').waitFor();
});

it('shows a supervisor how many asked and were taken over, hour by hour, and why', async () => {
  await taken();
  const { page, complaints } = await signedIn(WIDE, 'Rin S.');
  await page.goto(`${product.origin}/agent#overview`);
  const { requests, asked, reasons } = en.overview;
  await page.getByRole('heading', { name: requests }).waitFor();
  await page.getByRole('columnheader', { name: asked }).waitFor();
  await page.getByRole('row', { name: new RegExp(reasons.asked) }).waitFor();
  expect(await page.locator('.load-hour').count()).toBe(24);
  expect(complaints).toEqual([]);
});

it('hands the case on to another department, and back to the bot', async () => {
  const { user, page } = await taken();
  await page.getByRole('button', { name: en.conversation.handTo, exact: true }).click();
  await page.getByRole('menuitem', { name: departments.security.name, exact: true }).click();
  await page.locator('.case-middle').getByText(en.conversation.listed.waits).waitFor();
  // The box is gone with the focus in it: whoever listens goes on in this pane.
  await until(page, "document.activeElement.classList.contains('case')");
  await page.locator('.case-tags').getByText(departments.security.name).waitFor();
  await page.getByRole('button', { name: en.conversation.claim, exact: true }).click();
  await replyBox(page).waitFor();
  await user.say('How do I add a network?');
  await page.locator('.said-user').getByText('How do I add a network?').waitFor();
  const before = (await user.hears()).length;
  await page.getByRole('button', { name: en.conversation.toBot }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(en.giveBack.answers).waitFor();
  await dialog.getByText('How do I add a network?').waitFor();
  await dialog.getByRole('option', { name: en.giveBack.none }).waitFor({ state: 'attached' });
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: en.giveBack.yes }).click();
  await page.getByText(en.conversation.moved.returned).waitFor();
  await page.getByText(en.conversation.none).waitFor();
  const answers = (await user.hears()).slice(before).filter(({ channelData }) => channelData?.handrail?.card);
  expect(answers.map(({ channelData }) => channelData?.handrail?.card?.kind)).toContain('answer');
});

it('ends the case, says so to the user, and shows when the content is deleted', async () => {
  const { user, page } = await taken();
  await page.getByRole('button', { name: en.conversation.close, exact: true }).click();
  await page.getByRole('menuitem', { name: en.conversation.resolved, exact: true }).click();
  await page.locator('.write-blocked').getByText(en.composer.closed).waitFor();
  expect((await user.hears()).some(({ channelData }) => channelData?.handrail?.card?.kind === 'ended')).toBe(true);
});

it('takes back at once what was closed: the case is open again, and the user is told', async () => {
  const { user, page } = await taken();
  await page.getByRole('button', { name: en.conversation.close, exact: true }).click();
  await page.getByRole('menuitem', { name: en.conversation.resolved, exact: true }).click();
  await page.locator('.write-blocked').getByText(en.composer.closed).waitFor();
  await page.locator('.toast').getByRole('button').click();
  await page.locator('.write-box textarea:focus').waitFor();
  const { tookBack } = phrases('en');
  expect((await user.hears()).at(-1)?.text).toBe(tookBack('Sofia K.'));
});

it('calls an agent who looks away for a new case and for a message in their own, only as they chose and without a word of it', async () => {
  const { user, page } = await taken({ ...WIDE, permissions: ['notifications'] });
  await page.evaluate(`window.called = [];
    window.Notification = class extends EventTarget {
      static requestPermission() { return Promise.resolve('granted'); }
      constructor(text) { super(); window.called.push(text); }
    };
    document.hasFocus = () => false;`);
  const called = (): Promise<string[]> => page.evaluate('window.called');
  await user.say('Is the zebra safe?');
  await page.locator('.said-user').getByText('Is the zebra safe?').waitFor();
  expect(await called()).toEqual([]);
  await page.getByRole('button', { name: en.alerts.title }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('menuitemcheckbox', { name: en.alerts.notify }).click();
  await user.say('Where did it go?');
  const own = JSON.stringify(en.alerts.wrote(''));
  await until(page, `window.called.some((text) => text.startsWith(${own}))`);
  const other = await deskVisitor(product.origin);
  await other.press({ action: 'person' });
  await until(page, `window.called.includes(${JSON.stringify(en.alerts.waits(departments.app.name))})`);
  expect((await called()).join()).not.toContain('zebra');
  await until(page, "document.title.startsWith('(')");
  await page.getByRole('button', { name: en.alerts.title }).click();
  await page.getByRole('menuitemcheckbox', { name: en.alerts.badge }).click();
  await until(page, "!document.title.startsWith('(')");
  await other.press({ action: 'queue.leave' });
  await page.reload();
  await page.getByRole('button', { name: en.alerts.title }).click();
  const chosen = page.getByRole('menuitemcheckbox', { checked: true });
  await expect(chosen.allInnerTexts()).resolves.toEqual([en.alerts.notify]);
});

it('takes nothing new off shift, and offers the way back on shift in its place', async () => {
  const { page } = await taken();
  await page.locator('.shift').click();
  await page.getByRole('button', { name: en.account.goOn }).waitFor();
  const user = await deskVisitor(product.origin, 'ko');
  await user.press({ action: 'person' });
  await page.goto(`${product.origin}/agent#case-${user.conversation}`);
  await page.getByRole('button', { name: en.conversation.claim, exact: true }).click();
  // Without being asked first whether a case in a language of others is to be taken.
  await page.getByRole('alert').getByText(en.refused.offShift).waitFor();
  await page.getByRole('button', { name: en.account.goOn }).click();
  await page.getByRole('button', { name: en.conversation.claim, exact: true }).click();
  await page.getByRole('button', { name: en.foreign.yes, exact: true }).click();
  await replyBox(page).waitFor();
});

it('keeps a case whose agent typed another address in the same tab and comes back', async () => {
  const { user, page } = await taken();
  await page.goto(`${product.origin}/articles`);
  await page.goto(`${product.origin}/agent#case-${user.conversation}`);
  await replyBox(page).waitFor();
});

it('takes the next person with E, moves with J and K, writes with R, and leaves the letters alone in the box', async () => {
  await taken();
  const user = await deskVisitor(product.origin);
  await user.press({ action: 'person' });
  const { page } = await signedIn();
  await page.locator('.queue-group', { hasText: en.queue.waiting }).locator('[data-pressure]').first().waitFor();
  await page.keyboard.press('e');
  await page.locator('.write-box').waitFor();
  const here = page.url();
  // Whoever waits longest: a case that an earlier test left may have come back meanwhile.
  expect(here).toContain('#case-');
  await page.locator('.queue-row').first().focus();
  await page.keyboard.press('k');
  await until(page, `location.href !== ${JSON.stringify(here)}`);
  await page.keyboard.press('j');
  await until(page, `location.href === ${JSON.stringify(here)}`);
  await page.locator('.write-box').waitFor();
  await page.locator('.queue-row').first().focus();
  await page.keyboard.press('r');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('jkern');
  await untilValue(replyBox(page), (value) => value === 'jkern');
  await page.locator('.queue-row').first().focus();
  await page.keyboard.press('Shift+?');
  await page.getByRole('dialog').getByText(en.keys.move).waitFor();
});

/** Types a word after R, as fast as a browser hears it, while the conversation stands or is still on its way. */
async function typedAfterR(isThere: boolean) {
  const { user, page } = await taken();
  const next = await deskVisitor(product.origin);
  await next.press({ action: 'person' });
  await page.locator('.queue-group', { hasText: en.queue.waiting }).locator('.queue-row').first().waitFor();
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  if (isThere) come();
  await page.route('**/desk/conversations/**', async (route) => {
    await held;
    await route.continue();
  });
  const claims: string[] = [];
  page.on('request', (request) => claims.push(...(request.url().endsWith('/claim') ? [request.url()] : [])));
  if (!isThere) {
    await page.reload();
    await page.locator('.case-loading').waitFor();
  }
  await page.locator('.queue-row').first().waitFor();
  await page.evaluate('document.activeElement?.blur()');
  await page.evaluate(`for (const key of 'renejkn')
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`);
  await page.keyboard.type('renewal');
  // The very moment in which it has come and is drawn, and no frame has passed that could have brought the cursor.
  if (!isThere)
    await page.evaluate(`new MutationObserver((_, watch) => {
      if (!document.querySelector('.write-box textarea')) return;
      watch.disconnect();
      globalThis.heardAtOnce = true;
      for (const key of 'enj')
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }).observe(document.body, { childList: true, subtree: true })`);
  const opened = () => page.evaluate('location.hash');
  expect(await opened()).toBe(`#case-${user.conversation}`);
  come();
  if (!isThere) await until(page, 'globalThis.heardAtOnce === true');
  // The reply's, not the note's.
  await page.locator('textarea:focus').and(replyBox(page)).waitFor();
  expect(claims).toEqual([]);
  expect(await opened()).toBe(`#case-${user.conversation}`);
  const inReply = await replyBox(page).inputValue();
  await user.press({ action: 'chat.end' });
  await next.press({ action: 'chat.end' });
  return inReply;
}

it('takes, notes and moves nothing by the letters of a word that is typed after R while its conversation is on its way', async () => {
  expect('renewal').toContain(await typedAfterR(false));
});

it('has the letters of a word that is typed after R in the reply where its conversation is there', async () => {
  expect(await typedAfterR(true)).toBe('renewal');
});

it('reads out no words of a user to the next member of staff', async () => {
  const { page } = await taken(WIDE, 'anew');
  await page.locator('.case-log').getByText('zebra').waitFor();
  await page.locator('.staff-account button').click();
  await page.getByRole('menuitem', { name: en.account.signOut }).click();
  await page.locator('.door').waitFor();
  await expect(page.content()).resolves.not.toContain('zebra');
  const stored: string = await page.evaluate('JSON.stringify([{ ...sessionStorage }, { ...localStorage }])');
  expect(stored).not.toContain('zebra');
});

it.each<[string, number, 'light' | 'dark', Language]>([
  ['a desktop', 1280, 'light', 'en'],
  ['a wide desktop in the dark', 1680, 'dark', 'ja'],
  ['a tablet', 768, 'light', 'zh-Hans'],
  ['a phone in the dark', 390, 'dark', 'ko'],
])('can be used by everybody on %s', async (_name, width, colorScheme, language) => {
  const { page } = await taken({ viewport: { width, height: 844 }, colorScheme });
  await page.goto(`${product.origin}/agent?lang=${language}`);
  await page.locator('.queue-row').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.locator('.queue-row').first().click();
  await page.locator('.write-box').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(`${product.origin}/agent?lang=${language}#overview`);
  await page.locator('.figures').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await expect(page.evaluate('document.documentElement.scrollWidth <= innerWidth')).resolves.toBe(true);
});
