import { MINUTE, SECOND } from '../../core/time.ts';
import type { DeskStaff } from '../../handoff/ports.ts';
import { en } from '../../languages/en.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest, SOFIA, YUTO } from '../support/desk/deskUnderTest.ts';

const OK = { kind: 'ok' };
const TOO_LATE = { kind: 'refused', reason: 'tooLate' };

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
  for (const staff of [MINA, YUTO, SOFIA]) await desk.desk.present(staff);
});
afterEach(() => desk.close());

async function waiting() {
  const visitor = desk.visitor('en');
  await visitor.enter();
  await visitor.say('I sent ETH and it has not arrived');
  await visitor.press({ action: 'person' });
  await visitor.hears();
  return visitor;
}

/** In the hands of one of the staff. */
async function heldBy(staff: DeskStaff) {
  const visitor = await waiting();
  await desk.desk.claim(visitor.id, staff);
  await visitor.hears();
  return visitor;
}

/** Time goes by, and everybody is still at the desk. */
async function passes(time: number) {
  desk.pass(time);
  for (const staff of [MINA, YUTO, SOFIA]) await desk.desk.present(staff);
}

const factsOf = async ({ id }: Awaited<ReturnType<typeof waiting>>) =>
  (await desk.stores.conversations.read(id))?.facts;

describe('what a supervisor gave to somebody and takes back at once', () => {
  it('waits again at its old place, and the user hears that nobody is there yet', async () => {
    const visitor = await waiting();
    const before = await factsOf(visitor);
    await passes(MINUTE);
    expect(await desk.desk.reassign(visitor.id, SOFIA, YUTO.id)).toEqual(OK);
    await visitor.hears();
    desk.pass(9 * SECOND);
    expect(await desk.desk.undo(visitor.id, SOFIA)).toEqual(OK);
    const [told, place] = await visitor.hears();
    expect(told).toBe(en.handedTooEarly);
    expect(place).toContain('next');
    expect(await factsOf(visitor)).toEqual(before);
    expect((await desk.desk.queue(YUTO)).mine).toEqual([]);
    expect(await desk.desk.say(visitor.id, YUTO, 'Hello', 'a')).toMatchObject({ reason: 'notYours' });
  });

  it.each([MINA, SOFIA])('is in the hands it was in before, and the user hears whose: $name', async (holder) => {
    const visitor = await heldBy(holder);
    const before = await factsOf(visitor);
    await passes(MINUTE);
    await desk.desk.reassign(visitor.id, SOFIA, YUTO.id);
    await visitor.hears();
    expect(await desk.desk.undo(visitor.id, SOFIA)).toEqual(OK);
    expect(await visitor.hears()).toEqual([en.tookBack(holder.name)]);
    expect(await factsOf(visitor)).toEqual(before);
    expect(await desk.desk.say(visitor.id, holder, 'I am still here.', 'a')).toMatchObject(OK);
  });

  it('stays with whoever was given it once they have written, to the user or a note', async () => {
    for (const write of ['say', 'note'] as const) {
      const visitor = await waiting();
      await desk.desk.reassign(visitor.id, SOFIA, YUTO.id);
      expect(await desk.desk[write](visitor.id, YUTO, 'I look at it.', write)).toMatchObject(OK);
      expect(await desk.desk.undo(visitor.id, SOFIA)).toEqual(TOO_LATE);
      expect((await factsOf(visitor))?.owner).toMatchObject({ kind: 'withAgent', agent: YUTO.id });
    }
  });

  it('one of two is first: the undo or the words of whoever was given it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const visitor = await waiting();
      await desk.desk.reassign(visitor.id, SOFIA, YUTO.id);
      const [undone, said] = await Promise.all([
        desk.desk.undo(visitor.id, SOFIA),
        desk.desk.say(visitor.id, YUTO, 'Hello', 'a'),
      ]);
      expect([undone, said].filter(({ kind }) => kind === 'ok')).toHaveLength(1);
    }
  });

  it('loses no word of whoever was given it, however close to it the user writes', async () => {
    for (let ticks = 0; ticks < 40; ticks += 2) {
      const visitor = await waiting();
      await desk.desk.reassign(visitor.id, SOFIA, YUTO.id);
      const writes = visitor.say('are you there?');
      for (let passed = 0; passed < ticks; passed += 1) await Promise.resolve();
      expect(await desk.desk.say(visitor.id, YUTO, 'Hello', 'a')).toMatchObject(OK);
      await writes;
    }
  });

  it('stays given after ten seconds and the way to the desk', async () => {
    const visitor = await waiting();
    await desk.desk.reassign(visitor.id, SOFIA, YUTO.id);
    desk.pass(13 * SECOND);
    expect(await desk.desk.undo(visitor.id, SOFIA)).toEqual(TOO_LATE);
  });

  it('is nobody else’s to take back: not who was given it, nor another supervisor', async () => {
    const visitor = await waiting();
    await desk.desk.reassign(visitor.id, SOFIA, YUTO.id);
    const other: DeskStaff = { ...SOFIA, id: 'staff-other' as DeskStaff['id'] };
    for (const staff of [YUTO, other])
      expect(await desk.desk.undo(visitor.id, staff)).toEqual({ kind: 'refused', reason: 'notYours' });
  });

  it('is not revived once the user has ended it, withdrawn the consent, or erased it', async () => {
    const [ended, withdrawn, erased] = [await waiting(), await waiting(), await waiting()];
    for (const { id } of [ended, withdrawn, erased]) await desk.desk.reassign(id, SOFIA, YUTO.id);
    await ended.press({ action: 'chat.end' });
    await withdrawn.press({ action: 'consent.withdraw' });
    await desk.erase(erased.id);
    for (const { id } of [ended, withdrawn]) {
      expect((await desk.desk.undo(id, SOFIA)).kind).toBe('refused');
      expect((await desk.stores.conversations.read(id))?.facts.owner.kind).toBe('closed');
    }
    expect(await desk.desk.undo(erased.id, SOFIA)).toEqual({ kind: 'refused', reason: 'gone' });
  });

  it('is not taken out of the hands of a third who was given it since', async () => {
    const visitor = await waiting();
    await desk.desk.reassign(visitor.id, SOFIA, YUTO.id);
    const other: DeskStaff = { ...SOFIA, id: 'staff-other' as DeskStaff['id'] };
    await desk.desk.reassign(visitor.id, other, MINA.id);
    expect((await desk.desk.undo(visitor.id, SOFIA)).kind).toBe('refused');
    expect((await factsOf(visitor))?.owner).toMatchObject({ agent: MINA.id });
  });

  it('counts as if it had not happened: no wait that ended, no service', async () => {
    const visitor = await waiting();
    await passes(10 * MINUTE);
    await desk.desk.reassign(visitor.id, SOFIA, YUTO.id);
    desk.pass(5 * SECOND);
    await desk.desk.undo(visitor.id, SOFIA);
    expect((await desk.desk.figures()).medianWait.base).toBe(0);
    await passes(MINUTE);
    await desk.desk.claim(visitor.id, MINA);
    expect((await desk.desk.figures()).medianWait).toEqual({ value: 11 * MINUTE + 5 * SECOND, base: 1 });
  });
});
