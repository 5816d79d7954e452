import type { Milliseconds } from '../core/time.ts';
import type { ConversationDraft } from '../handoff/draft.ts';
import type { Route } from './begin.ts';
import { mayAnswerProofPrompt, VerifyDialog } from './consent/verifyDialog.ts';
import { GuideDialog, guideAnswer, leaveGuide, offerToGoOn } from './guides/guideDialog.ts';
import { catalogue, type Topic } from './index.ts';
import type { DialogParts } from './parts.ts';
import { routeAction, routeOf } from './route.ts';
import { ComponentDialog, type DialogContext, type DialogTurnResult, DialogTurnStatus } from './sdk.ts';
import { mayAnswerHashPrompt, TxStatusDialog } from './transaction/txStatusDialog.ts';

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
    const answer = inner.activeDialog?.id === GuideDialog.name ? guideAnswer(inner.context) : null;
    const route = answer ? routeAction(answer, inner.context) : routeOf(inner.context, this.parts);
    const waiting = inner.activeDialog !== undefined;
    const goesOn = waiting && !route.interrupts && !leavesPrompt(inner, route);
    if (waiting && !goesOn) await inner.cancelAllDialogs();
    const result = goesOn
      ? await inner.continueDialog()
      : await inner.beginDialog(this.topics[route.topic].id, route.options);
    if (result.status === DialogTurnStatus.waiting) return result;
    const further = result.result === 'silent' ? (route.otherwise ?? null) : null;
    if (further) await inner.beginDialog(this.topics[further.topic].id, further.options);
    if (route.next && !goesOn) await inner.beginDialog(this.topics[route.next.topic].id, route.next.options);
    if (endsGuide(route)) leaveGuide(inner.context);
    // In a crisis nobody is reminded of a half-finished task.
    else if (route.topic !== 'care') await offerToGoOn(inner.context);
    return inner.endDialog();
  }
}

function endsGuide({ options }: Route): boolean {
  return 'about' in options && options.about === 'cancelled';
}

/** What a reply has to look like to be taken for the answer to what a dialog asked. */
const MAY_ANSWER: Readonly<Record<string, (text: string, value: unknown) => boolean>> = {
  [TxStatusDialog.name]: mayAnswerHashPrompt,
  [VerifyDialog.name]: mayAnswerProofPrompt,
};

function leavesPrompt(inner: DialogContext, route: Route): boolean {
  // What answers no step is another question: the guide can be gone on with afterwards.
  if (inner.activeDialog?.id === GuideDialog.name) return true;
  const { text = '', value } = inner.context.activity;
  const mayAnswer = MAY_ANSWER[inner.activeDialog?.id ?? ''];
  return mayAnswer !== undefined && route.topic === 'answer' && !mayAnswer(text, value);
}
