import { NEW_CASE } from '../../../core/case.ts';
import { keepTurn, memoryOf } from '../../../dialogs/routing/turns.ts';
import type { ConversationDraft } from '../../../handoff/draft.ts';

/** A conversation in which a model is allowed, as far as turns read and keep it. */
function conversation() {
  const dialogs: Record<string, unknown> = {};
  const draft = {
    allows: () => true,
    content: { dialogs },
    keep: (name: string, value: unknown) => Object.assign(dialogs, { [name]: value }),
  } as unknown as ConversationDraft; // as much of one as is read
  return {
    /** What the desk has said by now, and then a message. */
    after(said: readonly string[]) {
      dialogs['case'] = { ...NEW_CASE, last: 'answer', said };
      keepTurn(draft, 'And?');
      return memoryOf(draft).turns.at(-1)?.after.parts;
    },
  };
}

it('tells all that was said since the message before, in its order', () => {
  const { after } = conversation();
  expect(after(['a#wait'])).toEqual(['a#wait']);
  expect(after(['a#wait', 'b#fee', 'c#lead'])).toEqual(['b#fee', 'c#lead']);
});

it('leaves out nothing that stands before a part which was said once more', () => {
  const { after } = conversation();
  after(['a#wait']);
  expect(after(['a#wait', 'b#fee', 'a#wait'])).toEqual(['b#fee', 'a#wait']);
  expect(after(['a#wait', 'b#fee', 'a#wait', 'a#wait', 'c#why'])).toEqual(['a#wait', 'c#why']);
});

it('tells a part that was said once more alone', () => {
  const { after } = conversation();
  after(['a#wait']);
  expect(after(['a#wait', 'a#wait'])).toEqual(['a#wait']);
});

it('knows what was said last once the oldest parts are forgotten', () => {
  const { after } = conversation();
  const all = Array.from({ length: 42 }, (_, at) => `a#${at}`);
  after(all.slice(0, 40));
  expect(after(all.slice(2))).toEqual(['a#40', 'a#41']);
});
