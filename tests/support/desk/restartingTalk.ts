import { TurnContext } from 'botbuilder-core';
import { supportBot } from '../../../bots/supportBot.ts';
import { TurnAdapter } from '../../../bots/turn/turnAdapter.ts';
import type { ActionValue } from '../../../core/actions/index.ts';
import type { ConversationId } from '../../../core/ids.ts';
import type { Locale } from '../../../core/language.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import type { AllParts } from '../../../dialogs/dialogModule.ts';
import { RootDialog } from '../../../dialogs/rootDialog.ts';
import { ConversationDraft, carryDraft } from '../../../handoff/draft.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { dialogParts } from './dialogParts.ts';
import { NOON, sampleFacts } from './sampleConversation.ts';

/** A talk with the bot alone, whose process is a new one at every turn: what it knows is what was stored. */
export function restartingTalk(language: Locale, told: Partial<AllParts> = {}) {
  const adapter = new TurnAdapter();
  let facts = sampleFacts({ language });
  let stored = '';

  async function turn(sent: { text: string; value?: ActionValue }): Promise<readonly ChatActivity[]> {
    const draft = new ConversationDraft('conversation' as ConversationId, null, facts, NOON, DEFAULT_RULES);
    if (stored) draft.content = JSON.parse(stored);
    const context = new TurnContext(adapter, { type: 'message', channelId: 'webchat', ...sent });
    carryDraft(context, draft);
    await adapter.run(context, supportBot(new RootDialog(dialogParts(told))));
    facts = draft.facts;
    stored = JSON.stringify(draft.content);
    return draft.entries.map(({ activity }) => activity);
  }

  return {
    say: (text: string) => turn({ text }),
    press: (value: ActionValue) => turn({ text: value.action, value }),
    /** What was stored, as it was stored. */
    stored: () => stored,
    facts: () => facts,
    /** The id of the dialog that waits within the root. */
    waits: (): string | null => {
      const [, inner] = stored.split('"id":"RootDialog"');
      return /"dialogStack":\[\{"id":"(\w+)"/.exec(inner ?? '')?.[1] ?? null;
    },
  };
}
