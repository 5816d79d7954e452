import type { Locale } from '../../core/language.ts';
import { drawing, element } from './elements.ts';
import { embedCss } from './embedCss.ts';

/** A place on somebody else's page, out of reach of that page's style. */
export function placeOnPage(language: Locale): ShadowRoot {
  const host = document.createElement('handrail-chat');
  host.lang = language;
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(embedCss);
  shadow.adoptedStyleSheets = [sheet];
  document.body.append(host);
  return shadow;
}

/** The button that opens the chat and closes it, with how much was said since it was closed. */
export function createLauncher(words: LauncherWords) {
  const badge = element('span', { class: 'badge' });
  const button = element('button', {});
  // Drawn as a rail or as an arrow down, by which of both it does.
  button.append(
    drawing('M2.5 13.2h3.2L12 6.5h5.5M9 9.8v6.4M13.4 6.5v6.4', 'rail'),
    drawing('m4.6 7.6 5.4 5.4 5.4-5.4', 'down'),
    badge,
  );
  let unread = 0;

  /** Who opens it or has closed it has seen what was said. */
  function setOpen(isOpen: boolean): void {
    const name = isOpen ? words.close : words.open;
    button.setAttribute('aria-expanded', String(isOpen));
    button.setAttribute('aria-label', name);
    button.title = name;
    unread = 0;
    badge.hidden = true;
  }

  function addUnread(count: number): void {
    unread += count;
    badge.hidden = false;
    badge.textContent = `${unread}`;
    button.setAttribute('aria-label', `${words.open}, ${words.unread(unread)}`);
  }

  setOpen(false);
  return [button, setOpen, addUnread] as const;
}

interface LauncherWords {
  readonly open: string;
  readonly close: string;
  readonly unread: (count: number) => string;
}
