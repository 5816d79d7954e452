import type { TurnContext } from 'botbuilder-core';
import { type ActionValue, GUIDE_IDS, type GuideId } from '../../core/protocols/protocol.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { guidePhrases } from '../../languages/guides/index.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { keepAttempts } from '../routing/attempts.ts';
import { button, phrasesOf, say } from '../saying/say.ts';
import { ComponentDialog, type DialogContext, type DialogTurnResult, DialogTurnStatus } from '../sdk.ts';
import { guideButton, guideStep, guideWords, meantAnswer, spokenAnswer } from './guideStep.ts';
import { GUIDES } from './index.ts';
import { advance, isOver, keepProgress, positionIn, progressOf } from './progress.ts';

export interface GuideOptions {
  /** Null: the user is asked which guide. */
  readonly id: GuideId | null;
  readonly step?: string;
}

/**
 * Runs any guide, one step a turn. It waits on the dialog stack only so that the next text can be an answer; how far the
 * user is stands beside the stack, so that the guide can be left for anything else and gone on with later.
 */
export class GuideDialog extends ComponentDialog<GuideOptions> {
  constructor() {
    super(GuideDialog.name);
  }

  protected override async onBeginDialog(inner: DialogContext, options?: GuideOptions): Promise<DialogTurnResult> {
    const id = options?.id ?? null;
    if (id === null) {
      await askWhich(inner.context);
      return inner.endDialog();
    }
    await sayStep(inner.context, id, options?.step);
    return { status: DialogTurnStatus.waiting };
  }
}

/** What the user said to the step that waits, or null when it is something else. */
const answered =
  (reads: typeof spokenAnswer) =>
  (text: string, draft: ConversationDraft): ActionValue | null => {
    const progress = progressOf(draft);
    return progress ? reads(text, progress, draft.facts.language) : null;
  };

/** The user does not want to go on: nobody asks again. It can still be wished for. */
export function leaveGuide(context: TurnContext): void {
  const draft = draftOf(context);
  const progress = progressOf(draft);
  if (progress) keepProgress(draft, { ...progress, stopped: true });
}

/** After something else came between, once, and once more to who waited for a person and did not stay: shall we go on? */
export async function offerToGoOn(context: TurnContext): Promise<void> {
  const draft = draftOf(context);
  const progress = progressOf(draft);
  if (!progress || progress.stopped || isOver(progress) || draft.facts.owner.kind !== 'bot') return;
  if (progress.offered && draft.before?.facts.owner.kind !== 'waiting') return;
  keepProgress(draft, { ...progress, offered: true });
  // A yes is to this from now on, and to no answer before it.
  keepAttempts(draft, { asked: false });
  const words = guidePhrases(draft.facts.language);
  const { position, of } = positionIn(progress);
  const { title } = guideWords(progress.id, draft.facts.language);
  await say(context, {
    text: words.waits({ title, position: words.position(position, of) }),
    buttons: [
      button(words.resume, { action: 'guide', id: progress.id }),
      button(phrasesOf(context).buttons.person, { action: 'person' }),
    ],
  });
}

async function sayStep(context: TurnContext, id: GuideId, step: string | undefined): Promise<void> {
  const draft = draftOf(context);
  const progress = advance(progressOf(draft), id, step);
  keepProgress(draft, progress);
  draft.note({ department: draft.facts.department ?? GUIDES[id].department });
  await say(context, guideStep(progress, draft.facts.language));
}

async function askWhich(context: TurnContext): Promise<void> {
  const { language } = draftOf(context).facts;
  const buttons = GUIDE_IDS.map((id) => guideButton(id, language));
  await say(context, { text: guidePhrases(language).choose, buttons });
}

export const guide = {
  topic: 'guide',
  create: () => new GuideDialog(),
  // What answers no step is another question: the guide can be gone on with afterwards.
  acceptsReply: takesNoReply,
  begins: { guide: ({ id, step }) => ({ id, step }) },
  pressedBy: answered(spokenAnswer),
  meantBy: answered(meantAnswer),
} as const satisfies DialogModule<GuideOptions>;
