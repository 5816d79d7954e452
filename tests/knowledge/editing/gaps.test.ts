import { DAY } from '../../../core/time.ts';
import { gapCounter } from '../../../knowledge/editing/gaps.ts';
import { memoryLedger } from '../../support/stores/memoryLedger.ts';

const NOW = Date.UTC(2026, 0, 15, 12);

describe('gaps of the content', () => {
  it('are counted per day and topic, the newest and most frequent first, and nothing else is', async () => {
    const ledger = memoryLedger();
    const events: [number, unknown][] = [
      [NOW - 40 * DAY, { kind: 'answered', result: 'notKnown', department: 'swaps' }],
      [NOW - DAY, { kind: 'answered', result: 'unsure', department: 'tokens' }],
      [NOW, { kind: 'answered', result: 'notKnown' }],
      [NOW, { kind: 'answered', result: 'answered', department: 'swaps', article: 'slippage' }],
      [NOW, { kind: 'feedback', helped: true, article: 'slippage' }],
      [NOW, { kind: 'feedback', helped: false, article: 'slippage' }],
      [NOW, { kind: 'feedback', helped: false, article: 'slippage' }],
      [NOW, { kind: 'rated', score: 1 }],
    ];
    for (const [at, value] of events) await ledger.append('events', at, value);
    expect(await gapCounter(ledger, () => NOW)()).toEqual([
      { day: '2026-01-15', kind: 'notHelped', topic: 'slippage', count: 2 },
      { day: '2026-01-15', kind: 'notKnown', topic: null, count: 1 },
      { day: '2026-01-14', kind: 'unsure', topic: 'tokens', count: 1 },
    ]);
  });
});
