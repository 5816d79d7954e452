import fc from 'fast-check';
import { type Block, type Inline, parseInline, parseMarkdown, safeLink } from '../../../core/markdown/markdown.ts';

const links = (text: string, checked = false) =>
  parseInline(text, checked).flatMap((part) => (part.kind === 'link' ? [part.href] : []));

describe('markdown of articles and staff', () => {
  it('knows paragraphs, emphasis, lists, headings and tables', () => {
    const blocks = parseMarkdown(
      '**Safe.** Really.\n\n## Steps {#steps}\n1. One\n2. Two\n\n- a\n- b\n\n| A | B |\n|---|---|\n| 1 | 2 |',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'list', 'list', 'table']);
    expect(blocks[0]).toEqual({
      kind: 'paragraph',
      inline: [
        { kind: 'strong', inline: [{ kind: 'text', text: 'Safe.' }] },
        { kind: 'text', text: ' Really.' },
      ],
    });
    expect(blocks[1]).toMatchObject({ inline: [{ text: 'Steps' }] });
    expect(blocks[2]).toMatchObject({ ordered: true, items: [[{ text: 'One' }], [{ text: 'Two' }]] });
  });

  it('leads to articles of this desk', () => {
    expect(links('see [this](article:new-phone)')).toEqual(['/articles/new-phone']);
    expect(links('the [help centre](/)')).toEqual(['/']);
    expect(links('see [this](/articles/new-phone?lang=ja#steps)')).toEqual(['/articles/new-phone?lang=ja#steps']);
  });

  it.each([
    'javascript:alert(1)',
    'http://ok.example/',
    'https://user@ok.example/',
    'https://ok.example:8443/',
    '//ok.example/',
    '/agent',
    'data:text/html,x',
    'tel:+1',
  ])('does not lead to %s', (href) => {
    expect(safeLink(href, true)).toBeNull();
    expect(links(`[press](${href})`, true)).toEqual([]);
  });

  it('leads outside over https alone, and only in words that the desk has checked', () => {
    const href = 'https://ok.example/a?b=c';
    expect(safeLink(href, true)).toEqual({ href, outside: true });
    expect(links(`look at ${href}.`, true)).toEqual([href]);
    expect(links(`look at ${href} or [there](${href})`)).toEqual([]);
  });

  it('keeps HTML as the text that it is', () => {
    expect(parseMarkdown('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'paragraph', inline: [{ kind: 'text', text: '<img src=x onerror=alert(1)>' }] },
    ]);
  });

  it('recognises whole transaction hashes, and leaves addresses whole', () => {
    const hash = `0x${'ab'.repeat(32)}`;
    expect(parseInline(`tx ${hash}.`)).toContainEqual({ kind: 'hash', hash });
    expect(parseInline(`to 0x${'ab'.repeat(20)}`).every(({ kind }) => kind === 'text')).toBe(true);
  });

  it('never loses a word, whatever is typed', () => {
    const wordsOf = (inline: Inline[]): string =>
      inline.map((part) => ('inline' in part ? wordsOf(part.inline) : 'text' in part ? part.text : part.hash)).join('');
    const blockWords = (block: Block): string => {
      if (block.kind === 'list') return block.items.map(wordsOf).join('');
      if (block.kind === 'table') return [block.head, ...block.rows].flat().map(wordsOf).join('');
      return wordsOf(block.inline);
    };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('word', '**', '*', '`', '[', ']', '(', ')', '\n', '\n\n', '- ', '1. ', ' ', '送金')),
        (pieces) => {
          const text = parseMarkdown(pieces.join('')).map(blockWords).join('');
          const count = (all: string) => all.split('送金').length;
          expect(count(text)).toBe(count(pieces.join('')));
        },
      ),
    );
  });
});
