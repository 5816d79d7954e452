import { dontsIn, dontsInSource, ofCard, onCard, readMarks, withMark } from '../../../core/markdown/donts.ts';
import { markdownHtml } from '../../../core/markdown/markdownHtml.ts';
import { articleText } from '../../support/texts/articleText.ts';

const SECTION = '- Wait.\n- Pay nobody. {loss}\n- Give the words\n  to nobody. {loss}\n\nAsk a person.';
const SOURCE = articleText({ body: `## What to do {#steps}\n- Look.\n\n## What not to do {#never}\n${SECTION}` });

describe('what not to do', () => {
  it('is said without its mark, and known for what surely loses money or words', () => {
    const { markdown, losses, isAstray } = readMarks(SECTION);
    expect(markdown).toBe('- Wait.\n- Pay nobody.\n- Give the words\n  to nobody.\n\nAsk a person.');
    expect(isAstray).toBe(false);
    expect(dontsIn({ markdown, losses })).toEqual([
      { text: 'Wait.', loses: false },
      { text: 'Pay nobody.', loses: true },
      { text: 'Give the words to nobody.', loses: true },
    ]);
  });

  it.each([
    ['a paragraph', '- Wait.\n\nAsk a person. {loss}'],
    ['the first of two lines', '- Give the words {loss}\n  to nobody.'],
    ['the middle of a sentence', '- Pay {loss} nobody.'],
    ['a second list', '- Wait.\n\nOr:\n\n- Pay nobody. {loss}'],
  ])('has a mark astray in %s', (_name, section) => expect(readMarks(section).isAstray).toBe(true));

  it('is read out of a source with lines of Windows', () => {
    const { markdown, losses } = readMarks('- Wait.\r\n- Pay nobody. {loss}\r');
    expect({ markdown, losses }).toEqual({ markdown: '- Wait.\r\n- Pay nobody.\r', losses: [1] });
  });

  it('goes through a card and back', () => {
    const donts = [
      { text: 'Wait.', loses: false },
      { text: 'Pay nobody.', loses: true },
    ];
    expect(onCard(donts)).toEqual({ never: ['Wait.', 'Pay nobody.'], losses: [1] });
    expect(onCard(donts.slice(0, 1))).toEqual({ never: ['Wait.'] });
    expect(ofCard(onCard(donts))).toEqual(donts);
  });
});

describe('the mark in a source', () => {
  it('is found in the section of what not to do alone', () =>
    expect(dontsInSource(SOURCE).map(({ loses }) => loses)).toEqual([false, true, true]));

  it('is set and taken away, and every other byte stays', () => {
    const set = withMark(SOURCE, 0, true);
    expect(set).toBe(SOURCE.replace('- Wait.', '- Wait. {loss}'));
    expect(withMark(set, 0, true)).toBe(set);
    expect(withMark(set, 0, false)).toBe(SOURCE);
    expect(withMark(SOURCE, 2, false)).toBe(SOURCE.replace('  to nobody. {loss}', '  to nobody.'));
    expect(withMark(SOURCE.replaceAll('\n', '\r\n'), 0, true)).toBe(set.replaceAll('\n', '\r\n'));
    expect(withMark(SOURCE, 9, true)).toBe(SOURCE);
  });
});

it('is drawn with its sign where it is red, and in no other list', () => {
  const html = markdownHtml('- Wait.\n- Pay nobody.\n\nOr:\n\n- Ask.\n- Look.', undefined, [1]);
  expect(html).toMatch(/<li>Wait\.<\/li><li class="loses"><svg .*<\/svg>Pay nobody\.<\/li>/);
  expect(html.match(/class="loses"/g)).toHaveLength(1);
});
