import type { ArticleKey } from './workspaceApi.ts';

/** What an article is opened for: its text is changed once it is there, and its editor reads it before it is saved. */
interface Pending {
  readonly key: ArticleKey;
  readonly change: (text: string) => string;
}

let pending: Pending | null = null;

export function changeOnceOpen(key: ArticleKey, change: Pending['change']): void {
  pending = { key, change };
}

/** The change that waits for this article, once. */
export function takePending(key: ArticleKey): Pending['change'] | null {
  if (pending?.key.id !== key.id || pending.key.language !== key.language) return null;
  const { change } = pending;
  pending = null;
  return change;
}
