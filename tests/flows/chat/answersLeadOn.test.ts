import type { Locale } from '../../../core/language.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { phrases } from '../../../languages/index.ts';
import { type DeskVisitor, deskVisitor, untilLearnt } from '../../support/desk/deskVisitor.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await untilLearnt(product.origin);
});
afterAll(() => product.stop());

/** What the bot says to one more message, or to a button. */
async function says(visitor: DeskVisitor, said: string | Parameters<DeskVisitor['press']>[0]): Promise<ChatActivity[]> {
  const before = (await visitor.hears()).length;
  await (typeof said === 'string' ? visitor.say(said) : visitor.press(said));
  const heard = (await visitor.hears()).slice(before);
  return heard.filter(({ from, type }) => from?.role !== 'user' && type === 'message');
}

const articleIn = (activity: ChatActivity | undefined) => {
  const card = activity?.channelData?.handrail?.card;
  return card?.kind === 'answer' ? card.source.articleId : null;
};

/** Where it is read: an article, or a part of it. */
const answerIn = (activity: ChatActivity | undefined) => {
  const card = activity?.channelData?.handrail?.card;
  return card?.kind === 'answer' ? card.source.href : null;
};

const offeredIn = (activity: ChatActivity | undefined) => {
  const card = activity?.channelData?.handrail?.card;
  return card?.kind === 'choices' ? card.sources.map(({ href }) => href) : [];
};

const actionsIn = (activity: ChatActivity | undefined) =>
  activity?.suggestedActions?.actions.map(({ value }) => value.action) ?? [];

it('says nothing twice running to who goes on: the next fitting part comes, and no apology', async () => {
  const visitor = await deskVisitor(product.origin);
  const said = [];
  for (const text of [
    'How do I add a network?',
    'adding a network, how does that go?',
    'the network is not in the built-in list',
  ])
    said.push(...(await says(visitor, text)));
  expect(said.map(articleIn)).toEqual(['add-network', 'add-network', 'add-network']);
  expect(new Set(said.map(({ text }) => text)).size).toBe(3);
});

it('goes on with the steps that come next once the first are done, and opens all of them on request', async () => {
  const visitor = await deskVisitor(product.origin);
  const [first] = await says(visitor, 'How do I add a network?');
  const [all] = await says(visitor, { action: 'article', id: 'add-network', whole: true });
  const shown = [first, all].map((one) => {
    const card = one?.channelData?.handrail?.card;
    return card?.kind === 'answer' ? [card.steps.length, card.shown] : null;
  });
  // Two where something else that may be meant is said beside them.
  expect([2, 3]).toContain(shown[0]?.[1]);
  expect(shown[1]?.[1]).toBe(shown[0]?.[0]);
});

it('says an answer that helped once more to who asks again', async () => {
  const visitor = await deskVisitor(product.origin);
  await says(visitor, 'How do I add a network?');
  await says(visitor, 'yes');
  expect(articleIn((await says(visitor, 'How do I add a network?'))[0])).toBe('add-network');
});

it('asks which one is meant of several that somebody says yes to, and counts it for none', async () => {
  const visitor = await deskVisitor(product.origin);
  await says(visitor, 'How do I add a network?');
  const offered = offeredIn((await says(visitor, 'it did not help'))[0]);
  const [which] = await says(visitor, 'Yes!');
  expect(which?.text).toBe(phrases('en').unsure);
  expect(offeredIn(which)).toEqual(offered);
  expect(answerIn((await says(visitor, '1'))[0])).toBe(offered[0]);
});

it('says to nobody twice running in the same words that they may go on', async () => {
  const visitor = await deskVisitor(product.origin);
  const said = [];
  for (const no of ['no', 'no', 'no', 'no']) said.push(...(await says(visitor, no)));
  const { goOn, askAnything } = phrases('en');
  expect(said.map(({ text }) => text)).toEqual([goOn, askAnything, goOn, askAnything]);
});

describe('one message', () => {
  it.each([
    [
      'en',
      'I am so scared. Yesterday I was cooking and my brother asked me to lend him some money, so I sent 300 USDT from my wallet. I think I picked Tron or maybe BNB, I do not know anymore. He says his Binance account shows nothing. This was our rent. How can I find out where it went and can I still get it back? Please answer quickly',
    ],
    [
      'ja',
      '本当に怖いです。弟に頼まれて300USDTを送りました。TronだったかBNBだったか覚えていません。弟のBinanceには何も出ていません。どこに行ったのか調べる方法はありますか？取り戻せますか？早く教えてください',
    ],
    [
      'zh-Hans',
      '我真的很害怕。昨晚弟弟借钱，我从钱包转了300 USDT给他，好像选了Tron，也可能是BNB。他说币安账户什么都没有。怎么查钱去哪儿了？还能追回来吗？请快点回答',
    ],
    [
      'ko',
      '너무 무서워요. 동생에게 300 USDT를 보냈어요. Tron인지 BNB인지 기억이 안 나요. 동생 바이낸스에는 아무것도 안 보인대요. 어디로 갔는지 어떻게 알 수 있나요? 되찾을 수 있을까요? 빨리 답해 주세요',
    ],
  ] as const)('%s: a long story gets one answer', async (locale, story) => {
    const answers = await says(await deskVisitor(product.origin, locale), story);
    expect(answers).toHaveLength(1);
    expect(articleIn(answers[0])).not.toBe('reach-a-person');
  });

  it('is told in the answer itself that an amount finds nothing, after where the money is', async () => {
    const visitor = await deskVisitor(product.origin);
    const [answer, ...more] = await says(visitor, 'I sent 0.5 ETH yesterday and it has not arrived');
    expect(more).toEqual([]);
    expect(articleIn(answer)).toBe('send-pending');
    expect(answer?.text).toMatch(/^\*\*[^*]*coins[^*]*\*\*/);
    expect(answer?.text).toContain(chainPhrases('en').amountAlone('0.5\u00a0ETH'));
  });

  it.each([
    [
      'en',
      'My card was charged for the ETH I bought but nothing came. Please can somebody help me, is anybody there at night?',
    ],
    ['ja', '助けてください。昨日ETHを送ったのにまだ届きません。夜でも誰か対応してくれますか？電話番号はありますか？'],
  ] as const)('%s: that pleads to be heard beside it gets what it is about', async (locale, plea) => {
    const answers = await says(await deskVisitor(product.origin, locale), plea);
    expect(answers).toHaveLength(1);
    expect(articleIn(answers[0])).not.toBe('reach-a-person');
  });

  it('that asks for nothing else is told how to reach a person', async () => {
    const [answer] = await says(await deskVisitor(product.origin), 'what are your support hours');
    expect(articleIn(answer)).toBe('reach-a-person');
  });
});

