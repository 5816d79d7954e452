import { type Case, NEW_CASE } from '../../../core/case.ts';
import { leadOf } from '../../../knowledge/ports.ts';
import { inItsPlace } from '../../../understanding/answer/inItsPlace.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

const part = (id: string, asked = 0) => ({ part: leadOf(sampleArticle(id, { lead: id })), features: { asked } });
const [BLACKMAIL, RECEIVE] = [part('blackmail'), part('receive-crypto')];
const RANKED = [BLACKMAIL, RECEIVE];
const open: Case = { ...NEW_CASE, open: { article: 'receive-crypto', query: 'how do I receive bitcoin', turn: 1 } };
const placed = (text: string, sure: number, known: Case = open) =>
  inItsPlace(RANKED, { text, language: 'en', known }, () => sure).map((one) => one.part.article.id);

describe('a message that leans on what was said before', () => {
  it('is about the open problem, whatever shares a word with it', () => {
    expect(placed('what happens if I do', 0.2)).toEqual(['receive-crypto']);
    expect(placed('2 hours', 0.5)).toEqual(['receive-crypto']);
  });

  it('is about what was said last', () => {
    expect(placed('how do I do that?', 0.2, { ...open, said: ['blackmail#lead'] })).toEqual([
      'blackmail',
      'receive-crypto',
    ]);
  });

  it('asks the same of something else where the open problem speaks of that', () => {
    const ids = (asked: number) =>
      inItsPlace(
        [BLACKMAIL, part('receive-crypto', asked)],
        { text: 'NFTs too?', language: 'en', known: open },
        () => 0.5,
      ).map((one) => one.part.article.id);
    expect(ids(0.4)).toEqual(['receive-crypto']);
    expect(ids(0.1)).toEqual(['blackmail', 'receive-crypto']);
  });

  it('is answered elsewhere where that is sure', () => {
    expect(placed('how long does it take?', 0.6)).toEqual(['blackmail', 'receive-crypto']);
  });

  it('leads nowhere else where nothing is open, and what can be read alone does', () => {
    expect(placed('what happens if I do', 0.2, NEW_CASE)).toEqual(['blackmail', 'receive-crypto']);
    expect(placed('he threatens to publish my photos', 0.2)).toEqual(['blackmail', 'receive-crypto']);
  });
});
