import type { TurnContext } from 'botbuilder-core';
import type { Score } from '../../handoff/button.ts';
import { draftOf } from '../../handoff/draft.ts';
import { ratingPhrases } from '../../languages/rating/index.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import { button, phrasesOf, say } from '../saying/say.ts';
import { isLabelOfMore, keepStage } from './rating.ts';

/** Keeps the rating as a content-free fact, and a sentence to it as what it is: a message of the conversation. */
export class RateDialog extends OneTurnDialog<{ score?: Score | null }> {
  constructor() {
    super(RateDialog.name);
  }

  protected async reply(context: TurnContext, { score }: { score?: Score | null }): Promise<void> {
    const draft = draftOf(context);
    const words = ratingPhrases(draft.facts.language);
    if (score === undefined) return sentence(context);
    if (score === null) {
      keepStage(draft, 'done');
      return say(context, { text: words.skipped });
    }
    if (draft.facts.rating === null) {
      draft.note({ rating: score });
      draft.events.push({ kind: 'rated', score });
    }
    keepStage(draft, 'offered');
    return say(context, {
      text: phrasesOf(context).rateThanks,
      buttons: [button(words.more, { action: 'rate.sentence' })],
    });
  }
}

/** The button asks for it; anything else is it, and has been written down with what was said. */
async function sentence(context: TurnContext): Promise<void> {
  const draft = draftOf(context);
  const words = ratingPhrases(draft.facts.language);
  const asks = isLabelOfMore(context.activity.text ?? '');
  keepStage(draft, asks ? 'sentence' : 'done');
  return say(context, { text: asks ? words.moreAsk : words.noted });
}

export const rate = {
  topic: 'rate',
  create: () => new RateDialog(),
  acceptsReply: takesNoReply,
  begins: { rate: ({ score }) => ({ score }), 'rate.sentence': () => ({}) },
} as const satisfies DialogModule<{ score?: Score | null }>;
