import { LANGUAGES } from '../../core/language.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { accessibilityFaults, type Browsing, startBrowser, until } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

const en = webPhrases('en');
let product: Product;
let browser: Browsing;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), startBrowser()]);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await product.stop();
});

it('answers a question with an article, and reads it without a new page', async () => {
  const { page, complaints, origins } = await browser.page({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${product.origin}/?lang=en`);
  await page.getByRole('button', { name: en.home.examples[2] ?? '' }).click();
  await page.getByText(en.search.answered).waitFor();
  await page.locator('.result').first().click();
  await page.getByText(en.article.contents).waitFor();
  expect(page.url()).toContain('/articles/');
  expect(complaints).toEqual([]);
  expect([...origins]).toEqual([product.origin]);
});

it('is red only for what surely loses money, in an article and in an answer, with a script and without', async () => {
  const red = "getComputedStyle(document.querySelector('.never-loses, .loses')).color";
  const plain =
    "getComputedStyle(document.querySelector('.never:not(.never-loses), .article-never li:not(.loses)')).color";
  const { page } = await browser.page({ viewport: { width: 390, height: 844 } });
  await page.goto(`${product.origin}/articles/send-pending?lang=en`);
  await page.locator('.article-never .loses').first().waitFor();
  expect(await page.locator('.article-never .loses').count()).toBe(2);
  const inks = await page.evaluate<string[]>(`[${red}, ${plain}, getComputedStyle(document.body).color]`);
  expect(inks[0]).not.toBe(inks[1]);
  expect(inks[1]).toBe(inks[2]);
  const written = await (await fetch(`${product.origin}/articles/send-pending?lang=en`)).text();
  expect(written.match(/<li class="loses">/g)).toHaveLength(2);
  await page.goto(
    `${product.origin}/?lang=en#q=${encodeURIComponent('every coin I send in is swept at once, may I send gas')}`,
  );
  await page.locator('.nevers .never-loses').first().waitFor();
});

it('looks at a question before it leaves the device, as the chat does', async () => {
  const { page, sent } = await browser.page();
  await page.goto(`${product.origin}/?lang=en`);
  // An answer to what was asked before is none to what is held up; 64 digits are in no address, and none goes by it.
  await page.getByRole('textbox').fill(`0x${'5c50'.repeat(16)}`);
  await page.keyboard.press('Enter');
  await page.locator('.chain-answer').waitFor();
  await page.getByRole('textbox').fill('legal winner thank year wave sausage worth useful legal winner thank yellow');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: en.stopped.title }).waitFor();
  expect(await page.locator('.results').count()).toBe(0);
  expect(sent.join('\n')).not.toContain('sausage');
  // Masked as in the chat, and what was written comes back only to who wants to change it.
  expect(await page.locator('.search').innerHTML()).not.toContain('sausage');
  expect(await page.locator('.search .masked-bar').count()).toBe(12);
  await page.locator('.search').getByRole('button', { name: en.stopped.edit }).click();
  expect(await page.getByRole('textbox').inputValue()).toContain('sausage');
});

it('asks in the body of a request, so that no address holds what was typed', async () => {
  const { page } = await browser.page();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await page.goto(`${product.origin}/?lang=en`);
  await page.getByRole('textbox').fill('how do I add a marmalade network');
  await page.keyboard.press('Enter');
  await page.locator('.results').waitFor();
  const told = asked.filter((request) => request.includes('marmalade'));
  expect(told).toEqual([
    expect.stringMatching(/^POST \S+\/help\/search \{"question":"how do I add a marmalade network"/),
  ]);
});

it('keeps the question in the part of the address that is sent nowhere: Back, a reload and a copied link show it again', async () => {
  const { page } = await browser.page();
  const visited: string[] = [];
  page.on('request', (request) => visited.push(request.url()));
  await page.goto(`${product.origin}/?lang=en`);
  const question = en.home.examples[2] ?? '';
  await page.getByRole('textbox').fill(question);
  await page.keyboard.press('Enter');
  await page.getByText(en.search.answered).waitFor();
  expect(page.url()).toContain(`#q=${encodeURIComponent(question)}`);
  const link = page.url();
  // The answer itself stands in place, is where the focus is, and its source says when it was checked.
  const answer = page.locator('.found-answer');
  expect((await answer.textContent())?.length).toBeGreaterThan(40);
  await until(page, "document.activeElement?.classList.contains('found-answer')");
  const [source = '', ...excerpts] = await page.locator('.result-text').allInnerTexts();
  expect(source).toMatch(new RegExp(`^${en.answer.article} · `));
  for (const snippet of excerpts) expect(snippet).toMatch(/[\p{L}\p{N}]…$|[.!?:)]$/u);
  expect(await page.locator('.results > ul').first().locator('.result').count()).toBe(1);
  expect(await page.locator('.result').count()).toBeLessThanOrEqual(3);
  await page.locator('.result').first().click();
  await page.locator('.results').waitFor({ state: 'detached' });
  expect(page.url()).toContain('/articles/');
  await page.goBack();
  await page.getByText(en.search.answered).waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe(question);
  expect(await page.locator('.result-text').allInnerTexts()).toEqual([source, ...excerpts]);
  await answer.waitFor();
  await page.reload();
  await page.getByText(en.search.answered).waitFor();
  const copied = await browser.page();
  await copied.page.goto(link);
  await copied.page.getByText(en.search.answered).waitFor();
  await page.getByRole('button', { name: en.search.clear }).click();
  await page.locator('.results').waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox').inputValue()).toBe('');
  await until(page, "document.activeElement?.matches('.search-box input')");
  expect(page.url()).not.toContain('#q=');
  expect(visited.filter((url) => url.includes('q='))).toEqual([]);
});

