import { join } from 'node:path';
import { z } from 'zod';
import { NEW_CASE } from '../../../core/case.ts';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../../core/language.ts';
import type { Part } from '../../../knowledge/ports.ts';
import { OF_A_CHILD, withoutUntoldChild } from '../../../understanding/answer/untold/untoldChild.ts';

const ranked = ['minors#parents-know', 'price-advice#big-loss'].map((named) => {
  const [id, anchor] = named.split('#');
  return { part: { article: { id }, anchor } as unknown as Part }; // its name is all that is read
});
const inside = (article: string) => ({ article, query: '', turn: 1 });
const anchors = (open: string | null, minor = false) =>
  withoutUntoldChild(ranked, {
    open: open === null ? null : inside(open),
    facts: minor ? { ...NEW_CASE.facts, minor: { value: true, turn: 1 } } : NEW_CASE.facts,
  }).map(({ part }) => part.anchor);

describe('what is said to a child', () => {
  it('is left out in the middle of a problem of who has told of no such age', () => {
    expect(anchors('funds-stolen')).toEqual(['big-loss']);
  });

  it('is said to a child, to who is blackmailed, and where nothing is open yet', () => {
    expect(anchors('funds-stolen', true)).toHaveLength(2);
    expect(anchors('blackmail')).toHaveLength(2);
    expect(anchors(null)).toHaveLength(2);
  });

  it.each(LANGUAGES)('is in parts that the articles of %s have', (language) => {
    const articles = join(__dirname, '../../../knowledge/articles', language);
    const File = z.object({ answers: z.array(z.object({ id: z.string() })) });
    const missing = OF_A_CHILD.filter((named) => {
      const [article, anchor] = named.split('#');
      return !readYaml(join(articles, `${article}.answers.yaml`), File).answers.some(({ id }) => id === anchor);
    });
    expect(missing).toEqual([]);
  });
});
