import { taskFor } from '../../handoff/botTask.ts';
import { ConversationDraft } from '../../handoff/draft.ts';
import { lastShown } from '../../handoff/lastShown.ts';
import { DEFAULT_RULES } from '../../handoff/record/retention.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

async function taken() {
  const visitor = desk.visitor('en');
  await visitor.enter();
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  return visitor;
}

const shown = async (id: Parameters<typeof lastShown>[1], count: number) => {
  const lastSeq = (await desk.stores.conversations.read(id))?.lastSeq ?? 0;
  return (await lastShown(desk.stores.conversations, id, lastSeq, count)).map(({ activity }) => activity.text);
};

it('are the latest that the user sees, in order, each once, however many notes lie between them', async () => {
  const { id, say } = await taken();
  for (let round = 0; round < 3; round += 1) {
    await say(`said ${round}`);
    for (let n = 0; n < 40; n += 1) await desk.desk.note(id, MINA, `note ${round} ${n}`, `n${round}-${n}`);
  }
  expect(await shown(id, 3)).toEqual(['said 0', 'said 1', 'said 2']);
  expect(await shown(id, 2)).toEqual(['said 1', 'said 2']);
  expect((await shown(id, 500)).filter((text) => text?.startsWith('said'))).toHaveLength(3);
});

it('hold what nobody has answered, for the bot that an agent gives back to behind fifty notes', async () => {
  const { id, say } = await taken();
  await desk.desk.say(id, MINA, 'One moment.', 's1');
  await say('how long does a transfer take?');
  for (let n = 0; n < 55; n += 1) await desk.desk.note(id, MINA, `note ${n}`, `n${n}`);
  const conversation = await desk.stores.conversations.read(id);
  if (!conversation) throw new Error('it is there');
  const draft = new ConversationDraft(id, conversation, conversation.facts, 0, DEFAULT_RULES);
  expect(await taskFor(desk.stores.conversations, draft, null)).toEqual({ text: 'how long does a transfer take?' });
});
