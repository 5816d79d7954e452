import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Locale } from '../../../../core/language.ts';
import { webPhrases } from '../../../../languages/web/index.ts';
import type { Page } from '../../pages.ts';
import { type ContentParts, type HelpContent, helpContent } from './helpContent.ts';
import { dataBlock, helpHead } from './helpHead.ts';
import { helpMarkup } from './helpMarkup.ts';

/** A page of the help centre that was written for one request. */
export interface Written {
  readonly page: Page;
  readonly status: 200 | 404;
}

/** Where the browser's own code finds what it need not fetch again. */
const SERVED = 'served';

/**
 * Writes pages of the help centre into the built `index.html`, so that they are read without a script and found by search
 * engines. `path` without a slash at its end; unknown ones get a page that says so. Null: this is no place of the help
 * centre, or nothing was built.
 */
export function helpPages(
  parts: ContentParts & { readonly shell: () => string | null; readonly origin: () => string },
) {
  return (path: string, locale: Locale): Written | null => {
    const shell = parts.shell();
    if (shell === null) return null;
    const content = helpContent(path, locale, parts);
    return {
      page: toPage(written(shell, content ?? nowhere(locale), path, parts.origin())),
      status: content ? 200 : 404,
    };
  };
}

function nowhere(locale: Locale): HelpContent {
  const { notFound, notFoundText } = webPhrases(locale).states;
  const body = { kind: 'plain', lead: notFoundText } as const;
  return { locale, title: notFound, description: notFoundText, body, listed: null };
}

function written(shell: string, content: HelpContent, path: string, origin: string): string {
  const served = servedOf(content, path);
  const filled = `<div id="help">${helpMarkup(content, path)}</div>`;
  // Functions: what is put in may hold "$&".
  return shell
    .replace('<html lang="en">', () => `<html lang="${content.locale}">`)
    .replace(/<title>[^<]*<\/title>/, () => helpHead(content, origin))
    .replace('<div id="help"></div>', () => filled + (served ? dataBlock('application/json', served, SERVED) : ''));
}

/** The answer of the desk that the page's code would ask for first, under the address that it would ask. */
function servedOf({ body, locale }: HelpContent, path: string): { path: string; body: unknown } | null {
  if (body.kind === 'article') return { path: `/help${path}?lang=${locale}`, body: body.article };
  return body.kind === 'legal' ? { path: `/help${path}?lang=${locale}`, body: body.text } : null;
}

function toPage(html: string): Page {
  const body = Buffer.from(html);
  return {
    body,
    zipped: gzipSync(body),
    type: 'text/html; charset=utf-8',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    cache: 'no-cache',
    kind: 'page',
    // Without `?lang=` the language is the browser's.
    vary: 'accept-encoding, accept-language',
  };
}
