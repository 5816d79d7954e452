/** Whoever opened last is closed first. */
const layers: (() => void)[] = [];

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  const top = layers.at(-1);
  if (!top) return;
  event.preventDefault();
  top();
}

/** Runs `close` on Esc while it is the topmost layer. Returns the function that takes the layer away. */
export function onEscape(close: () => void): () => void {
  if (layers.length === 0) document.addEventListener('keydown', onKeyDown);
  layers.push(close);
  return () => {
    const at = layers.lastIndexOf(close);
    if (at >= 0) layers.splice(at, 1);
    if (layers.length === 0) document.removeEventListener('keydown', onKeyDown);
  };
}
