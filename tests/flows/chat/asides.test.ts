import type { DeskWish } from '../../../core/labels.ts';
import { LOCALES } from '../../../core/language.ts';
import { passageOf } from '../../../knowledge/answer.ts';
import { en } from '../../../languages/en.ts';
import { phrases } from '../../../languages/index.ts';
import { chosenPart } from '../../support/desk/chosen.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

let desk: DeskUnderTest | null = null;
afterEach(async () => {
  await desk?.close();
  desk = null;
});

const WISHES: Readonly<Record<string, DeskWish>> = {
  'how long will your people be': 'queue',
  'I would like what I wrote to be gone': 'erase',
};

/** A desk that hears these wishes. */
async function visitorOfWishes(parts: Parameters<typeof openDeskUnderTest>[0] = {}) {
  desk = await openDeskUnderTest({
    hear: (text) => ({
      guess: null,
      alarm: null,
      aside: text === 'will do' ? 'ack' : null,
      wish: WISHES[text] ?? null,
    }),
    ...parts,
  });
  const visitor = desk.visitor();
  await visitor.enter();
  return { desk, visitor };
}

it('meets good news and what will be done each time in other words', async () => {
  const article = sampleArticle('send-pending');
  const { visitor } = await visitorOfWishes({ passage: () => passageOf(article, null) });
  const cheers: string[] = [];
  for (let time = 0; time < 5; time++)
    cheers.push(...(await visitor.press({ action: 'helped', article: 'send-pending' })));
  expect(cheers).toEqual([...en.goodNews, en.goodNews[0]]);
  const [first] = await visitor.say('will do');
  const [second] = await visitor.say('will do');
  expect(en.acknowledged).toEqual(expect.arrayContaining([first, second]));
  expect(second).not.toBe(first);
});

it('has four different ways to say each in every writing', () => {
  for (const locale of LOCALES) {
    const { goodNews, acknowledged } = phrases(locale);
    expect(new Set([...goodNews, ...acknowledged]).size).toBe(8);
  }
});

it('queues nobody who only asks how long a person takes, and tells who waits already that the place is kept', async () => {
  const { visitor } = await visitorOfWishes();
  const [answer] = await visitor.say('how long will your people be');
  expect(answer).not.toContain(en.handingOver(null));
  expect((await visitor.say('a person please')).join()).toContain(en.handingOver(null));
  expect(await visitor.say('how long will your people be')).toEqual([en.alreadyWaiting]);
});

it('erases nothing by what was guessed: it shows the way, and the conversation stays', async () => {
  const { desk, visitor } = await visitorOfWishes();
  expect((await visitor.say('I would like what I wrote to be gone')).join()).toContain(en.dataShown);
  expect(await desk.stores.conversations.read(visitor.id)).not.toBeNull();
});

it('answers what else is asked beside a wish that it shows the way to, where that is sure', async () => {
  const cost = sampleArticle('cost', { lead: 'It costs nothing.' });
  const asked: string[] = [];
  const { visitor } = await visitorOfWishes({
    hear: (text) => ({
      guess: null,
      alarm: null,
      aside: null,
      wish: text.includes('wrote to be gone') ? 'erase' : null,
    }),
    choose: async ({ text }) => {
      asked.push(text);
      return chosenPart(cost, 'lead', { confidence: text.includes('cost') ? 0.9 : 0.1 });
    },
    passage: () => passageOf(cost, null),
  });
  const said = (await visitor.say('Does it cost me anything? I would like what I wrote to be gone.')).join();
  expect(said).toContain(en.dataShown);
  expect(said).toContain('It costs nothing.');
  const before = asked.length;
  expect(asked.slice(0, before)).toEqual(['Does it cost me anything?']);
  expect((await visitor.say('I would like what I wrote to be gone')).join()).toContain(en.dataShown);
  expect(asked).toHaveLength(before);
});
