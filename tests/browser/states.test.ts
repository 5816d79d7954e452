import type { BrowserContextOptions, Page } from 'playwright-core';
import { LOCALES, type Locale } from '../../core/language.ts';
import { consolePhrases } from '../../languages/console/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { deskVisitor } from '../support/desk/deskVisitor.ts';
import { accessibilityFaults, type Browsing, startBrowser } from '../support/pages/browser.ts';
import { looking } from '../support/pages/looking.ts';
import { type StaffPages, staffPages } from '../support/pages/staffPages.ts';
import type { Product } from '../support/products/product.ts';
import { startSmallProduct } from '../support/products/smallProduct.ts';

/*
 * Every state of the chat and of the pages of staff, in the five writings: no rule of accessibility is broken and nothing scrolls
 * sideways. How they are looked at, and how pictures of them are kept: `tests/support/pages/looking.ts`.
 */

const PASSPHRASE = 'kettle walnut orbit tractor';
const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const SAID: Record<Locale, { stolen: string; crisis: string; question: string }> = {
  en: { stolen: 'Somebody has my recovery phrase', crisis: 'I want to die', question: 'How do I add a network?' },
  ja: {
    stolen: '復元フレーズを誰かに知られました',
    crisis: '死にたいです',
    question: 'ネットワークを追加するには？',
  },
  'zh-Hans': { stolen: '别人知道了我的助记词', crisis: '我不想活了', question: '怎么添加网络？' },
  'zh-Hant': { stolen: '別人知道了我的助記詞', crisis: '我不想活了', question: '怎麼新增網路？' },
  ko: { stolen: '누군가 제 복구 문구를 알고 있어요', crisis: '죽고 싶어요', question: '네트워크를 어떻게 추가하나요?' },
};

