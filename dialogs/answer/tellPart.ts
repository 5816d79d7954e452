import type { TurnContext } from 'botbuilder-core';
import type { Case } from '../../core/case.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import { ofCard, onCard } from '../../core/markdown/donts.ts';
import { listItems } from '../../core/markdown/listItems.ts';
import { draftOf } from '../../handoff/draft.ts';
import { partsOf, STEPS_AT_ONCE } from '../../knowledge/parts.ts';
import { type Article, LEAD, type Part, partId, type Spoken } from '../../knowledge/ports.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import { afterPart } from '../../understanding/case/track.ts';
import { caseOf, keepCase, walletToUse } from '../case.ts';
import type { DialogParts } from '../parts.ts';
import { keepAttempts } from '../routing/attempts.ts';
import { isSayable, safely } from '../saying/safely.ts';
import { leaveButton, phrasesOf, say } from '../saying/say.ts';
import { type ChosenPart, choiceButtons, choicesNamed, linkTo, ofPart, underQuestion } from './articleChoices.ts';
import type { TellablePart } from './notKnown.ts';
import { withOfficeLine } from './officeLine.ts';
import { asSaid, passageText, shownArticles } from './passageCard.ts';
import { placesTold } from './placesTold.ts';
import { keepOthers, nextBest, waysOn } from './waysOn.ts';

/** How a part is said: from which step on, and how many steps at once. */
export interface Manner {
  readonly text: string;
  readonly from?: number;
  readonly atOnce?: number;
  /** What belongs to the whole message; it is said in the same breath. */
  readonly aside?: string | null;
  /** An alarm was lifted: whoever waits may need nobody any more. */
  readonly lifted?: boolean;
  /** The article of an alarm that was only weighed, instead of which this is said: what to do then stays one press away. */
  readonly warned?: string | null;
}

/** What telling a part needs: its words, and whom one can ring. */
export type TellerParts = Pick<DialogParts, 'speak' | 'passage'> & {
  readonly care: Pick<DialogParts['care'], 'lines'>;
};

/** Tells a part of an article as far as the case of the conversation allows, with the source, and keeps what was said. */
export class PartTeller {
  constructor(private readonly parts: TellerParts) {}

  /** The part that was chosen, or what is left to say of its article: a card with its first steps, and the ways on under it. */
  async tell(context: TurnContext, chosen: ChosenPart, manner: Manner): Promise<void> {
    const { text, atOnce = STEPS_AT_ONCE, aside = null, warned } = manner;
    const draft = draftOf(context);
    const from = manner.from ?? stepsSaidOf(chosen.part.article.id, caseOf(draft));
    const { part, passage, known } = this.sayable(context, chosen, { text, from });
    const anchor = part.answer?.id ?? passage.section?.anchor ?? null;
    const source = linkTo(passage.article, anchor, draft.facts.language);
    const beside = this.beside(context, chosen, part, { text, known });
    const shown = Math.min(passage.steps.length, beside ? STEPS_BESIDE : atOnce);
    const { article } = passage;
    draft.remember({ articles: shownArticles(draft, passage) });
    const steps = shown > 0 ? passage.first + shown : 0;
    keepCase(draft, afterPart(caseOf(draft), { ...chosen, part, beside: beside?.part ?? null, text, steps }));
    keepOthers(draft, article, chosen);
    keepAttempts(draft, { asked: true });
    const { language } = draft.facts;
    const isNamed = beside !== null || chosen.confidence < SURE;
    const isUnder = isNamed && part.answer !== null;
    const words = phrasesOf(context);
    const placed = (passage.lines ?? []).map(({ place, text: line }) => words.atPlace(place, line));
    const told = [passage.lead, ...placed].filter(Boolean).join('\n\n');
    const own = isUnder ? underQuestion(part, told, language) : told;
    const other = beside && underQuestion(beside.part, beside.text, language);
    // Where the money is comes first.
    const elsewhere = (chosen.elsewhere ?? []).map(ofPart);
    const also = elsewhere.length > 0 ? phrasesOf(context).otherQuestion : null;
    const lead = [own, aside, other, also].filter(Boolean).join('\n\n');
    const first = passage.first > 0 ? { first: passage.first + 1 } : {};
    const card = {
      kind: 'answer' as const,
      lead,
      steps: [...passage.steps],
      shown,
      ...first,
      ...onCard(passage.never),
      source,
    };
    await say(context, {
      text: passageText({ ...passage, lead }, { shown, source }, phrasesOf(context), draft.facts.language),
      card,
      ...(part.answer && !isUnder ? { asked: part.answer.asked } : {}),
      buttons: [
        ...choiceButtons(
          choicesNamed(warned ? [warned] : [], languageOf(draft.facts.language), this.parts.passage),
          language,
        ),
        ...choiceButtons(elsewhere, language),
        ...(also ? [] : nextBest(context, chosen, this.parts.passage)),
        ...waysOn(context, article.id, stepsOf(article) > shown),
        ...(manner.lifted ? leaveButton(context) : []),
      ],
    });
  }

