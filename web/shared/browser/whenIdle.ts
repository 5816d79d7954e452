/** After what is drawn first: when the page has loaded and nothing else is to be done. */
export function whenIdle(act: () => void): void {
  // Not in every browser.
  const soon = () => ('requestIdleCallback' in window ? void requestIdleCallback(act) : void setTimeout(act, 200));
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon, { once: true });
}
