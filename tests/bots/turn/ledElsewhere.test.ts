import { type ConversationId, newId } from '../../../core/ids.ts';
import type { ChannelReference } from '../../../handoff/ports.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { sampleReference } from '../../support/desk/sampleConversation.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

const of = (user: string, room = user): ChannelReference =>
  sampleReference(room, { channelId: 'line', user: { id: user } });

const say = (conversation: ConversationId, reference: ChannelReference, text = 'hello') =>
  desk.receive({
    conversation,
    channel: reference.channelId,
    userId: reference.user.id,
    from: `${reference.channelId} ${reference.user.id}`,
    activity: { type: 'message', id: newId(), text },
    reference,
  });

it('goes on for whoever began it, wherever their channel moved its service to', async () => {
  const id = newId<ConversationId>();
  expect(await say(id, of('mina'))).toMatchObject({ kind: 'accepted' });
  const moved = { ...of('mina'), serviceUrl: 'https://elsewhere.botframework.com/' };
  expect(await say(id, moved)).toMatchObject({ kind: 'accepted' });
  expect((await desk.stores.conversations.read(id))?.content.reference).toEqual(moved);
});

it.each([
  ['another user', of('thief', 'mina')],
  ['another room', of('mina', 'thief')],
  ['the same names of another channel', { ...of('mina'), channelId: 'telegram' }],
])('answers %s nothing in it, whatever the store says of which case they are in', async (_, thief) => {
  const id = newId<ConversationId>();
  await say(id, of('mina'), 'my wallet is empty');
  const before = await desk.stores.conversations.read(id);
  expect(await say(id, thief, 'what did I say?')).toEqual({ kind: 'ended' });
  expect(await desk.stores.conversations.read(id)).toEqual(before);
  expect(await say(id, of('mina'))).toMatchObject({ kind: 'accepted' });
});

it('lets nobody of a channel into a conversation of the web chat', async () => {
  const visitor = desk.visitor();
  await visitor.enter();
  expect(await say(visitor.id, of('thief'))).toEqual({ kind: 'ended' });
});
