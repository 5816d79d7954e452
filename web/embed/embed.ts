import { preferredLocale, toLocale } from '../../core/language.ts';
import { LAUNCHER } from '../../languages/web/launcher.ts';
import { stayAboveKeyboard } from './aboveKeyboard.ts';
import { chatIn } from './chatFrame.ts';
import { element } from './elements.ts';
import { createLauncher, placeOnPage } from './launcher.ts';

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
  const [launcher, setOpen, addUnread] = createLauncher(words);
  const small = matchMedia('(max-width: 480px)');
  const [heard, show] = chatIn(panel, desk, language, words, tag.dataset['theme']);

  function open(): void {
    show(small.matches);
    setOpen(true);
  }

  function close(): void {
    if (!panel.open) return;
    panel.close();
    setOpen(false);
    launcher.focus();
  }

  window.addEventListener('message', (event) => {
    const message = heard(event);
    if (message?.kind === 'close') close();
    if (message?.kind === 'unread' && !panel.open) addUnread(message.count);
  });
  launcher.addEventListener('click', () => (panel.open ? close() : open()));
  panel.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  stayAboveKeyboard(panel, small);
  placeOnPage(language).append(panel, launcher);
}
