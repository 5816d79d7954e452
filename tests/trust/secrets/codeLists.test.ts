import { drawBytes, drawInt } from '../../../bench/chance.ts';
import { detect } from '../../../trust/secrets/index.ts';

const figures = (count: number) => Array.from({ length: count }, () => drawInt(10)).join('');
const isAsked = (text: string) => ['ask', 'block'].includes(detect(text).verdict);
const many = (fresh: () => string, count: number) => Array.from({ length: count }, fresh);

const CODES: Readonly<Record<string, () => string>> = {
  'four and four figures': () => `${figures(4)} ${figures(4)}`,
  'six figures': () => `${1 + drawInt(9)}${figures(5)}`,
  'five and five signs': () => `3${drawBytes(2).toString('hex')}-${drawBytes(3).toString('hex').slice(1)}`,
};

it.each(Object.entries(CODES))('a list of one shape is asked about, whatever it is called: %s', (_, fresh) => {
  for (const tell of [
    (list: string) => `my old phone is gone and this is what I printed then: ${list} which do I enter`,
    (list: string) => `${list}\nare any of those still good?`,
    (list: string) => `機種変で前のが消えて、メモにあるのは ${list} です`,
    (list: string) => `以前打印的只剩这些 ${list} 还能用吗`,
  ]) {
    expect(isAsked(tell(many(fresh, 8).join(', ')))).toBe(true);
  }
});

it('a key that is copied in pieces of one length with words between them is asked about', () => {
  const [a, b, c, d, e, f, g, h] = many(() => drawBytes(4).toString('hex'), 8);
  expect(
    isAsked(`top row ${a} then ${b}, a stain, ${c}, ${d}. lower row ${e} and ${f}, last ${g} and at the very end ${h}`),
  ).toBe(true);
});

it('amounts, days and orders in a row are none', () => {
  const told = [
    'I sent 100000, 250000, 300000 and 120000 won and then 50000',
    'orders 4471 and 4472 from 2024-11-02 and 2024-11-05 are missing',
    'versions 12.4.1, 12.5.0 and 12.6.3 all crash on my iphone13',
  ];
  expect(told.filter(isAsked)).toEqual([]);
});

it('a private key whose last digits were lost is asked about', () => {
  for (const length of [57, 59, 61])
    expect(isAsked(`it gave me ${drawBytes(32).toString('hex').slice(0, length)}`)).toBe(true);
});
