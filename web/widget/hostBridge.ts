import { readMessage, type ToHost } from '../embed/embedMessages.ts';
import { onEscape } from '../shared/escape.ts';

export interface Host {
  close(): void;
  unread(count: number): void;
}

/**
 * The page around the frame, when there is one. It is told to close the panel and how many messages wait, never what
 * was said. Only the origin that the embed script named is spoken to, and only its own window is heard.
 */
export function hostBridge(): Host | null {
  const query = new URLSearchParams(location.search);
  const origin = query.get('origin');
  if (window.parent === window || !query.has('embed') || !origin || !/^https?:\/\//.test(origin)) return null;
  const tell = (message: ToHost) => window.parent.postMessage({ handrail: message }, origin);
  const close = () => tell({ kind: 'close' });
  onEscape(close);
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== origin) return;
    if (readMessage(event.data)?.kind === 'shown') focusFirst();
  });
  tell({ kind: 'ready' });
  return { close, unread: (count) => tell({ kind: 'unread', count }) };
}

/** Where a person goes on: the composer, or the heading of what has to be decided first. */
function focusFirst(): void {
  const places = ['.composer textarea:not(:disabled)', '#consent-title', '.chat-who h1'];
  const place = places.map((selector) => document.querySelector<HTMLElement>(selector)).find(Boolean);
  place?.focus();
}
