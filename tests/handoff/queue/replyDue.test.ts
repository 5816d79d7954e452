import { MINUTE } from '../../../core/time.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest, YUTO } from '../../support/deskUnderTest.ts';
import { NOON } from '../../support/sampleConversation.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

async function taken() {
  const visitor = desk.visitor('en');
  await visitor.enter();
  await visitor.say('I sent ETH and it has not arrived');
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  return visitor;
}

/** One's own cases in the order of the list, each with the minutes of the test after which its user began to wait for a word. */
const due = async (staff = MINA) =>
  (await desk.desk.queue(staff)).mine.map(({ conversation, replyDueSince }) => [
    conversation,
    typeof replyDueSince === 'number' ? (replyDueSince - NOON) / MINUTE : replyDueSince,
  ]);

it('is due from the taking of a case until its agent writes, and again from the first thing that the user then says', async () => {
  desk.pass(2 * MINUTE);
  const { id, say } = await taken();
  expect(await due()).toEqual([[id, 2]]);
  desk.pass(MINUTE);
  await desk.desk.note(id, MINA, 'waits for the exchange', 'n1');
  expect(await due()).toEqual([[id, 2]]);
  await desk.desk.say(id, MINA, 'Hello, I am Mina.', 's1');
  expect(await due()).toEqual([[id, null]]);
  desk.pass(MINUTE);
  await say('thank you, and now?');
  desk.pass(MINUTE);
  await say('are you there?');
  expect(await due()).toEqual([[id, 4]]);
});

it('is first in the list of who holds it, whoever has waited longest before the others', async () => {
  const [first, second, third] = [await taken(), await taken(), await taken()];
  for (const { id } of [first, second, third]) await desk.desk.say(id, MINA, 'One moment.', `s ${id}`);
  desk.pass(MINUTE);
  await third.say('it is there now');
  desk.pass(MINUTE);
  await second.say('not here');
  expect(await due()).toEqual([
    [third.id, 1],
    [second.id, 2],
    [first.id, null],
  ]);
});

it('is due from who was handed a case, from when it came to them, and is told to nobody else', async () => {
  const { id } = await taken();
  await desk.desk.say(id, MINA, 'A colleague knows more.', 's1');
  desk.pass(MINUTE);
  await desk.desk.transfer(id, MINA, 'tokens');
  await desk.desk.claim(id, YUTO);
  expect(await due(YUTO)).toEqual([[id, 1]]);
  expect(await due()).toEqual([]);
});

it('is not due for a press that says nothing', async () => {
  const { id, press } = await taken();
  await desk.desk.say(id, MINA, 'Hello.', 's1');
  desk.pass(MINUTE);
  await press({ action: 'language', language: 'ja' });
  expect(await due()).toEqual([[id, null]]);
});
