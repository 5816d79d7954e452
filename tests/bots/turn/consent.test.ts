import type { ConversationId } from '../../../core/ids.ts';
import { CONSENT_PURPOSES } from '../../../core/protocols/protocol.ts';
import { DAY, MINUTE } from '../../../core/time.ts';
import { consent as words } from '../../../languages/consent/en.ts';
import { consent as ja } from '../../../languages/consent/ja.ts';
import { PSEUDONYM_PERIOD } from '../../../trust/pseudonym.ts';
import { NOT_KNOWN } from '../../support/desk/chosen.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

const { model, history } = words.purposes;

let desk: DeskUnderTest;
/** Whether each answer could have come from a model. */
let asked: (boolean | undefined)[];
beforeEach(async () => {
  asked = [];
  desk = await openDeskUnderTest({
    purposes: CONSENT_PURPOSES,
    choose: async ({ model }) => {
      asked.push(model);
      return NOT_KNOWN;
    },
  });
});
afterEach(() => desk.close());

const choicesOf = async (visitor: ReturnType<DeskUnderTest['visitor']>) => {
  const consent = (await desk.stores.conversations.read(visitor.id))?.facts.consent;
  return consent?.kind === 'accepted' ? consent.choices : null;
};

describe('the optional choices', () => {
  it('are asked about one after the other where there are no boxes to tick, and typed titles answer', async () => {
    const visitor = desk.visitor('en', 'telegram');
    expect((await visitor.enter()).at(-1)).toBe(model.ask);
    expect(await choicesOf(visitor)).toEqual({});
    expect((await visitor.say(model.refuse)).at(-1)).toBe(history.ask);
    expect(await visitor.say(history.allow.toUpperCase())).toEqual([words.changed]);
    expect(await choicesOf(visitor)).toEqual({ model: false, history: true });
  });

  it('are asked about in the user’s language', async () => {
    const visitor = desk.visitor('ja', 'line');
    expect((await visitor.enter()).at(-1)).toBe(ja.purposes.model.ask);
  });

  it('that came with the agreement are not asked about again', async () => {
    const visitor = desk.visitor();
    const said = await visitor.press({ action: 'consent.accept', model: true, history: false });
    expect(said.join()).not.toContain(model.ask);
    expect(await choicesOf(visitor)).toEqual({ model: true, history: false });
    expect(desk.receipts.at(-1)).toMatchObject({ choice: 'accepted', choices: { model: true, history: false } });
  });

  it('have a receipt each, which names no conversation', async () => {
    const visitor = desk.visitor();
    await visitor.press({ action: 'consent.accept', model: false, history: false });
    await visitor.press({ action: 'consent.choose', purpose: 'history', allowed: true });
    expect(desk.receipts).toMatchObject([
      { choice: 'accepted', choices: { model: false, history: false } },
      { choice: 'changed', choices: { model: false, history: true }, commitment: expect.stringMatching(/^[\w-]{43}$/) },
    ]);
    expect(JSON.stringify(desk.receipts)).not.toContain(visitor.id);
  });

  it('cannot be made before the service was agreed to, nor for what is not offered', async () => {
    const visitor = desk.visitor();
    await visitor.press({ action: 'consent.choose', purpose: 'model', allowed: true });
    expect(await choicesOf(visitor)).toBeNull();
    const bare = await openDeskUnderTest({ purposes: ['history'] });
    const other = bare.visitor();
    await other.press({ action: 'consent.accept', model: true, history: false });
    expect((await bare.stores.conversations.read(other.id))?.facts.consent).toMatchObject({
      choices: { history: false },
    });
    await bare.close();
  });

  it('leave a trace once, however often the same no is said, and none where nothing is offered', async () => {
    for (const purposes of [CONSENT_PURPOSES, []]) {
      const own = await openDeskUnderTest({ purposes });
      const visitor = own.visitor();
      await visitor.enter();
      for (let n = 0; n < 20; n++)
        for (const purpose of CONSENT_PURPOSES)
          await visitor.press({ action: 'consent.choose', purpose, allowed: false });
      expect(own.receipts).toHaveLength(1 + purposes.length);
      await own.close();
    }
  });

  it('are counted, all but taking back what was allowed', async () => {
    const counted: string[] = [];
    const own = await openDeskUnderTest({
      purposes: CONSENT_PURPOSES,
      take: async (what) => {
        if (what === 'consentOf') counted.push(what);
        return counted.length > 3 ? MINUTE : 0;
      },
    });
    const visitor = own.visitor();
    await visitor.enter();
    const choose = (allowed: boolean) =>
      visitor.send({ value: { action: 'consent.choose', purpose: 'history', allowed } });
    expect((await choose(false)).kind).toBe('accepted');
    expect((await choose(true)).kind).toBe('accepted');
    expect((await choose(true)).kind).toBe('tooMany');
    expect((await choose(false)).kind).toBe('accepted');
    expect((await choose(false)).kind).toBe('tooMany');
    await own.close();
  });

  it('are offered the other way round beside the data', async () => {
    const visitor = desk.visitor('en', 'telegram');
    await visitor.press({ action: 'consent.accept', model: true, history: false });
    await visitor.news();
    await visitor.send({ text: 'data', value: { action: 'data.show' } });
    const shown = (await visitor.news()).flatMap(({ activity }) => activity.suggestedActions?.actions ?? []);
    expect(shown.map(({ title }) => title)).toEqual(expect.arrayContaining([model.refuse, history.allow]));
  });

  it('can be changed while a person holds the conversation', async () => {
    const visitor = desk.visitor();
    await visitor.press({ action: 'consent.accept', model: true, history: false });
    await visitor.press({ action: 'person' });
    await desk.desk.claim(visitor.id, MINA);
    await visitor.press({ action: 'consent.choose', purpose: 'model', allowed: false });
    expect(await choicesOf(visitor)).toEqual({ model: false, history: false });
  });
});

