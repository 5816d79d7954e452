import type { Locale } from '../../core/language.ts';
import { element } from './elements.ts';
import { readMessage, type ToFrame, type ToHost } from './embedMessages.ts';

/** A frame that has loaded and says nothing for so long was refused: most likely the desk does not list this site. */
const SILENCE = 3000;

interface ChatPlace {
  /** The desk's origin. */
  readonly desk: string;
  readonly language: Locale;
  readonly theme: string | undefined;
  readonly words: { readonly title: string; readonly tab: string };
}

/** The chat in `panel`: its frame is made when it is shown first, and gives way to a link where nothing is heard from it. */
export function chatIn(panel: HTMLDialogElement, { desk, language, theme, words }: ChatPlace) {
  let frame: HTMLIFrameElement | null = null;
  /** The frame listens; before that nobody would hear. */
  let ready = false;

  function makeFrame(): HTMLIFrameElement {
    const made = chatFrame(desk, language, words.title, theme);
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

  function tellShown(): void {
    const message: ToFrame = { kind: 'shown' };
    if (ready && panel.open) frame?.contentWindow?.postMessage({ handrail: message }, desk);
  }

  /** What the frame has said with this event; null: it was somebody else. */
  function heard(event: MessageEvent): ToHost | ToFrame | null {
    if (event.origin !== desk || event.source !== frame?.contentWindow) return null;
    const message = readMessage(event.data);
    if (message?.kind === 'ready') {
      ready = true;
      tellShown();
    }
    return message;
  }

  return {
    heard,
    /** Before the panel opens. */
    prepare() {
      panel.querySelector('a')?.remove();
      frame ??= makeFrame();
    },
    /** Once the panel is open. */
    shown() {
      tellShown();
      frame?.focus();
    },
  };
}

/** The chat of a desk in a frame, which shows nothing else and is told of this page no more than its origin. */
function chatFrame(desk: string, language: Locale, title: string, theme: string | undefined): HTMLIFrameElement {
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
function chatTab(desk: string, language: Locale, text: string): HTMLAnchorElement {
  const link = element('a', { href: `${desk}/chat?lang=${language}`, target: '_blank', rel: 'noopener noreferrer' });
  link.textContent = text;
  return link;
}
