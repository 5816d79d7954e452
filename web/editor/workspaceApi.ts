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

/** `withDraft`: with the text of this editor in the place of what is live; null when it cannot be read. */
export interface TriedBoth extends Tried {
  readonly withDraft?: Tried | null;
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
    tryOut: (question: string, key: ArticleKey, markdown: string) =>
      ask<TriedBoth>('POST', '/workspace/try', { question, language: key.language, draft: { id: key.id, markdown } }),
  };
}
