import type { Language } from '../../core/language.ts';
import type {
  ArticleReach,
  EditAct,
  EditorArticle,
  EditorExample,
  EditorItem,
  GapCount,
  GapText,
  LintFinding,
  QuestionTrial,
  Rival,
} from '../../core/protocols/editorProtocol.ts';
import type { HelpArticle } from '../shared/help/helpTypes.ts';
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
  readonly rivals: readonly Rival[] | null;
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
    recallEverywhere: (id: string, reason: string) =>
      ask<ArticleReach & { languages: Language[] }>('POST', `/workspace/recall/${encodeURIComponent(id)}`, {
        ...(reason ? { reason } : {}),
      }),
    /** The conversations that were given it and are still kept. */
    reach: (id: string) => ask<ArticleReach>('GET', `/workspace/reach/${encodeURIComponent(id)}`),
    version: (key: ArticleKey, at: number | 'file') => ask<{ markdown: string }>('GET', `${path(key)}/versions/${at}`),
    gaps: () => ask<{ gaps: GapCount[]; texts: GapText[] }>('GET', '/workspace/gaps'),
    training: () => ask<{ sentences: EditorExample[] }>('GET', '/workspace/training'),
    teach: (sentence: Pick<EditorExample, 'text' | 'language' | 'label'>) =>
      ask<{ sentences: EditorExample[] }>('POST', '/workspace/training', sentence),
    unteach: (id: string) => ask<unknown>('DELETE', `/workspace/training/${encodeURIComponent(id)}`),
    /** Takes seconds where the draft is asked for in other words: the server learns it first. Null: the text cannot be read. */
    questions: (key: ArticleKey, markdown: string) =>
      ask<{ questions: QuestionTrial[] | null }>('POST', '/workspace/questions', { ...key, markdown }),
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
