/** Pixels; less is a browser's bar. */
const KEYBOARD = 120;

/** Keeps a panel on a small screen above the keyboard. iOS lays it over the page; a frame in the panel cannot see that. */
export function stayAboveKeyboard(panel: HTMLElement, small: MediaQueryList): void {
  const view = window.visualViewport;
  if (!view) return;
  const fit = () => {
    const { height, offsetTop } = view;
    const covered = small.matches && height > 0 && innerHeight - height > KEYBOARD;
    panel.style.cssText = covered ? `top:${offsetTop}px;height:${height}px` : '';
  };
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
}
