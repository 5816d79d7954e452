import { DAY } from '../../../core/time.ts';
import { forgetOldEvents } from '../../../handoff/record/oldEvents.ts';
import { memoryLedger } from '../../support/stores/memoryLedger.ts';

const NOW = 1_000 * DAY;
const clock = () => NOW;

it('forgets events after ninety days, damaged ones among them, and none before', async () => {
  const ledger = memoryLedger();
  for (const days of [200, 91, 89, 1]) await ledger.append('events', NOW - days * DAY, days);
  ledger.rows.events[1] = { index: 2, at: 0, value: null };
  await forgetOldEvents(ledger, clock);
  expect(ledger.rows.events.map(({ value }) => value)).toEqual([89, 1]);
});

it('goes through many in pages, and keeps the last one, after which numbers go on', async () => {
  const ledger = memoryLedger();
  for (let n = 0; n < 3_500; n += 1) ledger.rows.events.push({ index: n + 1, at: NOW - 100 * DAY, value: n });
  await forgetOldEvents(ledger, clock);
  expect(ledger.rows.events.map(({ index }) => index)).toEqual([3_500]);
  expect((await ledger.append('events', NOW, 'new')).index).toBe(3_501);
});
