import { EMPTY_CONTENT } from '../../handoff/draft.ts';
import { en } from '../../languages/en.ts';
import { chosenPart, NOT_KNOWN } from '../support/desk/chosen.ts';
import { openDeskUnderTest } from '../support/desk/deskUnderTest.ts';
import { sampleArticle } from '../support/texts/sampleArticle.ts';

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

describe('a wish for a person', () => {
  const freeze = (confidence: number) =>
    chosenPart(sampleArticle('freeze', { lead: 'Nobody here can freeze an address.' }), 'lead', { confidence });
  const replies = async (confidence: number) => {
    const desk = await openDeskUnderTest({
      intent: (text) => (/get me a person/.test(text) ? 'person' : null),
      choose: async ({ text }) => (text === 'can you freeze his address?' ? freeze(confidence) : NOT_KNOWN),
    });
    const visitor = desk.visitor();
    await visitor.enter();
    const said = await visitor.say('can you freeze his address? get me a person now please');
    await desk.close();
    return said;
  };

  it('is met, and what was asked beside it is answered where that is sure', async () => {
    const [queue, answer, ...more] = await replies(0.8);
    expect(queue).toContain(en.handingOver(null));
    expect(answer).toContain('Nobody here can freeze an address.');
    expect(more).toEqual([]);
  });

  it('is met alone where nothing surely answers what was asked beside it', async () => {
    expect(await replies(0.2)).toHaveLength(1);
  });
});
