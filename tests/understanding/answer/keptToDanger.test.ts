import { type Case, NEW_CASE } from '../../../core/case.ts';
import { leadOf } from '../../../knowledge/ports.ts';
import { keptToDanger } from '../../../understanding/answer/keptToDanger.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

const ranked = ['layer2-withdrawal', 'minors', 'phrase-exposed', 'fees-explained'].map((id) => ({
  part: leadOf(sampleArticle(id)),
}));
const first = (facts: Case['facts'], sure: number) =>
  keptToDanger(ranked, { ...NEW_CASE, facts }, () => sure)[0]?.part.article.id;

const exposed: Case['facts'] = { phrase: { value: 'exposed', turn: 1 } };
const gone: Case['facts'] = { gone: { value: 'all', turn: 1 } };

describe('after words are known to somebody, or coins were taken', () => {
  it('what is surely about nothing else is about that', () => {
    expect(first(exposed, 0.4)).toBe('phrase-exposed');
    expect(first(gone, 0.2)).toBe('phrase-exposed');
  });

  it('what is surely about something else is answered', () => {
    expect(first(exposed, 0.7)).toBe('layer2-withdrawal');
    expect(first(gone, 0.4)).toBe('layer2-withdrawal');
  });

  it('what is asked of the desk itself is answered', () => {
    const [, , exposedPart] = ranked;
    const ofTheDesk = ['our-data', 'reach-a-person'].map((id) => ({ part: leadOf(sampleArticle(id)) }));
    for (const one of ofTheDesk) {
      const kept = keptToDanger(
        [one, ...(exposedPart ? [exposedPart] : [])],
        { ...NEW_CASE, facts: exposed },
        () => 0.2,
      );
      expect(kept[0]).toBe(one);
    }
  });

  it('nothing is lost of what comes next', () => {
    expect(keptToDanger(ranked, { ...NEW_CASE, facts: exposed }, () => 0.1)).toHaveLength(ranked.length);
  });
});

it('is no matter where a card was shown, and nothing tells that words are known or coins gone', () => {
  const shown: Case = {
    ...NEW_CASE,
    open: { article: 'funds-stolen', query: 'his phone was stolen', turn: 1 },
    said: ['funds-stolen#lead', 'funds-stolen#steps', 'funds-stolen#never'],
    alarm: 'funds-stolen',
  };
  expect(keptToDanger(ranked, shown, () => 0.1)[0]?.part.article.id).toBe('layer2-withdrawal');
});

it('is no matter to who has told of none, or only of what was supposed', () => {
  expect(first({}, 0.1)).toBe('layer2-withdrawal');
  expect(first({ phrase: { value: 'exposed', turn: 1, suspected: true } }, 0.1)).toBe('layer2-withdrawal');
});
