import type { EditAct, EditorArticle, EditorItem, LintFinding } from '../../core/editorProtocol.ts';
import type { Language } from '../../core/language.ts';
import type { HelpArticle } from '../shared/helpTypes.ts';
import type { Ask } from '../shared/staff/asked.ts';

/** The text as readers would get it (null while it cannot be read), and everything that is wrong with it. */
export interface Previewed {
  readonly article: HelpArticle | null;
  readonly lint: readonly LintFinding[];
}

/** What the bot would say to a question. `confidence` 0–1. */
export interface Tried {
  readonly kind: 'answered' | 'unsure' | 'notKnown';
  readonly confidence: number;
  readonly answer: { readonly id: string; readonly title: string } | null;
  readonly others: readonly { readonly id: string; readonly title: string }[];
}

export interface ArticleKey {
  readonly id: string;
  readonly language: Language;
}

export type WorkspaceApi = ReturnType<typeof createWorkspaceApi>;

/** `/workspace` over HTTP, one function per route. */
export function createWorkspaceApi(ask: Ask) {
  const path = ({ id, language }: ArticleKey) => `/workspace/articles/${language}/${encodeURIComponent(id)}`;
  return {
    list: () => ask<{ articles: EditorItem[] }>('GET', '/workspace/articles'),
    read: (key: ArticleKey) => ask<EditorArticle>('GET', path(key)),
    act: (key: ArticleKey, act: EditAct, expect: number) => ask<EditorArticle>('POST', path(key), { expect, act }),
    recallEverywhere: (id: string) =>
      ask<{ languages: Language[] }>('POST', `/workspace/recall/${encodeURIComponent(id)}`, {}),
    preview: (key: ArticleKey, markdown: string) => ask<Previewed>('POST', '/workspace/preview', { ...key, markdown }),
    tryLive: (question: string, { language }: ArticleKey) =>
      ask<Tried>('POST', '/workspace/try', { question, language }),
    /** Takes seconds: the server learns the draft first. */
    tryDraft: (question: string, { id, language }: ArticleKey, markdown: string) =>
      ask<Tried & { withDraft: Tried | null }>('POST', '/workspace/try', {
        question,
        language,
        draft: { id, markdown },
      }),
  };
}
