import { LOCALES, type Locale, languageOf } from '../../../../core/language.ts';
import { escapeHtml as text } from '../../../../core/markdown/escapeHtml.ts';
import { type HttpResponse, type Route, tooMany } from '../../../../core/net/http.ts';
import type { Library } from '../../../../knowledge/ports.ts';
import type { TakeLimit } from '../../limits.ts';
import { addressOf } from './helpHead.ts';

const SAME_EVERYWHERE = ['/', '/check', '/legal/terms', '/legal/privacy'];
/** What is for one reader alone, or for staff; data that pages ask for are no pages. */
const NOT_FOR_ROBOTS = [
  '/agent',
  '/editor',
  '/staff',
  '/my-data',
  '/verify',
  '/chat',
  '/help/',
  '/v3/',
  '/me/',
  '/desk/',
];

/** `/robots.txt` and `/sitemap.xml`, which lists every page in every language that it is written in. */
export function siteMapRoutes(parts: {
  readonly library: Library;
  readonly origin: () => string;
  readonly take: TakeLimit;
}): Route[] {
  const get = (path: string, handle: () => HttpResponse): Route => ({
    method: 'GET',
    path,
    handle: async ({ address }) => {
      const wait = await parts.take('page', address);
      return wait > 0 ? tooMany(wait) : handle();
    },
  });
  return [
    get('/robots.txt', () => plain('text/plain', robots(parts.origin()))),
    get('/sitemap.xml', () => plain('application/xml', siteMap(parts.library, parts.origin()))),
  ];
}

const plain = (type: string, body: string): HttpResponse => ({
  ...{ status: 200, body },
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=3600' },
});

function robots(origin: string): string {
  const closed = NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`);
  return ['User-agent: *', ...closed, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');
}

function siteMap(library: Library, origin: string): string {
  const articles = new Map<string, Map<Locale, string>>();
  for (const locale of LOCALES)
    for (const { id, reviewed } of library.articles(languageOf(locale)))
      articles.set(id, (articles.get(id) ?? new Map()).set(locale, reviewed));
  const pages = SAME_EVERYWHERE.flatMap((path) => LOCALES.map((locale) => entry(origin, path, locale, LOCALES)));
  for (const [id, days] of articles)
    for (const [locale, day] of days) pages.push(entry(origin, `/articles/${id}`, locale, [...days.keys()], day));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages,
    '</urlset>',
    '',
  ].join('\n');
}

function entry(origin: string, path: string, locale: Locale, locales: readonly Locale[], day?: string): string {
  const alternates = locales.map(
    (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${text(addressOf(origin, path, other))}"/>`,
  );
  const modified = day ? `<lastmod>${text(day)}</lastmod>` : '';
  return `<url><loc>${text(addressOf(origin, path, locale))}</loc>${modified}${alternates.join('')}</url>`;
}
