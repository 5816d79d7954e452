import type { Case } from '../../../core/case.ts';
import { ALIKE_FEATURES, openAlike } from '../../../understanding/answer/alike.ts';
import type { AnsweredMessage } from '../../../understanding/answer/answeredMessages.ts';
import { memoryValues } from '../../support/stores/memoryValues.ts';

const termsOf = (text: string) => [...new Set(text.toLowerCase().split(' '))];

const message = (text: string, parts: readonly string[], more: Partial<AnsweredMessage> = {}): AnsweredMessage => ({
  ...{ language: 'en', texts: [text], open: null, last: null, parts },
  ...more,
});

const MESSAGES: readonly AnsweredMessage[] = [
  message('my coins are stuck for hours', ['pending#lead', 'pending#how-long']),
  message('it hangs there since monday', ['pending#how-long'], { open: 'pending', last: 'pending#lead' }),
  message('the staking page shows nothing', ['staking#page']),
  message('bis wann dauert das', ['pending#how-long'], { language: 'ko', open: 'pending', last: 'pending#lead' }),
];

const NEW = { open: null, said: [] } as const;
const PENDING: Pick<Case, 'open' | 'said'> = {
  open: { article: 'pending', query: '', turn: 1 },
  said: ['pending#lead'],
};

async function features(text: string, part: string, known: Pick<Case, 'open' | 'said'> = { ...NEW, said: [] }) {
  const find = await openAlike({ messages: () => MESSAGES, termsOf });
  const [article = '', anchor = ''] = part.split('#');
  const values = find({ text, locale: 'en', known }).of({ article, anchor });
  return Object.fromEntries(ALIKE_FEATURES.map((name, at) => [name, values[at] ?? Number.NaN]));
}

describe('what was right for messages like one', () => {
  it('speaks for the part, and for its article', async () => {
    const right = await features('my coins are stuck', 'pending#lead');
    const other = await features('my coins are stuck', 'staking#page');
    expect(right['part']).toBeGreaterThan(0.5);
    expect(right['articleAhead']).toBeGreaterThan(0);
    expect(other['part']).toBe(0);
    expect(other['articleAhead']).toBeLessThan(0);
  });

  it('speaks a little less for what answers as well', async () => {
    const best = await features('my coins are stuck', 'pending#lead');
    const second = await features('my coins are stuck', 'pending#how-long');
    expect(second['part']).toBeLessThan(best['part'] ?? 0);
    expect(second['part']).toBeGreaterThan(0);
  });

  it('counts where the same was open, and what followed it in any language', async () => {
    const open = await features('since monday', 'pending#how-long', PENDING);
    expect(open['partHere']).toBeGreaterThan(0);
    expect(open['afterOpenTimes']).toBe(2);
    expect(open['afterLastTimes']).toBe(2);
    expect((await features('since monday', 'pending#how-long'))['partHere']).toBe(0);
  });

  it('names the articles that answered, nearest first', async () => {
    const find = await openAlike({ messages: () => MESSAGES, termsOf });
    const asked = {
      text: 'staking page shows coins',
      locale: 'en',
      known: { open: null, said: [] as string[] },
    } as const;
    expect(find(asked).articles[0]).toBe('staking');
  });
});

it('is kept without a word of what was written, and read again as it was', async () => {
  const values = memoryValues();
  const kept = { values, from: 'these' };
  const first = await openAlike({ messages: () => MESSAGES, termsOf, kept });
  const again = await openAlike({
    messages: () => {
      throw new Error('read again');
    },
    ...{ termsOf, kept },
  });
  const asked = { text: 'my coins hang there', locale: 'en', known: PENDING } as const;
  const part = { article: 'pending', anchor: 'how-long' };
  expect(again(asked).of(part)).toEqual(first(asked).of(part));
  expect(JSON.stringify(values.readValue('alike', 'these')?.value)).not.toMatch(/stuck|monday/);
});

it.each<[string, number]>([
  ['fewer lists than languages have', -1],
  ['a list that ends elsewhere', 3],
])('what is kept broken is read anew: %s', async (_, place) => {
  const values = memoryValues();
  await openAlike({ messages: () => MESSAGES, termsOf, kept: { values, from: 'these' } });
  const whole = values.readValue('alike', 'these');
  if (!whole) throw new Error('nothing was kept');
  const numbers = place < 0 ? whole.numbers.slice(0, place) : whole.numbers.with(place, new Uint32Array([9_999]));
  values.keepValue('alike', 'these', { ...whole, numbers });
  let read = 0;
  await openAlike({
    messages: () => {
      read += 1;
      return MESSAGES;
    },
    ...{ termsOf, kept: { values, from: 'these' } },
  });
  expect(read).toBe(1);
});
