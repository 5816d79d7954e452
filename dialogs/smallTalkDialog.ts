import type { TurnContext } from 'botbuilder-core';
import { OneTurnDialog } from './oneTurnDialog.ts';
import { button, phrasesOf, say } from './say.ts';

export type SmallTalk = 'help' | 'cancelled' | 'thanks' | 'greeting' | 'helped' | 'notHelped' | 'leftQueue';

/** The short sentences around the work: each is one phrase, and a person is one button away. */
export class SmallTalkDialog extends OneTurnDialog<{ about?: SmallTalk }> {
  constructor() {
    super(SmallTalkDialog.name);
  }

  protected async reply(context: TurnContext, { about = 'help' }: { about?: SmallTalk }): Promise<void> {
    const words = phrasesOf(context);
    const texts: Record<SmallTalk, string> = {
      help: words.help,
      cancelled: words.cancelled,
      thanks: words.thanks,
      greeting: `${words.greeting}\n\n${words.askAnything}`,
      helped: words.helpedThanks,
      notHelped: words.notHelped,
      leftQueue: words.leftQueue,
    };
    const end = about === 'thanks' || about === 'helped' ? [button(words.buttons.endChat, { action: 'chat.end' })] : [];
    await say(context, { text: texts[about], buttons: [button(words.buttons.person, { action: 'person' }), ...end] });
  }
}
