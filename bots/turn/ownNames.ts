import type { Middleware, TurnContext } from 'botbuilder-core';
import { type NamesParts, namesOwn } from '../../dialogs/routing/ownNames.ts';
import { actionOf } from '../../dialogs/routing/understand.ts';
import { phrasesOf, say } from '../../dialogs/saying/say.ts';
import { draftOf } from '../../handoff/draft.ts';

/**
 * A button that names what is not here, made up or long gone, goes no further: neither its value nor the words beside it are
 * recorded, and its sender is told so.
 */
export class OwnNames implements Middleware {
  constructor(private readonly parts: NamesParts) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const action = actionOf(context.activity);
    if (!action || namesOwn(action, draftOf(context), this.parts)) return next();
    context.activity.text = '';
    context.activity.value = undefined;
    return say(context, { text: phrasesOf(context).notOurButton });
  }
}
