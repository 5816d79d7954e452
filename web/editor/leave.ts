import { signal } from '@preact/signals';
import { goTo } from './place.ts';
import { hasUnsaved } from './workspace.ts';
import type { ArticleKey } from './workspaceApi.ts';

/** Where somebody wants to go while their text is not saved; the page asks first. */
export const leavingTo = signal<{ readonly to: ArticleKey | null } | null>(null);

export function leaveTo(to: ArticleKey | null): void {
  if (hasUnsaved.value) leavingTo.value = { to };
  else goTo(to);
}

export function leaveNow(): void {
  const { value } = leavingTo;
  leavingTo.value = null;
  if (value) goTo(value.to);
}
