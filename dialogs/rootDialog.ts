import type { TurnContext } from 'botbuilder-core';
import { draftOf } from '../handoff/draft.ts';
import type { Route } from './begin.ts';
import { isBeside } from './care/besideCare.ts';
import { pointBeside } from './care/careDialog.ts';
import type { AllParts, DialogModule } from './dialogModule.ts';
import { leaveGuide, offerToGoOn } from './guides/guideDialog.ts';
import { reportMeant } from './handoff/reportMeant.ts';
import { DIALOGS, type Topic } from './index.ts';
import { routeAction, routeOf } from './routing/route.ts';
import { actionOf } from './routing/understand.ts';
import { ComponentDialog, type DialogContext, type DialogTurnResult, DialogTurnStatus } from './sdk.ts';
import { askHashOnceMore } from './transaction/hashQuestion.ts';

/**
 * Continue, interrupt, or route. A button, "stop", "help", a language, a person or an emergency interrupts whatever
 * waits; so does a new question that cannot be the answer to what was asked. Everything else goes on where it was.
 */
export class RootDialog extends ComponentDialog {
  private readonly ids = new Map<Topic, string>();
  private readonly modules = new Map<string, DialogModule>();

  constructor(private readonly parts: AllParts) {
    super(RootDialog.name);
    for (const module of DIALOGS) {
      const dialog = module.create(parts);
      this.addDialog(dialog);
      this.ids.set(module.topic, dialog.id);
      this.modules.set(dialog.id, module);
    }
  }

  protected override onBeginDialog(inner: DialogContext): Promise<DialogTurnResult> {
    return this.handle(inner);
  }

  protected override onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    return this.handle(inner);
  }

  private async handle(inner: DialogContext): Promise<DialogTurnResult> {
    const { context } = inner;
    const waiting = inner.activeDialog;
    const module = waiting && this.modules.get(waiting.id);
    const route = await this.routed(context, module);
    const goesOn = waiting !== undefined && !route.interrupts && takes(module, context.activity, route);
    if (waiting && !goesOn) await inner.cancelAllDialogs();
    const { result, said } = await this.say(inner, route, goesOn);
    const isWaiting = result.status === DialogTurnStatus.waiting;
    if (!isWaiting && route.next && !goesOn) await this.say(inner, route.next, false);
    await pointBeside(context, this.parts);
    if (isWaiting) return result;
    if (endsGuide(said)) leaveGuide(context);
    // In a crisis nobody is reminded of a half-finished task, and nobody is asked two things at once.
    else if (!isBeside(context) && !(await askHashOnceMore(context, said)) && said.topic !== 'care')
      await offerToGoOn(context);
    return inner.endDialog();
  }

  /** A button, also typed; else what the message is; and where that is nothing weighty, a looser answer to what waits. */
  private async routed(context: TurnContext, module: DialogModule | undefined): Promise<Route> {
    const { text = '', value } = context.activity;
    const draft = draftOf(context);
    const reported = await reportMeant(draft.before, context.activity, this.parts.reportedIn);
    const pressed = value ? null : (reported ?? module?.pressedBy?.(text, draft) ?? null);
    if (pressed) return routeAction(pressed, draft);
    const route = await routeOf(context, this.parts);
    const meant = !value && isLight(route) ? (module?.meantBy?.(text, draft) ?? null) : null;
    return meant ? routeAction(meant, draft) : route;
  }

  /** Goes on or begins, and where that tells nothing says what is said instead; `said`: the route that told something. */
  private async say(
    inner: DialogContext,
    route: Route,
    goesOn: boolean,
  ): Promise<{ result: DialogTurnResult; said: Route }> {
    const { topic, options, otherwise } = route;
    const result = goesOn
      ? await inner.continueDialog()
      : await inner.beginDialog(this.ids.get(topic) ?? topic, options);
    const isSilent = result.status !== DialogTurnStatus.waiting && result.result === 'silent';
    if (!isSilent || !otherwise) return { result, said: route };
    const instead = otherwise();
    const further = await this.say(inner, instead, false);
    if (instead.next && further.result.status !== DialogTurnStatus.waiting) await this.say(inner, instead.next, false);
    return further;
  }
}

/** A question that was only searched for, a remark, or "done": no crisis, alarm, wish, look-up or certain answer. */
function isLight({ topic, interrupts, isLight = false }: Route): boolean {
  return (topic === 'answer' && (!interrupts || isLight)) || topic === 'smallTalk';
}

function endsGuide({ options }: Route): boolean {
  return 'about' in options && options.about === 'cancelled';
}

/** A button answers no question in words. What an older version left waiting is told apart by the bot (`supportBot.ts`). */
function takes(
  module: DialogModule | undefined,
  activity: { text?: string; value?: unknown },
  { topic }: Route,
): boolean {
  if (!module) return true;
  return !(topic === 'answer' && actionOf(activity)) && module.acceptsReply({ text: activity.text ?? '', topic });
}
