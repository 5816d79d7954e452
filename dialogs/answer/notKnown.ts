import type { TurnContext } from 'botbuilder-core';
import type { KnownFacts } from '../../core/facts.ts';
import { draftOf } from '../../handoff/draft.ts';
import { type Article, type Part, REACHING } from '../../knowledge/ports.ts';
import { wordsToStay } from '../care/suspected.ts';
import { caseOf } from '../case.ts';
import { countMiss } from '../routing/attempts.ts';
import { personButton, phrasesOf, say } from '../saying/say.ts';
import { choiceButtons, keepOffered, linkTo, ofPart, sayChoices, sayParts, underQuestion } from './articleChoices.ts';

/**
 * The honest end of the bot's knowledge: what to add, and what comes near where something does; from the second time on a
 * person comes first, and it is never said twice running in the same words.
 */
export async function sayNotKnown(context: TurnContext, near: readonly Article[] = []): Promise<void> {
  const stay = wordsToStay(context);
  if (stay) return say(context, { text: stay, buttons: personButton(context) });
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

/** A part, and its words as they are said. */
export interface TellablePart {
  readonly part: Part;
  readonly text: string;
}

/**
 * Nothing answers surely what was asked: what comes near it is told, as that, and the rest is there to choose from. Of what
 * cannot be told in a few words all is to choose from, and after a while a person.
 */
export async function sayNearParts(
  context: TurnContext,
  parts: readonly Part[],
  told: readonly TellablePart[],
  aside: string | null,
): Promise<void> {
  const words = phrasesOf(context);
  const misses = countMiss(draftOf(context));
  if (told.length === 0 && (parts.length === 0 || misses > MOST_NEAR)) return sayNotKnown(context);
  return sayAfter(context, misses % 2 === 0 ? words.othersFit : words.notKnownNear, { parts, told, aside });
}

/** Who tells one thing more was not asked for it and has asked nothing: it is taken in, with what goes on from there, and no miss. */
export async function sayNoted(
  context: TurnContext,
  parts: readonly Part[],
  told: readonly TellablePart[],
  aside: string | null,
): Promise<void> {
  const words = phrasesOf(context);
  const known = namesIn(caseOf(draftOf(context)).facts);
  return sayAfter(context, known === '' ? words.noted : words.notedSo(known), { parts, told, aside });
}

/** What was told or seen that has a name, in the order in which one would tell it: `Tron · 350 USDT · TokenPocket · Bybit`. */
function namesIn({ network, toNetwork, coin, amount, wallet, device, counterpart }: KnownFacts): string {
  const sum = amount && `${amount.value.value} ${amount.value.symbol}`;
  const names = [network?.value, toNetwork?.value, sum ?? coin?.value, wallet?.value, ownName(device?.value)];
  return [...new Set([...names, counterpart?.value.name].filter((name) => name !== undefined))].join(' · ');
}

/** A kind of device ("phone") is kept by its English word, which is no name: read back in another language it is a word nobody wrote. */
function ownName(device: string | undefined): string | undefined {
  return device !== undefined && /^[a-z ]+$/.test(device) ? undefined : device;
}

/** Who has only said that something is wrong is asked what; no miss, since nothing was asked yet. */
export async function askForMore(
  context: TurnContext,
  parts: readonly Part[],
  told: readonly TellablePart[],
  aside: string | null,
): Promise<void> {
  const { tellMore, tellMoreNear } = phrasesOf(context);
  return sayAfter(context, parts.length > 0 ? tellMoreNear : tellMore, { parts, told, aside });
}

/** What is told stands under the question that it answers, all else is a button. */
async function sayAfter(
  context: TurnContext,
  opening: string,
  { parts, told, aside }: { parts: readonly Part[]; told: readonly TellablePart[]; aside: string | null },
): Promise<void> {
  const draft = draftOf(context);
  const { language } = draft.facts;
  const text = aside ? `${aside}\n\n${opening}` : opening;
  const [first] = told;
  if (!first && parts.length > 0) return sayParts(context, text, parts);
  if (!first) return say(context, { text, buttons: personButton(context) });
  const lead = [text, ...told.map((one) => underQuestion(one.part, one.text, language))].join('\n\n');
  const others = parts.filter((part) => told.every((one) => one.part !== part)).map(ofPart);
  keepOffered(draft, others);
  await say(context, {
    text: lead,
    card: {
      kind: 'answer',
      ...{ lead, steps: [], shown: 0, never: [] },
      source: linkTo(first.part.article, first.part.anchor, language),
    },
    buttons: [...choiceButtons(others, language), ...personButton(context)],
  });
}

/** So often something near is offered; who still has no answer is better off with a person. */
const MOST_NEAR = 2;
