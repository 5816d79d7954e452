import type { Fetched } from './helpTypes.ts';

/** What the desk wrote into the page beside its text: the answer that would be fetched first, under its own address. */
let served = read();

function read(): { path: string; body: unknown } | null {
  const block = document.getElementById('served');
  return block?.textContent ? JSON.parse(block.textContent) : null;
}

/** Taken once: whoever comes back later is told what is true then. The browser trusts its own server for the shape. */
export function servedAt<T>(path: string): Fetched<T> | null {
  if (served?.path !== path) return null;
  const { body } = served;
  served = null;
  return { kind: 'ok', value: body as T };
}
