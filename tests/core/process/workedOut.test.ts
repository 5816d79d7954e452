import { digestOf, workedOutOnce } from '../../../core/process/workedOut.ts';

it('works a text out once, whatever comes of it', () => {
  const read: string[] = [];
  const lengthOf = workedOutOnce(10, (text: string, language: string) => {
    read.push(`${language} ${text}`);
    return text === '' ? undefined : text.length;
  });
  for (const text of ['one', '', 'one', '']) lengthOf(text, 'en');
  expect(lengthOf('one', 'ja')).toBe(3);
  expect(read).toEqual(['en one', 'en ', 'ja one']);
});

it('forgets the oldest where there are too many', () => {
  let read = 0;
  const once = workedOutOnce(2, (text: string) => {
    read += 1;
    return text;
  });
  for (const text of ['a', 'b', 'c', 'c', 'b', 'a']) once(text);
  expect(read).toBe(4);
});

it('tells two texts from one that holds the signs of both', () => {
  expect(digestOf(['a', 'bc'])).not.toBe(digestOf(['ab', 'c']));
  expect(digestOf(['a 2 bc'])).not.toBe(digestOf(['a', 'bc']));
});
