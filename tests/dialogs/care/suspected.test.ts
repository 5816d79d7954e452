import { SCHEMES, SUSPECTED } from '../../../core/care.ts';
import { type Case, NEW_CASE } from '../../../core/case.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { careMemory } from '../../../dialogs/care/careMemory.ts';
import { followSuspicion } from '../../../dialogs/care/suspected.ts';
import { keepCase } from '../../../dialogs/case.ts';
import { ConversationDraft } from '../../../handoff/draft.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { NOON, sampleFacts } from '../../support/desk/sampleConversation.ts';

/** How much it adds to what makes one suspect that coins are being taken, that a message is so likely about it. */
function added(likely: number, known: Partial<Case>): number {
  const draft = new ConversationDraft('conversation' as ConversationId, null, sampleFacts({}), NOON, DEFAULT_RULES);
  keepCase(draft, { ...NEW_CASE, ...known });
  const none = (kinds: readonly string[]) => Object.fromEntries(kinds.map((kind) => [kind, 0]));
  const speaksOf = () => ({ ...none(SUSPECTED), schemes: none(SCHEMES), taken: likely }) as never; // what is added up
  const before = careMemory(draft).suspicion.taken.sum;
  followSuspicion('can they take more from the app', draft, { speaksOf });
  return careMemory(draft).suspicion.taken.sum - before;
}

const INVESTED: Partial<Case> = {
  alarm: 'investment-scam',
  open: { article: 'investment-scam', query: 'they want a tax', turn: 1 },
};
const SIGNED: Partial<Case> = { ...INVESTED, facts: { done: [{ value: 'signed', turn: 1 }] } as Case['facts'] };

it('does not suspect that coins are being taken of who paid into a false investment and let nobody at a wallet', () => {
  expect(added(0.8, INVESTED)).toBeLessThan(added(0.8, {}));
});

it('does of who has signed for its page as well', () => {
  expect(added(0.8, SIGNED)).toBe(added(0.8, {}));
});
