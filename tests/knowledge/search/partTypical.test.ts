import type { Language } from '../../../core/language.ts';
import type { AskedPart } from '../../../knowledge/search/partSense.ts';
import { createPartTypical } from '../../../knowledge/search/partTypical.ts';
import { memoryValues } from '../../support/stores/memoryValues.ts';

const asked = (article: string, anchor: string, ways: readonly string[], language: Language = 'en'): AskedPart => ({
  ...{ article, anchor, language },
  own: ways,
  ways: () => ways,
});
const none = () => '';
const ALL = [
  asked('fees', 'lower', ['can the fee be lower', 'is there a lower fee', 'a lower fee please']),
  asked('phrase', 'lost', ['i lost my phrase', 'my phrase is lost', 'phrase lost, what now']),
  asked('fees', 'lower', ['手数料を安くしたい', '手数料は安くなる?', '安い手数料'], 'ja'),
  asked('phrase', 'lost', ['フレーズをなくした', 'フレーズを紛失', 'なくしたフレーズ'], 'ja'),
];

it('tells by the rows of letters of which part a message is typical, in each language by itself', async () => {
  const typical = createPartTypical();
  expect(typical.of('lower fees', 'en').size).toBe(0);
  await typical.learn(ALL, none);
  const en = typical.of('lower fees', 'en');
  expect(en.get('fees#lower')).toBeGreaterThan(0);
  expect(en.get('phrase#lost')).toBeLessThan(0);
  expect(typical.of('フレーズなくしました', 'ja').get('phrase#lost')).toBeGreaterThan(0);
  expect(typical.of('lower fees', 'ko').size).toBe(0);
});

it('takes no part for likelier where nothing is known of a message', async () => {
  const typical = createPartTypical();
  await typical.learn(ALL, none);
  expect([...typical.of('zzz', 'en').values()]).toEqual([0, 0]);
});

it('tells the same whether it was learnt now or at an earlier start, and learns anew what was asked otherwise', async () => {
  const values = memoryValues();
  const told = async (given: readonly AskedPart[], beside = '') => {
    const typical = createPartTypical(values);
    await typical.learn(given, () => beside);
    return typical.of('lower fees', 'en');
  };
  const first = await told(ALL);
  expect(values.kept.size).toBe(2);
  expect(await told(ALL)).toEqual(first);
  expect(values.kept.size).toBe(2);
  await told(ALL, 'asked otherwise');
  expect(values.kept.size).toBe(4);
});