describe('an answer', () => {
  it('can be judged, changed, traced to its source, and left for a person', async () => {
    const [answer] = await says(await deskVisitor(product.origin), 'How do I add a network?');
    expect(actionsIn(answer).slice(-5)).toEqual(['article', 'helped', 'notHelped', 'another', 'person']);
    expect(answer?.text).toContain('](/articles/add-network');
  });

  it('that did not help leads on to others that were not shown, then to a person', async () => {
    const visitor = await deskVisitor(product.origin);
    const words = phrases('en');
    await says(visitor, 'How do I add a network?');
    const [first] = await says(visitor, { action: 'notHelped', article: 'add-network' });
    expect(first?.text).toBe(words.notHelpedTry);
    const offered = offeredIn(first);
    expect(offered.length).toBeGreaterThan(1);
    expect(offered).not.toContain('/articles/add-network?lang=en');
    expect(actionsIn(first).at(-1)).toBe('person');

    const [chosen] = await says(visitor, '1');
    expect(answerIn(chosen)).toBe(offered[0]);
    const [second] = await says(visitor, { action: 'another' });
    expect(second?.text).toBe(words.othersFit);
    expect(offeredIn(second)).not.toContain(offered[0]);
    expect(offeredIn(second)).toContain(offered[1]);

    const [third] = await says(visitor, { action: 'notHelped', article: 'add-network' });
    expect(third?.text).toBe(words.notHelpedAgain);
    expect(actionsIn(third)).toEqual(['person']);
  });

  it.each([
    ['2', 1],
    ['３番', 2],
    ['No. 1', 0],
  ] as const)('of several that were offered is chosen by typing %s', async (typed, index) => {
    const visitor = await deskVisitor(product.origin);
    await says(visitor, 'How do I add a network?');
    const offered = offeredIn((await says(visitor, 'it did not help'))[0]);
    expect(answerIn((await says(visitor, typed))[0])).toBe(offered[index]);
  });

  it('of several that were offered is chosen by typing its title', async () => {
    const visitor = await deskVisitor(product.origin, 'ko');
    await says(visitor, '네트워크를 어떻게 추가하나요?');
    const [choices] = await says(visitor, phrases('ko').buttons.another);
    const title = choices?.suggestedActions?.actions[1]?.title ?? '';
    expect(answerIn((await says(visitor, title))[0])).toBe(offeredIn(choices)[1]);
  });
});

describe('what is not known', () => {
  it.each(['en', 'ja', 'zh-Hans', 'zh-Hant', 'ko'] as const satisfies readonly Locale[])(
    '%s: is asked for first, and never said twice running in the same words',
    async (locale) => {
      const visitor = await deskVisitor(product.origin, locale);
      const said = [];
      for (const question of ['asdf qwer', 'zxcv uiop', 'hjkl bnm', 'wert sdfg'])
        said.push(...(await says(visitor, question)));
      const { tellMore, notKnown, notKnownAgain, notKnownStill } = phrases(locale);
      expect(said.map(({ text }) => text)).toEqual([tellMore, notKnown, notKnownAgain, notKnownStill]);
      expect(notKnown).toContain('](/)');
      for (const each of said) expect(actionsIn(each)).toEqual(['person']);
    },
  );

  it.each(['en', 'ja', 'zh-Hans', 'zh-Hant', 'ko'] as const satisfies readonly Locale[])(
    '%s: is said shorter the second time to who waits for a person, and offers nothing',
    async (locale) => {
      const visitor = await deskVisitor(product.origin, locale);
      await says(visitor, 'asdf qwer');
      await visitor.press({ action: 'person' });
      const said = [];
      for (const question of ['zxcv uiop', 'hjkl bnm', 'wert sdfg']) said.push(...(await says(visitor, question)));
      const { notKnownWaiting, notKnownWaitingAgain } = phrases(locale);
      expect(said.map(({ text }) => text)).toEqual([notKnownWaiting, notKnownWaitingAgain, notKnownWaiting]);
      expect(notKnownWaitingAgain.length).toBeLessThan(notKnownWaiting.length);
      for (const each of said) expect(actionsIn(each)).toEqual([]);
    },
  );
});
