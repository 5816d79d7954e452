import { randomInt } from 'node:crypto';
import { LANGUAGES } from '../../core/language.ts';
import { nobodyNeedsIt, orderWarning } from '../../languages/orders/index.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

async function held(language: 'en' | 'ja' | 'zh-Hans' | 'ko' = 'en') {
  const visitor = desk.visitor(language);
  await visitor.enter();
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  let said = 0;
  const say = (text: string) => desk.desk.say(visitor.id, MINA, text, `${said++}`);
  const all = () => desk.stores.conversations.entries(visitor.id, { after: 0, limit: 200, audience: 'staff' });
  return { visitor, say, all, last: async () => (await all()).at(-1) };
}

const code = () => `${randomInt(100_000, 1_000_000)}`;

const ASKED = {
  en: 'You should have a text from the exchange now. What number is in it?',
  ja: '取引所からショートメッセージが来たはずです、数字は？',
  'zh-Hans': '刚才那六位发我。',
  ko: '방금 받은 여섯 자리요.',
};

it.each(LANGUAGES)(
  'a code that staff ask for is not passed on, and the bot says under the question and the answer that nobody needs it: %s',
  async (language) => {
    const { visitor, say, all, last } = await held(language);
    await say(ASKED[language]);
    expect(await last()).toMatchObject({ author: 'system', activity: { text: orderWarning('secret', language) } });
    const given = code();
    await visitor.say(given);
    expect(await last()).toMatchObject({ author: 'bot' });
    expect((await last())?.activity.text).toContain(nobodyNeedsIt(language));
    expect(JSON.stringify(await all())).not.toContain(given);
  },
);

it('asks so behind one more message of staff, and no longer', async () => {
  const { visitor, say, last } = await held();
  await say(ASKED.en);
  await say('Take your time.');
  await visitor.say(code());
  expect(await last()).toMatchObject({ author: 'bot' });
  await say('Thank you, one moment.');
  await visitor.say('21345678');
  expect(await last()).toMatchObject({ author: 'user', activity: { text: '21345678' } });
});

it('reads two messages of staff as one question', async () => {
  const { visitor, say, last } = await held();
  await say('There is a text from the exchange now.');
  await say('What does it say?');
  await visitor.say(code());
  expect(await last()).toMatchObject({ author: 'bot' });
});

it('passes on what says that it is another number, and bare figures that were asked for as such', async () => {
  const { visitor, say, last } = await held();
  await say(ASKED.en);
  await visitor.say('None came. My order number is 98234417.');
  expect(await last()).toMatchObject({ author: 'user' });
  await say('Thank you.');
  await say('How much did you send?');
  await visitor.say('150000');
  expect(await last()).toMatchObject({ author: 'user', activity: { text: '150000' } });
});