let product: Product;
let browser: Browsing;
let staff: StaffPages;
beforeAll(async () => {
  [product, browser] = await Promise.all([startSmallProduct({ given: { take: async () => 0 } }), startBrowser()]);
  const { accounts } = product.handrail;
  const all = { languages: ['en', 'ja', 'zh-Hans', 'ko'] as const, password: PASSPHRASE };
  await accounts.add({ name: 'Sofia K.', role: 'supervisor', ...all });
  await accounts.add({ name: 'Ben O.', role: 'agent', ...all, languages: ['en'] });
  await accounts.add({ name: 'Edda M.', role: 'editor', ...all });
  await accounts.add({ name: 'Ada N.', role: 'admin', ...all });
  staff = staffPages(browser, product.origin, PASSPHRASE);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** Where it was scrolled to is heard of at the next frame. */
const TWO_FRAMES = 'new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(heard)))';

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
}

it.each(LOCALES)('the chat, from the consent to the rating: %s', async (locale) => {
  const words = webPhrases(locale);
  const desk = consolePhrases('en');
  const { page, complaints } = await browser.page({ locale });
  const { faults, look } = looking(page, locale);
  await page.goto(`${product.origin}/chat?lang=${locale}`);
  await page.getByRole('button', { name: words.consent.accept }).waitFor();
  await look('consent');
  await page.getByRole('button', { name: words.consent.accept }).click();
  await page.getByRole('textbox').waitFor();
  await look('greeting');
  await say(page, SAID[locale].question);
  await page.locator('.source-chip').first().waitFor();
  await look('answer');
  await say(page, PHRASE);
  await page.getByRole('heading', { name: words.stopped.title }).waitFor();
  await look('secret stopped');
  await page.getByRole('button', { name: words.stopped.remove }).click();
  await say(page, SAID[locale].stolen);
  await page.locator('.card.tone-danger').first().waitFor();
  await look('emergency');
  await page.getByRole('button', { name: words.header.leaveQueue }).first().click();
  await page.getByRole('dialog').waitFor();
  await look('leaving the queue');
  await page.getByRole('button', { name: words.ended.stay }).click();
  await page.getByRole('button', { name: words.header.more }).click();
  await page.getByRole('menu').waitFor();
  await look('menu');
  await page.keyboard.press('Escape');
  const agent = await signedIn('/agent', 'Sofia K.', { viewport: { width: 1280, height: 808 } });
  await agent.locator('.queue-row').first().click();
  await agent.getByRole('button', { name: desk.conversation.claim, exact: true }).click();
  await agent.getByRole('textbox', { name: desk.composer.replyLabel }).fill('Your funds are where they were.');
  await agent.keyboard.press('Control+Enter');
  await page.getByText('Your funds are where they were.').waitFor();
  await look('with staff');
  await page.locator('.log').evaluate((log) => log.scrollTo(0, 0));
  await page.evaluate(TWO_FRAMES);
  await agent.getByRole('textbox', { name: desk.composer.replyLabel }).fill('Take your time.');
  await agent.keyboard.press('Control+Enter');
  await page.locator('.log-new').waitFor();
  await look('something new below');
  await page.locator('.log-new').click();
  await page.locator('.log-new').waitFor({ state: 'detached' });
  await agent.getByRole('button', { name: desk.conversation.close, exact: true }).click();
  await agent.getByRole('menuitem', { name: desk.conversation.resolved, exact: true }).click();
  await page.locator('.rate').first().waitFor();
  await look('rating');
  await page.getByRole('button', { name: words.header.more }).click();
  await page.getByRole('menuitem', { name: words.menu.myData }).click();
  await page.getByRole('complementary').waitFor();
  await look('my data');
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
});

it.each(LOCALES)('the chat in a crisis: %s', async (locale) => {
  const { page } = await browser.page({ locale });
  const { faults, look } = looking(page, locale);
  await page.goto(`${product.origin}/chat?lang=${locale}`);
  await page.getByRole('button', { name: webPhrases(locale).consent.accept }).click();
  await say(page, SAID[locale].crisis);
  await page.locator('a[href^="tel:"]').first().waitFor();
  await look('crisis');
  await page.route('**/v3/directline/**', (route) => route.abort());
  await page.evaluate('localStorage.clear()');
  await page.reload();
  await page.getByText(webPhrases(locale).connection.failed).waitFor();
  await look('no connection');
  expect(faults).toEqual([]);
});

async function signedIn(path: string, name: string, options: BrowserContextOptions): Promise<Page> {
  const { page } = await staff.open(path, name, options);
  await page.locator('.staff-account').waitFor();
  return page;
}

it.each(LOCALES)('the desk of an agent: %s', async (locale) => {
  const words = consolePhrases(locale);
  const { page } = await browser.page({ locale });
  const { faults, look } = looking(page, locale);
  await page.goto(`${product.origin}/agent?lang=${locale}`);
  await page.locator('input[autocomplete=username]').fill('Sofia K.');
  await page.locator('input[type=password]').waitFor();
  await look('sign-in');
  await page.locator('input[type=password]').fill(PASSPHRASE);
  await page.locator('button[type=submit]').click();
  await page.locator('.queue-foot').waitFor();
  await look('queue');
  const user = await deskVisitor(product.origin, locale);
  await user.say(SAID[locale].question);
  await user.press({ action: 'person' });
  await page.goto(`${product.origin}/agent?lang=${locale}#case-${user.conversation}`);
  await page.getByRole('button', { name: words.conversation.claim, exact: true }).waitFor();
  await look('case that waits');
  await page.getByRole('button', { name: words.conversation.claim, exact: true }).click();
  await page.getByRole('textbox', { name: words.composer.replyLabel }).waitFor();
  await look('own case');
  await page.getByRole('button', { name: words.conversation.handTo, exact: true }).click();
  await page.getByRole('menu').waitFor();
  await look('hand to');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.conversation.toBot }).click();
  await page.getByRole('dialog').waitFor();
  await look('task for the bot');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.composer.note, exact: true }).click();
  await page.getByRole('textbox', { name: words.composer.noteLabel }).fill(SAID[locale].question);
  await look('note');
  await page.getByRole('button', { name: words.conversation.close, exact: true }).click();
  await page.getByRole('menuitem', { name: words.conversation.resolved, exact: true }).click();
  await page.locator('.toast').waitFor();
  await look('closed, with the way back');
  await page.goto(`${product.origin}/agent?lang=${locale}#overview`);
  await page.locator('.figures').waitFor();
  await look('overview');
  expect(faults).toEqual([]);
});

