import { computed, effect, signal, untracked } from '@preact/signals';
import type { EditorItem } from '../../core/protocols/editorProtocol.ts';
import { ask } from '../shared/staff/ask.ts';
import type { Ask } from '../shared/staff/asked.ts';
import { say } from '../shared/staff/consoleWords.ts';
import { session, sessionLost } from '../shared/staff/session.ts';
import { type ArticleEditor, createArticleEditor } from './article/articleEditor.ts';
import { takePending } from './pendingText.ts';
import { place } from './place.ts';
import { createWorkspaceApi } from './workspaceApi.ts';

const watched: Ask = async <T>(...request: Parameters<Ask>) => {
  const asked = await ask<T>(...request);
  if (asked.kind === 'signedOut') sessionLost();
  return asked;
};

export const api = createWorkspaceApi(watched);

export const list = signal<{ kind: 'loading' } | { kind: 'failed' } | { kind: 'ok'; items: readonly EditorItem[] }>({
  kind: 'loading',
});

export async function readList(): Promise<void> {
  const asked = await api.list();
  if (asked.kind === 'ok') list.value = { kind: 'ok', items: asked.value.articles };
  else if (list.value.kind !== 'ok') list.value = { kind: 'failed' };
}

/** The article that is open. It outlives signing in again, so that the text does. */
export const editor = signal<ArticleEditor | null>(null);

export const hasUnsaved = computed(() => editor.value?.dirty.value ?? false);

/** Runs as long as the page does. */
export function startEditor(): void {
  effect(() => {
    const key = place.value;
    if (session.value.kind !== 'signedIn') return;
    untracked(() => open(key));
  });
  effect(() => {
    if (session.value.kind === 'signedOut' && !session.value.lost) editor.value = null;
  });
  effect(() => {
    document.title = `${say.value.editor.title} · ${say.value.product}`;
  });
  addEventListener('beforeunload', (event) => {
    if (hasUnsaved.value) event.preventDefault();
  });
}

function open(key: typeof place.value): void {
  const { value } = editor;
  if (!key) {
    editor.value = null;
    void readList();
    return;
  }
  if (value && value.key.id === key.id && value.key.language === key.language) {
    if (value.state.value === 'failed') void value.load();
    return;
  }
  const next = createArticleEditor(api, key, { after: (span, run) => void setTimeout(run, span) });
  editor.value = next;
  const change = takePending(key);
  void next.load().then(() => {
    if (change && next.state.value === 'ready') next.write(change(next.text.value));
  });
  if (list.value.kind !== 'ok') void readList();
}
