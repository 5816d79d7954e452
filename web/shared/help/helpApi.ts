import type { Locale } from '../../../core/language.ts';
import type { CheckWordAnswer, ConsentPurpose } from '../../../core/protocols/protocol.ts';
import { browserPorts } from '../line/browserPorts.ts';
import type { Session } from '../line/directLinePorts.ts';
import { renew } from '../line/session.ts';
import type {
  ArticleLink,
  ChainAnswered,
  ChallengeAnswer,
  ConversationExport,
  Fetched,
  HelpArticle,
  LegalText,
  Networks,
  ProofAnswer,
  SearchResults,
  Shift,
  SignChallenge,
} from './helpTypes.ts';

/** What the desk tells everybody, and a user about themselves. */
export const helpApi = {
  articles: (language: Locale) => get<{ articles: ArticleLink[] }>(`/help/articles?lang=${language}`),
  article: (id: string, language: Locale) =>
    get<HelpArticle>(`/help/articles/${encodeURIComponent(id)}?lang=${language}`),
  search: (question: string, language: Locale) => post<SearchResults>('/help/search', { question, language }),
  /** Only after a press beside the sentence that says who learns it. */
  look: (asked: { question: string; language: Locale; view?: 'sender' | 'receiver' }) =>
    post<ChainAnswered>('/help/look', { ...asked, learns: true }),
  shift: (language: Locale) => get<Shift>(`/help/shift?lang=${language}`),
  networks: () => get<Networks>('/help/networks'),
  legal: (document: 'terms' | 'privacy', language: Locale) =>
    get<LegalText>(`/help/legal/${document}?lang=${language}`),
  checkStaff: (word: string, conversation?: string) =>
    post<{ answer: CheckWordAnswer }>('/help/check-staff', { word, conversation }),
  myConversation: (session: Session) =>
    withLiveToken(session, (token) => get<ConversationExport>('/me/conversation', token)),
  /** What was agreed, with its proof in the audit. */
  consentReceipt: (session: Session) => withLiveToken(session, (token) => get<unknown>('/me/consent', token)),
  choose: (session: Session, choice: { purpose: ConsentPurpose; allowed: boolean }) =>
    withLiveToken(session, (token) => post<Pick<ConversationExport, 'consent'>>('/me/consent', choice, token)),
  erase: (session: Session) =>
    withLiveToken(session, (token) =>
      post<{ receipt: unknown; held?: { until: number } }>('/me/erase', undefined, token),
    ),
  verifyChallenge: (session: Session, wanted: { address: string; chainId?: number }) =>
    withLiveToken(session, (token) => post<ChallengeAnswer>('/me/verify/challenge', wanted, token)),
  verifyProof: (session: Session, proof: { challenge: SignChallenge; signature: string }) =>
    withLiveToken(session, (token) => post<ProofAnswer>('/me/verify/proof', proof, token)),
  proofsOffered: (session: Session) =>
    withLiveToken(session, (token) => get<{ email: boolean; phone: boolean; account: boolean }>('/me/verify', token)),
  /** Where to sign in to the account at the operator; the browser comes back to `/verify`. */
  leaveForAccount: (session: Session, language: Locale) =>
    withLiveToken(session, (token) => post<{ url: string }>('/me/account', { language }, token)),
  sendCode: (session: Session, way: 'email' | 'phone', wanted: { address: string; language: Locale }) =>
    withLiveToken(session, (token) => post<{ kind: 'sent' | 'wait' }>(`/me/verify/${way}`, wanted, token)),
  checkCode: (session: Session, given: { way: 'email' | 'phone'; address: string; code: string }) =>
    withLiveToken(session, (token) => post<ProofAnswer>('/me/verify/code', given, token)),
  /** What remains of a deleted conversation; asked for with the token that outlives it. */
  receipt: (session: Session) => get<unknown>('/me/receipt', session.resume ?? session.token),
};

/** Asks again with a new token when the one at hand has expired. */
async function withLiveToken<T>(session: Session, ask: (token: string) => Promise<Fetched<T>>): Promise<Fetched<T>> {
  const first = await ask(session.token);
  if (first.kind !== 'absent') return first;
  const renewed = await renew(browserPorts.request, session);
  return renewed.kind === 'renewed' ? ask(renewed.session.token) : first;
}

function get<T>(path: string, token?: string): Promise<Fetched<T>> {
  return ask<T>('GET', path, token);
}

function post<T>(path: string, body: unknown, token?: string): Promise<Fetched<T>> {
  return ask<T>('POST', path, token, body);
}

/** The browser trusts its own server for the shape of an answer. */
async function ask<T>(method: 'GET' | 'POST', path: string, token?: string, body?: unknown): Promise<Fetched<T>> {
  try {
    const reply = await browserPorts.request(method, path, { token, body });
    if (reply.status === 404 || reply.status === 403 || reply.status === 410) return { kind: 'absent' };
    return reply.status < 300 ? { kind: 'ok', value: reply.body as T } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}