it('asks under an answer whether it was one, and who says no is told how to go on', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/?lang=en#q=${encodeURIComponent(en.home.examples[2] ?? '')}`);
  await page.getByText(en.article.helped).waitFor();
  await page.getByRole('button', { name: en.answer.no, exact: true }).click();
  await page.getByText(en.article.stillOpen).waitFor();
  await page.locator('.results').getByRole('button', { name: en.home.talk }).click();
  await page.getByText(en.consent.neededForPerson).waitFor();
});

it('stops a phrase that comes with the address, and takes it out of there', async () => {
  const { page, sent } = await browser.page();
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  await page.goto(`${product.origin}/?lang=en#q=${encodeURIComponent(phrase)}`);
  await page.getByRole('heading', { name: en.stopped.title }).waitFor();
  expect(page.url()).not.toContain('sausage');
  expect(sent.filter((one) => one.includes('sausage') && !one.includes('#q='))).toEqual([]);
});

it('takes a question that was searched for into the chat, through the consent', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/?lang=en`);
  await page.getByRole('textbox').fill('I have a new phone');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: en.search.ask }).click();
  await page.getByRole('button', { name: en.consent.accept }).click();
  await page.locator('.user-bubble', { hasText: 'I have a new phone' }).waitFor();
});

it('opens the chat over a small screen, keeps the focus in it, and gives it back on Esc', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/?lang=en`);
  const launcher = page.getByRole('button', { name: en.launcher.open });
  await launcher.click();
  await page.getByRole('heading', { name: en.consent.title }).waitFor();
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('Tab');
  await expect(
    page.evaluate("document.activeElement === document.body || Boolean(document.activeElement.closest('dialog'))"),
  ).resolves.toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: en.consent.title }).waitFor({ state: 'hidden' });
  await page.locator('.launcher:focus').waitFor();
});

it('does not vouch for a word that nobody of the staff has', async () => {
  const { page } = await browser.page();
  await page.goto(`${product.origin}/check?lang=en`);
  await page.getByRole('button', { name: en.check.button }).click();
  await page.getByText(en.check.empty).waitFor();
  await page.getByText(en.check.where).waitFor();
  await page.getByRole('textbox').fill('official support 52');
  await page.getByRole('button', { name: en.check.button }).click();
  await page.getByText(en.check.invalid, { exact: true }).waitFor();
  // The form alone says nothing about who shows it: neither a yes nor an alarm.
  await page.getByRole('textbox').fill('birch 52');
  await page.getByRole('button', { name: en.check.button }).click();
  await page.getByText(en.check.elsewhere, { exact: true }).waitFor();
  await expect(page.getByText(en.check.invalid, { exact: true }).count()).resolves.toBe(0);
});

it('tells of the networks that it knows, and has no place for networks while it knows of none', async () => {
  const { page } = await browser.page();
  const known = { id: '1', name: 'Ethereum', state: 'busy', fee: '0.0002 ETH' };
  const unknown = { id: 'bitcoin', name: 'Bitcoin', state: 'unknown', fee: null };
  let networks = [known, unknown];
  await page.route('**/help/networks*', (route) => route.fulfill({ json: { networks, at: Date.now() } }));
  await page.goto(`${product.origin}/?lang=en`);
  await page.getByText(en.home.networkStates.busy).waitFor();
  await expect(page.getByText('Bitcoin').count()).resolves.toBe(0);
  networks = [unknown];
  await page.reload();
  await page.getByRole('heading', { name: en.home.personLater }).waitFor();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(en.home.networks).count()).resolves.toBe(0);
});

const PAGES = ['/', '/articles/new-phone', '/check', '/my-data', '/legal/terms', '/articles/none', '/chat'];

it.each(PAGES)('%s breaks no rule of accessibility, in light and in dark', async (path) => {
  const { page } = await browser.page({ colorScheme: 'light', viewport: { width: 1280, height: 900 } });
  await page.goto(`${product.origin}${path}?lang=ja`);
  await page.waitForLoadState('networkidle');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityFaults(page)).toEqual([]);
});

it.each(LANGUAGES)('fits a screen of 320 pixels in %s, which is 1280 at 400 %%', async (language) => {
  const { page } = await browser.page({ viewport: { width: 320, height: 640 } });
  for (const path of PAGES) {
    await page.goto(`${product.origin}${path}?lang=${language}`);
    await page.waitForLoadState('networkidle');
    const tooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect([path, tooWide]).toEqual([path, false]);
  }
});
