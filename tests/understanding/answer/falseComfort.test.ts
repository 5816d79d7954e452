import { NEW_CASE } from '../../../core/case.ts';
import type { Part } from '../../../knowledge/ports.ts';
import { withoutFalseComfort } from '../../../understanding/answer/untold/falseComfort.ts';

const part = (article: string, anchor: string, claims?: readonly string[]) => ({
  part: { article: { id: article }, anchor, answer: claims ? { id: anchor, claims } : null } as unknown as Part, // what a part is told by
});
const ranked = [
  part('address-poisoning', 'outgoing-zero', ['coins-safe']),
  part('unknown-token', 'lead'),
  part('address-poisoning', 'sent-to-it', ['send']),
  part('funds-stolen', 'which-first', []),
];
const anchors = (known: Parameters<typeof withoutFalseComfort>[1]) =>
  withoutFalseComfort(ranked, known).map(({ part }) => part.anchor);

const stolen = { article: 'funds-stolen', query: 'half of it is gone', turn: 1 };

describe('a part that says that nothing has left', () => {
  it('is no answer while a theft is the open problem, or a loss was told', () => {
    expect(anchors({ ...NEW_CASE, open: stolen })).toEqual(['sent-to-it', 'which-first']);
    expect(anchors({ ...NEW_CASE, facts: { gone: { value: 'some', turn: 1 } } })).toEqual([
      'sent-to-it',
      'which-first',
    ]);
  });

  it('is one where no loss was told', () => {
    expect(anchors(NEW_CASE)).toHaveLength(4);
  });
});
