import type { TurnContext } from 'botbuilder-core';
import { draftOf } from '../handoff/draft.ts';
import { erasureNotice } from '../handoff/legalHold.ts';
import { OneTurnDialog } from './oneTurnDialog.ts';
import { button, phrasesOf, say } from './say.ts';

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
      buttons: [button(words.buttons.erase, { action: 'data.erase' })],
    });
  }
}
