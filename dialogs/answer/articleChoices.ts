import type { TurnContext } from 'botbuilder-core';
import { type Locale, languageOf } from '../../core/language.ts';
import type { SourceLink } from '../../core/protocol.ts';
import { draftOf } from '../../handoff/draft.ts';
import type { Article, Part } from '../../knowledge/ports.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import { keepAttempts } from '../attempts.ts';
import { button, personButton, say } from '../say.ts';

/** More nobody compares. */
const AT_MOST = 3;

/** Something to choose: an article, or a part of it by its anchor. */
export interface Choice {
  readonly article: Article;
  readonly part?: string;
  readonly title: string;
}

/** Articles to choose from, and a person beside them. */
export function sayChoices(context: TurnContext, text: string, candidates: readonly Article[]): Promise<void> {
  return offer(
    context,
    text,
    candidates.map((article) => ({ article, title: article.title })),
  );
}

/** Parts to choose from by what they answer: a short answer is called by the first of the ways in which it is asked. */
export function sayParts(context: TurnContext, text: string, parts: readonly Part[]): Promise<void> {
  return offer(
    context,
    text,
    parts.map(({ article, anchor, section, answer }) => ({
      ...{ article, part: anchor },
      title: asTitle(answer?.asked[0] ?? section?.heading ?? article.title),
    })),
  );
}

const asTitle = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

async function offer(context: TurnContext, text: string, candidates: readonly Choice[]): Promise<void> {
  const draft = draftOf(context);
  const { language } = draft.facts;
  const offered = readIn(language, candidates.slice(0, AT_MOST));
  const named = ({ article: { id }, part }: Choice) => ({ id, ...(part === undefined ? {} : { part }) });
  keepAttempts(draft, { offered: offered.map((choice) => ({ ...named(choice), title: choice.title })) });
  await say(context, {
    text,
    card: {
      kind: 'choices',
      sources: offered.map(({ article, title }) => ({ ...linkTo(article, null, language), title })),
    },
    buttons: [
      ...offered.map((choice) => button(choice.title, { action: 'article', ...named(choice) })),
      ...personButton(context),
    ],
  });
}

/** Where an article, or a section of it, is read. */
export function linkTo(article: Article, anchor: string | null, locale: Locale): SourceLink {
  const own = article.language === languageOf(locale);
  return {
    articleId: article.id,
    title: article.title,
    href: `/articles/${article.id}?lang=${own ? locale : article.language}${anchor ? `#${anchor}` : ''}`,
    reviewed: article.reviewed,
    ...(own ? {} : { language: article.language }),
  };
}
