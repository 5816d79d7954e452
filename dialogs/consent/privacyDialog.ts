import type { TurnContext } from 'botbuilder-core';
import { CONSENT_PURPOSES, type SuggestedAction } from '../../core/protocols/protocol.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { erasureNotice } from '../../handoff/record/legalHold.ts';
import { consentPhrases } from '../../languages/consent/index.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import { button, phrasesOf, say } from '../saying/say.ts';

/** Where the user's data is, and the way to erase it at once. */
export class PrivacyDialog extends OneTurnDialog<{ erase?: boolean }> {
  constructor() {
    super(PrivacyDialog.name);
  }

  protected async reply(context: TurnContext, { erase }: { erase?: boolean }): Promise<void> {
    const draft = draftOf(context);
    const words = phrasesOf(context);
    if (erase) {
      draft.end('withdrawn');
      const { text, deletedBy } = erasureNotice(draft);
      return say(context, { text, card: { kind: 'ended', deletedBy } });
    }
    return say(context, {
      text: `${words.dataShown} [/my-data](/my-data?lang=${draft.facts.language})`,
      card: { kind: 'data', deletedBy: null },
      buttons: [button(words.buttons.erase, { action: 'data.erase' }), ...otherChoices(draft)],
    });
  }
}

/** What was decided about the optional purposes can be decided the other way. */
function otherChoices({ facts }: ConversationDraft): SuggestedAction[] {
  if (facts.consent.kind !== 'accepted') return [];
  const { choices } = facts.consent;
  const { purposes } = consentPhrases(facts.language);
  return CONSENT_PURPOSES.flatMap((purpose) => {
    if (choices[purpose] === undefined) return [];
    const allowed = !choices[purpose];
    const title = allowed ? purposes[purpose].allow : purposes[purpose].refuse;
    return [button(title, { action: 'consent.choose', purpose, allowed })];
  });
}

export const privacy = {
  topic: 'privacy',
  create: () => new PrivacyDialog(),
  acceptsReply: takesNoReply,
  begins: { 'data.show': () => ({}), 'data.erase': () => ({ erase: true }) },
} as const satisfies DialogModule<{ erase?: boolean }>;
