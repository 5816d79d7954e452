import { LOCALE_NAMES, LOCALES, type Locale } from '../../../../core/language.ts';
import { escapeHtml as text } from '../../../../core/markdown/escapeHtml.ts';
import { type DrawLink, markdownHtml } from '../../../../core/markdown/markdownHtml.ts';
import { webPhrases } from '../../../../languages/web/index.ts';
import type { HelpBody, HelpContent } from './helpContent.ts';

/*
 * A page of the help centre as plain HTML, in the frame and under the class names of the page that the browser's code draws
 * over it: read without any script, and shown before one has come. Everything from outside is escaped where it is put in.
 */

/** The inside of `#help`. `path`: where it stands, for the links to its other languages. */
export function helpMarkup({ locale, title, body }: HelpContent, path: string): string {
  const words = webPhrases(locale);
  // "//evil.example/x" and "/\\evil.example" are places of this desk that are not there, and as links another site.
  const here = path.replace(/^[/\\]+/, '/');
  const link = (href: string, label: string, more = '') =>
    `<a href="${text(href)}?lang=${locale}"${more}>${text(label)}</a>`;
  const languages = LOCALES.map(
    (other) => `<a href="${text(here)}?lang=${other}" lang="${other}" hreflang="${other}">${LOCALE_NAMES[other]}</a>`,
  );
  return [
    '<div class="help"><header class="help-header">',
    link('/', words.helpCentre, ' class="help-brand"'),
    `<nav class="help-nav" aria-label="${text(words.helpCentre)}">${link('/check', words.menu.checkStaff)}</nav></header>`,
    `<main class="help-main">${main(body, title, locale)}</main>`,
    `<footer class="help-footer"><p>${text(words.neverAsk)}</p><nav>`,
    [link('/legal/terms', words.legal.terms), link('/legal/privacy', words.legal.privacy), ...languages].join(' '),
    '</nav></footer></div>',
  ].join('');
}

function main(body: HelpBody, title: string, locale: Locale): string {
  switch (body.kind) {
    case 'home':
      return home(body, locale);
    case 'article':
      return article(body, locale);
    case 'legal':
      return `<div class="narrow legal"><h1 class="page-title">${text(title)}</h1>${markdown(body.text.markdown, locale)}</div>`;
    case 'plain':
      return `<div class="narrow"><h1 class="page-title">${text(title)}</h1><p class="page-lead">${text(body.lead)}</p></div>`;
  }
}

function home({ topics }: Extract<HelpBody, { kind: 'home' }>, locale: Locale): string {
  const { home: words } = webPhrases(locale);
  const rows = topics.map(
    ({ name, hint, articles }) =>
      `<li class="topic-place"><details><summary class="topic"><span class="topic-words"><span class="topic-name">${text(name)}</span><span class="topic-hint">${text(hint)}</span></span></summary><ul>${articles
        .map(({ id, title }) => `<li>${articleLink(id, title, locale)}</li>`)
        .join('')}</ul></details></li>`,
  );
  return [
    `<div class="home"><h1 class="home-title">${text(words.title)}</h1><p class="home-lead">${text(words.lead)}</p>`,
    `<section class="emergency-row"><div><h2>${articleLink('phrase-exposed', words.emergency, locale)}</h2><p>${text(words.emergencyHint)}</p></div></section>`,
    `<section aria-label="${text(words.topics)}"><ul class="topics">${rows.join('')}</ul></section></div>`,
  ].join('');
}

function article({ article: shown }: Extract<HelpBody, { kind: 'article' }>, locale: Locale): string {
  const { article: words } = webPhrases(locale);
  const sections = shown.sections.map(
    ({ anchor, heading, markdown: source, losses }) =>
      `<section id="${text(anchor)}" class="article-section${anchor === 'never' ? ' article-never' : ''}"${anchor === 'steps' ? ' data-steps' : ''}><h2>${text(heading)}</h2>${markdown(source, locale, losses)}</section>`,
  );
  const contents = shown.sections.map(
    ({ anchor, heading }) => `<li><a href="#${text(anchor)}">${text(heading)}</a></li>`,
  );
  const related = shown.related.map(({ id, title }) => `<li>${articleLink(id, title, locale)}</li>`);
  return [
    `<div class="article-page"><nav class="contents" aria-label="${text(words.contents)}"><p>${text(words.contents)}</p><ul>${contents.join('')}</ul></nav>`,
    `<div class="article-column"><article class="article" lang="${locale}"><h1 class="article-title">${text(shown.title)}</h1>`,
    `<p class="article-facts">${text(words.checked(dateOf(shown.reviewed, locale)))}</p>`,
    `<div class="article-lead">${markdown(shown.lead, locale)}</div>${sections.join('')}</article>`,
    related.length > 0
      ? `<section class="index-group related"><h2>${text(words.related)}</h2><ul>${related.join('')}</ul></section>`
      : '',
    '</div></div>',
  ].join('');
}

const articleLink = (id: string, title: string, locale: Locale) =>
  `<a class="index-row" href="/articles/${text(id)}?lang=${locale}"><span>${text(title)}</span></a>`;

function markdown(source: string, locale: Locale, losses?: readonly number[]): string {
  return `<div class="markdown">${markdownHtml(source, linkIn(locale), losses)}</div>`;
}

/** A link within the help centre keeps its language; one that leads away tells the other side nothing. */
function linkIn(locale: Locale): DrawLink {
  return ({ href, outside, label }) => {
    if (outside) return `<a href="${text(href)}" rel="noopener noreferrer">${label}</a>`;
    const [path = '', anchor] = href.split('#');
    const whole = path === '' || path.includes('?') ? href : `${path}?lang=${locale}${anchor ? `#${anchor}` : ''}`;
    return `<a href="${text(whole)}">${label}</a>`;
  };
}

function dateOf(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
}
