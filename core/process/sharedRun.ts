/**
 * Makes `work` one for many: a call resolves with a run that began after it. While one is under way, the next one
 * serves all who come in the meantime. Whoever comes after a run that failed starts anew. `wait` holds back each run, and
 * whoever comes until it is over shares it.
 */
export function sharedRun<Result>(
  work: () => Promise<Result>,
  wait: () => Promise<unknown> = () => Promise.resolve(),
): () => Promise<Result> {
  let current: Promise<unknown> = Promise.resolve();
  let next: Promise<Result> | null = null;
  const run = async () => {
    await wait();
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
