import type { Locale } from '../../core/language.ts';
import { PANEL } from '../../languages/web/panel.ts';
import { stayAboveKeyboard } from './aboveKeyboard.ts';
import { chatIn } from './chatFrame.ts';
import { drawing, element } from './elements.ts';
import type { Launcher } from './launcher.ts';
import { panelCss } from './panelCss.ts';
import { addStyle } from './style.ts';

interface Embedding {
  /** Origin of the desk. */
  readonly desk: string;
  readonly language: Locale;
  /** What the launcher says while the chat is closed. */
  readonly name: string;
  readonly theme: string | undefined;
}

/**
 * The chat beside its launcher, closed until what comes back is called: that opens it, and closes it again.
 * @public The launcher finds it by its address.
 */
export function chatBeside({ place, button }: Launcher, { desk, language, name, theme }: Embedding): () => void {
  const words = PANEL[language];
  const panel = element('dialog', { 'aria-label': words.title });
  const small = matchMedia('(max-width: 480px)');
  const [setOpen, addUnread] = stateOf(button, name, words);
  const [heard, show] = chatIn(panel, desk, language, words, theme);

  function open(): void {
    show(small.matches);
    setOpen(true);
  }

  function close(): void {
    if (!panel.open) return;
    panel.close();
    setOpen(false);
    button.focus();
  }

  window.addEventListener('message', (event) => {
    const message = heard(event);
    if (message?.kind === 'close') close();
    if (message?.kind === 'unread' && !panel.open) addUnread(message.count);
  });
  panel.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  stayAboveKeyboard(panel, small);
  addStyle(place, panelCss);
  place.prepend(panel);
  return () => (panel.open ? close() : open());
}

/** What the launcher shows of the chat: a rail that opens it or an arrow that closes it, and how much was said since it was closed. */
function stateOf(button: HTMLButtonElement, name: string, words: (typeof PANEL)[Locale]) {
  const badge = element('span', { class: 'badge' });
  button.append(drawing('m4.6 7.6 5.4 5.4 5.4-5.4', 'down'), badge);
  let unread = 0;

  /** Who opens it or has closed it has seen what was said. */
  function setOpen(isOpen: boolean): void {
    const says = isOpen ? words.close : name;
    button.setAttribute('aria-expanded', String(isOpen));
    button.setAttribute('aria-label', says);
    button.title = says;
    unread = 0;
    badge.hidden = true;
  }

  function addUnread(count: number): void {
    unread += count;
    badge.hidden = false;
    badge.textContent = `${unread}`;
    button.setAttribute('aria-label', `${name}, ${words.unread(unread)}`);
  }

  setOpen(false);
  return [setOpen, addUnread] as const;
}
