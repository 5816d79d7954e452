import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../core/language.ts';
import type { Card, ChatActivity } from '../../core/protocols/protocol.ts';
import { phrases } from '../../languages/index.ts';
import { VisitorLike } from '../support/pages/browserLike.ts';
import { type Product, startProduct } from '../support/products/product.ts';

/*
 * Promise 5. What the bot answers stands in a published article and names it, or it says that it does not know. The whole product with
 * the articles that ship, asked in four languages.
 */
const ARTICLES = join(__dirname, '..', '..', 'knowledge', 'articles');

let product: Product;
beforeAll(async () => {
  product = await startProduct({ given: { take: async () => 0 } });
  await product.handrail.learnt();
});
afterAll(() => product.stop());

async function answersTo(locale: Locale, text: string): Promise<ChatActivity[]> {
  const visitor = await VisitorLike.arrive(product.origin, locale);
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  await visitor.say(text);
  return (await visitor.news()).filter(({ channelData }) => channelData?.handrail?.sender.role === 'bot');
}

const cardsOf = (said: readonly ChatActivity[]) => said.flatMap(({ channelData }) => channelData?.handrail?.card ?? []);
const answersIn = (said: readonly ChatActivity[]) =>
  cardsOf(said).filter((card): card is Extract<Card, { kind: 'answer' }> => card.kind === 'answer');

const KNOWN: readonly (readonly [Locale, string])[] = [
  ['en', 'How do I add a network?'],
  ['en', 'Why is my transfer pending?'],
  ['ja', 'ネットワークを追加するには？'],
  ['ja', '送金が保留中なのはなぜですか'],
  ['zh-Hans', '怎么添加网络？'],
  ['zh-Hans', '为什么我的转账一直在等待中？'],
  ['zh-Hant', '怎麼新增網路？'],
  ['ko', '네트워크를 추가하려면 어떻게 하나요?'],
  ['ko', '송금이 왜 대기 중인가요?'],
];
const UNKNOWN: readonly (readonly [Locale, string])[] = [
  ['en', 'How tall is the Eiffel tower?'],
  ['ja', 'エッフェル塔の高さは？'],
  ['zh-Hans', '埃菲尔铁塔有多高？'],
  ['ko', '에펠탑의 높이는 얼마인가요?'],
];

it.each(KNOWN)('%s: %s', async (locale, text) => {
  const said = await answersTo(locale, text);
  const answers = answersIn(said);
  expect(answers.length).toBeGreaterThan(0);
  for (const { source, lead } of answers) {
    const folder = (source.language ?? locale).replace('zh-Hant', 'zh-Hans');
    expect([source.articleId, existsSync(join(ARTICLES, folder, `${source.articleId}.md`))]).toEqual([
      source.articleId,
      true,
    ]);
    expect(source.reviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(lead).not.toBe('');
    // For a client that knows no cards.
    expect(said.map((one) => one.text).join('\n')).toContain(source.href);
    expect((await fetch(`${product.origin}/help/articles/${source.articleId}?lang=${locale}`)).status).toBe(200);
  }
});

it.each(UNKNOWN)('%s, where nothing answers: %s', async (locale, text) => {
  const said = await answersTo(locale, text);
  expect(answersIn(said)).toEqual([]);
  expect(said.map((one) => one.text).join('\n')).not.toMatch(/324|330|300/);
  expect(said.length).toBeGreaterThan(0);
  expect(phrases(locale).notKnown).toBeDefined();
});
