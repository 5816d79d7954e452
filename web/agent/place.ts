import { signal } from '@preact/signals';

/** Where the console is, as its address says it: `#overview`, `#case-<id>`, or the list alone. */
export type AgentPlace = { readonly kind: 'overview' } | { readonly kind: 'conversations'; readonly id: string | null };

export function readPlace(hash: string): AgentPlace {
  if (hash === '#overview') return { kind: 'overview' };
  return { kind: 'conversations', id: /^#case-([\w-]{1,64})$/.exec(hash)?.[1] ?? null };
}

export const place = signal<AgentPlace>({ kind: 'conversations', id: null });

/** Moving from one conversation to the next is one step of the browser's history: "back" leads to the list. */
export function goTo(next: AgentPlace): void {
  const hash = next.kind === 'overview' ? '#overview' : next.id ? `#case-${next.id}` : '';
  const { value } = place;
  const replaces = value.kind === next.kind && value.kind === 'conversations' && value.id !== null;
  const address = location.pathname + location.search + hash;
  if (replaces) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  place.value = next;
}

export function followAddress(): void {
  place.value = readPlace(location.hash);
  const follow = () => {
    place.value = readPlace(location.hash);
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
}
