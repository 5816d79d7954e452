import { type Case, NEW_CASE } from '../../../core/case.ts';
import { leadOf, type Part } from '../../../knowledge/ports.ts';
import { opensUntoldDanger, withoutUntoldDanger } from '../../../understanding/answer/untold/untoldDanger.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

const lead = (id: string): Part => leadOf(sampleArticle(id));
const answer = (id: string): Part => ({ ...lead(id), anchor: 'who-did-it' });
const known = (more: Partial<Case> = {}): Case => ({ ...NEW_CASE, ...more });

describe('a part that tells of a danger', () => {
  it('frightens who has told of none', () => {
    expect(opensUntoldDanger(lead('phrase-exposed'), known())).toBe(true);
    expect(opensUntoldDanger(answer('phrase-exposed'), known({ said: ['send-crypto#lead'] }))).toBe(true);
  });

  it('frightens nobody who has told that the words are known, or that coins are gone', () => {
    const exposed = known({ facts: { phrase: { value: 'exposed', turn: 1 } } });
    const gone = known({ facts: { gone: { value: 'all', turn: 1 } } });
    expect(opensUntoldDanger(lead('phrase-exposed'), exposed)).toBe(false);
    expect(opensUntoldDanger(lead('funds-stolen'), gone)).toBe(false);
  });

  it('goes on where its article was opened', () => {
    expect(opensUntoldDanger(answer('funds-stolen'), known({ said: ['funds-stolen#lead'] }))).toBe(false);
  });

  it('is none of an article about anything else', () => {
    expect(opensUntoldDanger(lead('send-pending'), known())).toBe(false);
  });
});

describe('parts of which the best would frighten', () => {
  const ranked = [lead('phrase-exposed'), lead('funds-stolen'), lead('send-crypto')].map((part) => ({ part }));
  const left = (of: Case, isSure: boolean) =>
    withoutUntoldDanger(ranked, of, () => isSure).map(({ part }) => part.article.id);

  it('are said without all that would, where it is not surely meant', () => {
    expect(left(known(), false)).toEqual(['send-crypto']);
  });

  it('stay as they are where it is surely meant, or was told', () => {
    const exposed = known({ facts: { phrase: { value: 'exposed', turn: 1 } } });
    expect(left(known(), true)).toHaveLength(3);
    expect(left(exposed, false)).toHaveLength(3);
  });
});
