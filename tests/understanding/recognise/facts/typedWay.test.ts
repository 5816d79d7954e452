import { guidePhrases } from '../../../../languages/guides/index.ts';
import { namedWay, typedWay } from '../../../../understanding/recognise/facts/typedWay.ts';

const STATE = [
  ['Pending', 'pending'],
  ['Success', 'success'],
  ['Not found', 'missing'],
] as const;
const SEEN = [
  ['No, nobody', 'no'],
  ['Yes, or maybe', 'yes'],
] as const;
const { spoken } = guidePhrases('en');

const of = (text: string, titles: readonly (readonly [string, string])[], done: string | null = null) =>
  typedWay(text, { titles, done }, spoken);

describe('a step of a guide that is answered in words', () => {
  it('is answered by what its button says, within a sentence', () => {
    expect(of('it says success now', STATE)).toBe('success');
    expect(of('hmm not found there', STATE)).toBe('missing');
    expect(of('still pending since this morning', STATE)).toBe('pending');
    expect(namedWay('Yes.', { titles: SEEN })).toBe('yes');
    expect(namedWay('no', { titles: SEEN })).toBe('no');
    expect(namedWay('yes but who', { titles: SEEN })).toBeNull();
  });

  it('is not answered by the opposite, by a guess, or by a question', () => {
    expect(of("it isn't pending any more", STATE)).toBeNull();
    expect(of('no idea honestly', SEEN)).toBeNull();
    expect(of('no clue, maybe my brother', SEEN)).toBeNull();
    expect(of('is success good?', STATE)).toBeNull();
    expect(of('first pending, then success', STATE)).toBeNull();
    expect(of('pending but all my coins are gone', STATE)).toBeNull();
    for (const text of ['no one but my ex has seen it', 'No, but I typed it into a website', 'no wait, yes he saw it'])
      expect([text, of(text, SEEN), namedWay(text, { titles: SEEN })]).toEqual([text, null, null]);
  });

  it('is answered by a report that it was done, where that is an answer', () => {
    for (const text of ['I already did that', 'done that already', 'ok did it', 'ive done it']) {
      expect([text, of(text, STATE, 'next')]).toEqual([text, 'next']);
      expect([text, of(text, STATE)]).toEqual([text, null]);
    }
    expect(of('I did what you said and now my coins are gone', STATE, 'next')).toBeNull();
  });

  it.each([
    ['ja', 'もうやりました', 'それは、もう済んだ', 'いいえ、まだです'],
    ['zh-Hans', '已经弄好了', '这步我早就做过了', '还没有弄'],
    ['zh-Hant', '已經弄好了', '這步我早就做過了', '還沒有弄'],
    ['ko', '이미 했어요', '아까 다 했습니다', '아직 못 했어요'],
  ] as const)('is done in %s as well', (locale, short, long, none) => {
    const words = guidePhrases(locale).spoken;
    const done = (text: string) => typedWay(text, { titles: [], done: 'next' }, words);
    expect([done(short), done(long), done(none)]).toEqual(['next', 'next', null]);
  });
});
