import type { Milliseconds } from '../../core/time.ts';

const EVERY: Milliseconds = 100;
/** So many at once are no storm. */
const LEAST = 50;

/** Does all of it, spread evenly over `span`: whoever hears of it acts at once, and the next process has to bear that. */
export async function inWaves(acts: readonly (() => void)[], span: Milliseconds): Promise<void> {
  const size = Math.max(LEAST, Math.ceil((acts.length * EVERY) / Math.max(span, EVERY)));
  for (let at = 0; at < acts.length; at += size) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve, EVERY));
    for (const act of acts.slice(at, at + size)) act();
  }
}
