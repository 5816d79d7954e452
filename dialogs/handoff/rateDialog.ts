import type { TurnContext } from 'botbuilder-core';
import { draftOf } from '../../handoff/draft.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import { phrasesOf, say } from '../say.ts';

/** Keeps the rating as a content-free fact. The one thing that can still be said after support ended. */
export class RateDialog extends OneTurnDialog<{ score?: 1 | 2 | 3 | 4 | 5 | null }> {
  constructor() {
    super(RateDialog.name);
  }

  protected async reply(context: TurnContext, { score }: { score?: 1 | 2 | 3 | 4 | 5 | null }): Promise<void> {
    const draft = draftOf(context);
    if (score && draft.facts.rating === null) {
      draft.note({ rating: score });
      draft.events.push({ kind: 'rated', score });
    }
    await say(context, { text: phrasesOf(context).rateThanks });
  }
}
