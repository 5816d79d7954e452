import { z } from 'zod';
import type { Extraction } from '../../../chains/ports.ts';
import { type Language, type Locale, languageOf, toLocale } from '../../../core/language.ts';
import { onCard } from '../../../core/markdown/donts.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import { takeNear } from '../../../core/net/takeNear.ts';
import type { LookAtChain } from '../../../dialogs/transaction/chainLook.ts';
import { chainOffer } from '../../../dialogs/transaction/chainOffer.ts';
import { STEPS_AT_ONCE, speak } from '../../../knowledge/parts.ts';
import { type Article, LEAD, type Section } from '../../../knowledge/ports.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { readIn } from '../../../languages/hant/traditional.ts';
import { excerpt } from '../../../text/sentences/excerpt.ts';
import type { HoldsLiveKey } from '../../../trust/ports.ts';
import { viewIn } from '../../../understanding/recognise/facts/viewIn.ts';
import type { TakeLimit } from '../limits.ts';
import { foreignPage, isOwnPage } from '../ownPage.ts';
import { localeOf } from './helpRoutes.ts';

/** One field for everything: questions, hashes, addresses and links. */
export interface SearchParts {
  readonly search: (
    question: string,
    language: Language,
  ) => Promise<{
    readonly kind: 'answered' | 'unsure' | 'notKnown';
    readonly hits: readonly { readonly article: Article; readonly section: Section | null }[];
  }>;
  readonly plainText: (markdown: string) => string;
  /** What may hold a secret is neither searched for nor looked up. Real: `trust/secrets`. */
  readonly mayHoldSecret: (text: string) => boolean;
  readonly extract: (text: string) => Extraction;
  readonly keyIn: HoldsLiveKey;
  readonly look: LookAtChain;
  readonly take: TakeLimit;
}

const SNIPPET = 160;
const Question = z.string().max(500);
const Tag = z.string().max(35).optional();
const Asked = z.object({ question: Question, language: Tag });
/** `learns`: pressed beside the sentence that says who learns it. */
const Look = z.object({
  question: Question,
  language: Tag,
  learns: z.literal(true),
  view: z.enum(['sender', 'receiver']).optional(),
});
const NOTHING_KEPT = { transactions: [], addresses: [] };

/** In the body: what is typed may be a secret, and addresses are kept by proxies, histories and logs. */
export function searchRoutes(parts: SearchParts): Route[] {
  const post = (path: string, handle: (request: HttpRequest) => Promise<HttpResponse>): Route => ({
    ...{ method: 'POST', path, maxBodyBytes: 4_096 },
    // Another page would use up what its visitor may try.
    handle: async (request) => (isOwnPage(request.origin, request.headers) ? handle(request) : foreignPage()),
  });
  return [
    post('/help/search', (request) => search(parts, request)),
    post('/help/look', (request) => lookUp(parts, request)),
  ];
}

const ok = (body: unknown): HttpResponse => ({ status: 200, body });

/** Articles, and what the chain could say: no node is asked before somebody presses beside the sentence that they learn it. */
async function search(parts: SearchParts, request: HttpRequest): Promise<HttpResponse> {
  const wait = await takeNear(parts.take, 'search', request.address);
  if (wait > 0) return tooMany(wait);
  const asked = Asked.safeParse(request.body);
  if (!asked.success) return problem(400, 'BadRequest', 'Send {"question": "…", "language": "en"}.');
  const question = asked.data.question.trim();
  // A page checks before it sends; who calls without one is not answered with what a secret resembles.
  if (!question || parts.mayHoldSecret(question)) return ok({ kind: 'notKnown', results: [] });
  const locale = toLocale(asked.data.language) ?? localeOf(request);
  const offer = chainOffer(question, parts.extract(question), locale);
  const articles = offer ? offer.question : question;
  const found = articles === null ? { kind: 'notKnown', results: [] } : await searched(parts, articles, locale);
  return ok(offer ? { ...found, chain: { says: offer.says, look: offer.look } } : found);
}

async function searched(parts: SearchParts, question: string, locale: Locale) {
  const { kind, hits } = readIn(locale, await parts.search(question, languageOf(locale)));
  const results = hits.map(({ article: { id, title, lead }, section }) => ({
    id,
    title,
    href: `/articles/${id}${section ? `#${section.anchor}` : ''}`,
    snippet: excerpt(parts.plainText(section?.markdown ?? lead), SNIPPET, locale),
  }));
  const [first] = hits;
  return { kind, results, ...(kind === 'answered' && first ? { answer: answerOf(first) } : {}) };
}

/** What the chat would say of it first: the answer, the first steps and what not to do, to be read without leaving the field. */
function answerOf({ article, section }: { readonly article: Article; readonly section: Section | null }) {
  const part = { article, anchor: section?.anchor ?? LEAD, section, answer: null };
  const { lead, steps, never, first } = speak(part, { fits: () => 0, again: false });
  const { reviewed } = article;
  return { lead, steps, ...onCard(never), first: first + 1, shown: Math.min(steps.length, STEPS_AT_ONCE), reviewed };
}

/** Of one look: whether the digits are a key, and what they are. */
const QUESTIONS = 2;

/** What the chat would say to it. The same guard: what opens an account in use is no hash, and nothing of it is looked up. */
async function lookUp(parts: SearchParts, request: HttpRequest): Promise<HttpResponse> {
  const wait = await takeNear(parts.take, 'look', request.address, QUESTIONS);
  if (wait > 0) return tooMany(wait);
  const asked = Look.safeParse(request.body);
  if (!asked.success) return problem(400, 'BadRequest', 'Send {"question": "…", "language": "en", "learns": true}.');
  const { question, view } = asked.data;
  if (parts.mayHoldSecret(question)) return ok({ kind: 'stopped' });
  const locale = toLocale(asked.data.language) ?? localeOf(request);
  // One is counted by now.
  const mayAsk = async (keys: number) =>
    keys < 2 || (await takeNear(parts.take, 'look', request.address, keys - 1)) === 0;
  const key = await parts.keyIn(question, [], true, mayAsk, request.address);
  if (key === 'yes') return ok({ kind: 'stopped' });
  const words = chainPhrases(locale);
  if (key !== 'no') return ok({ kind: 'unchecked', text: words.lookUp.unchecked });
  const said = view ?? viewIn(question, languageOf(locale));
  const { cards, viewOpen } = await parts.look(question, locale, NOTHING_KEPT, { view: said });
  return ok({ kind: 'looked', cards, askView: viewOpen ? words.askView : null });
}
