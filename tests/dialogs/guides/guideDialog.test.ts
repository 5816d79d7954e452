import type { ActionValue } from '../../../core/protocols/protocol.ts';
import type { Passage } from '../../../knowledge/ports.ts';
import { en } from '../../../languages/en.ts';
import { guidePhrases } from '../../../languages/guides/index.ts';
import { ja } from '../../../languages/ja.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { chosenPart, NOT_KNOWN } from '../../support/desk/chosen.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

const ARTICLE = sampleArticle('new-phone', {
  title: 'A new phone',
  department: 'recovery',
  risk: 'high',
  lead: 'Your coins are on the network.',
});
const PASSAGE: Passage = { article: ARTICLE, section: null, lead: ARTICLE.lead, steps: [], never: [] };
const HASH = `0x${'a1'.repeat(32)}`;
const words = guidePhrases('en');
const { steps } = words.restore;

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest({
    choose: async ({ text }) => (text.includes('phone') ? chosenPart(ARTICLE) : NOT_KNOWN),
    passage: () => PASSAGE,
  });
});
afterEach(() => desk.close());

async function visitor(...[locale = 'en', channel]: Partial<Parameters<DeskUnderTest['visitor']>>) {
  const someone = desk.visitor(locale, channel);
  await someone.enter();
  return someone;
}

const start: ActionValue = { action: 'guide', id: 'restore' };

it('is offered by a button under the answer that it goes with', async () => {
  const user = await visitor();
  await user.say('I have a new phone');
  const read = await desk.stores.conversations.entries(user.id, { after: 0, limit: 50, audience: 'everyone' });
  expect(read.at(-1)?.activity.suggestedActions?.actions.at(-1)).toMatchObject({
    title: words.restore.begin,
    value: start,
  });
});

it('goes through by typed titles alone, on a channel that shows no buttons', async () => {
  const user = await visitor('en', 'sms');
  await user.say('I have a new phone');
  expect((await user.say(words.restore.begin))[0]).toContain(steps.phrase.heading);
  expect((await user.say('yes, i have it'))[0]).toContain(steps.app.heading);
  expect((await user.say('done'))[0]).toContain(steps.private.heading);
  expect((await user.say('back'))[0]).toContain(steps.app.heading);
  expect((await user.say('next'))[0]).toContain('(3 of 7)');
});

it('takes what was done already, and lets a step before be corrected', async () => {
  const user = await visitor();
  const { look, oldest, confirmed } = words.stuck.steps;
  await user.press({ action: 'guide', id: 'stuck', step: 'look' });
  expect((await user.say('it says pending since noon'))[0]).toContain(oldest.heading);
  expect((await user.say('no wait, success is what it says'))[0]).toContain(confirmed.heading);
  await user.press({ action: 'guide', id: 'stuck', step: 'look' });
  expect((await user.say('is that pending?'))[0]).not.toContain(look.heading);
  await user.press({ action: 'guide', id: 'restore', step: 'app' });
  expect((await user.say('I already did that'))[0]).toContain(steps.private.heading);
});

it('takes a bare yes for what its button says, and never for the way beside it', async () => {
  const user = await visitor();
  await user.press({ action: 'guide', id: 'revoke' });
  expect((await user.say('yes')).join(' ')).not.toContain(words.revoke.steps.coin.heading);
});

it.each([
  ['revoke', 'leak', 'no one but my ex has seen it'],
  ['revoke', 'leak', 'No. They took everything, all my coins are gone'],
  ['revoke', 'sign', 'It says that it will send all my usdt'],
  ['restore', 'phrase', 'no and I want to kill myself'],
  ['restore', 'none', 'already did that'],
  ['restore', 'compare', 'it is the same but all my coins were stolen'],
] as const)('goes on no step by half an answer: %s, %s, %s', async (id, step, text) => {
  const user = await visitor();
  await user.press({ action: 'guide', id });
  await user.press({ action: 'guide', id, step });
  const said = (await user.say(text))[0] ?? '';
  const headings = Object.values(words[id].steps).map(({ heading }) => heading);
  expect(headings.filter((heading) => said.includes(`**${heading}**`))).toEqual([]);
});

it('can be left for another question and gone on with where it was, offered once', async () => {
  const user = await visitor();
  await user.press(start);
  await user.press({ action: 'guide', id: 'restore', step: 'app' });
  const waits = words.waits({ title: words.restore.title, position: '2 of 7' });
  expect(await user.say('what does staking mean?')).toEqual([en.notKnown, waits]);
  expect(await user.say('and what is a nonce?')).toEqual([en.notKnownAgain]);
  expect((await user.say('continue with the guide'))[0]).toContain(steps.app.heading);
});

