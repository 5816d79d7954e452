import type { TurnContext } from 'botbuilder-core';
import { draftOf } from '../handoff/draft.ts';
import type { Intent } from '../knowledge/intent.ts';
import { EMERGENCY_TOPICS } from '../knowledge/training.ts';
import { countMiss } from './attempts.ts';
import { OneTurnDialog } from './oneTurnDialog.ts';
import { button, personButton, phrasesOf, say } from './say.ts';

/** The wishes that are answered with one sentence, and what happened that needs one. */
export type SmallTalk =
  | Exclude<Intent, 'person' | 'cancel' | 'notHelped' | 'yes' | 'no' | 'leaveQueue' | `language:${string}`>
  | 'goOn'
  | 'cancelled'
  | 'leftQueue';

const MAY_END: readonly SmallTalk[] = ['thanks', 'helped', 'goodbye'];
/** To who says these while a person is awaited, that one comes is the news. */
const WANTS_NO_BOT: readonly SmallTalk[] = ['quiet', 'upset', 'wordless', 'distress', 'bot', 'cancelled', 'greeting'];

const EMERGENCIES: ReadonlySet<string> = new Set(EMERGENCY_TOPICS);

/** The short sentences around the work: each is one phrase, and a person is one button away. */
export class SmallTalkDialog extends OneTurnDialog<{ about?: SmallTalk }> {
  constructor() {
    super(SmallTalkDialog.name);
  }

  protected async reply(context: TurnContext, { about = 'help' }: { about?: SmallTalk }): Promise<void> {
    const words = phrasesOf(context);
    const waiting = draftOf(context).facts.owner.kind === 'waiting';
    const texts: Record<SmallTalk, string> = {
      help: words.help,
      cancelled: words.cancelled,
      thanks: words.thanks,
      greeting: `${words.greeting}\n\n${words.askAnything}`,
      quiet: words.quiet,
      upset: words.upset,
      wordless: words.wordless,
      crisis: words.crisis,
      distress: about === 'distress' ? distressWords(context) : words.distress,
      bot: words.bot,
      detail: about === 'detail' ? detailWords(context) : words.detail,
      goOn: waiting ? words.detailWaiting : words.goOn,
      unclear: words.unclear,
      goodbye: words.goodbye,
      helped: words.helpedThanks,
      leftQueue: words.leftQueue,
    };
    const end = MAY_END.includes(about) ? [button(words.buttons.endChat, { action: 'chat.end' })] : [];
    const place = waiting && WANTS_NO_BOT.includes(about) ? [words.alreadyWaiting] : [];
    await say(context, { text: [texts[about], ...place].join('\n\n'), buttons: [...personButton(context), ...end] });
  }
}

/** Who was shown what to do now needs that, and not to be told that nothing can happen. */
function distressWords(context: TurnContext): string {
  const draft = draftOf(context);
  const words = phrasesOf(context);
  const warned = draft.content.brief.articles.some((id) => EMERGENCIES.has(id));
  if (warned && draft.facts.owner.kind === 'waiting') return words.distressUrgent;
  return countMiss(draft) % 2 === 0 ? words.distressAgain : words.distress;
}

/** Who has told what is wrong is asked for what helps to find it; who waits, for nothing. */
function detailWords(context: TurnContext): string {
  const draft = draftOf(context);
  const words = phrasesOf(context);
  if (draft.facts.owner.kind === 'waiting') return words.detailWaiting;
  const misses = countMiss(draft);
  if (misses % 2 === 0) return words.detailAgain;
  return misses === 1 && draft.content.brief.articles.length === 0 ? words.detail : words.detailHash;
}
