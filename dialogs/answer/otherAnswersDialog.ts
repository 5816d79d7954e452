import type { TurnContext } from 'botbuilder-core';
import { languageOf } from '../../core/language.ts';
import { draftOf } from '../../handoff/draft.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { attemptsOf, countMiss, keepAttempts } from '../routing/attempts.ts';
import { countFeedback } from '../saying/feedback.ts';
import { personButton, phrasesOf, say } from '../saying/say.ts';
import { choicesNamed, offer } from './articleChoices.ts';

/** From here on a person is offered first. */
const ENOUGH_MISSES = 2;

type Parts = Pick<DialogParts, 'passage'>;

/** An answer did not help, or another one is wished for: what else may be meant, other words, or a person. */
export class OtherAnswersDialog extends OneTurnDialog<{ failed?: boolean; which?: boolean }> {
  constructor(private readonly parts: Parts) {
    super(OtherAnswersDialog.name);
  }

  /** `which`: the same ones again, of which none was chosen. */
  protected reply(
    context: TurnContext,
    { failed = false, which = false }: { failed?: boolean; which?: boolean },
  ): Promise<void> {
    if (!which) return sayOtherAnswers(context, this.parts, failed);
    const draft = draftOf(context);
    const names = attemptsOf(draft).offered.map(({ id, part }) => (part === undefined ? id : `${id}#${part}`));
    return offer(
      context,
      phrasesOf(context).unsure,
      choicesNamed(names, languageOf(draft.facts.language), this.parts.passage),
    );
  }
}

/** `failed`: the last answer did not help. */
export async function sayOtherAnswers(context: TurnContext, { passage }: Parts, failed: boolean): Promise<void> {
  const draft = draftOf(context);
  const words = phrasesOf(context);
  const misses = failed ? countMiss(draft) : 0;
  keepAttempts(draft, { offered: [] });
  const buttons = personButton(context);
  // Whether a person comes is the news then.
  if (failed && draft.facts.owner.kind === 'waiting')
    return say(context, { text: `${words.notHelped}\n\n${words.alreadyWaiting}` });
  // Never twice running in the same words.
  if (misses >= ENOUGH_MISSES)
    return say(context, { text: misses % 2 === 0 ? words.notHelpedAgain : words.notHelped, buttons });
  const language = languageOf(draft.facts.language);
  const others = choicesNamed(attemptsOf(draft).others, language, passage);
  if (others.length > 0) return offer(context, failed ? words.notHelpedTry : words.othersFit, others);
  return say(context, { text: failed ? words.notHelped : words.noOthers, buttons });
}

export const otherAnswers = {
  topic: 'otherAnswers',
  create: (parts) => new OtherAnswersDialog(parts),
  acceptsReply: takesNoReply,
  begins: {
    another: () => ({}),
    notHelped: ({ article }, draft) => {
      countFeedback(false, article, draft);
      return { failed: true };
    },
  },
} as const satisfies DialogModule<{ failed?: boolean; which?: boolean }>;
