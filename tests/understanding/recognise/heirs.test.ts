import { careSpellings } from '../../../app/compose/knowledge/careReader.ts';
import type { Language } from '../../../core/language.ts';
import { readCareRules } from '../../../understanding/recognise/care/careRules.ts';
import { createCareReader } from '../../../understanding/recognise/care/crisis.ts';
import { afterDeath } from '../../../understanding/recognise/care/heirs.ts';

const read = createCareReader({ rules: readCareRules(), spellings: careSpellings, likelihood: () => null });

describe('a parent who does not know, where the owner of the coins is dead', () => {
  it.each<[Language, string]>([
    ['zh-Hans', '我妈其实不知道这事，继承是不是要公证？'],
    ['zh-Hans', '这个我爸妈都不知道'],
    ['ja', 'お母さんには言えないままです'],
    ['ko', '엄마는 아직 모르세요'],
    ['en', "my parents don't know about any of it"],
  ])('is an heir and no child in %s: %s', (language, text) => {
    expect(afterDeath(read(text, language)).minor.heard).toBe(false);
  });

  it.each<[Language, string]>([
    ['zh-Hans', '我妈不知道，我今年13岁'],
    ['ja', '母には内緒です。14歳です'],
  ])('is a child all the same who tells an age in %s: %s', (language, text) => {
    expect(afterDeath(read(text, language)).minor.heard).toBe(true);
  });

  it('leaves a crisis and force as they were heard', () => {
    expect(afterDeath(read('我妈不知道，我想死', 'zh-Hans')).crisis.heard).toBe(true);
  });
});
