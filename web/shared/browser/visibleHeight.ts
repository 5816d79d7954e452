/** Pixels. Less than this is a browser's bar that comes and goes, not a keyboard. */
const KEYBOARD = 120;
/** Wider screens have room for everything beside a keyboard. */
const NARROW = '(max-width: 767.9px)';

/**
 * Tells the style sheets what an on-screen keyboard leaves of the window, where the browser lays it over the page (iOS):
 * `--visible-top` and `--visible-height` on the root. `data-keyboard` says that somebody writes on a small screen.
 */
export function followKeyboard(): void {
  const { visualViewport } = window;
  if (!visualViewport) return;
  const root = document.documentElement;
  let tallest = 0;
  let width = 0;
  const look = () => {
    // Who has zoomed in looks at a part of the page; that is no keyboard.
    if (visualViewport.scale > 1.01) return;
    if (width !== innerWidth) tallest = 0;
    width = innerWidth;
    tallest = Math.max(tallest, innerHeight);
    const { height, offsetTop } = visualViewport;
    const covers = innerHeight - height > KEYBOARD;
    setOrRemove(root, '--visible-height', covers ? `${height}px` : null);
    setOrRemove(root, '--visible-top', covers ? `${offsetTop}px` : null);
    root.toggleAttribute('data-keyboard', tallest - height > KEYBOARD && matchMedia(NARROW).matches && isWriting());
  };
  look();
  visualViewport.addEventListener('resize', look);
  visualViewport.addEventListener('scroll', look);
  addEventListener('focusin', look);
  addEventListener('focusout', look);
}

function isWriting(): boolean {
  return document.activeElement?.matches('textarea, input') ?? false;
}

function setOrRemove({ style }: HTMLElement, name: string, value: string | null): void {
  if (value === null) style.removeProperty(name);
  else style.setProperty(name, value);
}
