import type { Middleware, TurnContext } from 'botbuilder-core';
import { languageOfText } from '../../core/language.ts';
import { actionOf } from '../../dialogs/understand.ts';
import { draftOf } from '../../handoff/draft.ts';

/** The user is active now, and the desk answers in the language they write in. A button's label is not their writing. */
export class Identify implements Middleware {
  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const draft = draftOf(context);
    draft.note({ lastUserAt: draft.now });
    const action = actionOf(context.activity);
    const language =
      action?.action === 'language'
        ? action.language
        : action
          ? null
          : languageOfText(context.activity.text ?? '', draft.facts.language);
    if (language) draft.note({ language });
    return next();
  }
}
