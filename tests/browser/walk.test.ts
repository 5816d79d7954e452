import type { Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { DAY, HOUR } from '../../core/time.ts';
import { receiptOf, sweep } from '../../handoff/record/deletion.ts';
import { consolePhrases } from '../../languages/console/index.ts';
import { phrases } from '../../languages/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../support/nodes/anvil.ts';
import { type Browsing, startBrowser } from '../support/pages/browser.ts';
import { type Product, startProduct } from '../support/products/product.ts';
import { type RedisServer, startRedis } from '../support/stores/redisServer.ts';

/** What a person of each language writes on the way. The Japanese problem is the sentence this desk was made for. */
const WORDS: Record<Language, { question: string; unknown: string; problem: string; hello: string; thanks: string }> = {
  en: {
    question: 'How do I add a network?',
    unknown: 'Which football team wins the cup this year?',
    problem:
      'I sent ETH about two hours ago and it has not arrived. Transaction hash: 0xabc123…def456. Was the address right?',
    hello: 'Hello, I have read your case.',
    thanks: 'Thank you, it is clear now.',
  },
  ja: {
    question: 'ネットワークを追加するには？',
    unknown: '今年のワールドカップはどこが優勝しますか？',
    problem:
      'ETHの送金が約2時間経っても反映されていません。トランザクションハッシュ:0xabc123…def456。正しいアドレスを入力したか確認が必要です。',
    hello: '担当です。内容を確認しました。',
    thanks: 'ありがとうございます。よくわかりました。',
  },
  'zh-Hans': {
    question: '怎么添加网络？',
    unknown: '今年世界杯谁会夺冠？',
    problem: '两小时前转的ETH还没有到账。交易哈希：0xabc123…def456。想确认地址是否填对。',
    hello: '您好，我已看过您的情况。',
    thanks: '谢谢，我明白了。',
  },
  ko: {
    question: '네트워크를 추가하려면 어떻게 하나요?',
    unknown: '올해 월드컵은 어느 나라가 우승할까요?',
    problem:
      'ETH를 두 시간 전에 보냈는데 아직 도착하지 않았어요. 거래 해시: 0xabc123…def456. 주소가 맞았는지 확인하고 싶어요.',
    hello: '안녕하세요. 내용을 확인했습니다.',
    thanks: '감사합니다. 이제 알겠어요.',
  },
};
const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

let redis: RedisServer;
let node: Anvil;
let product: Product;
let browser: Browsing;
let later = 0;

beforeAll(async () => {
  [redis, node, browser] = await Promise.all([startRedis(), startAnvil(), startBrowser()]);
  product = await startProduct({
    env: { REDIS_URL: redis.url },
    given: { clock: () => Date.now() + later, chains: [node.definition] },
  });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await Promise.all([node?.stop(), redis?.stop()]);
});

/** A day passes in every walk, and a session of staff lives half of one. */
async function signedInAgent(name: string): Promise<Page> {
  const token = await product.handrail.accounts.invite('agent', HOUR);
  const { page } = await browser.page({ viewport: { width: 1280, height: 800 } });
  const { signIn } = consolePhrases('en');
  await page.goto(`${product.origin}/agent?lang=en#invite=${token}`);
  await page.getByLabel(signIn.name, { exact: true }).fill(name);
  await page.getByLabel(signIn.passphrase, { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: signIn.create }).click();
  await page.getByText(consolePhrases('en').queue.empty).waitFor();
  return page;
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
}

/** A confirmed payment on the node, whose clock goes with the desk's: a node that is a day behind counts as dead. */
async function payment(): Promise<string> {
  await node.rpc('evm_setNextBlockTimestamp', Math.floor((Date.now() + later) / 1000));
  const { transactionHash } = await node.sendMined({ to: ACCOUNTS[1], value: '0x5d423c655aa0000' });
  await node.mine(3);
  return transactionHash;
}

it.each(LANGUAGES)('from the chat to a purged conversation, in %s', async (language) => {
  const web = webPhrases(language);
  const bot = phrases(language);
  const words = WORDS[language];
  const desk = consolePhrases('en');
  const { page, complaints, sent } = await browser.page({ locale: language });

  // Consent first
  await page.goto(`${product.origin}/chat`);
  await page.getByRole('button', { name: web.consent.accept }).click();

  // A sourced answer; an honest "not known"
  await say(page, words.question);
  await page.locator('.source-chip').first().click();
  await page.getByRole('complementary').getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Escape');
  // The focus goes back to the source a frame later, and would take the next Enter.
  await page.locator('.source-chip:focus').first().waitFor();
  await say(page, words.unknown);
  await page.getByText(bot.notKnown.replace(/\[(.+?)\]\(.+?\)/, '$1')).waitFor();

  // A shortened hash is recognised, the whole one is looked up on a real node
  await say(page, words.problem);
  await page.getByText(bot.askFullHash('0xabc123…def456')).waitFor();
  await say(page, await payment());
  await page.locator('.verdict-heading').waitFor();

  // A recovery phrase does not leave the page
  await say(page, PHRASE);
  await page.getByRole('heading', { name: web.stopped.title }).waitFor();
  await page.getByRole('button', { name: web.stopped.remove }).click();
  expect(sent.join('\n')).not.toContain('sausage');

  // A person: queue, claim, both ways, close, rating
  const agent = await signedInAgent(`Mina ${language}`);
  await page.getByRole('button', { name: web.header.person }).click();
  await agent.locator('.queue-row').first().click();
  await agent.getByRole('button', { name: desk.conversation.claim, exact: true }).click();
  // An invited agent writes English until they say more: any other case is asked about first.
  if (language !== 'en') await agent.getByRole('button', { name: desk.foreign.yes, exact: true }).click();
  await page.getByText(`Mina ${language}`).first().waitFor();
  await agent.getByRole('textbox', { name: desk.composer.replyLabel }).fill(words.hello);
  await agent.keyboard.press('Control+Enter');
  await page.getByText(words.hello).waitFor();
  await say(page, words.thanks);
  await agent.getByText(words.thanks).first().waitFor();
  await agent.getByRole('button', { name: desk.conversation.close }).click();
  await agent.getByRole('menuitem', { name: desk.conversation.resolved, exact: true }).click();
  await page.locator('.rate-score').nth(4).click();

  // The transcript is the user's; a day later nobody can read it, and a receipt remains
  const [conversation = ''] = await idsOf(page);
  await page.goto(`${product.origin}/my-data`);
  await page.getByRole('button', { name: web.data.view }).click();
  await page.getByText(words.hello).first().waitFor();
  await page.getByText(`Mina ${language} · ${web.staff.role} · ${web.staff.checkWord} `).first().waitFor();
  later += DAY + HOUR;
  const { stores } = product.handrail;
  expect(await stores.conversations.read(conversation as Parameters<typeof receiptOf>[0])).toBeNull();
  await sweep(product.handrail.deletion);
  await page.reload();
  await page.getByText(web.data.deleted, { exact: true }).waitFor();
  const audit = await stores.ledger.read('audit', 0, 1000);
  expect(JSON.stringify(audit)).toContain(receiptOf(conversation as Parameters<typeof receiptOf>[0]));
  expect(complaints).toEqual([]);
});

/** The conversation this tab knows. */
async function idsOf(page: Page): Promise<string[]> {
  const kept: string = await page.evaluate('JSON.stringify({ ...localStorage })');
  return [...kept.matchAll(/conversation\\*":\\*"([\w-]{22})/g)].flatMap(([, id]) => id ?? []);
}
