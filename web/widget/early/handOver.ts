/** Where the early script leaves what it keeps, on the window. */
export const EARLY = 'handrailEarly';

/** What was done on the first screen before the page's code had come. */
export interface Early {
  /** The last button that was pressed among those that stand together. */
  readonly pressed: Map<Element, HTMLButtonElement>;
  readonly changed: Set<HTMLInputElement | HTMLSelectElement>;
  /** Esc leaves a frame. */
  escaped: boolean;
  /** From now on the page hears by itself. */
  readonly stop: () => void;
}

/**
 * Takes what was done so far out of the screen, so that the page's code finds it as the desk has drawn it. Call what comes back
 * once that code listens: everything happens then, in the order in which it was pressed. Nothing happens to what is no longer there.
 */
export function handOver(): () => Promise<void> {
  const early = (window as { [EARLY]?: Early })[EARLY];
  if (!early) return async () => undefined;
  early.stop();
  const changes = [...early.changed].map((field) => ({ field, value: shownIn(field) }));
  const buttons = [...early.pressed.values()];
  for (const button of buttons) button.removeAttribute('aria-disabled');
  return async () => {
    for (const { field, value } of changes) await drawnAfter(field, () => setValue(field, value));
    for (const button of buttons) await drawnAfter(button, () => button.click());
    if (early.escaped) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  };
}

/** A press reads what the press before has changed, once that is drawn: a consent without what was ticked would be another one. */
async function drawnAfter(element: Element, act: () => void): Promise<void> {
  if (!element.isConnected) return;
  act();
  await new Promise((resolve) => setTimeout(resolve));
}

type Field = HTMLInputElement | HTMLSelectElement;

const shownIn = (field: Field): string | boolean => (field instanceof HTMLInputElement ? field.checked : field.value);

function setValue(field: Field, value: string | boolean): void {
  if (typeof value === 'string') field.value = value;
  else if (field instanceof HTMLInputElement) field.checked = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
