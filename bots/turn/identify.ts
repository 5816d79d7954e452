import type { Middleware, TurnContext } from 'botbuilder-core';
import type { Locale } from '../../core/language.ts';
import { actionOf } from '../../dialogs/routing/understand.ts';
import { draftOf } from '../../handoff/draft.ts';

/** The language a message is to be answered in; null: it does not say, the conversation's stays. */
export type LanguageOf = (text: string, current: Locale) => Locale | null;

/** The user is active now, and the desk answers in the language they write in. A button's label is not their writing. */
export class Identify implements Middleware {
  constructor(private readonly languageOf: LanguageOf) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const draft = draftOf(context);
    draft.note({ lastUserAt: draft.now });
    const action = actionOf(context.activity);
    const language =
      action?.action === 'language'
        ? action.language
        : action
          ? null
          : this.languageOf(context.activity.text ?? '', draft.facts.language);
    if (language) draft.note({ language });
    return next();
  }
}
