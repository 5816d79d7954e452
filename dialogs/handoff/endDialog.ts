import type { TurnContext } from 'botbuilder-core';
import type { Milliseconds } from '../../core/time.ts';
import { scoreButtons } from '../../handoff/button.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { formatMoment } from '../../languages/format.ts';
import { phrases } from '../../languages/index.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import { say } from '../saying/say.ts';

/** The user ends the chat: says until when it can be read, and asks how it was. */
export class EndDialog extends OneTurnDialog {
  constructor(private readonly deletedBy: (draft: ConversationDraft) => Milliseconds) {
    super(EndDialog.name);
  }

  protected async reply(context: TurnContext): Promise<void> {
    const draft = draftOf(context);
    if (draft.end('user')) return;
    const { language } = draft.facts;
    const words = phrases(language);
    const deletedBy = this.deletedBy(draft);
    await say(context, { text: words.ended(formatMoment(deletedBy, language)), card: { kind: 'ended', deletedBy } });
    await say(context, { text: words.rateAsk, card: { kind: 'rate' }, buttons: scoreButtons(language) });
  }
}

export const end = {
  topic: 'end',
  create: ({ deletedBy }) => new EndDialog(deletedBy),
  acceptsReply: takesNoReply,
  begins: { 'chat.end': () => ({}) },
} as const satisfies DialogModule;
