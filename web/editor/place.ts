import { signal } from '@preact/signals';
import { type Language, toLanguage } from '../../core/language.ts';
import type { ArticleKey } from './workspaceApi.ts';

/** Where the editor is, as its address says it: `#send-pending/ja`, or the table. */
export const place = signal<ArticleKey | null>(null);

export function readPlace(hash: string): ArticleKey | null {
  const found = /^#([a-z0-9-]{1,60})\/([\w-]{2,10})$/.exec(hash);
  const language = toLanguage(found?.[2]);
  return found?.[1] && language ? { id: found[1], language } : null;
}

export function goTo(next: ArticleKey | null): void {
  const address = location.pathname + location.search + (next ? hashOf(next) : '');
  // From one language to the next is no step of its own: "back" leads to the table.
  if (place.value && next && place.value.id === next.id) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  place.value = next;
}

export function hashOf({ id, language }: { id: string; language: Language }): string {
  return `#${id}/${language}`;
}

/** `mayLeave` is asked before the browser's own "back" is followed; refused, the address is put back. */
export function followAddress(mayLeave: () => boolean): void {
  place.value = readPlace(location.hash);
  addEventListener('popstate', () => {
    const next = readPlace(location.hash);
    if (mayLeave()) place.value = next;
    else if (place.value) history.pushState(null, '', hashOf(place.value));
  });
}
