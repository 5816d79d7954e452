import { MINUTE, SECOND } from '../../core/time.ts';
import { withoutUndone } from '../../handoff/record/ledgerEvents.ts';
import { passageOf } from '../../knowledge/answer.ts';
import type { Article } from '../../knowledge/ports.ts';
import { en } from '../../languages/en.ts';
import { chosenPart, NOT_KNOWN } from '../support/desk/chosen.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest, YUTO } from '../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

/** A visitor whose case Mina holds; they have heard everything so far. */
async function heldByMina(channel = 'webchat') {
  const visitor = desk.visitor('en', channel);
  await visitor.enter();
  await visitor.say('I sent ETH and it has not arrived');
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  await visitor.hears();
  return visitor;
}

const ACTS = {
  close: (id: Visitor['id']) => desk.desk.close(id, MINA, 'agent'),
  return: (id: Visitor['id']) => desk.desk.returnToBot(id, MINA),
  transfer: (id: Visitor['id']) => desk.desk.transfer(id, MINA, 'security'),
};
type Visitor = Awaited<ReturnType<typeof heldByMina>>;
const TOO_LATE = { kind: 'refused', reason: 'tooLate' };

describe('what an agent gave out of hand and takes back at once', () => {
  it.each(['close', 'return', 'transfer'] as const)(
    'is theirs again after a %s, as before, and the user is told',
    async (act) => {
      const visitor = await heldByMina();
      const before = (await desk.stores.conversations.read(visitor.id))?.facts;
      desk.pass(MINUTE);
      expect(await ACTS[act](visitor.id)).toEqual({ kind: 'ok' });
      await visitor.hears();
      desk.pass(9 * SECOND);
      expect(await desk.desk.undo(visitor.id, MINA)).toEqual({ kind: 'ok' });
      expect(await visitor.hears()).toEqual([en.tookBack('Mina')]);
      expect((await desk.stores.conversations.read(visitor.id))?.facts).toEqual(before);
      expect(await visitor.say('are you there?')).toEqual([]);
      expect(await desk.desk.say(visitor.id, MINA, 'Yes.', 'a')).toMatchObject({ kind: 'ok' });
      expect(await desk.desk.undo(visitor.id, MINA)).toEqual({ kind: 'refused', reason: 'notYours' });
    },
  );

  it.each(['close', 'return', 'transfer'] as const)(
    'stays given after ten seconds and the way to the desk: %s',
    async (act) => {
      const visitor = await heldByMina();
      await ACTS[act](visitor.id);
      desk.pass(13 * SECOND);
      expect(await desk.desk.undo(visitor.id, MINA)).toEqual(TOO_LATE);
    },
  );

  it('stays given where the clock was set back since', async () => {
    const visitor = await heldByMina();
    await ACTS.return(visitor.id);
    desk.pass(-MINUTE);
    expect(await desk.desk.undo(visitor.id, MINA)).toEqual(TOO_LATE);
  });

  it('is nobody else’s to take back, and what another has taken stays theirs', async () => {
    const visitor = await heldByMina();
    await ACTS.transfer(visitor.id);
    expect(await desk.desk.undo(visitor.id, YUTO)).toEqual({ kind: 'refused', reason: 'notYours' });
    await desk.desk.claim(visitor.id, YUTO);
    expect((await desk.desk.undo(visitor.id, MINA)).kind).toBe('refused');
    expect((await desk.desk.queue(YUTO)).mine).toHaveLength(1);
  });

  it('one of two is first: the undo or the colleague, never both', async () => {
    const visitor = await heldByMina();
    await ACTS.transfer(visitor.id);
    const both = await Promise.all([desk.desk.undo(visitor.id, MINA), desk.desk.claim(visitor.id, YUTO)]);
    expect(both.filter(({ kind }) => kind === 'ok')).toHaveLength(1);
  });

  it('is not revived once the user has ended it, withdrawn the consent, or erased it', async () => {
    const [ended, withdrawn, erased] = [await heldByMina(), await heldByMina(), await heldByMina()];
    for (const { id } of [ended, withdrawn]) await ACTS.return(id);
    await ACTS.close(erased.id);
    await ended.press({ action: 'chat.end' });
    await withdrawn.press({ action: 'consent.withdraw' });
    await desk.erase(erased.id);
    for (const { id } of [ended, withdrawn]) expect((await desk.desk.undo(id, MINA)).kind).toBe('refused');
    expect(await desk.desk.undo(erased.id, MINA)).toEqual({ kind: 'refused', reason: 'gone' });
  });

  it('is not taken back on a channel where the user has begun another case', async () => {
    const visitor = await heldByMina('line');
    await ACTS.close(visitor.id);
    expect(await visitor.send({ text: 'one more question: where is it' })).toEqual({ kind: 'ended' });
    expect((await desk.desk.undo(visitor.id, MINA)).kind).toBe('refused');
  });

  it('counts as if it had not happened', async () => {
    const visitor = await heldByMina();
    desk.pass(10 * MINUTE);
    await ACTS.close(visitor.id);
    await desk.desk.undo(visitor.id, MINA);
    expect((await desk.desk.figures()).closed).toBe(0);
    desk.pass(MINUTE);
    await ACTS.close(visitor.id);
    const figures = await desk.desk.figures();
    expect(figures.meanResolution).toEqual({ value: 11 * MINUTE, base: 1 });
  });
});

