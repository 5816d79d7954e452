import { HOUR, MINUTE, type Milliseconds } from '../time.ts';

/**
 * Spans of time that follow each other, each with a key of its own that is destroyed after it. Numbered from 1970:
 * processes need not agree on when to begin one, nor write down when it began.
 */
export interface Epochs {
  /** Of their keys: `epoch-0000494202.key`, `handrail:epoch:494202`. */
  readonly name: 'epoch' | 'names';
  at(now: Milliseconds): number;
  /** Those that must have a key now, the present one among them. */
  wanted(now: Milliseconds): readonly number[];
  /** Whether the key of an epoch is to be destroyed: its use is over, or it comes from a clock that was wrong. */
  isOver(epoch: number, now: Milliseconds): boolean;
}

/** An hour outlives itself by this: turns that began in it end, and every process has moved on. */
export const GRACE: Milliseconds = 10 * MINUTE;

const hourAt = (now: Milliseconds) => Math.floor(now / HOUR);

/** What content is wrapped under. */
export const HOURS: Epochs = {
  name: 'epoch',
  at: hourAt,
  wanted: (now) => [hourAt(now)],
  isOver: (epoch, now) => now >= (epoch + 1) * HOUR + GRACE || epoch > hourAt(now) + 1,
};

/** Both moments count: earlier, a key that is made ahead of its time looked like one from a wrong clock. */
export function isOverFor(epochs: Epochs, epoch: number, now: Milliseconds, span: Milliseconds): boolean {
  return epochs.isOver(epoch, now) && epochs.isOver(epoch, now - span);
}