  /** The first of these parts that can be said alone and whole, with their words. */
  tellable(context: TurnContext, parts: readonly Part[], text: string, most: number): TellablePart[] {
    const known = caseOf(draftOf(context));
    return parts
      .filter((part) => speaksAlone(part, known))
      .flatMap((part) => {
        const said = this.wholeOf(context, part, { text, known });
        return said === null ? [] : [{ part, text: said }];
      })
      .slice(0, most);
  }

  /**
   * The part that was chosen as far as the case allows; where it leaves nothing of it, the next part of its article of
   * which something is left; a short answer that was not asked for is none.
   */
  private sayable(
    context: TurnContext,
    chosen: ChosenPart,
    { text, from }: { text: string; from: number },
  ): { part: Part; passage: Spoken; known: Case } {
    const draft = draftOf(context);
    const { language } = draft.facts;
    const known = afterPart(caseOf(draft), { ...chosen, text, steps: 0 });
    const parts = partsOf(chosen.part.article).filter((one) => !one.answer && partId(one) !== partId(chosen.part));
    const { again, whole = false } = chosen;
    const spoken = (one: Part) => this.spoken(one, { text, again, from, whole }, { known, locale: language });
    const own = { part: chosen.part, passage: spoken(chosen.part) };
    const isLeft = ({ part, passage }: { part: Part; passage: Spoken }) =>
      isSayable(context, asSaid(passage, language), known, part.answer?.claims);
    const others = () => parts.map((part) => ({ part, passage: spoken(part) })).find(isLeft);
    const { part, passage } = isLeft(own) ? own : (others() ?? own);
    const { card } = safely(context, asSaid(passage, language), known);
    const isLeftOver = card.lead !== '' || card.steps.length > 0;
    const lines = isLeftOver ? (passage.lines ?? []).filter(({ text }) => isWhole(context, text, known)) : [];
    return { part, passage: { ...passage, lead: card.lead, steps: card.steps, never: ofCard(card), lines }, known };
  }

  /** What answers the second question, where the case leaves all of it and something else was not said instead of what was chosen. */
  private beside(
    context: TurnContext,
    chosen: ChosenPart,
    said: Part,
    { text, known }: { text: string; known: Case },
  ): { part: Part; text: string } | null {
    const { beside } = chosen;
    if (!beside || partId(said) !== partId(chosen.part)) return null;
    const whole = this.wholeOf(context, beside, { text, known });
    return whole === null ? null : { part: beside, text: whole };
  }

  /** A part as it is said to this message, in the writing of the page: of the wallet and the country that are known. */
  private spoken(
    part: Part,
    to: { text: string; again: boolean; from?: number; whole?: boolean },
    { known, locale }: { known: Case; locale: Locale },
  ): Spoken {
    const places = placesTold(known, to.text, languageOf(locale));
    const said = this.parts.speak(part, { ...to, wallet: walletToUse(known), places });
    const told = known.facts.country?.value ?? null;
    const { lines } = this.parts.care;
    return readIn(locale, withOfficeLine(said, part, { lines, told, text: to.text, locale }));
  }

  /** A part in its words and without steps; null where the case does not leave all of it. */
  private wholeOf(context: TurnContext, part: Part, { text, known }: { text: string; known: Case }): string | null {
    const { language } = draftOf(context).facts;
    const passage = this.spoken(part, { text, again: true }, { known, locale: language });
    const whole = asSaid(passage, language);
    const isAll =
      isSayable(context, whole, known, part.answer?.claims) && safely(context, whole, known).text === whole.text;
    return isAll && passage.lead !== '' ? passage.lead : null;
  }
}

/** True where the case leaves all of a text: half of a line about a place says something else. */
function isWhole(context: TurnContext, text: string, known: Case): boolean {
  return safely(context, { text }, known).text === text;
}

/** Below it half of what is said answers something else: it stands under the question that it answers, and is not said where something else was. */
export const SURE = 0.4;

/** Steps that are said at once where a second question is answered as well. */
const STEPS_BESIDE = 2;

/** The heading of a section says nothing to who is not in the middle of its article, and a list of warnings answers nobody. */
function speaksAlone({ article, anchor, answer }: Part, { open }: Case): boolean {
  return answer !== null || anchor === LEAD || (article.id === open?.article && anchor !== 'never');
}

/** Another article begins with its first step: counted on from those of the open one, it began with the fourth. */
function stepsSaidOf(article: string, { open, steps }: Case): number {
  return open?.article === article ? steps : 0;
}

function stepsOf(article: Article): number {
  return listItems(article.sections.find(({ anchor }) => anchor === 'steps')?.markdown ?? '', 'ordered').length;
}
