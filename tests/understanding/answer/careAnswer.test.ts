import { NEW_CASE } from '../../../core/case.ts';
import type { Article, Part, PartFits } from '../../../knowledge/ports.ts';
import { createCareAnswer } from '../../../understanding/answer/careAnswer.ts';
import type { Claim } from '../../../understanding/labelled/labels.ts';

/** Articles that have one short answer each, as like the message as is told here. */
function answerWith(parts: Readonly<Record<string, { asked: number; claims?: readonly Claim[] }>>) {
  const article = (id: string) =>
    ({ id, answers: [{ id: 'they-know-phrase' }, { id: 'recovery-fee' }] }) as unknown as Article;
  const fits: Pick<PartFits, 'of'> = {
    of(_, of) {
      const { asked, claims = [] } = parts[of.id] ?? { asked: 0 };
      const answer = { id: 'one', kind: 'whatNext' as const, needs: {}, text: 'Do this.', claims, asked: [] };
      const part: Part = { article: of, anchor: 'one', section: null, answer };
      return [{ part, words: 0, concepts: 0, asked, often: asked, learnt: 0 }];
    },
  };
  const answer = createCareAnswer({ article }, fits);
  const asked = {
    text: 'how do I delete this',
    locale: 'en' as const,
    kinds: ['coercion'] as const,
    firm: null,
    known: NEW_CASE,
    last: null,
  };
  return (changed: Partial<Parameters<typeof answer>[0]> = {}) => answer({ ...asked, ...changed })?.article.id ?? null;
}

it('is the short answer that is asked most like the message', () => {
  expect(answerWith({ coercion: { asked: 0.6 }, 'our-data': { asked: 0.8 } })()).toBe('our-data');
});

it('is none where nothing is asked so, and never one that says something of coins', () => {
  expect(answerWith({ coercion: { asked: 0.3 } })()).toBeNull();
  expect(answerWith({ coercion: { asked: 0.9, claims: ['send'] } })()).toBeNull();
});

it('is not the same twice running', () => {
  const answer = answerWith({ coercion: { asked: 0.8 }, blackmail: { asked: 0.6 } });
  expect(answer({ last: 'coercion#one' })).toBe('blackmail');
});

it('is out of articles about force only where somebody is forced', () => {
  expect(answerWith({ coercion: { asked: 0.9 } })({ kinds: ['crisis'] })).toBeNull();
});

it('is the certain one before any that is only asked so', () => {
  const answer = answerWith({ 'our-data': { asked: 0.8 } });
  expect(answer({ text: 'he took a photo of my phrase last week' })).toBe('coercion');
  expect(answer({ text: 'someone can recover it for 10% upfront', kinds: ['crisis'] })).toBe('funds-stolen');
});
