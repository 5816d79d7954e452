import type { Language } from '../../../core/language.ts';
import { type Article, type AskedInTalk, NOTHING_BEFORE } from '../../../knowledge/ports.ts';
import { type AskedPart, createPartSense, type PartSense } from '../../../knowledge/search/partSense.ts';
import { memoryValues } from '../../support/memoryValues.ts';

const termsOf = { ofMessage: (text: string) => text.split(' '), ofBefore: (text: string) => text.split(' ') };
const noTalks = { digest: () => '', read: () => [] };
const alone = (sense: PartSense) => sense.after(NOTHING_BEFORE);
const article = (id: string, language: Language = 'en') => ({ id, language }) as Article;
const asked = (of: string, anchor: string, words: string[], language: Language = 'en'): AskedPart => ({
  ...{ article: of, anchor, language },
  ways: Array.from({ length: 24 }, (_, n) => `how ${words[n % words.length]} only${n}`),
});
const all = [
  asked('fees', 'lead', ['gas']),
  asked('fees', 'lower', ['cheaper']),
  asked('phrase', 'lead', ['words']),
  asked('phrase', 'lost', ['paper']),
  asked('fees', 'lower', ['安い', '@cheap'], 'ja'),
  asked('phrase', 'lost', ['紙'], 'ja'),
];

it('learns of which article a message is, and of which of its parts, in all languages at once', async () => {
  const sense = createPartSense(termsOf);
  expect(alone(sense).articles('gas', 'en').size).toBe(0);
  expect(alone(sense).parts('gas', article('fees')).size).toBe(0);
  await sense.learn(all, noTalks);
  const articles = alone(sense).articles('how cheaper', 'en');
  expect(articles.get('fees')).toBeGreaterThan(0);
  expect(articles.get('phrase')).toBeLessThan(0);
  const parts = alone(sense).parts('how cheaper', article('fees'));
  expect(parts.get('lower')).toBeGreaterThan(0);
  expect(parts.get('lead')).toBeLessThan(0);
  expect(alone(sense).articles('紙', 'ja').get('phrase')).toBeGreaterThan(0);
});

it('reads a concept that another language was learnt with, and takes no word for one of another language', async () => {
  const sense = createPartSense(termsOf);
  await sense.learn(all, noTalks);
  expect(alone(sense).articles('@cheap', 'en').get('fees')).toBeGreaterThan(0.1);
  expect(alone(sense).articles('cheaper', 'ja')).toEqual(alone(sense).articles('nothing', 'ja'));
});

it('tells the same whether it was learnt now or at an earlier start, and learns anew what was asked otherwise', async () => {
  const values = memoryValues();
  const told = async (given: typeof all) => {
    const sense = createPartSense(termsOf, values);
    await sense.learn(given, noTalks);
    return [alone(sense).articles('gas', 'en'), alone(sense).parts('gas', article('fees'))];
  };
  const first = await told(all);
  expect(values.kept.size).toBe(1);
  expect(await told(all)).toEqual(first);
  expect(await told(all.slice(1))).not.toEqual(first);
});

it('tells nothing of a part or an article that was written since', async () => {
  const sense = createPartSense(termsOf);
  await sense.learn(all, noTalks);
  expect([...alone(sense).parts('gas', article('fees')).keys()]).toEqual(['lead', 'lower']);
  expect(alone(sense).parts('gas', article('fresh')).size).toBe(0);
});

it('learns anew where what was kept is no such thing', async () => {
  const values = { readValue: () => ({ value: { terms: 'none' }, numbers: [] }), keepValue: () => undefined };
  const sense = createPartSense(termsOf, values);
  await sense.learn(all, noTalks);
  expect(alone(sense).articles('gas', 'en').get('fees')).toBeGreaterThan(0);
});

describe('a message in a conversation', () => {
  const before = { heard: ['I unstaked yesterday'], last: null, open: 'balance' };
  const talk = (of: string, anchor: string, heard: string, n: number): AskedInTalk => ({
    ...{ article: of, anchor, language: 'en', text: `can I cancel it only${n}` },
    before: { heard: [heard], last: null, open: 'balance' },
  });
  const talks = Array.from({ length: 60 }, (_, n) =>
    n % 2 === 0 ? talk('fees', 'lower', 'I unstaked yesterday', n) : talk('phrase', 'lost', 'my transfer hangs', n),
  );
  const learnt = async () => {
    const sense = createPartSense(termsOf);
    await sense.learn(all, { digest: () => 'talks', read: () => talks });
    return sense;
  };

  it('asks for what was asked after the same words before', async () => {
    const sense = await learnt();
    const told = (heard: string) => sense.after({ ...before, heard: [heard] }).articles('can I cancel it', 'en');
    expect(told('I unstaked yesterday').get('fees')).toBeGreaterThan(told('my transfer hangs').get('fees') ?? 0);
    expect(told('my transfer hangs').get('phrase')).toBeGreaterThan(0);
  });

  it('is no lesson where the part that answered it is no more', async () => {
    const sense = createPartSense(termsOf);
    const gone = talks.map((one) => ({ ...one, article: 'gone' }));
    await sense.learn(all, { digest: () => '', read: () => gone });
    expect([...alone(sense).articles('gas', 'en').keys()]).toEqual(['fees', 'phrase']);
  });

  it('is learnt anew when the conversations are others', async () => {
    const values = memoryValues();
    for (const digest of ['one', 'two'])
      await createPartSense(termsOf, values).learn(all, { digest: () => digest, read: () => [] });
    expect(values.kept.size).toBe(2);
  });
});