it('an undoing takes one of two events that happened in the same moment', () => {
  const served = { kind: 'served', department: 'app', took: 5 };
  const records = [served, served, { kind: 'undone', at: 7, events: [served] }].map((value, index) => ({
    index,
    at: 7,
    value,
  }));
  expect(withoutUndone(records).map(({ value }) => value)).toEqual([served]);
});

describe('an agent off shift', () => {
  it('takes nothing and is given nothing, and keeps what is in hand', async () => {
    const [held, waits] = [await heldByMina(), desk.visitor()];
    await waits.enter();
    await waits.press({ action: 'person' });
    await desk.desk.present(MINA);
    await desk.desk.shift(MINA, false);
    expect(await desk.desk.claim(waits.id, MINA)).toEqual({ kind: 'refused', reason: 'offShift' });
    expect(await desk.desk.reassign(waits.id, { ...YUTO, role: 'supervisor' }, MINA.id)).toMatchObject({
      reason: 'absent',
    });
    for (let passed = 0; passed < 5; passed += 1) {
      desk.pass(30 * SECOND);
      await desk.desk.present(MINA);
      expect(await desk.desk.putBackLost()).toBe(0);
    }
    expect(await desk.desk.say(held.id, MINA, 'Still here.', 'a')).toMatchObject({ kind: 'ok' });
    await desk.desk.shift(MINA, true);
    expect(await desk.desk.claim(waits.id, MINA)).toEqual({ kind: 'ok' });
  });
});

describe('the task with which the bot comes back', () => {
  const article: Article = {
    ...{ id: 'add-network', language: 'en', title: 'Add a network', department: 'tokens', risk: 'normal' },
    ...{ reviewed: '2026-11-12', expires: '2027-05-12', related: [], sources: [], questions: [], answers: [] },
    ...{ lead: 'Enter the name, the RPC address and the chain id.', sections: [], markdown: '' },
  };

  it('is what the user asked and nobody answered: never only "ask on"', async () => {
    await desk.close();
    desk = await openDeskUnderTest({
      choose: async ({ text }) => (/enter/.test(text) ? chosenPart(article) : NOT_KNOWN),
    });
    const visitor = await heldByMina();
    await desk.desk.say(visitor.id, MINA, 'Please add the network by hand.', 'a');
    await visitor.say('What should I enter?');
    await visitor.hears();
    expect(await desk.desk.returnToBot(visitor.id, MINA)).toEqual({ kind: 'ok' });
    const [back, answer] = await visitor.hears();
    expect(back).toBe(en.returnedWithTask);
    expect(answer).toContain('Enter the name, the RPC address');
    const entries = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 100, audience: 'staff' });
    expect(entries.filter(({ activity }) => activity.text === 'What should I enter?')).toHaveLength(1);
  });

  it('leaves the case with the agent where the bot has no checked answer', async () => {
    const visitor = await heldByMina();
    await visitor.say('What should I enter?');
    expect(await desk.desk.returnToBot(visitor.id, MINA)).toEqual({ kind: 'refused', reason: 'botCannot' });
    expect(await desk.desk.returnToBot(visitor.id, MINA, 'no-such-article')).toMatchObject({ reason: 'botCannot' });
    expect(await visitor.hears()).toEqual([]);
    expect((await desk.desk.queue(MINA)).mine).toHaveLength(1);
  });

  it('is the article that the agent chose', async () => {
    await desk.close();
    desk = await openDeskUnderTest({
      passage: (id) => (id === article.id ? passageOf(article, null) : null),
    });
    const visitor = await heldByMina();
    expect(await desk.desk.returnToBot(visitor.id, MINA, article.id)).toEqual({ kind: 'ok' });
    expect((await visitor.hears()).join('\n')).toContain('Enter the name');
  });

  it('is nothing where everything was answered', async () => {
    const visitor = await heldByMina();
    await visitor.say('thanks');
    await desk.desk.say(visitor.id, MINA, 'You are welcome.', 'a');
    await visitor.hears();
    await desk.desk.returnToBot(visitor.id, MINA);
    expect(await visitor.hears()).toEqual([en.returnedToBot]);
  });
});
