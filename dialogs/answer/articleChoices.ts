import type { TurnContext } from 'botbuilder-core';
import { type Language, type Locale, languageOf } from '../../core/language.ts';
import type { SourceLink, SuggestedAction } from '../../core/protocols/protocol.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { partsOf } from '../../knowledge/parts.ts';
import { type Article, LEAD, type Part } from '../../knowledge/ports.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import type { Chosen } from '../../understanding/answer/answering.ts';
import { withoutBareAnswer } from '../../understanding/recognise/leave/bareAnswer.ts';
import { asksYesNo } from '../../understanding/recognise/leave/yesNo.ts';
import type { DialogParts } from '../parts.ts';
import { keepAttempts } from '../routing/attempts.ts';
import { button, personButton, say } from '../saying/say.ts';

/** More nobody compares. */
const AT_MOST = 3;

/** The part that was chosen as the answer. */
export type ChosenPart = Extract<Chosen, { kind: 'part' }>;

/** Something to choose: an article, or a part of it by its anchor. */
export interface Choice {
  readonly article: Article;
  readonly part?: string;
  readonly title: string;
}

/** Articles to choose from, and a person beside them. */
export function sayChoices(context: TurnContext, text: string, candidates: readonly Article[]): Promise<void> {
  return offer(context, text, candidates.map(ofArticle));
}

/** Parts to choose from by what they answer, and a person beside them. */
export function sayParts(context: TurnContext, text: string, parts: readonly Part[]): Promise<void> {
  return offer(context, text, parts.map(ofPart));
}

/** Each named by `article` or `article#anchor`; a name of what was unpublished meanwhile names nothing. */
export function choicesNamed(names: readonly string[], language: Language, passage: DialogParts['passage']): Choice[] {
  return names.flatMap((name) => {
    const [id = '', anchor] = name.split('#');
    const article = passage(id, language)?.article;
    if (!article) return [];
    if (anchor === undefined) return [ofArticle(article)];
    const part = partsOf(article).find((one) => one.anchor === anchor);
    return part ? [ofPart(part)] : [];
  });
}

/** Buttons that say what was chosen from. */
export function choiceButtons(choices: readonly Choice[], language: Locale): SuggestedAction[] {
  return readIn(language, choices).map((choice) => button(choice.title, { action: 'article', ...named(choice) }));
}

const ofArticle = (article: Article): Choice => ({ article, title: article.title });

/** A short answer is called by the first of the ways in which it is asked. */
function titleOf({ article, section, answer }: Part): string {
  return asTitle(answer?.asked[0] ?? section?.heading ?? article.title);
}

/**
 * An answer under the question that it answers, which leads to where it stands: what was not asked is seen at once. Its yes or no is
 * said where that question asks for one.
 */
export function underQuestion(part: Part, text: string, language: Locale): string {
  const title = titleOf(part);
  const own = part.article.language;
  const answer = asksYesNo(title, own) ? text : withoutBareAnswer(text, own);
  return `[${readIn(language, title)}](article:${part.article.id}#${part.anchor})\n\n${answer}`;
}

export const ofPart = (part: Part): Choice => ({ article: part.article, part: part.anchor, title: titleOf(part) });

const named = ({ article: { id }, part }: Choice) => ({ id, ...(part === undefined ? {} : { part }) });

const asTitle = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Something to choose from, and a person beside it. */
export async function offer(context: TurnContext, text: string, candidates: readonly Choice[]): Promise<void> {
  const draft = draftOf(context);
  const { language } = draft.facts;
  const offered = keepOffered(draft, candidates.slice(0, AT_MOST));
  await say(context, {
    text,
    card: {
      kind: 'choices',
      sources: offered.map(({ article, part, title }) => ({ ...linkTo(article, part ?? null, language), title })),
    },
    buttons: [...choiceButtons(offered, language), ...personButton(context)],
  });
}

/** What is offered, in the user's writing: a number or a title that is typed next means one of it. */
export function keepOffered(draft: ConversationDraft, candidates: readonly Choice[]): Choice[] {
  const offered = readIn(draft.facts.language, [...candidates]);
  keepAttempts(draft, { offered: offered.map((choice) => ({ ...named(choice), title: choice.title })) });
  return offered;
}

/** Where an article, or a section of it, is read. */
export function linkTo(article: Article, anchor: string | null, locale: Locale): SourceLink {
  const own = article.language === languageOf(locale);
  return {
    articleId: article.id,
    title: article.title,
    href: `/articles/${article.id}?lang=${own ? locale : article.language}${anchor && anchor !== LEAD ? `#${anchor}` : ''}`,
    reviewed: article.reviewed,
    ...(own ? {} : { language: article.language }),
  };
}
