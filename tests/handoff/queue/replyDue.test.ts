import { HandrailError } from '../../../core/errors.ts';
import { MINUTE } from '../../../core/time.ts';
import type { Owner } from '../../../handoff/conversation.ts';
import type { Conversation } from '../../../handoff/ports.ts';
import { replyDueSince } from '../../../handoff/queue/replyDue.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest, YUTO } from '../../support/desk/deskUnderTest.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

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

it('is due however many notes the agent has written since', async () => {
  const { id, say } = await taken();
  await desk.desk.say(id, MINA, 'Hello, I am Mina.', 's1');
  desk.pass(MINUTE);
  await say('and now?');
  for (let n = 0; n < 60; n += 1) await desk.desk.note(id, MINA, `note ${n}`, `n${n}`);
  expect(await due()).toEqual([[id, 1]]);
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

describe('of one case', () => {
  const held = { kind: 'withAgent', since: NOON } as Owner;
  const caseOf = (owner: Owner) => ({ id: 'one', facts: { owner }, lastSeq: 1 }) as unknown as Conversation; // what it is told by
  const failing = (error: unknown) => ({ entries: () => Promise.reject(error) });

  it('that nobody holds nothing is due, and nothing of it is read', async () => {
    const bot = { kind: 'bot' } satisfies Owner;
    await expect(replyDueSince(failing(new Error('read')), caseOf(bot))).resolves.toBeNull();
  });

  it('that cannot be read nothing is due, and a store that does not answer is told', async () => {
    const damaged = new HandrailError('store.corrupt', 'A stored row is no JSON.');
    await expect(replyDueSince(failing(damaged), caseOf(held))).resolves.toBeNull();
    const silent = new HandrailError('store.unavailable', 'The store does not answer.');
    await expect(replyDueSince(failing(silent), caseOf(held))).rejects.toThrow(silent);
  });
});
