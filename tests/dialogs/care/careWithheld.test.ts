import { freshPhrase, PHRASE_LISTS } from '../../../bench/secretCorpus.ts';
import type { Locale } from '../../../core/language.ts';
import { carePhrases } from '../../../languages/care/index.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

const FAREWELL = 'I want to die';
const drawn = (): string => freshPhrase(PHRASE_LISTS['english'] ?? []).join(' ');

async function agreed(locale: Locale = 'en') {
  const visitor = desk.visitor(locale);
  await visitor.enter();
  return visitor;
}

describe('a message that goes no further, and tells of a life', () => {
  it.each<[Locale, string]>([
    ['en', FAREWELL],
    ['ja', 'もう死にたいです'],
    ['zh-Hans', '我不想活了'],
    ['zh-Hant', '我不想活了'],
    ['ko', '죽고 싶어요'],
  ])('is met by the line and a person, under the one about secrets (%s)', async (locale, farewell) => {
    const visitor = await agreed(locale);
    const phrase = drawn();
    const [stopped, care] = await visitor.say(`${farewell}. ${phrase}`);
    expect(stopped).not.toContain(carePhrases(locale).parts.crisis.lead);
    expect(care).toContain(carePhrases(locale).parts.crisis.lead);
    const row = await desk.stores.conversations.read(visitor.id);
    expect(row?.facts.owner).toMatchObject({ kind: 'waiting', first: true });
    const kept = JSON.stringify(
      await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 100, audience: 'staff' }),
    );
    expect(kept).not.toContain(phrase);
    expect(kept).not.toContain(farewell);
  });

  it('begins the state: what comes next is answered in it', async () => {
    const visitor = await agreed();
    await visitor.say(`${FAREWELL}. ${drawn()}`);
    const said = (await visitor.say('and now?')).join('\n');
    expect(said).not.toContain(carePhrases('en').parts.crisis.lead);
    expect(said).toContain('The numbers stand above');
  });

  it('is met by the card once', async () => {
    const visitor = await agreed();
    await visitor.say(FAREWELL);
    const said = (await visitor.say(`${FAREWELL}. ${drawn()}`)).join('\n');
    expect(said).not.toContain(carePhrases('en').parts.crisis.lead);
  });

  it('is met before anything was agreed, and nobody is called', async () => {
    const visitor = desk.visitor('en');
    const phrase = drawn();
    const said = (await visitor.say(`${FAREWELL}. ${phrase}`)).join('\n');
    expect(said).toContain(carePhrases('en').parts.crisis.lead);
    expect(said).toContain(carePhrases('en').agreeToCall);
    const row = await desk.stores.conversations.read(visitor.id);
    expect(row?.facts.owner.kind).toBe('bot');
  });
});

it('a phrase alone is met by the line about secrets alone', async () => {
  const visitor = await agreed();
  const said = await visitor.say(drawn());
  expect(said).toHaveLength(1);
});
