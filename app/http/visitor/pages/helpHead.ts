import type { Locale } from '../../../../core/language.ts';
import { escapeHtml as text } from '../../../../core/markdown/escapeHtml.ts';
import { webPhrases } from '../../../../languages/web/index.ts';
import type { HelpContent } from './helpContent.ts';

/** What search engines and shared links read of a page. `origin`: the desk's own, without a slash. */
export function helpHead(content: HelpContent, origin: string): string {
  const { title, description, locale, listed } = content;
  const name = webPhrases(locale).helpCentre;
  const whole = title === name ? name : `${title} – ${name}`;
  const meta = [`<title>${text(whole)}</title>`, `<meta name="description" content="${text(description)}">`];
  if (!listed) return [...meta, '<meta name="robots" content="noindex">'].join('');
  const at = (other: Locale) => text(addressOf(origin, listed.path, other));
  return [
    ...meta,
    '<meta name="robots" content="index,follow">',
    `<link rel="canonical" href="${at(locale)}">`,
    ...listed.locales.map((other) => `<link rel="alternate" hreflang="${other}" href="${at(other)}">`),
    `<link rel="alternate" hreflang="x-default" href="${text(origin + listed.path)}">`,
    `<meta property="og:title" content="${text(title)}"><meta property="og:description" content="${text(description)}">`,
    `<meta property="og:type" content="${content.body.kind === 'article' ? 'article' : 'website'}"><meta property="og:url" content="${at(locale)}">`,
    dataBlock('application/ld+json', structured(content, origin, listed.path)),
  ].join('');
}

export function addressOf(origin: string, path: string, locale: Locale): string {
  return `${origin}${path}?lang=${locale}`;
}

/** Data that a page carries: no script of any kind, so a policy without inline code lets it stand. */
export function dataBlock(type: string, data: unknown, id?: string): string {
  // "</script>" and "<!--" are the only ways out of a block.
  const safe = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="${type}"${id ? ` id="${id}"` : ''}>${safe}</script>`;
}

/** schema.org: an article with where it stands, or the site that it is of. */
function structured({ body, title, description, locale }: HelpContent, origin: string, path: string) {
  const url = addressOf(origin, path, locale);
  const site = { '@type': 'WebSite', name: webPhrases(locale).helpCentre, url: addressOf(origin, '/', locale) };
  const context = { '@context': 'https://schema.org' };
  if (body.kind !== 'article')
    return { ...context, '@type': 'WebPage', name: title, description, url, inLanguage: locale, isPartOf: site };
  const { article } = body;
  const place = webPhrases(locale).departments[article.department].name;
  const crumb = (position: number, name: string, item: string) => ({ '@type': 'ListItem', position, name, item });
  return {
    ...context,
    '@graph': [
      {
        ...{ '@type': 'TechArticle', headline: title, description, url, inLanguage: locale },
        ...{ dateModified: article.reviewed, articleSection: place, isPartOf: site },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [crumb(1, site.name, site.url), crumb(2, title, url)],
      },
    ],
  };
}
