import type { Locale } from '../../core/language.ts';
import { element } from './elements.ts';

/** The chat of a desk in a frame, which shows nothing else and is told of this page no more than its origin. */
export function chatFrame(desk: string, language: Locale, title: string, theme: string | undefined): HTMLIFrameElement {
  const query = new URLSearchParams({ embed: '1', lang: language, origin: location.origin });
  if (theme) query.set('theme', theme);
  return element('iframe', {
    src: `${desk}/chat?${query}`,
    title,
    referrerpolicy: 'no-referrer',
    allow: 'clipboard-write',
  });
}

/** Where a frame is refused, the person who needs the chat gets it in a tab of its own. */
export function chatTab(desk: string, language: Locale, text: string): HTMLAnchorElement {
  const link = element('a', { href: `${desk}/chat?lang=${language}`, target: '_blank', rel: 'noopener noreferrer' });
  link.textContent = text;
  return link;
}
