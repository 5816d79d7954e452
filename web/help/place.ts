import { signal } from '@preact/signals';

/** Where the reader is: path, query and anchor. */
export const place = signal(here());

function here() {
  return { path: location.pathname.replace(/\/$/, '') || '/', query: location.search, anchor: location.hash.slice(1) };
}

/** Goes to another page of the help centre without loading it anew; the chat stays open. */
export function go(href: string): void {
  history.pushState(null, '', href);
  place.value = here();
  if (!place.value.anchor) window.scrollTo({ top: 0, behavior: 'instant' });
}

const ASKED = 'q=';

/** The question behind `#q=`: a part of the address that no server and no proxy is sent. Null when there is none. */
export function askedAt(anchor: string): string | null {
  if (!anchor.startsWith(ASKED)) return null;
  try {
    return decodeURIComponent(anchor.slice(ASKED.length));
  } catch {
    return null;
  }
}

/** Puts a question in the address, so that Back, a reload and a copied link show it again; null takes it out. */
export function keepAsked(question: string | null, how: 'push' | 'replace'): void {
  const anchor = question === null ? '' : `#${ASKED}${encodeURIComponent(question)}`;
  const address = location.pathname + location.search + anchor;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  place.value = here();
}

const OWN = /^\/($|articles\/|check$|my-data$|verify$|legal\/)/;

/** Follows plain clicks on links of the help centre. Everything else stays the browser's. */
export function followLinks(): void {
  for (const moved of ['popstate', 'hashchange'])
    window.addEventListener(moved, () => {
      place.value = here();
    });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target === '_blank' || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (!OWN.test(link.pathname.replace(/(.)\/$/, '$1'))) return;
    if (link.pathname === location.pathname && link.search === location.search && link.hash) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}
