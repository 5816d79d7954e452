import { randomInt } from 'node:crypto';
import { PHRASE_LISTS } from '../../../bench/secretCorpus.ts';
import { parseActivity } from '../../../bots/inboundActivity.ts';
import { Action, type ActionValue } from '../../../core/actions/index.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { LOCALES } from '../../../core/language.ts';
import { passageOf } from '../../../knowledge/answer.ts';
import { phrases } from '../../../languages/index.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

/*
 * Anybody can write the value of a button. Every schema of `core/actions` is walked: into each of its string fields goes a word, and
 * a recovery phrase in the form that the field takes. Neither stands anywhere afterwards.
 */

const ARTICLE = sampleArticle('send-pending', {
  lead: 'It waits.',
  sections: [{ anchor: 'wait', heading: 'How long', markdown: 'An hour.' }],
});
const HASH = `0x${'4f'.repeat(32)}`;
const ADDRESS = `0x${'4f'.repeat(20)}`;

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await openDeskUnderTest({
    passage: (id) => (id === ARTICLE.id ? passageOf(ARTICLE, null) : null),
    networks: [{ id: '1' as never, name: 'Ethereum' }],
  });
});
afterAll(() => desk.close());

/** What each field takes where nothing is made up. */
const OWN: Readonly<Record<string, unknown>> = {
  ...{ id: ARTICLE.id, article: ARTICLE.id, part: 'wait', text: 'How long?', step: 'which', chain: '1', country: 'JP' },
  ...{ hash: HASH, address: ADDRESS, view: 'sender', slot: 'network', value: 'Tron', language: 'en', who: 'alone' },
  ...{ purpose: 'model', allowed: true, isHash: true, model: false, history: false, whole: true, score: 5 },
  ...{ message: 1, which: 1, unsure: true, whom: 1 },
};
/** What a client types into the chat itself is read like any message. */
const TYPED = ['ask.text'];

type Shape = Readonly<Record<string, unknown>>;
const fieldsOf = Action.options.flatMap((option) => {
  const shape = option.shape as Shape & { action: { value: string } };
  const name = shape.action.value;
  const fields = Object.keys(shape).filter((field) => field !== 'action');
  const all = Object.fromEntries(fields.map((field) => [field, OWN[field]]));
  const own = { action: name, ...all, ...(name === 'guide' ? { id: 'stuck' } : {}) };
  return fields.map((field) => ({ name, field, own }));
});
const texts = fieldsOf.filter(({ name, field, own }) => {
  return typeof (own as Shape)[field] === 'string' && !TYPED.includes(`${name}.${field}`);
});

/** The same word in the forms that some field takes. */
const forms = (word: string) => [
  word,
  word.toUpperCase(),
  word.replaceAll(' ', '-'),
  word.replaceAll(' ', ''),
  word.replaceAll(' ', '').repeat(5).slice(0, 60),
  word.slice(0, 2).toUpperCase(),
];
const shortWords = (PHRASE_LISTS['english'] ?? []).filter(({ length }) => length <= 4);
/** Short enough for a name; its checksum is nobody's. */
const secret = () => Array.from({ length: 12 }, () => shortWords[randomInt(shortWords.length)] ?? '').join(' ');

async function everything(id: ConversationId) {
  const { conversations, ledger } = desk.stores;
  const one = await conversations.read(id);
  const entries = await conversations.entries(id, { after: 0, limit: 1_000, audience: 'staff' });
  const events = await ledger.read('events', 0, 10_000);
  const { dialogs, ...content } = one?.content ?? { dialogs: {} };
  // Sums of evidence and times of the guard hold no words.
  const { guard: _, ...kept } = dialogs as Shape;
  return JSON.stringify([one?.facts, content, kept, entries, events, desk.acts, desk.receipts]).toLowerCase();
}

it('knows every field of every button', () => {
  expect(fieldsOf.filter(({ field }) => !(field in OWN))).toEqual([]);
  expect(texts.length).toBeGreaterThan(20);
});

it.each(texts)('refuses a word and a phrase in $name $field, and keeps neither', async ({ field, own }) => {
  const visitor = desk.visitor();
  await visitor.enter();
  for (const word of ['quokka', secret()]) {
    for (const made of forms(word)) {
      const body = { type: 'message', text: 'pressed', value: { ...own, [field]: made } };
      const parsed = parseActivity(body);
      if (parsed.kind === 'refused') {
        expect(parsed.message).not.toContain(made);
        continue;
      }
      await visitor.send(parsed.activity);
      const said = (await visitor.hears()).join('\n');
      expect([made, said === '' ? 'silent' : 'told']).toEqual([made, 'told']);
      if (made.length > 2) expect(said.toLowerCase()).not.toContain(made.toLowerCase());
    }
    const kept = await everything(visitor.id);
    expect([' ', '-', ''].filter((between) => kept.includes(word.replaceAll(' ', between)))).toEqual([]);
  }
});

it.each(LOCALES)('says so in %s, keeps none of the words beside it, and goes on', async (locale) => {
  const visitor = desk.visitor(locale);
  await visitor.enter();
  await visitor.send({ text: 'quokka lives here', value: { action: 'article', id: 'quokka' } });
  expect(await visitor.hears()).toEqual([phrases(locale).notOurButton]);
  expect(await everything(visitor.id)).not.toContain('quokka');
  expect((await visitor.press({ action: 'article', id: ARTICLE.id })).join('\n')).toContain('It waits.');
});

it('shows it to nobody who holds the conversation', async () => {
  const visitor = desk.visitor();
  await visitor.enter();
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  await visitor.send({ text: 'pressed', value: { action: 'helped', article: 'quokka' } });
  expect(await everything(visitor.id)).not.toContain('quokka');
});

it.each<ActionValue>([
  { action: 'article', id: ARTICLE.id, part: 'wait' },
  { action: 'article', id: 'latest', whole: true },
  { action: 'helped', article: ARTICLE.id },
  { action: 'guide', id: 'stuck', step: 'which' },
  { action: 'fees', chain: '1' },
  { action: 'care.region', country: 'JP' },
])('takes what is this desk’s own: %j', async (action) => {
  const visitor = desk.visitor();
  await visitor.enter();
  await visitor.press({ action: 'article', id: ARTICLE.id });
  expect((await visitor.press(action)).join('\n')).not.toContain(phrases('en').notOurButton);
});

it('takes an article that was shown in this conversation and is gone since', async () => {
  let isThere = true;
  const other = await openDeskUnderTest({ passage: () => (isThere ? passageOf(ARTICLE, null) : null) });
  const visitor = other.visitor();
  await visitor.enter();
  await visitor.press({ action: 'article', id: ARTICLE.id });
  isThere = false;
  const said = await visitor.press({ action: 'article', id: ARTICLE.id });
  await other.close();
  expect(said.join('\n')).not.toContain(phrases('en').notOurButton);
});
