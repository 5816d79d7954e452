import { MAX_ARTICLE_BYTES, parseArticle } from '../../knowledge/articleFile.ts';
import { articleText } from '../support/articleText.ts';

const here = { id: 'send-pending', language: 'en' } as const;
const problems = (source: string) => {
  const parsed = parseArticle(source, here);
  return parsed.kind === 'invalid' ? parsed.problems : [];
};

describe('an article file', () => {
  it('reads front matter, lead and sections, and keeps the source byte for byte', () => {
    const source = articleText();
    const parsed = parseArticle(source, here);
    expect(parsed).toMatchObject({
      kind: 'ok',
      article: {
        id: 'send-pending',
        department: 'transfers',
        questions: ['my transfer is stuck', 'eth not arrived'],
        lead: '**Your coins are still in your wallet.** A pending transfer has not moved anything.',
        sections: [
          { anchor: 'steps', heading: 'What to do', markdown: '1. Look at the hash.\n2. Wait.' },
          { anchor: 'never', heading: 'What not to do', markdown: '- Do not send again.' },
        ],
        markdown: source,
      },
    });
  });

  it.each([
    ['no front matter', 'Hello'],
    ['broken YAML', articleText().replace('related: []', 'related: [')],
    ['an unknown key', articleText().replace('related: []', 'related: []\ncolour: red')],
    ['a language that does not exist', articleText({ language: 'fr' })],
    ['an id that is not its file', articleText({ id: 'other' })],
    ['a department that does not exist', articleText({ department: 'sales' })],
    ['a heading without anchor', articleText({ body: '## What to do\n1. Wait.' })],
    ['two sections of one anchor', articleText({ body: '## A {#steps}\n1. x\n\n## B {#steps}\n1. y' })],
    ['no short answer', articleText({ lead: '' })],
    ['HTML', articleText({ lead: 'Hello <b>you</b>' })],
    ['a script', articleText({ lead: '<script>alert(1)</script>' })],
    ['an image', articleText({ lead: '![x](https://example.org/x.png)' })],
    ['a javascript link', articleText({ lead: '[x](javascript:alert(1))' })],
    ['a plain http link', articleText({ lead: '[x](http://example.org)' })],
    ['a YAML bomb', articleText().replace('related: []', 'related: &a [x]\nsources: *a')],
    ['too many bytes', articleText({ lead: 'x'.repeat(MAX_ARTICLE_BYTES) })],
    ['nothing at all', ''],
  ])('refuses %s with a line and a reason', (_name, source) => {
    expect(problems(source)).not.toHaveLength(0);
    for (const problem of problems(source)) {
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.reason).not.toBe('');
    }
  });

  it('names the line', () => {
    const source = articleText({ lead: 'Good.\n\nBad <i>one</i>.' });
    const line = source.split('\n').findIndex((text) => text.startsWith('Bad')) + 1;
    expect(problems(source)).toEqual([{ line, reason: 'HTML is not allowed' }]);
    expect(problems(articleText({ department: 'sales' }))[0]?.line).toBe(5);
  });
});
