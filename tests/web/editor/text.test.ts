import { LANGUAGES } from '../../../core/language.ts';
import { parseArticle } from '../../../knowledge/articleStore/articleFile.ts';
import { newArticle, withQuestion } from '../../../web/editor/list/articleText.ts';
import { toGapRows } from '../../../web/editor/list/gapRows.ts';
import { articleText } from '../../support/texts/articleText.ts';

describe('the text of an article', () => {
  it.each(LANGUAGES)('begins as one that can be read, in %s', (language) => {
    const where = { id: 'new-thing', language };
    const text = newArticle({ ...where, department: 'app', question: 'why: "this" # now?', now: Date.UTC(2026, 0, 2) });
    expect(parseArticle(text, where)).toMatchObject({
      kind: 'ok',
      article: { id: 'new-thing', language, reviewed: '2026-01-02', questions: ['why: "this" # now?'] },
    });
  });

  it('takes a question behind those that it has, and keeps every other byte', () => {
    const where = { id: 'send-pending', language: 'en' } as const;
    for (const source of [articleText(), articleText().replaceAll('\n', '\r\n')]) {
      const eol = source.includes('\r') ? '\r\n' : '\n';
      const text = withQuestion(source, 'is it: lost?');
      expect(text.replace(`  - "is it: lost?"${eol}`, '')).toBe(source);
      expect(parseArticle(text, where)).toMatchObject({
        article: { questions: ['my transfer is stuck', 'eth not arrived', 'is it: lost?'] },
      });
    }
    const none = articleText().replace(/questions:\n(?: {2}- .*\n)+/, 'questions: []\n');
    expect(parseArticle(withQuestion(none, 'first'), where)).toMatchObject({ article: { questions: ['first'] } });
  });
});

it('adds up what was not answered over the days, the most frequent first', () => {
  expect(
    toGapRows([
      { day: '2026-01-15', kind: 'notKnown', topic: null, count: 1 },
      { day: '2026-01-15', kind: 'notHelped', topic: 'slippage', count: 2 },
      { day: '2026-01-13', kind: 'notHelped', topic: 'slippage', count: 3 },
    ]),
  ).toEqual([
    { kind: 'notHelped', topic: 'slippage', count: 5, last: '2026-01-15' },
    { kind: 'notKnown', topic: null, count: 1, last: '2026-01-15' },
  ]);
});
