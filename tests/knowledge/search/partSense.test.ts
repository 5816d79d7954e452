import type { Language } from '../../../core/language.ts';
import type { Article } from '../../../knowledge/ports.ts';
import { type AskedPart, createPartSense } from '../../../knowledge/search/partSense.ts';
import { memoryValues } from '../../support/stores/memoryValues.ts';

const termsOf = (text: string) => text.split(' ');
const article = (id: string, language: Language = 'en') => ({ id, language }) as Article;
const asked = (of: string, anchor: string, words: string[], language: Language = 'en'): AskedPart => ({
  ...{ article: of, anchor, language },
  own: words,
  ways: () => Array.from({ length: 24 }, (_, n) => `how ${words[n % words.length]} only${n}`),
});
const none = () => '';
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
  expect(sense.articles('gas', 'en').size).toBe(0);
  expect(sense.parts('gas', article('fees')).size).toBe(0);
  await sense.learn(all, none);
  const articles = sense.articles('how cheaper', 'en');
  expect(articles.get('fees')).toBeGreaterThan(0);
  expect(articles.get('phrase')).toBeLessThan(0);
  const parts = sense.parts('how cheaper', article('fees'));
  expect(parts.get('lower')).toBeGreaterThan(0);
  expect(parts.get('lead')).toBeLessThan(0);
  expect(sense.articles('紙', 'ja').get('phrase')).toBeGreaterThan(0);
});

it('reads a concept that another language was learnt with, and takes no word for one of another language', async () => {
  const sense = createPartSense(termsOf);
  await sense.learn(all, none);
  expect(sense.articles('@cheap', 'en').get('fees')).toBeGreaterThan(0.1);
  expect(sense.articles('cheaper', 'ja')).toEqual(sense.articles('nothing', 'ja'));
});

it('tells the same whether it was learnt now or at an earlier start, and learns anew what was asked otherwise', async () => {
  const values = memoryValues();
  const told = async (given: typeof all, beside = '') => {
    const sense = createPartSense(termsOf, values);
    await sense.learn(given, () => beside);
    return [sense.articles('gas', 'en'), sense.parts('gas', article('fees'))];
  };
  const first = await told(all);
  expect(values.kept.size).toBe(1);
  expect(await told(all)).toEqual(first);
  expect(await told(all.slice(1))).not.toEqual(first);
  expect(values.kept.size).toBe(2);
  await told(all, 'asked otherwise');
  expect(values.kept.size).toBe(3);
});

it('tells nothing of a part or an article that was written since', async () => {
  const sense = createPartSense(termsOf);
  await sense.learn(all, none);
  expect([...sense.parts('gas', article('fees')).keys()]).toEqual(['lead', 'lower']);
  expect(sense.parts('gas', article('fresh')).size).toBe(0);
});

it('learns anew where what was kept is no such thing', async () => {
  const values = { readValue: () => ({ value: { terms: 'none' }, numbers: [] }), keepValue: () => undefined };
  const sense = createPartSense(termsOf, values);
  await sense.learn(all, none);
  expect(sense.articles('gas', 'en').get('fees')).toBeGreaterThan(0);
});
