import { preferredLocale, toLocale } from '../../core/language.ts';
import { LAUNCHER } from '../../languages/web/launcher.ts';
import { embedCss } from './embedCss.ts';
import { readMessage, type ToFrame } from './embedMessages.ts';

/** A frame that has loaded and says nothing for so long was refused: most likely the desk does not list this site. */
const SILENCE = 3000;
/** Pixels; less is a browser's bar. */
const KEYBOARD = 120;

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
  const host = document.createElement('handrail-chat');
  host.lang = language;
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(embedCss);
  shadow.adoptedStyleSheets = [sheet];
  const panel = element('dialog', { 'aria-label': words.title });
  const launcher = element('button', {
    type: 'button',
    'aria-label': words.open,
    title: words.open,
    'aria-expanded': 'false',
  });
  const badge = element('span', { class: 'badge', hidden: '' });
  launcher.append(
    drawing('M2.5 13.2h3.2L12 6.5h5.5M9 9.8v6.4M13.4 6.5v6.4', 'rail'),
    drawing('m4.6 7.6 5.4 5.4 5.4-5.4', 'down'),
    badge,
  );
  shadow.append(panel, launcher);
  document.body.append(host);

  let frame: HTMLIFrameElement | null = null;
  const small = matchMedia('(max-width: 480px)');

  function makeFrame(): HTMLIFrameElement {
    const query = new URLSearchParams({ embed: '1', lang: language, origin: location.origin });
    const { theme } = tag.dataset;
    if (theme) query.set('theme', theme);
    const made = element('iframe', {
      src: `${desk}/chat?${query}`,
      title: words.title,
      referrerpolicy: 'no-referrer',
      allow: 'clipboard-write',
    });
    panel.append(made);
    made.addEventListener('load', () => setTimeout(() => ready || offerTab(), SILENCE));
    return made;
  }

  /** The chat cannot be shown here; the person who needs it gets it in a tab of its own. */
  function offerTab(): void {
    console.warn(`Handrail: the chat did not load. HANDRAIL_EMBED_ORIGINS of ${desk} must list ${location.origin}.`);
    const link = element('a', { href: `${desk}/chat?lang=${language}`, target: '_blank', rel: 'noopener noreferrer' });
    link.textContent = words.tab;
    frame?.remove();
    frame = null;
    panel.replaceChildren(link);
  }

  function open(): void {
    panel.querySelector('a')?.remove();
    frame ??= makeFrame();
    setUnread(0);
    // Small screens: modal, the page behind cannot be reached. Otherwise the page stays usable beside the panel.
    if (small.matches) panel.showModal();
    else panel.show();
    setOpen(true);
    if (ready) tellFrame({ kind: 'shown' });
    frame.focus();
  }

  function close(): void {
    if (!panel.open) return;
    panel.close();
    setOpen(false);
    launcher.focus();
  }

  function setOpen(isOpen: boolean): void {
    launcher.setAttribute('aria-expanded', String(isOpen));
    launcher.setAttribute('aria-label', isOpen ? words.close : words.open);
    launcher.title = isOpen ? words.close : words.open;
  }

  function setUnread(count: number): void {
    badge.hidden = count === 0;
    badge.textContent = String(count);
    if (count > 0) launcher.setAttribute('aria-label', `${words.open}, ${words.unread(count)}`);
  }

  function tellFrame(message: ToFrame): void {
    frame?.contentWindow?.postMessage({ handrail: message }, desk);
  }

  let unread = 0;
  /** The frame listens; before that nobody would hear. */
  let ready = false;
  window.addEventListener('message', (event) => {
    if (event.origin !== desk || event.source !== frame?.contentWindow) return;
    const message = readMessage(event.data);
    if (message?.kind === 'close') close();
    if (message?.kind === 'ready') {
      ready = true;
      if (panel.open) tellFrame({ kind: 'shown' });
    }
    if (message?.kind === 'unread' && !panel.open) {
      unread += message.count;
      setUnread(unread);
    }
  });
  launcher.addEventListener('click', () => {
    unread = 0;
    if (panel.open) close();
    else open();
  });
  // iOS lays its keyboard over the page; the frame cannot see that.
  const fit = () => {
    const { height = 0, offsetTop = 0 } = window.visualViewport ?? {};
    const covered = small.matches && height > 0 && innerHeight - height > KEYBOARD;
    panel.style.cssText = covered ? `top:${offsetTop}px;height:${height}px` : '';
  };
  window.visualViewport?.addEventListener('resize', fit);
  window.visualViewport?.addEventListener('scroll', fit);
  panel.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && close());
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function drawing(path: string, name: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', name);
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
