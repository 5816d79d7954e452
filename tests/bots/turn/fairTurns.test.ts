import { setImmediate } from 'node:timers/promises';
import { laneOf } from '../../../app/compose/support/laneOf.ts';
import { fairQueue } from '../../../core/process/fairQueue.ts';
import type { Urgent } from '../../../dialogs/care/beforeConsent.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
afterEach(() => desk.close());

/** Lanes in which a turn of this address is held until `letGo()`; `isHeld`: which of them. */
function heldLanes(address: string, isHeld: (urgent: Urgent | null) => boolean = (urgent) => urgent === null) {
  const inTurn = fairQueue({ measure: () => () => 5, spent: () => undefined });
  let letGo: () => void = () => undefined;
  let held = Promise.resolve();
  return {
    inTurn: <T>(from: string, urgent: Urgent | null, turn: () => Promise<T>) =>
      inTurn(laneOf(from, urgent), async () => {
        if (from === address && isHeld(urgent)) await held;
        return turn();
      }),
    hold: () => {
      held = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    letGo: () => letGo(),
  };
}

it('answers others while the turns of one address queue up, loses none of them and keeps their order', async () => {
  const { inTurn, hold, letGo } = heldLanes('198.51.100.9');
  desk = await openDeskUnderTest({ inTurn });
  const [one, two] = [desk.visitor('en', 'webchat', '198.51.100.9'), desk.visitor('en', 'webchat', '198.51.100.9')];
  const other = desk.visitor();
  for (const visitor of [one, two, other]) await visitor.enter();
  await one.news();
  hold();
  const sent = [1, 2, 3, 4, 5].flatMap((n) => [one.send({ text: `message ${n}` }), two.send({ text: `message ${n}` })]);
  for (let n = 0; n < 50; n++) await setImmediate();
  await expect(other.send({ text: 'thanks' })).resolves.toMatchObject({ kind: 'accepted' });
  expect(await one.news()).toEqual([]);
  letGo();
  for (const received of await Promise.all(sent)) expect(received).toMatchObject({ kind: 'accepted' });
  const said = (await one.news()).filter(({ author }) => author === 'user').map(({ activity }) => activity.text);
  expect(said).toEqual([1, 2, 3, 4, 5].map((n) => `message ${n}`));
});

it('tells an address whose turns took too much when it may go on, keeps nothing of it, and goes on then', async () => {
  let wait = 0;
  desk = await openDeskUnderTest({ take: async (what) => (what === 'spent' ? wait : 0) });
  const visitor = desk.visitor();
  await visitor.enter();
  wait = 12_000;
  expect(await visitor.send({ text: 'hello' })).toEqual({ kind: 'tooMany', wait });
  expect(await visitor.news()).toEqual([]);
  wait = 0;
  expect(await visitor.send({ text: 'hello' })).toMatchObject({ kind: 'accepted' });
});

it('lets whoever takes back what they agreed to do so whatever their turns took, and hears who has not agreed yet', async () => {
  let wait = 0;
  desk = await openDeskUnderTest({ take: async (what) => (what === 'spent' ? wait : 0) });
  const [agreed, unagreed] = [desk.visitor(), desk.visitor()];
  await agreed.enter();
  await unagreed.send({ type: 'conversationUpdate' });
  wait = 12_000;
  await expect(unagreed.send({ text: 'I want to die' })).resolves.toMatchObject({ kind: 'accepted' });
  expect(await agreed.send({ text: '', value: { action: 'consent.withdraw' } })).toMatchObject({ kind: 'accepted' });
});

it('hears what cannot wait whatever the turns of its address took, and whatever waits in its lane', async () => {
  let wait = 0;
  const { inTurn, hold, letGo } = heldLanes('198.51.100.9');
  desk = await openDeskUnderTest({ inTurn, take: async (what) => (what.startsWith('spent') ? wait : 0) });
  const [flood, ...others] = Array.from({ length: 4 }, () => desk.visitor('en', 'webchat', '198.51.100.9'));
  for (const visitor of [flood, ...others]) await visitor?.enter();
  hold();
  const sent = Array.from({ length: 5 }, (_, n) => flood?.send({ text: `message ${n}` }));
  for (let n = 0; n < 50; n++) await setImmediate();
  wait = 12_000;
  const urgent = ['I want to kill myself, I lost everything', 'my wallet is being drained right now'];
  for (const [n, text] of urgent.entries()) expect(await others[n]?.send({ text })).toMatchObject({ kind: 'accepted' });
  expect(await others[2]?.send({ text: '', value: { action: 'emergency' } })).toMatchObject({ kind: 'accepted' });
  expect(await others[2]?.send({ text: 'thanks' })).toEqual({ kind: 'tooMany', wait });
  letGo();
  await Promise.all(sent);
});

it('hears a crisis whatever alarms its address sends', async () => {
  const { inTurn, hold, letGo } = heldLanes('198.51.100.9', (urgent) => urgent !== 'crisis');
  desk = await openDeskUnderTest({ inTurn });
  const [flood, other] = Array.from({ length: 2 }, () => desk.visitor('en', 'webchat', '198.51.100.9'));
  for (const visitor of [flood, other]) await visitor?.enter();
  hold();
  const sent = Array.from({ length: 5 }, () => flood?.send({ text: 'my wallet is being drained right now' }));
  for (let n = 0; n < 50; n++) await setImmediate();
  expect(await other?.send({ text: 'I want to kill myself' })).toMatchObject({ kind: 'accepted' });
  letGo();
  await Promise.all(sent);
});

it('hears a crisis after what was written before it in its own conversation', async () => {
  const { inTurn, hold, letGo } = heldLanes('198.51.100.9');
  desk = await openDeskUnderTest({ inTurn });
  const visitor = desk.visitor('en', 'webchat', '198.51.100.9');
  await visitor.enter();
  await visitor.news();
  hold();
  const sent = ['hello', 'I want to kill myself'].map((text) => visitor.send({ text }));
  for (let n = 0; n < 50; n++) await setImmediate();
  letGo();
  await Promise.all(sent);
  const said = (await visitor.news()).filter(({ author }) => author === 'user').map(({ activity }) => activity.text);
  expect(said).toEqual(['hello', 'I want to kill myself']);
});

it('tells an address to wait whose neighbours took too much together', async () => {
  const asked: string[] = [];
  desk = await openDeskUnderTest({
    take: async (what) => {
      asked.push(what);
      return what === 'spentNear' ? 9_000 : 0;
    },
  });
  const visitor = desk.visitor();
  await visitor.enter();
  expect(await visitor.send({ text: 'hello' })).toEqual({ kind: 'tooMany', wait: 9_000 });
  expect(asked).toContain('spent');
});
