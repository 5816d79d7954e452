import { EMPTY_CONTENT } from '../../handoff/draft.ts';
import { en } from '../../languages/en.ts';
import { NOT_KNOWN } from '../support/chosen.ts';
import { openDeskUnderTest } from '../support/deskUnderTest.ts';

describe('a dialog state that an older version wrote', () => {
  it.each([
    ['names a dialog that is gone', { dialogStack: [{ id: 'OldRoot', state: {} }] }],
    [
      'has a step that is gone',
      { dialogStack: [{ id: 'RootDialog', state: { dialogs: { dialogStack: [{ id: 'OldDialog', state: {} }] } } }] },
    ],
  ])('starts the step again and says so when it %s', async (_, stack) => {
    const desk = await openDeskUnderTest();
    const visitor = desk.visitor();
    await visitor.enter();
    const before = await desk.stores.conversations.read(visitor.id);
    if (!before) throw new Error('the conversation is there');
    const content = { ...EMPTY_CONTENT, dialogs: { stack } };
    await desk.stores.conversations.commit(visitor.id, { entries: [], facts: before.facts, content });
    expect(await visitor.say('and now?')).toEqual([en.restarted, en.notKnown]);
    await desk.close();
  });
});

it('a state that is no dialog stack at all counts as none', async () => {
  const desk = await openDeskUnderTest();
  const visitor = desk.visitor();
  await visitor.enter();
  const before = await desk.stores.conversations.read(visitor.id);
  if (!before) throw new Error('the conversation is there');
  const content = { ...EMPTY_CONTENT, dialogs: { stack: 'what?' } };
  await desk.stores.conversations.commit(visitor.id, { entries: [], facts: before.facts, content });
  expect(await visitor.say('and now?')).toEqual([en.notKnown]);
  await desk.close();
});

it('a bot that fails keeps the message, says so, and goes on with the next one', async () => {
  let broken = true;
  const desk = await openDeskUnderTest({
    choose: async () => {
      if (broken) throw new TypeError('broken');
      return NOT_KNOWN;
    },
  });
  const visitor = desk.visitor();
  await visitor.enter();
  expect(await visitor.say('where are my coins?')).toEqual([en.failed]);
  broken = false;
  expect(await visitor.say('and now?')).toEqual([en.notKnown]);
  const all = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 50, audience: 'everyone' });
  expect(all.map(({ activity }) => activity.text)).toContain('where are my coins?');
  await desk.close();
});
