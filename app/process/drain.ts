import { type Milliseconds, SECOND } from '../../core/time.ts';
import type { Connections } from '../http/connections.ts';
import { inWaves } from './waves.ts';

/** What is still done once nothing new is taken, all of it within `AFTER_LAME_DUCK`. */
const WAVES: Milliseconds = 2 * SECOND;
const ANSWERS: Milliseconds = 4.5 * SECOND;
const TURNS: Milliseconds = SECOND;
const OUTBOX: Milliseconds = 1.5 * SECOND;

/** How long a stop may take beyond the lame-duck period; a supervisor usually kills after ten seconds. */
export const AFTER_LAME_DUCK: Milliseconds = 9 * SECOND;

export interface Draining {
  readonly readiness: { stopping(): void };
  /** One function for each open WebSocket: tells its client to come back, here or elsewhere. */
  readonly goodbyes: () => (() => void)[];
  readonly stopListening: () => void;
  readonly connections: Connections;
  /** See `Drainable`. */
  readonly turns: () => Promise<void>;
  /** Sends what can be sent now; what is left stays in the outbox. */
  readonly outbox: () => Promise<void>;
}

/**
 * From "send nobody here any more" to "nobody is here". For the lame-duck period everything is answered as ever, only
 * readiness is red and every answer ends its connection: whoever sends visitors here has that time to notice, and so
 * nobody is refused. In its second half the open sockets are sent away in waves. Then nothing new is taken.
 */
export async function drain(parts: Draining, lameDuck: Milliseconds): Promise<void> {
  parts.readiness.stopping();
  if (lameDuck > 0) {
    await pause(lameDuck / 2);
    await Promise.all([pause(lameDuck / 2), inWaves(parts.goodbyes(), lameDuck / 2)]);
  }
  parts.stopListening();
  await Promise.all([inWaves(parts.goodbyes(), WAVES), parts.connections.answered(ANSWERS)]);
  await within(TURNS, parts.turns());
  parts.connections.end();
  await within(OUTBOX, parts.outbox());
}

/** Resolves with the work, and without it after `span`. */
export async function within(span: Milliseconds, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, span);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function pause(span: Milliseconds): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, span));
}
