import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Locale } from '../../../../core/language.ts';
import { escapeHtml } from '../../../../core/markdown/escapeHtml.ts';
import type { Card } from '../../../../core/protocols/protocol.ts';
import { webPhrases } from '../../../../languages/web/index.ts';
import type { Page, Pages } from '../../pages.ts';
import { chatMarkup } from './chatMarkup.ts';
import { type ContentParts, type HelpContent, helpContent } from './helpContent.ts';
import { dataBlock, helpHead } from './helpHead.ts';
import { helpMarkup } from './helpMarkup.ts';

/** A page that was written for one request. */
export interface Written {
  readonly page: Page;
  readonly status: 200 | 404;
}

/** `framed`: the chat stands within another page, which can close it. */
export type WritePage = (path: string, locale: Locale, framed?: boolean) => Written | null;

export interface WrittenParts extends ContentParts {
  readonly pages: Pick<Pages, 'shell' | 'wordsIn'>;
  readonly origin: () => string;
  /** What the chat asks first, so that its page needs no answer of the desk to ask it. */
  readonly consent: (locale: Locale) => Extract<Card, { kind: 'consent' }>;
}

/**
 * Writes what is known before into the built pages: of the help centre the text, so that it is read without a script and
 * found by search engines, and of the chat its first screen with the question for consent. `path` without a slash at its end;
 * one that is no place gets a page that says so. Null: nothing was built.
 */
export function writtenPages(parts: WrittenParts): WritePage {
  return (path, locale, framed = false) => {
    const name = path === '/chat' ? 'chat' : 'index';
    const shell = parts.pages.shell(name);
    if (shell === null) return null;
    const localised = shell
      .replace('<html lang="en">', () => `<html lang="${locale}">`)
      .replace('</head>', () => `${parts.pages.wordsIn(name, locale).map(ahead).join('')}</head>`);
    if (name === 'chat') return { page: toPage(chat(localised, locale, framed, parts), 'chat'), status: 200 };
    const content = helpContent(path, locale, parts);
    const page = toPage(help(localised, content ?? nowhere(locale), path, parts.origin()), 'page');
    return { page, status: content ? 200 : 404 };
  };
}

/** The page's code asks for its words itself, one way there and back later. */
const ahead = (file: string) => `<link rel="modulepreload" crossorigin href="${file}">`;

function chat(shell: string, locale: Locale, framed: boolean, { consent }: WrittenParts): string {
  const card = consent(locale);
  const served = { path: `consent?lang=${locale}`, body: card };
  return shell
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(webPhrases(locale).support)}</title>`)
    .replace(UNDRAWN_CHAT, () => `${DRAWN_CHAT}"${locale}">${chatMarkup(card, locale, framed)}</main>`)
    .replace('</body>', () => `${dataBlock('application/json', served, SERVED)}</body>`);
}

const UNDRAWN_CHAT = '<main id="chat" class="chat-page"></main>';
/** Says in which language, so that the browser's code takes over what its reader reads, and nothing else. */
const DRAWN_CHAT = '<main id="chat" class="chat-page" data-drawn=';

/** Where the browser's own code finds what it need not fetch again. */
const SERVED = 'served';

function nowhere(locale: Locale): HelpContent {
  const { notFound, notFoundText } = webPhrases(locale).states;
  const body = { kind: 'plain', lead: notFoundText } as const;
  return { locale, title: notFound, description: notFoundText, body, listed: null };
}

/** Functions put text in: it may hold "$&". */
function help(shell: string, content: HelpContent, path: string, origin: string): string {
  const served = servedOf(content, path);
  const filled = `<div id="help">${helpMarkup(content, path)}</div>`;
  return shell
    .replace(/<html lang="[^"]*">/, () => `<html lang="${content.locale}">`)
    .replace(/<title>[^<]*<\/title>/, () => helpHead(content, origin))
    .replace('<div id="help"></div>', () => filled + (served ? dataBlock('application/json', served, SERVED) : ''));
}

/** The answer of the desk that the page's code would ask for first, under the address that it would ask. */
function servedOf({ body, locale }: HelpContent, path: string): { path: string; body: unknown } | null {
  if (body.kind === 'article') return { path: `/help${path}?lang=${locale}`, body: body.article };
  return body.kind === 'legal' ? { path: `/help${path}?lang=${locale}`, body: body.text } : null;
}

function toPage(html: string, kind: Page['kind']): Page {
  const body = Buffer.from(html);
  return {
    body,
    // Made for whoever takes it: most of those who ask for odd places do not.
    get zipped() {
      return gzipSync(body);
    },
    type: 'text/html; charset=utf-8',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    cache: 'no-cache',
    kind,
    // Without `?lang=` the language is the browser's.
    vary: 'accept-encoding, accept-language',
  };
}
