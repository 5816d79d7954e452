import type { Locale } from '../../../core/language.ts';
import { carePhrases } from '../../../languages/care/index.ts';
import { phrases } from '../../../languages/index.ts';
import type { Phrases } from '../../../languages/phrases.ts';
import { deskVisitor, untilLearnt } from '../../support/desk/deskVisitor.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ given: { take: async () => 0 } });
  await untilLearnt(product.origin);
});
afterAll(() => product.stop());

/** What the bot answers to the last of the messages. */
async function answered(locale: Locale, ...said: string[]): Promise<string[]> {
  const visitor = await deskVisitor(product.origin, locale);
  let before = 0;
  for (const text of said) {
    before = (await visitor.hears()).length;
    await visitor.say(text);
  }
  const heard = (await visitor.hears()).slice(before);
  return heard.filter(({ from }) => from?.role !== 'user').flatMap(({ text }) => text ?? []);
}

it.each([
  ['en', '😭😭', 'wordless'],
  ['ko', 'ㅠㅠ', 'wordless'],
  ['ja', 'ボットは黙って', 'quiet'],
  ['zh-Hans', '骗子！还我钱！', 'upset'],
  ['zh-Hant', '騙子！還我錢！', 'upset'],
  ['en', 'I want to end this chat', 'goodbye'],
  ['en', 'no it did not help', 'notHelped'],
  ['ko', '도와주세요', 'help'],
  ['en', 'I am so scared right now', 'distress'],
  ['ja', '人間が返事していますか？', 'bot'],
  ['ko', '무슨 말인지 모르겠어요', 'unclear'],
  ['zh-Hans', '是', 'goOn'],
  ['en', 'ok', 'goOn'],
  ['ja', 'いいえ', 'goOn'],
  ['ja', 'イーサリアムです', 'detail'],
  ['zh-Hans', '救救我', 'help'],
  ['zh-Hant', '確認後通知我', 'askHash'],
] as const satisfies readonly (readonly [Locale, string, keyof Phrases])[])(
  '%s: %s is met with words for it',
  async (locale, text, phrase) => {
    await expect(answered(locale, text)).resolves.toEqual([phrases(locale)[phrase]]);
  },
);

it('has words for who speaks of ending their life, and calls a person in the same breath', async () => {
  const visitor = await deskVisitor(product.origin, 'ja');
  await visitor.say('全部なくしました。もう死にたいです');
  const said = (await visitor.hears()).flatMap(({ from, text }) => (from?.role === 'user' ? [] : (text ?? []))).at(-1);
  expect(said).toContain(carePhrases('ja').parts.crisis.lead);
  expect(said).toContain(carePhrases('ja').nobodyOnShift);
});

it('meets the next cry with other words each time, and says to none of them that it does not know', async () => {
  const { distress, distressAgain } = phrases('en');
  const cries = ['I am so scared right now', 'this is everything I saved in my life', 'I am so scared'];
  await expect(answered('en', ...cries.slice(0, 2))).resolves.toEqual([distressAgain]);
  await expect(answered('en', ...cries)).resolves.toEqual([distress]);
});

it('takes a piece of a story for one: it asks for what helps to find the coins, and names no article', async () => {
  await expect(answered('en', 'where is my money', 'it was USDT, 450')).resolves.toEqual([phrases('en').detailHash]);
  const { detailAgain } = phrases('en');
  await expect(answered('en', 'where is my money', 'it was bitcoin', '0.02 or so')).resolves.toEqual([detailAgain]);
  await expect(answered('ko', '제 돈 어디 갔어요', '이더리움이요')).resolves.toEqual([phrases('ko').detailHash]);
});

it('takes a bare yes or no for the answer to whether it helped only right under an answer', async () => {
  const { goOn, goodNews } = phrases('en');
  await expect(answered('en', 'How do I add a network?', 'ok')).resolves.toEqual([goodNews[0]]);
  await expect(answered('en', 'How do I add a network?', 'are you human?', 'no')).resolves.toEqual([goOn]);
});

it.each([
  ['en', 'when will someone come?', 'I want a person'],
  ['ja', 'まだですか', '人と話したい'],
  ['zh-Hant', '還要等多久', '我要真人客服'],
  ['ko', '언제 와요?', '상담원이요'],
] as const)('%s: tells who waits and asks %s what is known, and not the notice again', async (locale, asks, wish) => {
  const said = (await answered(locale, wish, asks)).join();
  expect(said).toContain('/articles/reach-a-person');
  expect(said).not.toContain(phrases(locale).nobodyOnShift(1));
});

it('lets who types it leave the queue', async () => {
  await expect(answered('zh-Hant', '我要真人客服', '取消排隊')).resolves.toEqual([phrases('zh-Hant').leftQueue]);
});

it('leads who is afraid after an emergency card back to its first step', async () => {
  const { distressUrgent, alreadyWaiting } = phrases('zh-Hans');
  await expect(answered('zh-Hans', '我把助记词告诉别人了', '我好害怕')).resolves.toEqual([
    `${distressUrgent}\n\n${alreadyWaiting}`,
  ]);
});

it('tells who wants no bot that a person was called already', async () => {
  const { quiet, alreadyWaiting } = phrases('en');
  await expect(answered('en', 'I want a person', 'be quiet')).resolves.toEqual([`${quiet}\n\n${alreadyWaiting}`]);
});

it('answers both questions of a message that adds one', async () => {
  const answers = await answered('zh-Hans', '怎么添加网络？还有怎么备份助记词？');
  expect(answers).toHaveLength(2);
  expect(answers[0]).toContain('add-network');
  expect(answers[1]).toContain('backup-phrase');
});

it('shows the steps of an emergency once, and leads back to them who tells more of it', async () => {
  const [card, called, ...more] = await answered('zh-Hant', '我的幣被偷了');
  expect(card).toContain(phrases('zh-Hant').emergencyBand);
  expect(called).toContain(phrases('zh-Hant').nobodyOnShift(1).split('。')[0] ?? '');
  expect(more).toEqual([]);
  const again = (await answered('zh-Hant', '我的幣被偷了', '有人偷走了我的幣')).join();
  expect(again).toContain('/articles/funds-stolen');
  expect(again).not.toContain(phrases('zh-Hant').emergencyBand);
});
