import type { TurnContext } from 'botbuilder-core';
import { draftOf } from '../../handoff/draft.ts';
import { type Article, type Part, REACHING } from '../../knowledge/ports.ts';
import { countMiss } from '../attempts.ts';
import { personButton, phrasesOf, say } from '../say.ts';
import { sayChoices, sayParts } from './articleChoices.ts';

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

/** Nothing answers surely what was asked of the open problem: what comes near it, to choose from; from the second time on a person. */
export async function sayNearParts(context: TurnContext, parts: readonly Part[], aside: string | null): Promise<void> {
  const words = phrasesOf(context);
  const draft = draftOf(context);
  const misses = countMiss(draft);
  if (parts.length === 0 || misses > MOST_NEAR) return sayNotKnown(context);
  const text = misses % 2 === 0 ? words.othersFit : words.notKnownNear;
  await sayParts(context, aside ? `${aside}\n\n${text}` : text, parts);
}

/** Who tells one thing more was not asked for it and has asked nothing: it is taken in, and no miss. */
export async function sayNoted(context: TurnContext, parts: readonly Part[], aside: string | null): Promise<void> {
  const { noted } = phrasesOf(context);
  const text = aside ? `${aside}\n\n${noted}` : noted;
  if (parts.length > 0) return sayParts(context, text, parts);
  await say(context, { text, buttons: personButton(context) });
}

/** So often something near is offered; who still has no answer is better off with a person. */
const MOST_NEAR = 2;
