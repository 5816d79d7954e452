import { MINUTE } from '../../../core/time.ts';
import type { DeskEvent } from '../../../handoff/record/events.ts';
import { computeFigures } from '../../../handoff/record/figures.ts';

const ledger = (...events: DeskEvent[]) => events.map((value, index) => ({ index: index + 1, at: index, value }));
const closed = (resolution: 'bot' | 'agent' | 'none', minutes: number): DeskEvent => ({
  kind: 'closed',
  by: 'agent',
  resolution,
  took: minutes * MINUTE,
});

describe('figures', () => {
  it('carry the number of cases behind them, and are unknown without any', () => {
    expect(computeFigures([], 0, 10)).toEqual({
      closed: 0,
      meanResolution: { value: null, base: 0 },
      medianWait: { value: null, base: 0 },
      satisfied: { value: null, base: 0 },
      contained: { value: null, base: 0 },
    });
  });

  it('count an unresolved end as closed, not as a fast resolution', () => {
    const figures = computeFigures(ledger(closed('bot', 2), closed('agent', 4), closed('none', 1)), 0, 10);
    expect(figures.closed).toBe(3);
    expect(figures.meanResolution).toEqual({ value: 3 * MINUTE, base: 2 });
    expect(figures.contained).toEqual({ value: 0.5, base: 2 });
  });

  it('call 4 and 5 satisfied', () => {
    const rated = ([5, 4, 3, 1] as const).map((score): DeskEvent => ({ kind: 'rated', score }));
    expect(computeFigures(ledger(...rated), 0, 10).satisfied).toEqual({ value: 0.5, base: 4 });
  });

  it('look only at the span', () => {
    expect(computeFigures(ledger(closed('bot', 2), closed('bot', 6)), 1, 10).meanResolution.value).toBe(6 * MINUTE);
  });
});
