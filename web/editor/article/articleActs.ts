import { type ReadonlySignal, signal } from '@preact/signals';
import type { EditAct, EditorArticle } from '../../../core/protocols/editorProtocol.ts';
import type { Asked } from '../../shared/staff/asked.ts';
import type { ArticleKey, WorkspaceApi } from '../workspaceApi.ts';

/**
 * Acts on one article at the server, one at a time and each over the version that was seen. `take` is given the article as it is
 * after an act; null: nothing is left of it.
 */
export function createArticleActs(
  api: WorkspaceApi,
  key: ArticleKey,
  seen: ReadonlySignal<EditorArticle | null>,
  take: (next: EditorArticle | null) => void,
) {
  const busy = signal(false);
  /** Why the last act was not done: the server's code, or `failed`. */
  const trouble = signal<string | null>(null);
  /** What somebody else wrote meanwhile. */
  const conflict = signal<EditorArticle | null>(null);

  async function meetOther(): Promise<void> {
    const theirs = await api.read(key);
    if (theirs.kind === 'ok') conflict.value = theirs.value;
    else trouble.value = codeOf(theirs);
  }

  return {
    busy,
    trouble,
    conflict,
    /** False: not done, and `trouble` or `conflict` says why. */
    async run(act: EditAct): Promise<boolean> {
      trouble.value = null;
      const asked = await api.act(key, act, seen.value?.version ?? 0);
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
    },
    /** Work of one or more acts; false also while other work is under way. */
    async alone(work: () => Promise<boolean>): Promise<boolean> {
      if (busy.value) return false;
      busy.value = true;
      const done = await work();
      busy.value = false;
      return done;
    },
  };
}

function codeOf(asked: Asked<unknown>): string {
  return asked.kind === 'refused' ? asked.code : 'failed';
}
