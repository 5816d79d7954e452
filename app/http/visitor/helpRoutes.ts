import { z } from 'zod';
import type { DeskShift } from '../../../core/deskProtocol.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/http.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { type Language, type Locale, languageOf, preferredLocale, toLocale } from '../../../core/language.ts';
import type { NetworkStatus } from '../../../core/networkStatus.ts';
import type { CheckWordAnswer } from '../../../core/protocol.ts';
import type { Article, Library, Section } from '../../../knowledge/ports.ts';
import { readIn } from '../../../languages/hant/traditional.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { articleView } from '../articleView.ts';
import type { TakeLimit } from '../limits.ts';

export interface LegalText {
  readonly title: string;
  readonly version: string;
  readonly markdown: string;
}

/** What the help centre shows, from the features that know it. */
export interface HelpParts {
  readonly library: Library;
  readonly search: (
    question: string,
    language: Language,
  ) => Promise<{
    readonly kind: 'answered' | 'unsure' | 'notKnown';
    readonly hits: readonly { readonly article: Article; readonly section: Section | null }[];
  }>;
  readonly plainText: (markdown: string) => string;
  readonly shift: (language: Locale) => Promise<DeskShift>;
  readonly networks: NetworkStatus;
  readonly legal: (document: 'terms' | 'privacy', language: Locale) => LegalText;
  /** What the asking browser may know of a word that is shown as ours. */
  readonly checkStaff: (word: string, conversation: ConversationId | null) => Promise<CheckWordAnswer>;
  /** A question that may hold a secret is not searched for. Real: `trust/secrets`. */
  readonly mayHoldSecret: (text: string) => boolean;
  readonly take: TakeLimit;
}

const SNIPPET = 160;
const LONGEST_QUESTION = 500;
const Asked = z.object({ question: z.string().max(LONGEST_QUESTION), language: z.string().max(35).optional() });
const Word = z.object({ word: z.string().min(1).max(100), conversation: z.string().max(100).nullish() });
const Document = z.enum(['terms', 'privacy']);

/** The help centre's reading side: public, without a session, the same for everybody. */
export function helpRoutes(parts: HelpParts): Route[] {
  const get = (path: string, handle: (request: HttpRequest) => Promise<HttpResponse>): Route => ({
    method: 'GET',
    path,
    handle,
  });
  return [
    get('/help/articles', async (request) => ok({ articles: articles(parts, localeOf(request)) })),
    get('/help/articles/:id', async (request) => article(parts, request)),
    // In the body: what is typed may be a secret, and addresses are kept by proxies, histories and logs.
    { method: 'POST', path: '/help/search', maxBodyBytes: 4_096, handle: (request) => search(parts, request) },
    get('/help/shift', async (request) => ok(await parts.shift(localeOf(request)))),
    get('/help/networks', async (request) => ok(await parts.networks(localeOf(request)))),
    get('/help/legal/:doc', async (request) => legal(parts, request)),
    { method: 'POST', path: '/help/check-staff', handle: (request) => checkStaff(parts, request) },
  ];
}

const ok = (body: unknown): HttpResponse => ({ status: 200, body });

/** `?lang=`, else what the browser prefers. */
function localeOf({ query, headers }: HttpRequest): Locale {
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

async function search(parts: HelpParts, request: HttpRequest): Promise<HttpResponse> {
  const wait = await parts.take('search', request.address);
  if (wait > 0) return tooMany(wait);
  const asked = Asked.safeParse(request.body);
  if (!asked.success) return problem(400, 'BadRequest', 'Send {"question": "…", "language": "en"}.');
  const question = asked.data.question.trim();
  // A page checks before it sends; who calls without one is not answered with what a secret resembles.
  if (!question || parts.mayHoldSecret(question)) return ok({ kind: 'notKnown', results: [] });
  const locale = toLocale(asked.data.language) ?? localeOf(request);
  const { kind, hits } = readIn(locale, await parts.search(question, languageOf(locale)));
  return ok({
    kind,
    results: hits.map(({ article: { id, title, lead }, section }) => ({
      id,
      title,
      href: `/articles/${id}${section ? `#${section.anchor}` : ''}`,
      snippet: excerpt(parts.plainText(section?.markdown ?? lead), SNIPPET, locale),
    })),
  });
}

function legal(parts: HelpParts, request: HttpRequest): HttpResponse {
  const document = Document.safeParse(request.params['doc']);
  return document.success
    ? ok(parts.legal(document.data, localeOf(request)))
    : problem(404, 'NotFound', 'There is no such document.');
}

async function checkStaff(parts: HelpParts, request: HttpRequest): Promise<HttpResponse> {
  const wait = await parts.take('check', request.address);
  if (wait > 0) return tooMany(wait);
  const body = Word.safeParse(request.body);
  if (!body.success) return problem(400, 'BadRequest', 'Send {"word": "…"}.');
  const { word, conversation } = body.data;
  return ok({ answer: await parts.checkStaff(word, (conversation || null) as ConversationId | null) });
}
