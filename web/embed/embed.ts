import { preferredLocale, toLocale } from '../../core/language.ts';
import { LAUNCHER } from '../../languages/web/launcher.ts';
import { stayAboveKeyboard } from './aboveKeyboard.ts';
import { chatFrame, chatTab } from './chatFrame.ts';
import { element } from './elements.ts';
import { readMessage, type ToFrame } from './embedMessages.ts';
import { launcherButton, placeOnPage } from './launcher.ts';

/** A frame that has loaded and says nothing for so long was refused: most likely the desk does not list this site. */
const SILENCE = 3000;

/*
 * <script src="https://desk.example/embed.js" defer data-language="ja" data-theme="dark"></script>
 *
 * Draws the launcher and, on the first press, a frame with the chat. Everything of the desk stays inside the frame:
 * this page never sees a word of the conversation, and the frame never sees this page.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) {
  const start = () => embed(script);
  if (document.body) start();
  else document.addEventListener('DOMContentLoaded', start);
}

function embed(tag: HTMLScriptElement): void {
  const desk = new URL(tag.src).origin;
  const language =
    toLocale(tag.dataset['language'] ?? document.documentElement.lang) ??
    preferredLocale(navigator.languages.join(','));
  const words = LAUNCHER[language];
  const panel = element('dialog', { 'aria-label': words.title });
  const badge = element('span', { class: 'badge' });
  const launcher = launcherButton(badge);
  const small = matchMedia('(max-width: 480px)');
  let frame: HTMLIFrameElement | null = null;
  /** The frame listens; before that nobody would hear. */
  let ready = false;
  let unread = 0;

  function setOpen(isOpen: boolean): void {
    const name = isOpen ? words.close : words.open;
    launcher.setAttribute('aria-expanded', String(isOpen));
    launcher.setAttribute('aria-label', name);
    launcher.title = name;
  }

  function setUnread(count: number): void {
    unread = count;
    badge.hidden = count === 0;
    badge.textContent = String(count);
    if (count > 0) launcher.setAttribute('aria-label', `${words.open}, ${words.unread(count)}`);
  }

  function makeFrame(): HTMLIFrameElement {
    const made = chatFrame(desk, language, words.title, tag.dataset['theme']);
    panel.append(made);
    made.addEventListener('load', () => setTimeout(() => ready || offerTab(), SILENCE));
    return made;
  }

  function offerTab(): void {
    console.warn(`Handrail: the chat did not load. HANDRAIL_EMBED_ORIGINS of ${desk} must list ${location.origin}.`);
    frame?.remove();
    frame = null;
    panel.replaceChildren(chatTab(desk, language, words.tab));
  }

  function open(): void {
    panel.querySelector('a')?.remove();
    frame ??= makeFrame();
    setUnread(0);
    // Small screens: modal, the page behind cannot be reached. Otherwise the page stays usable beside the panel.
    if (small.matches) panel.showModal();
    else panel.show();
    setOpen(true);
    tellShown();
    frame.focus();
  }

  function close(): void {
    if (!panel.open) return;
    panel.close();
    setOpen(false);
    launcher.focus();
  }

  function tellShown(): void {
    const message: ToFrame = { kind: 'shown' };
    if (ready && panel.open) frame?.contentWindow?.postMessage({ handrail: message }, desk);
  }

  window.addEventListener('message', (event) => {
    if (event.origin !== desk || event.source !== frame?.contentWindow) return;
    const message = readMessage(event.data);
    if (message?.kind === 'close') close();
    if (message?.kind === 'ready') {
      ready = true;
      tellShown();
    }
    if (message?.kind === 'unread' && !panel.open) setUnread(unread + message.count);
  });
  launcher.addEventListener('click', () => (panel.open ? close() : open()));
  panel.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  stayAboveKeyboard(panel, small);
  setOpen(false);
  setUnread(0);
  placeOnPage(language).append(panel, launcher);
}
