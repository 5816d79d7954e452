import { signal } from '@preact/signals';
import { type Language, toLanguage } from '../../core/language.ts';
import type { ArticleKey } from './workspaceApi.ts';

/** Where the editor is, as its address says it: `#send-pending/ja`, or one of the tables. */
export const place = signal<ArticleKey | null>(null);

export type TableName = 'articles' | 'gaps';
/** Which table stands there while no article is open: `#gaps`, or that of the articles. */
export const table = signal<TableName>('articles');

export function showTable(next: TableName): void {
  history.replaceState(null, '', location.pathname + location.search + (next === 'gaps' ? '#gaps' : ''));
  table.value = next;
}

export function readPlace(hash: string): ArticleKey | null {
  const found = /^#([a-z0-9-]{1,60})\/([\w-]{2,10})$/.exec(hash);
  const language = toLanguage(found?.[2]);
  return found?.[1] && language ? { id: found[1], language } : null;
}

export function goTo(next: ArticleKey | null): void {
  const address = location.pathname + location.search + (next ? hashOf(next) : table.value === 'gaps' ? '#gaps' : '');
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
  const read = () => {
    const next = readPlace(location.hash);
    if (!next) table.value = location.hash === '#gaps' ? 'gaps' : 'articles';
    return next;
  };
  place.value = read();
  addEventListener('popstate', () => {
    if (mayLeave()) place.value = read();
    else if (place.value) history.pushState(null, '', hashOf(place.value));
  });
}
