import type { Article, Part } from '../../../knowledge/ports.ts';
import { type AskedPart, createPartSense } from '../../../knowledge/search/partSense.ts';
import { memoryValues } from '../../support/memoryValues.ts';

const article = (id: string) => ({ id, language: 'en' }) as Article;
const asked = (of: Article, anchor: string, words: string[]): AskedPart => ({
  part: { article: of, anchor } as Part,
  ways: Array.from({ length: 12 }, (_, n) => ['how', words[n % words.length] ?? '', `only${n}`]),
});
const fees = article('fees');
const phrase = article('phrase');
const all = new Map([
  [fees, [asked(fees, 'lead', ['gas']), asked(fees, 'lower', ['cheaper'])]],
  [phrase, [asked(phrase, 'lead', ['words']), asked(phrase, 'lost', ['paper'])]],
]);

it('learns of which article a message is, and of which of its parts', async () => {
  const sense = createPartSense();
  expect(sense.articles(['gas'], 'en').size).toBe(0);
  expect(sense.parts(['gas'], fees).size).toBe(0);
  await sense.learn('en', all);
  const articles = sense.articles(['how', 'cheaper'], 'en');
  expect(articles.get('fees')).toBeGreaterThan(0);
  expect(articles.get('phrase')).toBeLessThan(0);
  const parts = sense.parts(['how', 'cheaper'], fees);
  expect(parts.get('lower')).toBeGreaterThan(0);
  expect(parts.get('lead')).toBeLessThan(0);
  expect(sense.articles(['gas'], 'ja').size).toBe(0);
});

it('tells the same whether it was learnt now or at an earlier start, and learns anew what was asked otherwise', async () => {
  const values = memoryValues();
  const told = async (given: typeof all) => {
    const sense = createPartSense(values);
    await sense.learn('en', given);
    return [sense.articles(['gas'], 'en'), sense.parts(['gas'], fees)];
  };
  const first = await told(all);
  expect(values.kept.size).toBe(1);
  expect(await told(all)).toEqual(first);
  await told(new Map([...all].slice(0, 1)));
  expect(values.kept.size).toBe(2);
});

it('learns anew once an article has a part of which nothing is asked yet', async () => {
  const values = memoryValues();
  await createPartSense(values).learn('en', all);
  const sense = createPartSense(values);
  const [lead, lower] = all.get(fees) ?? [];
  const fresh: AskedPart = { part: { article: fees, anchor: 'fresh' } as Part, ways: [] };
  await sense.learn('en', new Map([...all, [fees, [lead, fresh, lower].flatMap((part) => part ?? [])]]));
  const parts = sense.parts(['how', 'cheaper'], fees);
  expect(parts.get('fresh')).toBeLessThan(0);
  expect(parts.get('lower')).toBeGreaterThan(0);
});

it('learns anew where what was kept is no such thing', async () => {
  const values = { readValue: () => ({ terms: 'none' }), keepValue: () => undefined };
  const sense = createPartSense(values);
  await sense.learn('en', all);
  expect(sense.articles(['gas'], 'en').get('fees')).toBeGreaterThan(0);
});
