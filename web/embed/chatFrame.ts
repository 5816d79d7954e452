import type { Locale } from '../../core/language.ts';
import { chatAddress } from './chatAddress.ts';
import { element } from './elements.ts';
import { readMessage, type ToFrame, type ToHost } from './embedMessages.ts';

/** A frame that has loaded and says nothing for so long was refused: most likely the desk does not list this site. */
const SILENCE = 3000;

/** The chat in `panel`: its frame is made when it is shown first, and gives way to a link where nothing is heard from it. */
export function chatIn(
  panel: HTMLDialogElement,
  desk: string,
  language: Locale,
  words: { readonly title: string; readonly tab: string },
  theme: string | undefined,
) {
  let frame: HTMLIFrameElement | null = null;
  /** The frame listens; before that nobody would hear. */
  let ready = false;

  /** Where a frame is refused, the person who needs the chat gets it in a tab of its own (`noreferrer` is `noopener` too). */
  function offerTab(): void {
    console.warn(`Handrail: the chat did not load. HANDRAIL_EMBED_ORIGINS of ${desk} must list ${location.origin}.`);
    frame = null;
    const tab = { href: chatAddress(desk, language), target: '_blank', rel: 'noreferrer' };
    const link = element('a', tab);
    link.textContent = words.tab;
    panel.replaceChildren(link);
  }

  function tellShown(): void {
    const message: ToFrame = { kind: 'shown' };
    if (ready && panel.open) frame?.contentWindow?.postMessage({ handrail: message }, desk);
  }

  /** What the frame has said with this event; null: it was somebody else. */
  function heard(event: MessageEvent): ToHost | ToFrame | null {
    const message = event.origin === desk && event.source === frame?.contentWindow ? readMessage(event.data) : null;
    if (message?.kind === 'ready') {
      ready = true;
      tellShown();
    }
    return message;
  }

  /** Small screens: modal, the page behind cannot be reached. Otherwise the page stays usable beside the panel. */
  function show(isSmall: boolean): void {
    if (!frame) {
      frame = chatFrame(desk, language, words.title, theme);
      frame.addEventListener('load', () => setTimeout(() => ready || offerTab(), SILENCE));
      panel.replaceChildren(frame);
    }
    if (isSmall) panel.showModal();
    else panel.show();
    tellShown();
    frame.focus();
  }

  return [heard, show] as const;
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
