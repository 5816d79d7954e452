import type { TurnContext } from 'botbuilder-core';
import { type Locale, languageOf } from '../../core/language.ts';
import type { SuggestedAction } from '../../core/protocols/protocol.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { type Article, partId, REACHING } from '../../knowledge/ports.ts';
import { verificationPhrases } from '../../languages/verification/index.ts';
import { caseOf } from '../case.ts';
import { guideButton } from '../guides/guideStep.ts';
import { guideBeside } from '../guides/index.ts';
import type { DialogParts } from '../parts.ts';
import { attemptsOf, keepAttempts } from '../routing/attempts.ts';
import { button, personButton, phrasesOf } from '../saying/say.ts';
import { type ChosenPart, choiceButtons, choicesNamed } from './articleChoices.ts';

/** Under every answer: whether it helped, another one where there is one, a person, and what can be done right here. */
export function waysOn(context: TurnContext, article: string, more: boolean): SuggestedAction[] {
  const draft = draftOf(context);
  const { language } = draft.facts;
  const { buttons } = phrasesOf(context);
  const guide = guideBeside(article);
  return [
    ...(article === PROOF_ARTICLE ? [button(startProof(language), { action: 'verify' })] : []),
    ...(more ? [button(buttons.allSteps, { action: 'article', id: article, whole: true })] : []),
    button(buttons.helped, { action: 'helped', article }),
    button(buttons.notHelped, { action: 'notHelped', article }),
    ...(attemptsOf(draft).others.length > 0 ? [button(buttons.another, { action: 'another' })] : []),
    ...personButton(context),
    ...(guide ? [guideButton(guide, language)] : []),
  ];
}

/** Who was most likely not answered finds what comes next one press away, not behind "Another answer". */
export function nextBest(
  context: TurnContext,
  { part, confidence, next }: ChosenPart,
  passage: DialogParts['passage'],
): SuggestedAction[] {
  if (confidence >= LIKELY) return [];
  const { language } = draftOf(context).facts;
  // The heading of another article's section says nothing by itself.
  const named = next.filter(({ article, answer }) => answer !== null || article.id === part.article.id);
  const names = named.slice(0, NEXT_BEST).map(partId);
  return choiceButtons(choicesNamed(names, languageOf(language), passage), language);
}

/** What may be meant instead: the parts that come next, what came close, then what editors put beside the article. Never what was said already. */
export function keepOthers(
  draft: ConversationDraft,
  article: Article,
  { rivals, next }: Pick<ChosenPart, 'rivals' | 'next'>,
): void {
  const said = [...draft.content.brief.articles, ...caseOf(draft).said, REACHING];
  const all = [
    ...next.slice(0, NEXT_BEST).map(partId),
    ...attemptsOf(draft).others,
    ...rivals.map(({ id }) => id),
    ...article.related,
  ];
  keepAttempts(draft, { others: [...new Set(all)].filter((name) => !said.includes(name)) });
}

/** Surer, an answer is right more often than not. */
const LIKELY = 0.5;
const NEXT_BEST = 2;

/** What it explains can be done right here. */
const PROOF_ARTICLE = 'prove-ownership';
const startProof = (language: Locale) => verificationPhrases(language).buttons.start;
