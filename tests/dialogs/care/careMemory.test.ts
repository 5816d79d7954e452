import { careMemory } from '../../../dialogs/care/careMemory.ts';
import type { ConversationDraft } from '../../../handoff/draft.ts';
import { UNSUSPECTED } from '../../../understanding/recognise/care/suspicion.ts';

const STATE = { crisis: false, minor: false, coercion: false, away: 0 };

/** What a conversation has kept, while the bot owns it. */
const keeping = (care: object) =>
  ({ content: { dialogs: { care } }, facts: { owner: { kind: 'bot' } } }) as unknown as ConversationDraft;

it('reads what a version has written that knew fewer dangers, and suspects nothing of the others', () => {
  const swindle = { sum: 3.5, peak: 1 };
  const { suspicion, mentioned } = careMemory(keeping({ ...STATE, mentioned: ['swindle'], suspicion: { swindle } }));
  expect(suspicion).toEqual({ ...UNSUSPECTED, swindle });
  expect(mentioned).toEqual(['swindle']);
});

it('begins anew where what was kept is broken, and loses no state for it', () => {
  const { crisis, suspicion, mentioned } = careMemory(
    keeping({ ...STATE, crisis: true, mentioned: 'all', suspicion: { swindle: 'much' } }),
  );
  expect({ crisis, suspicion, mentioned }).toEqual({ crisis: true, suspicion: UNSUSPECTED, mentioned: [] });
});
