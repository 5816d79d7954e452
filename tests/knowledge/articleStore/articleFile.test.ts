import { filesOf } from '../../../core/markdown/articleSource.ts';
import { linksIn, MAX_ARTICLE_BYTES, parseArticle } from '../../../knowledge/articleStore/articleFile.ts';
import { lintArticle } from '../../../knowledge/editing/lint.ts';
import { articleText } from '../../support/texts/articleText.ts';

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

  it('reads which of what not to do surely loses money or words, and says it without the mark', () => {
    const body = '## What not to do {#never}\n- Do not send again.\n- Pay nobody. {loss}';
    const parsed = parseArticle(articleText({ body }), here);
    const section = { anchor: 'never', markdown: '- Do not send again.\n- Pay nobody.', losses: [1] };
    expect(parsed).toMatchObject({ kind: 'ok', article: { sections: [section] } });
  });

  it.each([
    ['no front matter', 'Hello'],
    ['what is asked in its front matter', articleText().replace('related: []', 'related: []\nquestions: [x]')],
    ['no word of what is asked', filesOf(articleText()).markdown],
    ['no list of what is asked', articleText().replace('questions:', 'asked:')],
    ['a third part', `${articleText()}\n--- answers.yaml ---\nquestions: []\n`],
    ['broken YAML', articleText().replace('related: []', 'related: [')],
    ['an unknown key', articleText().replace('related: []', 'related: []\ncolour: red')],
    ['a language that does not exist', articleText({ language: 'fr' })],
    ['an id that is not its file', articleText({ id: 'other' })],
    ['a department that does not exist', articleText({ department: 'sales' })],
    ['a link in its title', articleText({ title: 'Coins](https://wallet.example) [and why' })],
    ['a heading without anchor', articleText({ body: '## What to do\n1. Wait.' })],
    ['two sections of one anchor', articleText({ body: '## A {#steps}\n1. x\n\n## B {#steps}\n1. y' })],
    ['a mark of loss on a step', articleText({ body: '## A {#steps}\n- Pay nobody. {loss}' })],
    ['a mark of loss on a paragraph', articleText({ body: '## A {#never}\nPay nobody. {loss}' })],
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

  it.each<[string, string]>([
    ['blanks in a heading', articleText({ body: `## ${' '.repeat(190_000)}` })],
    ['half links', articleText({ lead: ']('.repeat(90_000) })],
    ['links without an end', articleText({ lead: '[a](x'.repeat(35_000) })],
    ['quotes in front matter', `---\n${'"'.repeat(190_000)}\n---\nx\n`],
    ['one key after another', `---\n${Array.from({ length: 25_000 }, (_, n) => `k${n}: 1`).join('\n')}\n---\nx\n`],
  ])('is refused or read in a moment, whatever it is made of: %s', (_name, source) => {
    const start = performance.now();
    lintArticle(source, here, { library: { article: () => null, articles: () => [] } });
    // Linear work takes some 50 ms here; what it took before was 0.8 s for the first, and minutes for the links.
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('is refused above its greatest size, and says so', () => {
    expect(problems(articleText({ lead: 'x'.repeat(5_000_000) }))[0]?.reason).toContain('larger than');
  });

  it('names every link with its line, however it is written', () => {
    const text = articleText({
      lead: 'Look [here](https://a.example)\nand <https://b.example>\nand [there][c].\n\n[c]: https://c.example',
    });
    expect(linksIn(text)).toEqual([
      { href: 'https://a.example', line: 12 },
      { href: 'https://b.example', line: 13 },
      { href: 'https://c.example', line: 14 },
    ]);
  });
});
