import type { TurnContext } from 'botbuilder-core';
import { type Locale, languageOf } from '../../core/language.ts';
import type { SourceLink } from '../../core/protocol.ts';
import { draftOf } from '../../handoff/draft.ts';
import type { Article } from '../../knowledge/ports.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import { keepAttempts } from '../attempts.ts';
import { button, personButton, say } from '../say.ts';

/** More nobody compares. */
const AT_MOST = 3;

/** Articles to choose from, and a person beside them. */
export async function sayChoices(context: TurnContext, text: string, candidates: readonly Article[]): Promise<void> {
  const draft = draftOf(context);
  const { language } = draft.facts;
  const offered = readIn(language, candidates.slice(0, AT_MOST));
  keepAttempts(draft, { offered: offered.map(({ id, title }) => ({ id, title })) });
  await say(context, {
    text,
    card: { kind: 'choices', sources: offered.map((article) => linkTo(article, null, language)) },
    buttons: [...offered.map(({ id, title }) => button(title, { action: 'article', id })), ...personButton(context)],
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
