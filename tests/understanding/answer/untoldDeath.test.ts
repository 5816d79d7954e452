import { join } from 'node:path';
import { z } from 'zod';
import { NEW_CASE } from '../../../core/case.ts';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../../core/language.ts';
import type { Part } from '../../../knowledge/ports.ts';
import { OF_A_DEATH, withoutUntoldDeath } from '../../../understanding/answer/untold/untoldDeath.ts';
import { factsAfter } from '../../../understanding/case/knownFacts.ts';
import { toldIn } from '../../../understanding/recognise/facts/told.ts';

const ranked = ['law-questions#heir-may-open', 'law-questions#court-open'].map((named) => {
  const [id, anchor] = named.split('#');
  return { part: { article: { id }, anchor } as unknown as Part }; // its name is all that is read
});
const anchors = (messages: readonly string[]) => {
  const facts = messages.reduce((known, text, at) => factsAfter(known, toldIn(text, 'en'), at), NEW_CASE.facts);
  return withoutUntoldDeath(ranked, { facts }).map(({ part }) => part.anchor);
};

describe('what is said to heirs', () => {
  it('is left out where a divorce was told', () => {
    expect(anchors(['we are getting a divorce', 'he once paid me from an address'])).toEqual(['court-open']);
  });

  it('is said where nothing was told, and where somebody has died', () => {
    expect(anchors(['how do I see the balance'])).toHaveLength(2);
    expect(anchors(['my ex-husband hid coins', 'he passed away in may', 'the divorce was done'])).toHaveLength(2);
  });

  it.each(LANGUAGES)('is in parts that the articles of %s have', (language) => {
    const articles = join(__dirname, '../../../knowledge/articles', language);
    const File = z.object({ answers: z.array(z.object({ id: z.string() })) });
    const missing = OF_A_DEATH.filter((named) => {
      const [article, anchor] = named.split('#');
      return !readYaml(join(articles, `${article}.answers.yaml`), File).answers.some(({ id }) => id === anchor);
    });
    expect(missing).toEqual([]);
  });
});
