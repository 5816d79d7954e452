import { computed, type Signal, signal } from '@preact/signals';
import type { Language } from '../../../core/language.ts';
import type { EditAct, EditorArticle, LintFinding } from '../../../core/protocols/editorProtocol.ts';
import type { ArticleKey, WorkspaceApi } from '../workspaceApi.ts';
import { createArticleActs } from './articleActs.ts';
import { createLivePreview } from './preview/livePreview.ts';

export type ArticleEditor = ReturnType<typeof createArticleEditor>;

export interface EditorPorts {
  after(span: number, run: () => void): void;
}

/** One article in one language being edited: its text, what the server says about it, and what came between. */
export function createArticleEditor(api: WorkspaceApi, key: ArticleKey, ports: EditorPorts) {
  const state = signal<'loading' | 'ready' | 'failed'>('loading');
  /** Null: this language has no text yet. */
  const article = signal<EditorArticle | null>(null);
  /** The own text. It stays as it is when somebody else wrote meanwhile. */
  const text = signal('');
  /** What the server has, as the text began. */
  const stored = signal('');
  const dirty = computed(() => text.value !== stored.value);
  /** Taken back, and its text could go live again as it is. */
  const returns = computed(() => article.value?.recalled === true && article.value.draft === null);
  const { preview, look, lookSoon } = createLivePreview(text, (markdown) => api.preview(key, markdown), ports.after);
  const lint = computed((): readonly LintFinding[] => preview.value?.lint ?? article.value?.lint ?? []);
  const { busy, trouble, conflict, run, alone } = createArticleActs(api, key, article, take);

  function take(next: EditorArticle | null): void {
    article.value = next;
    stored.value = next?.markdown ?? '';
  }

  /** The own text gives way to what the server has. */
  function showStored(): void {
    text.value = stored.value;
    void look();
  }

  return {
    ...{ key, state, article, text, busy, trouble, conflict, preview, dirty, returns, lint },
    async load(): Promise<void> {
      state.value = 'loading';
      const asked = await api.read(key);
      if (asked.kind === 'unreachable' || asked.kind === 'signedOut') {
        state.value = 'failed';
        return;
      }
      take(asked.kind === 'ok' ? asked.value : null);
      text.value = stored.value;
      state.value = 'ready';
      void look();
    },
    write(next: string): void {
      text.value = next;
      lookSoon();
    },
    ...editingActs({ run, alone, text, isUnsaved: () => dirty.value || returns.value, showStored }),
    /** Recalled by another way: what the server has now is read, the own text stays. */
    async reread(): Promise<void> {
      const asked = await api.read(key);
      if (asked.kind === 'ok') take(asked.value);
    },
    ...conflictActs(conflict, take, showStored),
    startFrom(source: string, language: Language): void {
      text.value = source.replace(/^language:.*$/m, `language: ${language}`);
      void look();
    },
  };
}

/** What is done where somebody else wrote meanwhile. */
function conflictActs(
  conflict: Signal<EditorArticle | null>,
  take: (next: EditorArticle | null) => void,
  showStored: () => void,
) {
  /** The own text goes on, now on top of theirs. */
  function keepMine(): void {
    take(conflict.value);
    conflict.value = null;
  }
  return {
    keepMine,
    takeTheirs(): void {
      keepMine();
      showStored();
    },
  };
}

interface ActingParts extends Pick<ReturnType<typeof createArticleActs>, 'run' | 'alone'> {
  readonly text: Signal<string>;
  readonly isUnsaved: () => boolean;
  readonly showStored: () => void;
}

/** What is done with the text at the desk; one act at a time. */
function editingActs({ run, alone, text, isUnsaved, showStored }: ActingParts) {
  async function saved(): Promise<boolean> {
    return !isUnsaved() || run({ kind: 'save', markdown: text.value });
  }
  async function replaceText(act: EditAct): Promise<boolean> {
    const done = await run(act);
    if (done) showStored();
    return done;
  }
  return {
    save: () => alone(saved),
    /** What is on the screen is what is meant: unsaved words are saved first. */
    act: (kind: 'submit' | 'sendBack' | 'approve' | 'publish') => alone(async () => (await saved()) && run({ kind })),
    recall: (reason: string) => alone(() => run({ kind: 'recall', ...(reason ? { reason } : {}) })),
    /** The translation needs nothing of what changed in English. */
    inStep: () => alone(() => run({ kind: 'inStep' })),
    discard: () => alone(() => replaceText({ kind: 'discard' })),
    rollBack: (to: number | 'file') => alone(() => replaceText({ kind: 'rollBack', to })),
  };
}
