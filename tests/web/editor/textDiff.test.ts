import { diffLines, diffWords } from '../../../web/editor/diff/textDiff.ts';

const put = (kinds: readonly string[], parts: ReturnType<typeof diffLines>) =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('what differs between two texts', () => {
  it.each([
    ['', ''],
    ['a\nb\nc\n', 'a\nx\nc\n'],
    ['a\nb', 'b\na'],
    ['one\n\ntwo\n', 'one\n\ntwo and a half\n\nthree\n'],
    ['手数料はかかりません。\n', '手数料は少しかかります。\n'],
  ])('holds both texts whole: %j and %j', (before, after) => {
    const parts = diffLines(before, after);
    expect(put(['same', 'removed'], parts)).toBe(before);
    expect(put(['same', 'added'], parts)).toBe(after);
  });

  it('names a changed word, not its line', () => {
    expect(diffWords('The fee is high.', 'The fee is low.')).toEqual([
      { kind: 'same', text: 'The fee is ' },
      { kind: 'removed', text: 'high' },
      { kind: 'added', text: 'low' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('answers at once for texts that have nothing in common', () => {
    const lines = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word} ${n}`).join('\n');
    const start = performance.now();
    expect(diffLines(lines('a'), lines('b')).length).toBeGreaterThan(0);
    expect(diffLines('word '.repeat(40_000), 'other '.repeat(30_000)).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