it.each(LOCALES)('a case in a language that its agent does not write, before it is taken: %s', async (locale) => {
  const words = consolePhrases(locale);
  const user = await deskVisitor(product.origin, 'ko');
  await user.press({ action: 'person' });
  const viewport = { width: 1280, height: 808 };
  const page = await signedIn(`/agent?lang=${locale}#case-${user.conversation}`, 'Ben O.', { locale, viewport });
  const { faults, look } = looking(page, locale);
  await page.getByRole('button', { name: words.conversation.claim, exact: true }).click();
  await page.getByRole('dialog').getByText(words.foreign.text).waitFor();
  await look('before a case in a foreign language');
  await user.press({ action: 'chat.end' });
  expect(faults).toEqual([]);
});

it.each(LOCALES)('the pages of editors and of those who manage: %s', async (locale) => {
  const editor = await signedIn(`/editor?lang=${locale}`, 'Edda M.', { locale });
  const edited = looking(editor, locale);
  await editor.locator('.articles').waitFor();
  await edited.look('articles');
  await editor.goto(`${product.origin}/editor?lang=${locale}#phrase-exposed/en`);
  await editor.locator('textarea').first().waitFor();
  await edited.look('article being edited');
  await editor.route('**/preview', () => {});
  // On a phone the text stands before it.
  await editor.setViewportSize({ width: 390, height: 844 });
  await editor.reload();
  await editor.locator('.edit-source .edit-phone button').click();
  await editor.locator('.preview-frame .skeleton').waitFor();
  await edited.look('preview that is not known yet');
  const office = await signedIn(`/staff?lang=${locale}`, 'Ada N.', { locale });
  const managed = looking(office, locale);
  for (const place of ['account', 'people', 'records']) {
    await office.goto(`${product.origin}/staff?lang=${locale}#${place}`);
    await office.getByRole('heading', { level: 1 }).waitFor();
    await managed.look(place);
  }
  expect([...edited.faults, ...managed.faults]).toEqual([]);
});

/** Pairs of texts of which the later one in the tree stands above the earlier one, beside which it does not stand. */
const OUT_OF_ORDER = `((within) => {
  const walker = document.createTreeWalker(document.querySelector(within), NodeFilter.SHOW_TEXT);
  const seen = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const own = node.parentElement;
    if (!node.data.trim() || box.width < 2 || !own.checkVisibility() || own.closest('.unseen, [aria-hidden=true], .toasts')) continue;
    seen.push({ text: node.data.slice(0, 30), top: box.top, bottom: box.bottom });
  }
  return seen.flatMap((one, at) => (at > 0 && one.bottom <= seen[at - 1].top + 1 ? [seen[at - 1].text + ' > ' + one.text] : []));
})`;
const outOfOrder = (page: Page, within: string) => page.evaluate<string[]>(`${OUT_OF_ORDER}('${within}')`);

