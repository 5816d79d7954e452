import { newId } from '../../../core/ids.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { consolePhrases } from '../../../languages/console/index.ts';
import { caseName } from '../../../web/agent/caseName.ts';

describe('the name of a case', () => {
  it('is the same for every colleague', () => {
    const id = newId();
    expect(caseName(id, 32)).toEqual(caseName(id, 32));
  });

  it('has a code that spells nothing and mixes up nothing', () => {
    for (let count = 0; count < 200; count += 1)
      expect(caseName(newId(), 32).code).toMatch(/^[2-9BCDFGHJ-NP-TV-XZ]{4}$/);
  });

  it('hardly ever meets another one: 2,000 cases of a day', () => {
    const names = new Set(Array.from({ length: 2000 }, () => JSON.stringify(caseName(newId(), 32))));
    expect(names.size).toBeGreaterThan(1995);
  });

  it('uses every word', () => {
    const words = new Set(Array.from({ length: 2000 }, () => caseName(newId(), 32).word));
    expect(words.size).toBe(32);
  });

  it('is the same thing in every language: as many words in each, none twice', () => {
    for (const language of LANGUAGES) {
      const { caseWords } = consolePhrases(language);
      expect(new Set(caseWords).size).toBe(consolePhrases('en').caseWords.length);
    }
  });
});
