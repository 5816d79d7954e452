import { LANGUAGES, type Language } from '../../core/language.ts';
import { consolePhrases } from '../../languages/console/index.ts';
import { workspacePhrases } from '../../languages/workspace/index.ts';
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

const en = consolePhrases('en').editor;
const own = workspacePhrases('en');
const PASSPHRASE = 'kettle walnut orbit tractor';
let product: Product;
let browser: Browsing;
let staff: StaffPages;

/** Before it publishes, the page asks the known questions of two engines that learn for it, at most 20 s long. */
const PUBLISHED = { timeout: 110_000 };
beforeAll(async () => {
  [product, browser] = await Promise.all([startSmallProduct({ given: { take: async () => 0 } }), startBrowser()]);
  for (const name of ['Ann', 'Ben'])
    await product.handrail.accounts.add({ name, role: 'editor', languages: ['en'], password: PASSPHRASE });
  staff = staffPages(browser, product.origin, PASSPHRASE);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function editing(article: string, name = 'Ann', width = 1280): Promise<WatchedPage> {
  const watched = await staff.open(`/editor${article}`, name, { viewport: { width, height: 808 } });
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
  await untilValue(page.locator(box), (value) => value.includes('id: add-network'));
  expect(complaints).toEqual([]);
});

it('shows the change as the chat would, saves it, publishes it, and readers have it', async () => {
  const watched = await editing('#add-network/en');
  const { page } = watched;
  // A correction: what says something new needs somebody else to read it.
  await change(watched, 'title: Add', 'title: ADD');
  await page.getByRole('heading', { level: 1, name: /ADD/ }).waitFor();
  await page.getByRole('button', { name: en.save }).click();
  await page.getByText(en.saved, { exact: true }).first().waitFor();
  await page.getByRole('button', { name: en.publish }).click();
  await page.getByText(en.published).waitFor(PUBLISHED);
  const help = (await (await fetch(`${product.origin}/help/articles/add-network?lang=en`)).json()) as { title: string };
  expect(help.title).toContain('ADD');
});

it('does not say that a text cannot be shown before it is known', async () => {
  const watched = await staff.open('/staff', 'Ann', { viewport: { width: 1280, height: 808 } });
  const { page } = watched;
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/preview', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${product.origin}/editor#add-network/en`);
  await page.locator('.preview-frame .skeleton').waitFor();
  expect(await page.getByText(en.unreadable).count()).toBe(0);
  come();
  await page.locator('.preview-frame .bot-message').waitFor();
});

it('offers the one next step: an article of high risk is sent to review, approved by somebody else, then published', async () => {
  const ann = await editing('#funds-stolen/en');
  const next = (watched: WatchedPage) => watched.page.locator('.edit-actions .button-primary');
  await change(ann, 'title: ', 'title: Ringed ');
  expect(await next(ann).textContent()).toBe(en.submit);
  await next(ann).click();
  await ann.page.getByText(en.submitted).waitFor();
  // Whoever wrote it can only wait.
  expect([await next(ann).textContent(), await next(ann).isDisabled()]).toEqual([en.approve, true]);
  const ben = await editing('#funds-stolen/en', 'Ben');
  await ben.page.locator('.preview-frame .bot-message').waitFor();
  expect(await next(ben).textContent()).toBe(en.approve);
  await next(ben).click();
  await ben.page.getByText(en.approved).waitFor();
  expect(await next(ben).textContent()).toBe(en.publish);
});

it('reddens what not to do only where it is ticked, in the text and in the preview at once', async () => {
  const { page } = await editing('#unknown-token/en');
  await page.locator('.preview-frame .bot-message').waitFor();
  const ticked = () => page.getByRole('group', { name: own.losses }).getByRole('checkbox');
  const red = () => page.locator('.preview-frame .never-loses').count();
  const inText = async () => (await page.locator(box).inputValue()).split('{loss}').length - 1;
  expect([await ticked().count(), await red(), await inText()]).toEqual([4, 2, 2]);
  await ticked().first().check();
  await page.locator('.preview-frame .never-loses').nth(2).waitFor();
  expect([await red(), await inText()]).toEqual([3, 3]);
  await ticked().first().uncheck();
  await ticked().nth(2).uncheck();
  await page.locator('.preview-frame .never-loses').nth(1).waitFor({ state: 'detached' });
  expect([await red(), await inText()]).toEqual([1, 1]);
});

it('stops a text that asks for a phrase, and says where', async () => {
  const watched = await editing('#add-network/en');
  await change(watched, '## ', 'Send us your recovery phrase now.\n\n## ');
  await watched.page.locator('.check-error').first().waitFor();
  await watched.page.getByRole('button', { name: en.publish, disabled: true }).waitFor();
  await watched.page.locator('.check-error .check-line').first().click();
  await watched.page.locator(`${box}:focus`).waitFor();
  const selected = `(() => { const box = document.activeElement; return box.value.slice(box.selectionStart, box.selectionEnd); })()`;
  await until(watched.page, `${selected} === 'Send us your recovery phrase now.'`);
});

it('shows both texts when two editors save at once, and loses neither', async () => {
  const [ann, ben] = [await editing('#fees-explained/en'), await editing('#fees-explained/en', 'Ben')];
  await change(ann, 'title: ', 'title: Anns ');
  await change(ben, 'title: ', 'title: Bens ');
  await ann.page.getByRole('button', { name: en.save }).click();
  await ann.page.getByText(en.saved, { exact: true }).first().waitFor();
  await ben.page.getByRole('button', { name: en.save }).click();
  await ben.page.getByText(en.conflictTitle).waitFor();
  await untilValue(ben.page.getByRole('textbox', { name: en.yours }), (value) => value.includes('Bens'));
  await untilValue(ben.page.getByRole('textbox', { name: en.theirs }), (value) => value.includes('Anns'));
  await ben.page.locator('.diff ins').first().waitFor();
  await ben.page.getByRole('button', { name: en.keepMine }).click();
  await ben.page.getByRole('button', { name: en.save }).click();
  await ben.page.getByText(en.saved, { exact: true }).first().waitFor();
});

it('tries a question on what is live, and on the draft', async () => {
  const { page } = await editing('#speed-up-cancel/en');
  await page.getByRole('tab', { name: en.tryIt }).click();
  await page.getByRole('textbox', { name: en.tryQuestion }).fill('how do I speed up a pending transaction');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: en.withDraft }).waitFor(PUBLISHED);
  await page.locator('.try-result').getByText(en.thisArticle).nth(1).waitFor();
  await page.locator('.try-score summary').last().click();
  await page.getByRole('columnheader', { name: own.score.meaning }).last().waitFor();
  await page.getByRole('button', { name: own.questions.run }).click();
  await page.locator('.known-list .check-ok').first().waitFor(PUBLISHED);
});

