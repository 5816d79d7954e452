import type { TurnContext } from 'botbuilder-core';
import { languageOf } from '../../core/language.ts';
import { draftOf } from '../../handoff/draft.ts';
import { fitsAnswer, withoutBareAnswer } from '../../understanding/recognise/leave/bareAnswer.ts';
import { asksIfWrong } from '../../understanding/recognise/leave/wrongAsked.ts';
import { asksYesNo } from '../../understanding/recognise/leave/yesNo.ts';
import { safely } from './safely.ts';
import type { Said } from './said.ts';

/**
 * What is said without the yes or no at its head, where the message does not ask for one the way round in which the answer was written:
 * in the negative, for none at all, or whether something bad is so where the answer says that something good is.
 */
export function asAsked(context: TurnContext, said: Said): Said {
  const { text = '', type } = context.activity;
  const isPressed = context.activity.value !== undefined;
  if (type !== 'message' || isPressed || said.plain || !/\p{L}/u.test(text)) return said;
  const language = languageOf(draftOf(context).facts.language);
  if (keepsItsHead(said, text, language)) return said;
  const bare = (reply: string) => withoutBareAnswer(reply, language);
  const { card } = said;
  const without = {
    ...said,
    text: bare(said.text),
    ...(card?.kind === 'answer' ? { card: { ...card, lead: bare(card.lead) } } : {}),
  };
  // A sentence that has lost its "no" may be heard to claim what the case forbids.
  return safely(context, without).text === without.text ? without : said;
}

function keepsItsHead(
  { text: reply, card, asked }: Said,
  text: string,
  language: ReturnType<typeof languageOf>,
): boolean {
  if (asksIfWrong(text, language)) return false;
  if (asked) return fitsAnswer(reply, text, asked, language);
  return card?.kind !== 'answer' || asksYesNo(text, language);
}
