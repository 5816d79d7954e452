import { HandrailError } from './errors.ts';

/**
 * Lets so many works run at once, and so many wait their turn, the longest waiting first. What comes beyond is refused at
 * once: a queue without end answers nobody. Errors: `core.busy` (retryable), and whatever the work rejects with.
 */
export function gate({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) {
  const queue: (() => void)[] = [];
  let running = 0;

  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (queue.length >= waiting)
        throw new HandrailError('core.busy', 'too much of this is asked for at once', { retryable: true });
      // Whoever leaves hands over the place: nobody who comes meanwhile takes it.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
