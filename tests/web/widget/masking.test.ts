import { maskParts, withoutSpans } from '../../../web/shared/guard/masking.ts';

const text = 'my words are apple banana cherry thank you';
const span = { start: text.indexOf('apple'), end: text.indexOf(' thank') };

describe('masking a stopped message', () => {
  it('draws a bar for every word and keeps the rest readable', () => {
    expect(maskParts(text, [span])).toEqual([
      { kind: 'text', text: 'my words are ' },
      { kind: 'mask', length: 5 },
      { kind: 'mask', length: 6 },
      { kind: 'mask', length: 6 },
      { kind: 'text', text: ' thank you' },
    ]);
  });

  it.each([
    '1. apple\n2. banana\n3. cherry',
    'apple,banana,cherry',
    '(1) apple - (2) banana - (3) cherry',
    'apple | banana | cherry',
  ])('counts words, not their numbers or what stands between: %s', (list) => {
    expect(maskParts(list, [{ start: 0, end: list.length }]).filter(({ kind }) => kind === 'mask')).toHaveLength(3);
  });

  it('holds no letter of a masked word in any part', () => {
    expect(JSON.stringify(maskParts(text, [span]))).not.toMatch(/apple|banana|cherry/);
  });

  it('removes the spans and nothing else', () => {
    expect(withoutSpans(text, [span])).toBe('my words are thank you');
  });

  it('copes with spans that overlap or come in any order', () => {
    const overlapping = [
      { start: 4, end: 8 },
      { start: 0, end: 5 },
    ];
    expect(maskParts('abcdefgh!', overlapping)).toEqual([
      { kind: 'mask', length: 8 },
      { kind: 'text', text: '!' },
    ]);
    expect(withoutSpans('abcdefgh!', overlapping)).toBe('!');
  });
});
