import type { LedgerRecord } from '../../core/ports.ts';
import type { DeskFigures, Figure } from '../../core/protocols/deskProtocol.ts';
import type { Milliseconds } from '../../core/time.ts';
import type { DeskEvent } from './events.ts';

type Counted = Pick<DeskFigures, 'closed' | 'meanResolution' | 'medianWait' | 'satisfied' | 'contained'>;

/**
 * The figures of a span, each with the number of cases behind it.
 * - mean time to resolution: opening to end of support, over closed cases that somebody resolved (bot or agent)
 * - median wait: request to claim, over claims
 * - satisfied: ratings of 4 or 5 over all ratings
 * - contained: cases resolved by the bot over all resolved cases
 */
export function computeFigures(records: readonly LedgerRecord[], from: Milliseconds, to: Milliseconds): Counted {
  const events = records.filter(({ at }) => at >= from && at <= to).map(({ value }) => value as DeskEvent);
  const closed = events.filter((event) => event.kind === 'closed');
  const resolved = closed.filter((event) => event.resolution !== 'none');
  const ratings = events.filter((event) => event.kind === 'rated');
  const waits = events.filter((event) => event.kind === 'claimed').map((event) => event.waited);
  return {
    closed: closed.length,
    meanResolution: figure(mean(resolved.map((event) => event.took)), resolved.length),
    medianWait: figure(median(waits), waits.length),
    satisfied: figure(mean(ratings.map((event) => (event.score >= 4 ? 1 : 0))), ratings.length),
    contained: figure(mean(resolved.map((event) => (event.resolution === 'bot' ? 1 : 0))), resolved.length),
  };
}

function figure(value: number, base: number): Figure {
  return { value: base === 0 ? null : value, base };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}