describe('the language model', () => {
  it('is not called for somebody who has not decided, has refused, or has taken it back', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.say('why is my transfer not there yet?');
    await visitor.press({ action: 'consent.choose', purpose: 'model', allowed: true });
    await visitor.say('why is my transfer not there yet?');
    await visitor.press({ action: 'consent.choose', purpose: 'model', allowed: false });
    await visitor.say('why is my transfer not there yet?');
    expect(asked).toEqual([false, true, false]);
  });
});

it('a model is told nothing of what was said under a yes that was taken back, however soon it is given again', async () => {
  const told: string[] = [];
  const own = await openDeskUnderTest({
    purposes: CONSENT_PURPOSES,
    consult: async (_asked, lexical, { turns }) => {
      told.push(turns.map(({ text }) => text).join('\n'));
      return lexical;
    },
  });
  const visitor = own.visitor();
  await visitor.press({ action: 'consent.accept', model: true, history: false });
  await visitor.say('what if the walrus is blue');
  await visitor.press({ action: 'consent.choose', purpose: 'model', allowed: false });
  await visitor.press({ action: 'consent.choose', purpose: 'model', allowed: true });
  await visitor.say('and what if it is green');
  await own.close();
  expect(told).toEqual(['what if the walrus is blue', 'and what if it is green']);
});