it('is gone on with by a yes to the offer, also where an answer came before it', async () => {
  const user = await visitor();
  await user.press(start);
  await user.press({ action: 'guide', id: 'restore', step: 'app' });
  const waits = words.waits({ title: words.restore.title, position: '2 of 7' });
  expect((await user.say('I have a new phone')).at(-1)).toBe(waits);
  expect((await user.say('yes'))[0]).toContain(steps.app.heading);
});

it('is offered again to who leaves the queue, unless it was stopped', async () => {
  const user = await visitor();
  await user.press(start);
  await user.press({ action: 'guide', id: 'restore', step: 'app' });
  await user.say('what does staking mean?');
  await user.press({ action: 'person' });
  const waits = words.waits({ title: words.restore.title, position: '2 of 7' });
  expect(await user.press({ action: 'queue.leave' })).toEqual([en.leftQueue, waits]);
  expect(await user.say('and what is a nonce?')).toEqual([en.notKnown]);
  expect((await user.say(words.resume))[0]).toContain(steps.app.heading);
  await user.say(words.stop);
  await user.press({ action: 'person' });
  expect(await user.press({ action: 'queue.leave' })).toEqual([en.leftQueue]);
});

it('lets a transaction be looked at in the middle', async () => {
  await desk.close();
  desk = await openDeskUnderTest({
    checkTransaction: async (hash) => fakeVerdict({ hash, code: 'not-found' }),
  });
  const user = await visitor();
  await user.press({ action: 'guide', id: 'stuck' });
  await user.press({ action: 'guide', id: 'stuck', step: 'look' });
  const said = await user.say(HASH);
  expect(said).toEqual(['not-found', expect.stringContaining(words.stuck.title)]);
});

it('is not offered again after it was stopped, and can still be wished for', async () => {
  const user = await visitor();
  await user.press(start);
  expect(await user.say(words.stop)).toEqual([en.cancelled]);
  expect(await user.say('what does staking mean?')).toEqual([en.notKnown]);
  expect((await user.say('guide me'))[0]).toContain(steps.phrase.heading);
});

it('calls a person when the screen shows something else, and does not talk over them', async () => {
  const user = await visitor();
  await user.press(start);
  const said = await user.say(words.notLikeThat);
  expect(said.join()).toContain(en.departments.recovery);
  expect(said.join()).not.toContain(words.restore.title);
});

it('gives first aid instead when the phrase has leaked', async () => {
  const user = await visitor();
  await user.press({ action: 'guide', id: 'revoke' });
  const said = await user.say(words.revoke.steps.leak.ways.yes);
  expect(said[0]).toContain(en.emergencyBand);
});

it('stops a phrase that is written into the restore guide, and stays where it was', async () => {
  const user = await visitor();
  await user.press(start);
  await user.press({ action: 'guide', id: 'restore', step: 'type' });
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  expect(await user.say(phrase)).toEqual([en.stopped]);
  expect((await user.press(start))[0]).toContain(steps.type.heading);
});

it('understands the wish for it: about what is named, about the article before, or asks which', async () => {
  const user = await visitor('ja');
  expect((await user.say('一緒に進めてほしい'))[0]).toBe(guidePhrases('ja').choose);
  expect((await user.say('リボークを一緒に進めたい'))[0]).toContain(guidePhrases('ja').revoke.title);
  expect((await user.say('ステーキングのやり方を最初から最後まで一緒に進めてほしいです'))[0]).toBe(ja.notKnown);
});

it('takes a story in which somebody did something together or step by step for the question it is', async () => {
  const stories = {
    en: 'my friend and I did the transfer together and it is stuck',
    ja: '友達と一緒にやったら送金が止まりました',
    'zh-Hans': '我一步步按照提示做了，转账还是卡住了',
    ko: '친구와 함께 했는데 송금이 멈췄어요',
  } as const;
  for (const [language, story] of Object.entries(stories)) {
    const user = await visitor(language as keyof typeof stories);
    expect((await user.say(story)).join()).not.toContain(guidePhrases(language as keyof typeof stories).stuck.title);
  }
});

it('speaks the language that the user changes to, in the same place', async () => {
  const user = await visitor();
  await user.press(start);
  await user.press({ action: 'guide', id: 'restore', step: 'app' });
  const said = await user.press({ action: 'language', language: 'ko' });
  expect(said.at(-1)).toContain(guidePhrases('ko').restore.title);
  expect((await user.say(guidePhrases('ko').resume))[0]).toContain(guidePhrases('ko').restore.steps.app.heading);
});
