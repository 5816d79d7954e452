/** A message that arrives meanwhile waits for one slice, wherever it has to come back to the event loop. */
export const SLICE_MS = 3;

/** Does something with each item, in slices of some milliseconds beside other work. */
export async function inSlices<Item>(items: Iterable<Item>, each: (item: Item) => void): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (const item of items) {
    each(item);
    if (performance.now() < until) continue;
    await new Promise<void>((resolve) => setImmediate(resolve));
    until = performance.now() + SLICE_MS;
  }
}
