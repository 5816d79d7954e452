import { DEPARTMENTS } from '../../../../core/departments.ts';
import { LOCALES, type Locale, languageOf } from '../../../../core/language.ts';
import type { Article, Library } from '../../../../knowledge/ports.ts';
import { readIn } from '../../../../languages/hant/traditional.ts';
import { type WebPhrases, webPhrases } from '../../../../languages/web/index.ts';
import { excerpt } from '../../../../text/sentences/excerpt.ts';
import { articleView } from '../../articleView.ts';
import type { LegalText } from '../helpRoutes.ts';

/** What stands at an address of the help centre, before it has any form. */
export interface HelpContent {
  /** The language that it is read in; an article that was never translated is English. */
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  readonly body: HelpBody;
  /** Null: a page about the reader alone, or none: not for search engines. */
  readonly listed: { readonly path: string; readonly locales: readonly Locale[] } | null;
}

export type HelpBody =
  | { readonly kind: 'home'; readonly topics: readonly Topic[] }
  | {
      readonly kind: 'article';
      readonly article: Omit<ReturnType<typeof articleView>, 'language'> & { readonly language: Locale };
    }
  | { readonly kind: 'legal'; readonly text: LegalText }
  | { readonly kind: 'plain'; readonly lead: string };

interface Topic {
  readonly name: string;
  readonly hint: string;
  readonly articles: readonly { readonly id: string; readonly title: string }[];
}

export interface ContentParts {
  readonly library: Library;
  readonly legal: (document: 'terms' | 'privacy', language: Locale) => LegalText;
  readonly plainText: (markdown: string) => string;
}

/** As long as search engines show. */
const DESCRIBED = 155;
const ARTICLE = /^\/articles\/([\w-]+)$/;

/** Null where the help centre has no page. `path` ends without a slash. */
export function helpContent(path: string, locale: Locale, parts: ContentParts): HelpContent | null {
  const words = webPhrases(locale);
  const id = ARTICLE.exec(path)?.[1];
  if (id !== undefined) return articleAt(id, path, locale, parts);
  const plain = (title: string, lead: string, listed: boolean): HelpContent => ({
    ...{ locale, title, description: lead, body: { kind: 'plain', lead } },
    listed: listed ? { path, locales: LOCALES } : null,
  });
  switch (path) {
    case '/':
      return homePage(locale, words, parts);
    case '/legal/terms':
      return legalPage('terms', path, locale, parts);
    case '/legal/privacy':
      return legalPage('privacy', path, locale, parts);
    case '/check':
      return plain(words.check.title, words.check.lead, true);
    case '/my-data':
      return plain(words.menu.myData, words.helpCentre, false);
    case '/verify':
      return plain(words.verify.title, words.verify.lead, false);
    default:
      return null;
  }
}

function homePage(locale: Locale, words: WebPhrases, { library }: ContentParts): HelpContent {
  const articles = readIn(locale, library.articles(languageOf(locale)));
  const topics = DEPARTMENTS.map((department) => ({
    name: words.departments[department].name,
    hint: words.departments[department].topics,
    articles: articles.filter((article) => article.department === department).map(({ id, title }) => ({ id, title })),
  })).filter((topic) => topic.articles.length > 0);
  return {
    ...{ locale, title: words.helpCentre, description: `${words.home.title} ${words.home.lead}` },
    ...{ body: { kind: 'home', topics }, listed: { path: '/', locales: LOCALES } },
  };
}

function legalPage(name: 'terms' | 'privacy', path: string, locale: Locale, parts: ContentParts): HelpContent {
  const text = parts.legal(name, locale);
  const description = excerpt(parts.plainText(text.markdown), DESCRIBED, locale);
  return { locale, title: text.title, description, body: { kind: 'legal', text }, listed: { path, locales: LOCALES } };
}

/** An article that is missing in a language is shown in English, and says so by its `language`. */
function articleAt(id: string, path: string, asked: Locale, { library, plainText }: ContentParts): HelpContent | null {
  const own = library.article(id, languageOf(asked));
  const article = own ?? library.article(id, 'en');
  if (!article) return null;
  const locale = own ? asked : 'en';
  const view = { ...readIn(locale, articleView(article, library)), language: locale };
  const description = excerpt(plainText(view.lead), DESCRIBED, locale);
  const listed = { path, locales: localesOf(article, library) };
  return { locale, title: view.title, description, body: { kind: 'article', article: view }, listed };
}

function localesOf({ id }: Article, library: Library): Locale[] {
  return LOCALES.filter((locale) => library.article(id, languageOf(locale)) !== null);
}
