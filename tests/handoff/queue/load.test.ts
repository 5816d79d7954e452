import { HOUR, MINUTE } from '../../../core/time.ts';
import { computeLoad } from '../../../handoff/queue/load.ts';
import type { DeskEvent } from '../../../handoff/record/events.ts';

const NOW = 100 * HOUR + 20 * MINUTE;
const requested = (reason: 'asked' | 'notKnown' | 'emergency'): DeskEvent => ({
  kind: 'requested',
  department: 'transfers',
  reason,
});
const claimed: DeskEvent = { kind: 'claimed', department: 'transfers', waited: MINUTE };
const ledger = (...events: [number, DeskEvent][]) =>
  events.map(([at, value], index) => ({ index: index + 1, at, value }));

describe('the load of the desk', () => {
  it('is 24 whole hours, the running one last, and silent hours are there too', () => {
    const { hours, reasons } = computeLoad([], NOW);
    expect(hours).toHaveLength(24);
    expect(hours[0]).toEqual({ from: 77 * HOUR, asked: 0, taken: 0 });
    expect(hours.at(-1)).toEqual({ from: 100 * HOUR, asked: 0, taken: 0 });
    expect(reasons).toEqual([]);
  });

  it('counts who asked and who was taken over in the hour when it happened', () => {
    const { hours } = computeLoad(
      ledger([99 * HOUR, requested('asked')], [100 * HOUR - 1, requested('asked')], [100 * HOUR, claimed]),
      NOW,
    );
    expect(hours.slice(-2)).toEqual([
      { from: 99 * HOUR, asked: 2, taken: 0 },
      { from: 100 * HOUR, asked: 0, taken: 1 },
    ]);
  });

  it('names the reasons that occurred, the most frequent first, and nothing older than the hours shown', () => {
    const { reasons } = computeLoad(
      ledger(
        [77 * HOUR - 1, requested('notKnown')],
        [77 * HOUR, requested('emergency')],
        [90 * HOUR, requested('asked')],
        [91 * HOUR, requested('asked')],
      ),
      NOW,
    );
    expect(reasons).toEqual([
      { reason: 'asked', count: 2 },
      { reason: 'emergency', count: 1 },
    ]);
  });

  it('counts whoever waited already and became urgent once', () => {
    const again: DeskEvent = { kind: 'requested', department: 'transfers', reason: 'emergency', again: true };
    const { hours, reasons } = computeLoad(ledger([100 * HOUR, requested('asked')], [100 * HOUR, again]), NOW);
    expect(hours.at(-1)).toMatchObject({ asked: 1 });
    expect(reasons).toEqual([{ reason: 'asked', count: 1 }]);
  });
});
