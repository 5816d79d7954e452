import type { TurnContext } from 'botbuilder-core';
import { draftOf } from '../../handoff/draft.ts';
import type { Article } from '../../knowledge/ports.ts';
import { REACHING } from '../../knowledge/talk.ts';
import { countMiss } from '../attempts.ts';
import { personButton, phrasesOf, say } from '../say.ts';
import { sayChoices } from './articleChoices.ts';

/**
 * The honest end of the bot's knowledge: what to add, and what comes near where something does; from the second time on a
 * person comes first, and it is never said twice running in the same words.
 */
export async function sayNotKnown(context: TurnContext, near: readonly Article[] = []): Promise<void> {
  const words = phrasesOf(context);
  const draft = draftOf(context);
  const misses = countMiss(draft);
  const again = misses % 2 === 0;
  if (draft.facts.owner.kind === 'waiting')
    return say(context, { text: again ? words.notKnownWaitingAgain : words.notKnownWaiting });
  const topics = near.filter(({ id }) => id !== REACHING);
  if (misses === 1 && topics.length > 0) return sayChoices(context, words.notKnownNear, topics);
  const further = again ? words.notKnownAgain : words.notKnownStill;
  await say(context, { text: misses === 1 ? words.notKnown : further, buttons: personButton(context) });
}
