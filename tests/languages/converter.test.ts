import { longestMatch } from '../../core/longestMatch.ts';

describe('converting by tables', () => {
  const convert = longestMatch(['a 1|ab 2|abcd 3', '', 'x y z|b 9', 'ab 4']);

  it.each([
    ['the longest entry that begins somewhere', 'abcd', '3'],
    ['the later of two alike', 'abc', '4c'],
    ['no further than the text goes', 'a', '1'],
    ['an entry with a space in what it becomes', 'x', 'y z'],
    ['what no table has as it is', '😀 c', '😀 c'],
    ['nothing', '', ''],
  ])('takes %s', (_name, text, expected) => expect(convert(text)).toBe(expected));
});
