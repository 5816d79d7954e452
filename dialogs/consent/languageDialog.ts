import type { TurnContext } from 'botbuilder-core';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../core/language.ts';
import { draftOf } from '../../handoff/draft.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import { button, phrasesOf, say } from '../saying/say.ts';

/** Changes the language, or shows the choice when none was named. */
export class LanguageDialog extends OneTurnDialog<{ language?: Locale }> {
  constructor() {
    super(LanguageDialog.name);
  }

  protected async reply(context: TurnContext, { language }: { language?: Locale }): Promise<void> {
    if (language) {
      draftOf(context).note({ language });
      return say(context, { text: phrasesOf(context).languageChanged });
    }
    const buttons = LOCALES.map((known) => button(LOCALE_NAMES[known], { action: 'language', language: known }));
    return say(context, { text: phrasesOf(context).chooseLanguage, buttons });
  }
}

export const language = {
  topic: 'language',
  create: () => new LanguageDialog(),
  acceptsReply: takesNoReply,
  begins: { language: (action) => ({ language: action.language }) },
} as const satisfies DialogModule<{ language?: Locale }>;