it('is read aloud in the order in which it is seen: the chat from its head to its composer, each pane of the desk from its top', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/chat?lang=en`);
  await page.getByRole('button', { name: webPhrases('en').consent.accept }).click();
  await say(page, SAID.en.question);
  await page.locator('.source-chip').first().waitFor();
  expect(await outOfOrder(page, '.log-column')).toEqual([]);
  await say(page, SAID.en.stolen);
  await page.locator('.card.tone-danger').first().waitFor();
  expect(await outOfOrder(page, '.log-column')).toEqual([]);
  const told = await page.locator('.chat').ariaSnapshot();
  const places = ['banner', 'log', 'textbox'].map((role) => told.indexOf(role));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const user = await deskVisitor(product.origin, 'en');
  await user.say(SAID.en.question);
  await user.press({ action: 'person' });
  const agent = await signedIn(`/agent?lang=en#case-${user.conversation}`, 'Sofia K.', {
    viewport: { width: 1280, height: 808 },
  });
  await agent.getByRole('button', { name: consolePhrases('en').conversation.claim, exact: true }).click();
  await agent.locator('.write-box').waitFor();
  for (const pane of ['.queue-scroll', '.case-log', '.side-scroll']) expect(await outOfOrder(agent, pane)).toEqual([]);
});

it('the desk is used at 200 and 400 %, and in forced colours, with nothing out of the screen', async () => {
  const user = await deskVisitor(product.origin, 'en');
  await user.say(SAID.en.question);
  await user.press({ action: 'person' });
  const page = await signedIn(`/agent?lang=en#case-${user.conversation}`, 'Sofia K.', {
    viewport: { width: 1280, height: 800 },
    forcedColors: 'active',
  });
  await page.getByRole('button', { name: consolePhrases('en').conversation.claim, exact: true }).click();
  await page.locator('.write-box').waitFor();
  for (const width of [640, 390, 320]) {
    await page.setViewportSize({ width, height: 400 });
    const out = await page.evaluate<string[]>(`[...document.querySelectorAll('.console *')]
      .filter((one) => one.checkVisibility() && !one.closest('.unseen, [aria-hidden=true]'))
      .filter((one) => { const { left, right, width } = one.getBoundingClientRect(); return width > 1 && (right > innerWidth + 1 || left < -1); })
      .filter((one) => getComputedStyle(one).position !== 'absolute' && !one.closest('.case-tags'))
      .map((one) => one.tagName + '.' + one.className)`);
    expect({ width, out }).toEqual({ width, out: [] });
    await page.getByRole('textbox', { name: consolePhrases('en').composer.replyLabel }).waitFor();
  }
  expect(await accessibilityFaults(page)).toEqual([]);
});

describe('however a reader has set up the browser', () => {
  const PAGES = ['/', '/articles/phrase-exposed', '/check', '/chat'];

  it.each(PAGES)('%s is read at 200 and 400 %% without scrolling sideways', async (path) => {
    for (const width of [640, 320]) {
      const { page } = await browser.page({ viewport: { width, height: 400 }, deviceScaleFactor: 2 });
      await page.goto(`${product.origin}${path}?lang=en`);
      await page.waitForLoadState('networkidle');
      const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(sideways).toBeLessThanOrEqual(0);
    }
  });

  it.each(PAGES)(
    '%s keeps its buttons and fields visible in forced colours, and moves nothing for who asked for that',
    async (path) => {
      const { page } = await browser.page({ forcedColors: 'active', reducedMotion: 'reduce' });
      await page.goto(`${product.origin}${path}?lang=en`);
      await page.waitForLoadState('networkidle');
      const bare: string[] =
        await page.evaluate(`[...document.querySelectorAll('button, input:not([type=checkbox], [type=radio]), textarea')]
      .filter((one) => one.offsetParent && !one.closest('[hidden]'))
      .filter((one) => {
        const { borderTopStyle, outlineStyle, textDecorationLine } = getComputedStyle(one);
        const framed = borderTopStyle !== 'none' || outlineStyle !== 'none' || textDecorationLine !== 'none';
        return !framed && !one.textContent.trim() && !one.closest('.search-box, label');
      })
      .map((one) => one.outerHTML.slice(0, 120))`);
      expect(bare).toEqual([]);
      expect(await accessibilityFaults(page)).toEqual([]);
      await expect(
        page.evaluate('document.getAnimations().filter((one) => one.effect.getTiming().duration > 10).length'),
      ).resolves.toBe(0);
    },
  );
});
