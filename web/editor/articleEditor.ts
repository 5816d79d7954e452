import { computed, signal } from '@preact/signals';
import type { EditAct, EditorArticle, LintFinding } from '../../core/editorProtocol.ts';
import type { Language } from '../../core/language.ts';
import type { Asked } from '../shared/staff/asked.ts';
import type { ArticleKey, Previewed, WorkspaceApi } from './workspaceApi.ts';

export type ArticleEditor = ReturnType<typeof createArticleEditor>;

export interface EditorPorts {
  after(span: number, run: () => void): void;
}

const PREVIEW_PAUSE = 350;

/** One article in one language being edited: its text, what the server says about it, and what came between. */
export function createArticleEditor(api: WorkspaceApi, key: ArticleKey, ports: EditorPorts) {
  const state = signal<'loading' | 'ready' | 'failed'>('loading');
  /** Null: this language has no text yet. */
  const article = signal<EditorArticle | null>(null);
  const text = signal('');
  /** What the server has, as the text began. */
  const stored = signal('');
  const busy = signal(false);
  /** Why the last act was not done: the server's code, or `failed`. */
  const trouble = signal<string | null>(null);
  /** What somebody else wrote meanwhile; the own text stays in `text`. */
  const conflict = signal<EditorArticle | null>(null);
  const preview = signal<Previewed | null>(null);
  const dirty = computed(() => text.value !== stored.value);
  /** Taken back, and its text could go live again as it is. */
  const returns = computed(() => article.value?.recalled === true && article.value.draft === null);
  const lint = computed((): readonly LintFinding[] => preview.value?.lint ?? article.value?.lint ?? []);
  let previewed = 0;

  function take(next: EditorArticle | null): void {
    article.value = next;
    stored.value = next?.markdown ?? '';
  }

  async function load(): Promise<void> {
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
  }

  /** Asks what readers would see. Only the answer to the newest text counts. */
  async function look(): Promise<void> {
    previewed += 1;
    const own = previewed;
    if (!text.value.trim()) {
      preview.value = null;
      return;
    }
    const asked = await api.preview(key, text.value);
    if (own === previewed && asked.kind === 'ok') preview.value = asked.value;
  }

  async function run(act: EditAct): Promise<boolean> {
    trouble.value = null;
    const asked = await api.act(key, act, article.value?.version ?? 0);
    if (asked.kind === 'ok') {
      take(asked.value);
      return true;
    }
    if (asked.kind === 'refused' && asked.code === 'NotFound') {
      // Nothing is left of it: a draft that was never published has been discarded.
      take(null);
      return true;
    }
    if (asked.kind === 'refused' && asked.code === 'conflict') await meetOther();
    else trouble.value = codeOf(asked);
    return false;
  }

  async function meetOther(): Promise<void> {
    const theirs = await api.read(key);
    if (theirs.kind === 'ok') conflict.value = theirs.value;
    else trouble.value = codeOf(theirs);
  }

  async function guarded(work: () => Promise<boolean>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    const done = await work();
    busy.value = false;
    return done;
  }

  async function saved(): Promise<boolean> {
    return !(dirty.value || returns.value) || run({ kind: 'save', markdown: text.value });
  }

  return {
    key,
    state,
    article,
    text,
    busy,
    trouble,
    conflict,
    preview,
    dirty,
    returns,
    lint,
    load,
    write(next: string): void {
      text.value = next;
      const own = previewed;
      ports.after(PREVIEW_PAUSE, () => {
        if (text.value === next && own === previewed) void look();
      });
    },
    save: () => guarded(saved),
    /** What is on the screen is what is meant: unsaved words are saved first. */
    act: (kind: 'submit' | 'sendBack' | 'approve' | 'publish') => guarded(async () => (await saved()) && run({ kind })),
    recall: (reason: string) => guarded(() => run({ kind: 'recall', ...(reason ? { reason } : {}) })),
    /** The translation needs nothing of what changed in English. */
    inStep: () => guarded(() => run({ kind: 'inStep' })),
    discard: () => guarded(() => replaceText({ kind: 'discard' })),
    rollBack: (to: number | 'file') => guarded(() => replaceText({ kind: 'rollBack', to })),
    /** Recalled by another way: what the server has now is read, the own text stays. */
    async reread(): Promise<void> {
      const asked = await api.read(key);
      if (asked.kind === 'ok') take(asked.value);
    },
    takeTheirs(): void {
      take(conflict.value);
      text.value = stored.value;
      conflict.value = null;
      void look();
    },
    /** The own text goes on, now on top of theirs. */
    keepMine(): void {
      take(conflict.value);
      conflict.value = null;
    },
    startFrom(source: string, language: Language): void {
      text.value = source.replace(/^language:.*$/m, `language: ${language}`);
      void look();
    },
  };

  async function replaceText(act: EditAct): Promise<boolean> {
    const done = await run(act);
    if (done) {
      text.value = stored.value;
      void look();
    }
    return done;
  }
}

function codeOf(asked: Asked<unknown>): string {
  return asked.kind === 'refused' ? asked.code : 'failed';
}
