import { muted } from '../../../dialogs/saying/muted.ts';

const source = { articleId: 'a', title: 'A', href: '/articles/a', reviewed: '2026-11-25' };

it('keeps what is red in red when something before it may not be said', () => {
  const card = {
    ...{ kind: 'answer' as const, lead: 'Wait.', steps: [], source },
    ...{ never: ['Send nothing.', 'Look.', 'Pay nobody.'], losses: [0, 2] },
  };
  const without = (word: string) => muted({ text: '', card }, (sentence) => sentence.includes(word)).card;
  expect(without('Look')).toMatchObject({ never: ['Send nothing.', 'Pay nobody.'], losses: [0, 1] });
  expect(without('Send')).toMatchObject({ never: ['Look.', 'Pay nobody.'], losses: [1] });
  expect(without('n')).toMatchObject({ never: ['Look.'] });
  expect(without('n')).not.toHaveProperty('losses');
});
