import type { Language } from '../../core/language.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

const ownerOf = async ({ id }: Pick<ReturnType<DeskUnderTest['visitor']>, 'id'>) =>
  (await desk.stores.conversations.read(id))?.facts.owner;
const TOLD: readonly (readonly [Language, string])[] = [
  ['en', 'I want to kill myself tonight'],
  ['ja', '今夜死にたいです'],
  ['zh-Hans', '我今晚想自杀'],
  ['ko', '오늘 밤 죽고 싶어요'],
];

it.each(TOLD)(
  'told in %s while an agent has the case, it stands first, and the bot says nothing',
  async (locale, text) => {
    const visitor = desk.visitor(locale);
    await visitor.enter();
    await visitor.press({ action: 'person' });
    await desk.desk.claim(visitor.id, MINA);
    await visitor.say('ETH 2');
    expect(await ownerOf(visitor)).toMatchObject({ kind: 'withAgent', urgent: false });
    expect(await visitor.say(text)).toEqual([]);
    expect(await ownerOf(visitor)).toMatchObject({ kind: 'withAgent', urgent: true, first: true, reason: 'emergency' });
    // The agent who has it goes on: nothing was moved.
    expect(await desk.desk.say(visitor.id, MINA, 'I am here.', 'c1')).toMatchObject({ kind: 'ok' });
    expect(await desk.desk.transfer(visitor.id, MINA, 'security')).toMatchObject({ kind: 'ok' });
    expect(await ownerOf(visitor)).toMatchObject({ kind: 'waiting', urgent: true, first: true });
  },
);

it.each(TOLD)('told in %s before consent, it stands first again after the queue was left', async (locale, text) => {
  const visitor = desk.visitor(locale);
  await visitor.say(text);
  await visitor.press({ action: 'consent.accept' });
  expect(await ownerOf(visitor)).toMatchObject({ kind: 'waiting', first: true });
  await visitor.press({ action: 'queue.leave' });
  await visitor.press({ action: 'person' });
  expect(await ownerOf(visitor)).toMatchObject({ kind: 'waiting', urgent: true, first: true });
});