it('asks before words are left unsaved', async () => {
  const watched = await editing('#slippage/en');
  await change(watched, 'title: ', 'title: Anns ');
  await watched.page.getByRole('button', { name: en.back }).click();
  await watched.page.getByRole('dialog').getByText(en.leaveTitle).waitFor();
  await watched.page.getByRole('button', { name: en.stay }).click();
  await untilValue(watched.page.locator(box), (value) => value.includes('Anns'));
});

it('says what English changed until the translation follows, and goes back to the shipped text', async () => {
  const watched = await editing('#send-failed/en');
  const { page } = watched;
  // A correction: what says something new needs somebody else to read it.
  await change(watched, 'The limit was too low', 'The LIMIT was too low');
  await page.getByRole('button', { name: en.publish }).click();
  await page.getByText(en.published).waitFor(PUBLISHED);
  await page.getByRole('tab', { name: /日本語/ }).click();
  // The first of that name is the language; before the translation is read there is no other.
  await page.getByRole('tab', { name: own.english }).nth(1).click();
  await page.locator('.source-change ins', { hasText: 'LIMIT' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: own.inStep }).click();
  await page.getByText(own.sourceFresh).waitFor();
  await page
    .getByRole('tab', { name: /^English/ })
    .first()
    .click();
  await page.getByRole('tab', { name: en.history }).click();
  await page.getByText(`${en.steps.published} · ${en.you}`).waitFor();
  await page.getByRole('button', { name: own.versions.compare }).last().click();
  await page.locator('.diff ins', { hasText: 'LIMIT' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: en.restore }).last().click();
  await untilValue(page.locator(box), (value) => value.startsWith('---') && !value.includes('LIMIT'));
});

