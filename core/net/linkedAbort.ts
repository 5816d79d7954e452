import { setMaxListeners } from 'node:events';

/** An abort of one's own that an outer one triggers too. Call `unlink` when done: outer signals live long. */
export interface LinkedAbort {
  readonly signal: AbortSignal;
  abort(): void;
  unlink(): void;
}

/** A plain listener instead of `AbortSignal.any`, whose combined time-out signals Node 20 may collect before they fire. */
export function linkedAbort(outer?: AbortSignal): LinkedAbort {
  const controller = new AbortController();
  // Every question to every network may hang on one; ten is Node's guess at a leak.
  setMaxListeners(0, controller.signal);
  const abort = () => controller.abort();
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort);
  return { signal: controller.signal, abort, unlink: () => outer?.removeEventListener('abort', abort) };
}
