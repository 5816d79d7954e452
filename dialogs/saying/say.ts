import { type Activity, MessageFactory, type TurnContext } from 'botbuilder-core';
import type { ChatActivity, SuggestedAction } from '../../core/protocols/protocol.ts';
import { button } from '../../handoff/button.ts';
import { draftOf } from '../../handoff/draft.ts';
import { phrases } from '../../languages/index.ts';
import type { Phrases } from '../../languages/phrases.ts';
import { takeHead } from '../care/suspectedNow.ts';
import { echoed } from '../correct/echo.ts';
import { asAsked } from './asAsked.ts';
import { begunWith, safely, takeDemand } from './safely.ts';
import type { Said } from './said.ts';

export type { Said } from './said.ts';
export { button };

/** One step to a person; nobody is offered who has been called already. */
export function personButton(context: TurnContext): SuggestedAction[] {
  const waiting = draftOf(context).facts.owner.kind === 'waiting';
  return waiting ? [] : [button(phrasesOf(context).buttons.person, { action: 'person' })];
}

/** One step out of the queue, for who waits in it. */
export function leaveButton(context: TurnContext): SuggestedAction[] {
  const waiting = draftOf(context).facts.owner.kind === 'waiting';
  return waiting ? [button(phrasesOf(context).buttons.leaveQueue, { action: 'queue.leave' })] : [];
}

/** The phrases of the conversation's language. */
export function phrasesOf(context: TurnContext): Phrases {
  return phrases(draftOf(context).facts.language);
}

/** What a bot message is on the wire: as far as the case allows it (`safely.ts`), and begun as the case demands. */
export function botMessage(context: TurnContext, said: Said): Partial<Activity> {
  const [only, ...others] = inOrder(context, said).map((one) => onTheWire(context, one));
  // A prompt is one message: what has to come first is put before its words.
  const [next] = others;
  return next ? { ...next, text: `${only?.text ?? ''}\n\n${next.text ?? ''}` } : { ...only };
}

/** Every word of the bot goes through here, so that no dialog can forget what a case forbids and demands. */
export async function say(context: TurnContext, said: Said): Promise<void> {
  for (const one of inOrder(context, said)) await context.sendActivity(onTheWire(context, one));
}

function inOrder(context: TurnContext, said: Said): Said[] {
  const demand = takeDemand(context);
  const allowed = echoed(context, asAsked(context, safely(context, said)));
  const head = demand ?? (isHowTo(said) ? takeHead(context) : null);
  if (!head) return [allowed];
  const begun = begunWith(head, allowed);
  return begun ? [begun] : [{ text: head }, allowed];
}

/** What an article says has its reader do something where they are. */
const isHowTo = ({ card }: Said): boolean => card?.kind === 'answer' || card?.kind === 'guide';

function onTheWire(context: TurnContext, said: Said): Partial<Activity> {
  const { language } = draftOf(context).facts;
  const message: ChatActivity = {
    type: 'message',
    text: said.text,
    textFormat: said.plain ? 'plain' : 'markdown',
    locale: language,
    channelData: { handrail: { sender: { role: 'bot' }, language, ...(said.card ? { card: said.card } : {}) } },
    ...(said.buttons?.length ? { suggestedActions: { actions: [...said.buttons] } } : {}),
  };
  return { ...MessageFactory.text(said.text), ...message } as Partial<Activity>;
}