it('turns what did not help into words that the article is found by, or into a new article', async () => {
  const visitor = await deskVisitor(product.origin);
  await visitor.say('my quokka coin is not in the list');
  await visitor.press({ action: 'notHelped', article: 'token-not-shown' });
  const { page } = await editing('#gaps');
  const said = page.locator('.gaps-said li', { hasText: 'quokka' }).first();
  await said.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await said.getByRole('button', { name: own.gaps.write }).click();
  await page.getByRole('textbox', { name: own.newId }).fill('Quokka coin');
  await page.getByRole('button', { name: own.begin }).click();
  await page.getByText(own.badId).waitFor();
  await page.getByRole('textbox', { name: own.newId }).fill('quokka-coin');
  await page.getByRole('button', { name: own.begin }).click();
  await untilValue(page.locator(box), (value) => value.includes('id: quokka-coin') && value.includes('my quokka coin'));
  await page.locator('.preview-frame .bot-message').waitFor();
});

it('recalls in every language with a reason, and says whom it has reached', async () => {
  const visitor = await deskVisitor(product.origin);
  await visitor.press({ action: 'article', id: 'unknown-token' });
  const { page } = await editing('#unknown-token/en');
  await page.locator('.preview-frame .bot-message').waitFor();
  await page.getByRole('button', { name: consolePhrases('en').conversation.more }).click();
  await page.getByRole('menuitem', { name: en.recallAll }).click();
  await page.getByText(own.recall.reached(1)).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('textbox', { name: own.recall.reason }).fill('The contract is another one.');
  await page.getByRole('dialog').getByRole('button', { name: en.recallAll }).click();
  await page.getByRole('dialog').getByText(en.recalled).waitFor();
  for (const language of LANGUAGES)
    expect((await fetch(`${product.origin}/help/articles/unknown-token?lang=${language}`)).status).toBe(404);
  await page.getByRole('button', { name: own.recall.close }).click();
  await page.getByRole('tab', { name: en.history }).click();
  await page.getByText('The contract is another one.').waitFor();
});

it('loses nothing that is being composed in an input method, and sends nothing half written', async () => {
  const { page } = await editing('#dapp-browser/ja');
  const field = page.locator(box);
  await page.locator('.preview-frame .bot-message').waitFor();
  await field.focus();
  await page.keyboard.press('Control+Home');
  const keys = await page.context().newCDPSession(page);
  const compose = (text: string) => keys.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
  // The preview answers between the steps, and draws the page anew.
  for (const step of ['お', 'おくり', 'おくりさき']) {
    const previewed = page.waitForResponse('**/workspace/preview');
    await compose(step);
    await untilValue(field, (value) => value.startsWith(step));
    await previewed;
  }
  await keys.send('Input.insertText', { text: '送り先' });
  await untilValue(field, (value) => value.startsWith('送り先---'));
  await page.getByRole('tab', { name: en.tryIt }).click();
  const question = page.getByRole('textbox', { name: en.tryQuestion });
  await question.focus();
  await compose('てすうりょう');
  await page.keyboard.press('Enter');
  await untilValue(question, (value) => value.includes('て'));
  await keys.send('Input.insertText', { text: '手数料' });
  await untilValue(question, (value) => value.includes('手数料'));
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
