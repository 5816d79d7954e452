import { z } from 'zod';
import type { NetworkStatus } from '../../../core/chain/networkStatus.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { type Locale, languageOf, preferredLocale, toLocale } from '../../../core/language.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import type { DeskShift } from '../../../core/protocols/deskProtocol.ts';
import type { CheckWordAnswer } from '../../../core/protocols/protocol.ts';
import type { Article, Library } from '../../../knowledge/ports.ts';
import { readIn } from '../../../languages/hant/traditional.ts';
import { articleView } from '../articleView.ts';
import type { TakeLimit } from '../limits.ts';
import { foreignPage, isOwnPage } from '../ownPage.ts';

export interface LegalText {
  readonly title: string;
  readonly version: string;
  readonly markdown: string;
}

/** What the help centre shows, from the features that know it. */
export interface HelpParts {
  readonly library: Library;
  readonly shift: (language: Locale) => Promise<DeskShift>;
  readonly networks: NetworkStatus;
  readonly legal: (document: 'terms' | 'privacy', language: Locale) => LegalText;
  /** What the asking browser may know of a word that is shown as ours. */
  readonly checkStaff: (word: string, conversation: ConversationId | null) => Promise<CheckWordAnswer>;
  readonly take: TakeLimit;
}

const Word = z.object({ word: z.string().min(1).max(100), conversation: z.string().max(100).nullish() });
const Document = z.enum(['terms', 'privacy']);

/** The help centre's reading side: public, without a session, the same for everybody. */
export function helpRoutes(parts: HelpParts): Route[] {
  const get = (path: string, handle: (request: HttpRequest) => Promise<HttpResponse>): Route => ({
    method: 'GET',
    path,
    handle: async (request) => {
      const wait = await parts.take('page', request.address);
      return wait > 0 ? tooMany(wait) : handle(request);
    },
  });
  return [
    get('/help/articles', async (request) => ok({ articles: articles(parts, localeOf(request)) })),
    get('/help/articles/:id', async (request) => article(parts, request)),
    get('/help/shift', async (request) => ok(await parts.shift(localeOf(request)))),
    get('/help/networks', async (request) => ok(await parts.networks(localeOf(request)))),
    get('/help/legal/:doc', async (request) => legal(parts, request)),
    { method: 'POST', path: '/help/check-staff', handle: (request) => checkStaff(parts, request) },
  ];
}

const ok = (body: unknown): HttpResponse => ({ status: 200, body });

/** `?lang=`, else what the browser prefers. */
export function localeOf({ query, headers }: HttpRequest): Locale {
  return toLocale(query['lang']) ?? preferredLocale(headers['accept-language']);
}

function articles({ library }: HelpParts, locale: Locale) {
  return readIn(locale, library.articles(languageOf(locale))).map(listed);
}

function listed({ id, title, department, reviewed }: Article) {
  return { id, title, department, reviewed };
}

/** An article that is missing in a language is shown in English, and says so by its `language`. */
function article({ library }: HelpParts, request: HttpRequest): HttpResponse {
  const id = request.params['id'] ?? '';
  const locale = localeOf(request);
  const own = library.article(id, languageOf(locale));
  if (own) return ok({ ...readIn(locale, articleView(own, library)), language: locale });
  const english = library.article(id, 'en');
  return english ? ok(articleView(english, library)) : problem(404, 'NotFound', 'There is no such article.');
}

function legal(parts: HelpParts, request: HttpRequest): HttpResponse {
  const document = Document.safeParse(request.params['doc']);
  return document.success
    ? ok(parts.legal(document.data, localeOf(request)))
    : problem(404, 'NotFound', 'There is no such document.');
}

async function checkStaff(parts: HelpParts, request: HttpRequest): Promise<HttpResponse> {
  // Another page would use up what its visitor may try.
  if (!isOwnPage(request.origin, request.headers)) return foreignPage();
  const wait = await parts.take('check', request.address);
  if (wait > 0) return tooMany(wait);
  const body = Word.safeParse(request.body);
  if (!body.success) return problem(400, 'BadRequest', 'Send {"word": "…"}.');
  const { word, conversation } = body.data;
  return ok({ answer: await parts.checkStaff(word, (conversation || null) as ConversationId | null) });
}
