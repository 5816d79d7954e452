/**
 * Makes `work` one for many: a call resolves with a run that began after it. While one is under way, the next one
 * serves all who come in the meantime. Whoever comes after a run that failed starts anew.
 */
export function sharedRun(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const run = () => {
    next = null;
    return work();
  };
  return () => {
    if (!next) {
      next = current.then(run, run);
      current = next;
    }
    return next;
  };
}
