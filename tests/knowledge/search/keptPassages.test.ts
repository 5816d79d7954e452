import { createSearchEngine } from '../../../knowledge/search/engine.ts';
import { countsOfPassages } from '../../../knowledge/search/keptPassages.ts';
import { countPassage, type PassageText } from '../../../knowledge/search/passageCounts.ts';
import type { KeptModels, KeptValues } from '../../../text/learning/keptModels.ts';
import { loadThesaurus } from '../../../text/words/thesaurus.ts';
import { memoryValues } from '../../support/stores/memoryValues.ts';

const PASSAGES: PassageText[] = [
  {
    id: 'a',
    group: 'a',
    title: '送金が届かない',
    aliases: ['まだ届きません', 'USDTが来ない'],
    text: '確認を待ちます。'.repeat(300),
  },
  { id: 'b', group: 'b', heading: '手数料', text: 'ガス代が足りないときは、少し入れます。' },
];
const thesaurus = loadThesaurus();
const count = (passage: PassageText) => countPassage(passage, 'ja', thesaurus);
const never = (): never => {
  throw new Error('analysed again');
};

it('keeps what passages were counted to be, to the last number', () => {
  const values = memoryValues();
  const found = countsOfPassages('passages-ja', PASSAGES, count, values);
  expect(found).toEqual(PASSAGES.map(count));
  expect(countsOfPassages('passages-ja', PASSAGES, never, values)).toEqual(found);
});

it.each([
  ['a changed title', PASSAGES.map((passage) => ({ ...passage, title: 'x' }))],
  ['another order', [...PASSAGES].reverse()],
])('counts again for %s', (_, passages) => {
  const values = memoryValues();
  countsOfPassages('passages-ja', PASSAGES, count, values);
  expect(countsOfPassages('passages-ja', passages, count, values)).toEqual(passages.map(count));
});

it.each([
  ['no table', { value: 'x', numbers: [] }],
  ['one of fewer passages', { value: ['a'], numbers: [Uint32Array.of(1, 0, 0, 0, 0, 1, 0, 1)] }],
  ['one that ends early', { value: ['a'], numbers: [Uint32Array.of(1, 0, 0, 0, 0, 9, 0, 1)] }],
])('counts again where what is kept is %s', (_, kept) => {
  const values = { readValue: () => kept, keepValue: () => undefined };
  expect(countsOfPassages('passages-ja', PASSAGES, count, values)).toEqual(PASSAGES.map(count));
});

it('finds and scores the same, counted now or at an earlier start', () => {
  const kept: KeptModels & KeptValues = { ...memoryValues(), read: () => null, keep: () => undefined };
  const search = () => {
    const engine = createSearchEngine({ kept });
    engine.putAll('ja', new Map(PASSAGES.map((passage) => [passage.group, [passage]])));
    return engine.search('送金の手数料が届かない', 'ja');
  };
  const first = search();
  expect(first.hits.length).toBeGreaterThan(0);
  expect(search()).toEqual(first);
});
