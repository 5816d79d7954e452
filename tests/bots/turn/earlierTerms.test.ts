import { LOCALES, type Locale } from '../../../core/language.ts';
import type { ActionValue } from '../../../core/protocols/protocol.ts';
import { CONSENT_PURPOSES } from '../../../core/protocols/protocol.ts';
import { consentPhrases } from '../../../languages/consent/index.ts';
import { phrases } from '../../../languages/index.ts';
import { reportPhrases } from '../../../languages/report/index.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest({ purposes: CONSENT_PURPOSES });
});
afterEach(() => desk.close());

const WHERE = ['bot', 'waiting', 'withAgent', 'closed'] as const;
type Where = (typeof WHERE)[number];

/** A visitor whose case stands there, and who has agreed to the terms before those in force. */
async function agreedEarlier(where: Where, locale: Locale = 'en', channel = 'webchat') {
  const visitor = desk.visitor(locale, channel);
  await visitor.press({ action: 'consent.accept', model: true, history: true });
  await visitor.say('ETH 2');
  if (where !== 'bot') await visitor.press({ action: 'person' });
  if (where === 'withAgent' || where === 'closed') await desk.desk.claim(visitor.id, MINA);
  if (where === 'closed') await desk.desk.close(visitor.id, MINA, 'agent');
  const { conversations } = desk.stores;
  const stored = await conversations.read(visitor.id);
  if (stored?.facts.consent.kind !== 'accepted') throw new Error('Nothing was agreed to.');
  const { receipt } = stored.facts.consent;
  await conversations.commit(visitor.id, {
    ...{ ownerFence: stored.ownerFence, version: stored.version, entries: [] },
    facts: { ...stored.facts, consent: { ...stored.facts.consent, version: '0' } },
  });
  await visitor.hears();
  return { visitor, receipt };
}

const factsOf = async ({ id }: { id: Awaited<ReturnType<typeof agreedEarlier>>['visitor']['id'] }) =>
  (await desk.stores.conversations.read(id))?.facts;
const pastCases = () => desk.stores.documents.list('past-cases');

describe.each(WHERE)('agreed to earlier terms, with a case that is %s', (where) => {
  it('withdrawing ends it, forgets past cases and has a receipt of those terms', async () => {
    await agreedEarlier('closed');
    expect(await pastCases()).not.toEqual([]);
    const { visitor, receipt } = await agreedEarlier(where);
    expect(await visitor.press({ action: 'consent.withdraw' })).toEqual([phrases('en').withdrawn]);
    expect(await factsOf(visitor)).toMatchObject({ owner: { by: 'withdrawn' }, consent: { kind: 'undecided' } });
    expect(desk.receipts.at(-1)).toMatchObject({ choice: 'withdrawn', under: receipt });
    expect(await pastCases()).toEqual([]);
  });

  it('a purpose is refused without agreeing to the new ones', async () => {
    await agreedEarlier('closed');
    const { visitor, receipt } = await agreedEarlier(where);
    const { changed } = consentPhrases('en');
    expect(await visitor.press({ action: 'consent.choose', purpose: 'history', allowed: false })).toEqual([changed]);
    expect((await factsOf(visitor))?.consent).toMatchObject({ version: '0', choices: { model: true, history: false } });
    expect(desk.receipts.at(-1)).toMatchObject({ choice: 'changed', under: receipt });
    expect(await pastCases()).toEqual([]);
  });

  it('nothing more is allowed under them', async () => {
    const { visitor } = await agreedEarlier(where);
    await visitor.press({ action: 'consent.choose', purpose: 'model', allowed: false });
    await visitor.press({ action: 'consent.choose', purpose: 'model', allowed: true });
    expect((await factsOf(visitor))?.consent).toMatchObject({ version: '0', choices: { model: false } });
  });
});

describe.each(['bot', 'waiting', 'withAgent'] as const)('agreed to earlier terms, with a case that is %s', (where) => {
  it('declining the new ones takes back what was agreed to', async () => {
    await agreedEarlier('closed');
    const { visitor } = await agreedEarlier(where);
    expect(await visitor.press({ action: 'consent.decline' })).toEqual([phrases('en').withdrawn]);
    expect(await factsOf(visitor)).toMatchObject({ owner: { by: 'withdrawn' }, consent: { kind: 'declined' } });
    expect(desk.receipts.at(-1)).toMatchObject({ choice: 'declined' });
    expect(desk.receipts.at(-1)).not.toHaveProperty('under');
    expect(await pastCases()).toEqual([]);
  });

  it.each([
    ['chat.end', 'user'],
    ['data.erase', 'withdrawn'],
  ] as const)('%s ends it, and keeps no word of theirs', async (action, by) => {
    const { visitor } = await agreedEarlier(where);
    await visitor.send({ text: 'words beside the button', value: { action } });
    expect((await factsOf(visitor))?.owner).toMatchObject({ kind: 'closed', by });
    expect(JSON.stringify(await visitor.news())).not.toContain('words beside');
  });
});

it.each(LOCALES)('the ways out are heard in %s where they are typed', async (locale) => {
  const { buttons } = phrases(locale);
  const { visitor: ends } = await agreedEarlier('waiting', locale, 'telegram');
  await ends.say(buttons.endChat);
  expect((await factsOf(ends))?.owner).toMatchObject({ kind: 'closed', by: 'user' });
  const { visitor: leaves } = await agreedEarlier('waiting', locale, 'telegram');
  await leaves.say(buttons.leaveQueue);
  expect((await factsOf(leaves))?.owner).toEqual({ kind: 'bot' });
  const { visitor: refuses } = await agreedEarlier('withAgent', locale, 'telegram');
  await refuses.say(consentPhrases(locale).purposes.model.refuse);
  expect((await factsOf(refuses))?.consent).toMatchObject({ version: '0', choices: { model: false } });
});

it.each(LOCALES)(
  'who has the case is reported in %s, typed or pressed, and no word beside it is kept',
  async (locale) => {
    const { visitor: typed } = await agreedEarlier('withAgent', locale, 'telegram');
    expect((await typed.say(reportPhrases(locale).typed))[0]).toBe(reportPhrases(locale).taken('Mina'));
    const { visitor } = await agreedEarlier('withAgent', locale);
    await visitor.send({ text: 'words beside the button', value: { action: 'staff.report' } });
    expect(await factsOf(visitor)).toMatchObject({ owner: { kind: 'waiting' }, reported: [{ staff: MINA.id }] });
    expect(JSON.stringify(await visitor.news())).not.toContain('words beside');
  },
);

it('an end is rated under the terms that it was had under', async () => {
  const { visitor } = await agreedEarlier('closed');
  await visitor.press({ action: 'rate', score: 4 });
  expect((await factsOf(visitor))?.rating).toBe(4);
});

it.each<ActionValue>([{ action: 'person' }, { action: 'data.show' }, { action: 'emergency' }])(
  'anything else asks anew: $action',
  async (action) => {
    const { visitor } = await agreedEarlier('bot');
    expect((await visitor.press(action)).join('\n')).toContain(phrases('en').consentAsk);
    expect((await factsOf(visitor))?.owner).toEqual({ kind: 'bot' });
  },
);
