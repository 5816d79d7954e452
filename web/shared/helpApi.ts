import type { DepartmentId } from '../../core/departments.ts';
import type { Language } from '../../core/language.ts';
import type { ChatActivity } from '../../core/protocol.ts';
import type { Milliseconds } from '../../core/time.ts';
import { browserPorts } from './browserPorts.ts';

export interface ArticleLink {
  id: string;
  title: string;
  department: DepartmentId;
  reviewed: string;
}

export interface HelpArticle extends ArticleLink {
  language: Language;
  lead: string;
  sections: { anchor: string; heading: string; markdown: string }[];
  related: { id: string; title: string }[];
}

export interface SearchResults {
  results: { id: string; title: string; href: string; snippet: string }[];
  kind: 'answered' | 'unsure' | 'notKnown';
}

export interface Shift {
  departments: { id: DepartmentId; openNow: boolean; opensAt: Milliseconds | null }[];
  agentsOnline: number;
  medianWaitMinutes: number | null;
}

export interface Networks {
  networks: { id: string; name: string; state: 'normal' | 'busy' | 'unknown'; fee: string | null }[];
  at: Milliseconds;
}

export interface LegalText {
  title: string;
  version: string;
  markdown: string;
}

/** All that is stored of a conversation, as the user may take it away. */
export interface ConversationExport {
  conversation: string;
  openedAt: Milliseconds;
  endedAt: Milliseconds | null;
  deletedBy: Milliseconds | null;
  entries: {
    seq?: number;
    at: Milliseconds;
    author: 'user' | 'bot' | 'staff' | 'system';
    activity?: ChatActivity;
    text?: string;
  }[];
  consent: { kind?: string; version?: string; at?: Milliseconds; receipt?: string } | null;
}

export interface ErasureReceipt {
  id: string;
  at: Milliseconds;
}

/** `absent`: there is no such thing. `failed`: it could not be asked. */
export type Fetched<T> = { kind: 'ok'; value: T } | { kind: 'absent' } | { kind: 'failed' };

export const helpApi = {
  articles: (language: Language) => get<{ articles: ArticleLink[] }>(`/help/articles?lang=${language}`),
  article: (id: string, language: Language) =>
    get<HelpArticle>(`/help/articles/${encodeURIComponent(id)}?lang=${language}`),
  search: (question: string, language: Language) =>
    get<SearchResults>(`/help/search?lang=${language}&q=${encodeURIComponent(question)}`),
  shift: (language: Language) => get<Shift>(`/help/shift?lang=${language}`),
  networks: () => get<Networks>('/help/networks'),
  legal: (document: 'terms' | 'privacy', language: Language) =>
    get<LegalText>(`/help/legal/${document}?lang=${language}`),
  checkStaff: (word: string, conversation?: string) =>
    post<{ valid: boolean }>('/help/check-staff', { word, conversation }),
  myConversation: (token: string) => get<ConversationExport>('/me/conversation', token),
  erase: (token: string) => post<{ receipt: unknown }>('/me/erase', undefined, token),
  receipt: (token: string) => get<unknown>('/me/receipt', token),
};

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
