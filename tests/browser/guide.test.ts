import { guidePhrases } from '../../languages/guides/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { accessibilityFaults, type Browsing, startBrowser } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';

const ja = webPhrases('ja');
const { restore, ...words } = guidePhrases('ja');
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

it('walks the restore guide in Japanese: away for a question, back again, one step back, to the end', async () => {
  const { page, complaints } = await browser.page({ locale: 'ja' });
  await page.goto(`${product.origin}/chat?lang=ja`);
  await page.getByRole('button', { name: ja.consent.accept }).click();
  const say = async (text: string) => {
    await page.getByRole('textbox').fill(text);
    await page.getByRole('textbox').press('Enter');
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const step = (heading: string) => page.getByRole('heading', { name: heading }).last().waitFor();

  await say('スマホを買い替えました。ウォレットの中身はどうなりますか？');
  await press(restore.begin);
  await step(restore.steps.phrase.heading);
  await page.getByText(words.position(1, 7), { exact: true }).waitFor();
  await press(restore.steps.phrase.ways.yes);
  await step(restore.steps.app.heading);
  await expect(accessibilityFaults(page)).resolves.toEqual([]);

  await say('ガス代とは何ですか？');
  await page.getByText(words.waits({ title: restore.title, position: words.position(2, 7) })).waitFor();
  await press(words.resume);
  await page.getByText(words.position(2, 7), { exact: true }).nth(1).waitFor();
  await press(restore.steps.app.ways.done);
  await step(restore.steps.private.heading);
  await press(words.back);
  await page.getByText(words.position(2, 7), { exact: true }).nth(2).waitFor();

  await press(restore.steps.app.ways.done);
  await say(restore.steps.private.ways.done);
  await step(restore.steps.choose.heading);
  await press(restore.steps.choose.ways.done);
  await page.getByText(restore.steps.type.never ?? '').waitFor();
  await press(restore.steps.type.ways.done);
  await press(restore.steps.compare.ways.same);
  await step(restore.steps.finish.heading);
  await press(restore.steps.finish.ways.helped);
  await page
    .getByRole('button', { name: restore.steps.finish.ways.helped, exact: true })
    .waitFor({ state: 'detached' });
  // Steps that are behind keep their words and lose their buttons.
  await page.getByRole('button', { name: words.back, exact: true }).waitFor({ state: 'detached' });
  await expect(
    page.getByText(words.waits({ title: restore.title, position: words.position(2, 7) })).count(),
  ).resolves.toBe(1);
  expect(complaints).toEqual([]);
});