describe('past cases', () => {
  const talk = async (choice: boolean) => {
    const visitor = desk.visitor();
    await visitor.press({ action: 'consent.accept', model: false, history: choice });
    await visitor.say('my transfer is stuck');
    await visitor.press({ action: 'chat.end' });
    return visitor;
  };
  const seenByAgent = async (history: boolean) => {
    const visitor = desk.visitor();
    await visitor.press({ action: 'consent.accept', model: false, history });
    await visitor.press({ action: 'person' });
    await desk.desk.claim(visitor.id, MINA);
    const opened = await desk.desk.open(visitor.id, MINA, 0);
    return { visitor, past: opened.kind === 'ok' ? opened.case.past : null };
  };

  it('are kept as codes for who has allowed it, and shown to the agent of their next case', async () => {
    await talk(true);
    await talk(true);
    expect((await seenByAgent(true)).past).toMatchObject({ cases: 2, last: { outcome: 'none', month: '2026-01' } });
    const kept = JSON.stringify(await desk.stores.documents.list('past-cases'));
    expect(kept).not.toMatch(/stuck|transfer is/);
  });

  it('are neither kept nor shown for who has refused', async () => {
    await talk(false);
    expect(await desk.stores.documents.list('past-cases')).toEqual([]);
    await talk(true);
    expect((await seenByAgent(false)).past).toBeNull();
  });

  it('go when it is taken back, and with the consent as a whole', async () => {
    await talk(true);
    const { visitor } = await seenByAgent(true);
    await visitor.press({ action: 'consent.choose', purpose: 'history', allowed: false });
    expect(await desk.stores.documents.list('past-cases')).toEqual([]);
    await talk(true);
    const next = desk.visitor();
    await next.press({ action: 'consent.accept', model: false, history: true });
    await next.press({ action: 'consent.withdraw' });
    expect(await desk.stores.documents.list('past-cases')).toEqual([]);
  });

  it.each([['agent'], ['user']] as const)(
    'go when it is taken back after the end as well, ended by the %s',
    async (by) => {
      await talk(true);
      const { visitor } = await seenByAgent(true);
      if (by === 'agent') await desk.desk.close(visitor.id, MINA, 'agent');
      else await visitor.press({ action: 'chat.end' });
      expect((await desk.stores.documents.list('past-cases')).length).toBeGreaterThan(0);
      await visitor.press({ action: 'consent.choose', purpose: 'history', allowed: false });
      expect(await desk.stores.documents.list('past-cases')).toEqual([]);
      expect(await choicesOf(visitor)).toMatchObject({ history: false });
      // Nothing is allowed any more once it has ended.
      await visitor.press({ action: 'consent.choose', purpose: 'history', allowed: true });
      expect(await choicesOf(visitor)).toMatchObject({ history: false });
    },
  );

  describe('when the names change', () => {
    const toTheBorder = PSEUDONYM_PERIOD - (NOON % PSEUDONYM_PERIOD);
    const nameOf = async (visitor: { id: ConversationId }) =>
      (await desk.stores.conversations.read(visitor.id))?.facts.user;

    it('are found in the next period under another name, and in the one after it no more', async () => {
      desk.pass(toTheBorder - 2 * DAY);
      const before = await nameOf(await talk(true));
      desk.pass(4 * DAY);
      const next = await seenByAgent(true);
      expect(next.past).toMatchObject({ cases: 1, last: { outcome: 'none' } });
      expect(await nameOf(next.visitor)).not.toBe(before);
      expect(new Set(desk.receipts.flatMap((receipt) => Object(receipt).user ?? [])).size).toBe(2);
      desk.pass(PSEUDONYM_PERIOD);
      expect((await seenByAgent(true)).past).toBeNull();
    });

    it('an open conversation keeps the name it began with, and counts with those of the next period', async () => {
      desk.pass(toTheBorder - MINUTE);
      const open = desk.visitor();
      await open.press({ action: 'consent.accept', model: false, history: true });
      const before = await nameOf(open);
      desk.pass(2 * MINUTE);
      await open.say('my transfer is stuck');
      expect(await nameOf(open)).toBe(before);
      await open.press({ action: 'chat.end' });
      await talk(true);
      expect((await seenByAgent(true)).past).toMatchObject({ cases: 2 });
    });

    it('are forgotten under every name, from both sides of the border', async () => {
      desk.pass(toTheBorder - MINUTE);
      await talk(true);
      const open = desk.visitor();
      await open.press({ action: 'consent.accept', model: false, history: true });
      desk.pass(2 * MINUTE);
      await talk(true);
      expect(await desk.stores.documents.list('past-cases')).toHaveLength(2);
      await open.press({ action: 'consent.choose', purpose: 'history', allowed: false });
      expect(await desk.stores.documents.list('past-cases')).toEqual([]);
    });
  });
});
