import { setImmediate } from 'node:timers/promises';
import { gate } from '../../../core/process/gate.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
afterEach(() => desk.close());

/** A gate that holds whoever comes after `hold()`, until `letGo()`. */
function heldGate(waiting: number) {
  const through = gate({ atOnce: 1, waiting });
  let letGo: () => void = () => undefined;
  let held = Promise.resolve();
  return {
    newcomers: <T>(turn: () => Promise<T>) => through(() => held.then(turn)),
    hold: () => {
      held = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    letGo: () => letGo(),
  };
}

it('answers who has agreed while newcomers wait, and the newcomers after that', async () => {
  const { newcomers, hold, letGo } = heldGate(10);
  desk = await openDeskUnderTest({ newcomers });
  const inside = desk.visitor();
  await inside.enter();
  hold();
  const outside = desk.visitor();
  const begun = outside.send({ type: 'conversationUpdate' });
  await expect(inside.send({ text: 'thanks' })).resolves.toMatchObject({ kind: 'accepted' });
  expect(await desk.stores.conversations.read(outside.id)).toBeNull();
  letGo();
  await expect(begun).resolves.toMatchObject({ kind: 'accepted' });
});

it('holds a message that begins a conversation like any other beginning', async () => {
  const { newcomers, hold, letGo } = heldGate(10);
  desk = await openDeskUnderTest({ newcomers });
  hold();
  const outside = desk.visitor();
  const begun = outside.send({ text: 'hello' });
  for (let n = 0; n < 50; n++) await setImmediate();
  expect(await desk.stores.conversations.read(outside.id)).toBeNull();
  letGo();
  await begun;
  expect(await outside.hears()).not.toEqual([]);
});

it('tells newcomers beyond those who wait to come again, and has kept nothing of them; then they get in', async () => {
  const { newcomers, hold, letGo } = heldGate(1);
  desk = await openDeskUnderTest({ newcomers });
  hold();
  const [first, second, third] = [desk.visitor(), desk.visitor(), desk.visitor()];
  const waiting = [first, second].map((visitor) => visitor.send({ type: 'conversationUpdate' }));
  await expect(third.send({ type: 'conversationUpdate' })).resolves.toMatchObject({ kind: 'tooMany', wait: 2_000 });
  expect(await desk.stores.conversations.read(third.id)).toBeNull();
  letGo();
  await Promise.all(waiting);
  await expect(third.send({ type: 'conversationUpdate' })).resolves.toMatchObject({ kind: 'accepted' });
});

it('lets whoever declines through at once: nobody waits to say no', async () => {
  const { newcomers, hold } = heldGate(10);
  desk = await openDeskUnderTest({ newcomers });
  const outside = desk.visitor();
  await outside.send({ type: 'conversationUpdate' });
  hold();
  expect((await outside.press({ action: 'consent.decline' })).at(-1)).toContain('nothing you write is kept');
});

it('holds the conversation of who waits, so that no other turn of it begins meanwhile', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
  try {
    const { newcomers, hold, letGo } = heldGate(10);
    desk = await openDeskUnderTest({ newcomers });
    hold();
    const outside = desk.visitor();
    const renew = jest.spyOn(desk.stores.conversations, 'renew');
    const begun = outside.send({ type: 'conversationUpdate' });
    for (let n = 0; n < 50; n++) await setImmediate();
    jest.advanceTimersByTime(30_000);
    expect(renew).toHaveBeenCalled();
    letGo();
    await begun;
  } finally {
    jest.useRealTimers();
  }
});

it('knows of a newcomer whether they tell of a crisis, begin, agree or say something more, and whose address it is', async () => {
  const seen: unknown[] = [];
  desk = await openDeskUnderTest({
    newcomers: (turn, whose) => {
      seen.push(whose);
      return turn();
    },
  });
  const visitor = desk.visitor();
  await visitor.send({ type: 'conversationUpdate' });
  await visitor.say('hello');
  await visitor.say('I want to die');
  await visitor.press({ action: 'consent.accept' });
  const from = '192.0.2.1';
  expect(seen).toEqual(['beginning', 'further', 'urgent', 'beginning'].map((comes) => ({ from, comes })));
});
