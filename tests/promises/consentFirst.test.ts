import { LOCALES } from '../../core/language.ts';
import { phrases } from '../../languages/index.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';

/*
 * Promise 7. Consent first: decided by the server, on every way in, in the user's language, by a version of the texts, with a receipt;
 * and it can be taken back.
 */

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

const WAYS_IN = ['webchat', 'emulator', 'line', 'telegram', 'facebook', 'slack', 'msteams', 'sms', 'email'];
const SECRET_WISH = 'quokka of mine';

async function storedOf(id: Parameters<DeskUnderTest['erase']>[0]): Promise<string> {
  const entries = await desk.stores.conversations.entries(id, { after: 0, limit: 100, audience: 'staff' });
  return JSON.stringify([entries, await desk.stores.conversations.read(id)]);
}

describe.each(WAYS_IN)('by way of %s', (channel) => {
  it('keeps nothing that was written before the answer, and everything that was written after it', async () => {
    const visitor = desk.visitor('en', channel);
    await visitor.say(`I have lost ${SECRET_WISH}`);
    expect(await storedOf(visitor.id)).not.toContain(SECRET_WISH);
    await visitor.press({ action: 'consent.accept' });
    await visitor.say(`I have lost ${SECRET_WISH}`);
    expect(await storedOf(visitor.id)).toContain(SECRET_WISH);
  });

  it('takes no word of who declines', async () => {
    const visitor = desk.visitor('en', channel);
    await visitor.press({ action: 'consent.decline' });
    await visitor.say(`I have lost ${SECRET_WISH}`);
    expect(await storedOf(visitor.id)).not.toContain(SECRET_WISH);
  });
});

it.each(LOCALES)('is asked for, thanked for and taken back in %s', async (locale) => {
  const visitor = desk.visitor(locale);
  await visitor.send({ type: 'conversationUpdate' });
  const words = phrases(locale);
  expect((await visitor.hears())[0]).toContain(words.consentAsk);
  expect(await visitor.press({ action: 'consent.accept' })).toContain(words.consentThanks('1'));
  expect(await visitor.press({ action: 'consent.withdraw' })).toEqual([words.withdrawn]);
});

it('names the version that was agreed to, and gives a receipt for every choice', async () => {
  const visitor = desk.visitor();
  await visitor.enter();
  const { consent } = (await desk.stores.conversations.read(visitor.id))?.facts ?? {};
  expect(consent).toMatchObject({ kind: 'accepted', version: '1', receipt: expect.stringMatching(/./) });
  await visitor.press({ action: 'consent.withdraw' });
  expect(desk.receipts).toMatchObject([{ choice: 'accepted' }, { choice: 'withdrawn' }]);
});

it('ends with what was said when it is taken back', async () => {
  const visitor = desk.visitor();
  await visitor.enter();
  await visitor.say(`I have lost ${SECRET_WISH}`);
  await visitor.press({ action: 'consent.withdraw' });
  desk.pass(2 * 60_000);
  await desk.sweep();
  expect(await desk.stores.conversations.read(visitor.id)).toBeNull();
});
