import type { Milliseconds } from '../core/time.ts';
import type { ConversationDraft } from '../handoff/draft.ts';
import type { Route } from './begin.ts';
import { catalogue, type Topic } from './index.ts';
import type { DialogParts } from './parts.ts';
import { routeOf } from './route.ts';
import { ComponentDialog, type DialogContext, type DialogTurnResult, DialogTurnStatus } from './sdk.ts';
import { mayAnswerHashPrompt, TxStatusDialog } from './txStatusDialog.ts';

/**
 * Continue, interrupt, or route. A button, "stop", "help", a language, a person or an emergency interrupts whatever
 * waits; so does a new question that cannot be the answer to what was asked. Everything else goes on where it was.
 */
export class RootDialog extends ComponentDialog {
  private readonly topics: Readonly<Record<Topic, { id: string }>>;

  constructor(
    private readonly parts: DialogParts & { readonly deletedBy: (draft: ConversationDraft) => Milliseconds },
  ) {
    super(RootDialog.name);
    const topics = catalogue(parts);
    for (const dialog of Object.values(topics)) this.addDialog(dialog);
    this.topics = topics;
  }

  protected override onBeginDialog(inner: DialogContext): Promise<DialogTurnResult> {
    return this.handle(inner);
  }

  protected override onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    return this.handle(inner);
  }

  private async handle(inner: DialogContext): Promise<DialogTurnResult> {
    const route = routeOf(inner.context, this.parts);
    const waiting = inner.activeDialog !== undefined;
    if (waiting && !route.interrupts && !leavesPrompt(inner, route)) return inner.continueDialog();
    if (waiting) await inner.cancelAllDialogs();
    const result = await inner.beginDialog(this.topics[route.topic].id, route.options);
    return result.status === DialogTurnStatus.waiting ? result : inner.endDialog();
  }
}

function leavesPrompt(inner: DialogContext, route: Route): boolean {
  const { text = '', value } = inner.context.activity;
  return (
    inner.activeDialog?.id === TxStatusDialog.name && route.topic === 'answer' && !mayAnswerHashPrompt(text, value)
  );
}
