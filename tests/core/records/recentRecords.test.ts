import { recentRecords } from '../../../core/records/recentRecords.ts';
import { memoryLedger } from '../../support/stores/memoryLedger.ts';

const SPAN = 1_000;
const counts = (value: unknown) => value !== 'passed over';

/** A ledger that counts the records it was asked for; `now` is the time of the newest. */
function grown(records: number) {
  const ledger = memoryLedger();
  let now = 0;
  const add = (value: unknown) => ledger.append('events', ++now, value);
  for (let n = 0; n < records; n += 1) ledger.rows.events.push({ index: n + 1, at: ++now, value: n });
  let asked = 0;
  const watched = (records: typeof ledger.rows.events) => {
    asked += records.length;
    return records;
  };
  const seen = {
    read: async (...args: Parameters<typeof ledger.read>) => watched(await ledger.read(...args)),
    newest: async (...args: Parameters<typeof ledger.newest>) => watched(await ledger.newest(...args)),
  };
  const reads = () => {
    const before = asked;
    asked = 0;
    return before;
  };
  return { ledger, seen, add, clock: () => now, reads, pass: (time: number) => (now += time) };
}

it('reads the span once, and then only what has come since, in its order', async () => {
  const { seen, add, clock, reads } = grown(100_000);
  const recent = recentRecords(seen, clock, { counts, span: SPAN });
  expect((await recent.read()).records.map(({ value }) => value)).toEqual(
    Array.from({ length: SPAN }, (_, n) => 99_000 + n),
  );
  expect(reads()).toBe(5_000);
  for (const value of ['a', 'passed over', 'b']) await add(value);
  const { records } = await recent.read();
  expect(records.slice(-2).map(({ value }) => value)).toEqual(['a', 'b']);
  expect(records).toHaveLength(SPAN - 1);
  expect(reads()).toBe(3);
});

it('gives everybody who asks at once what they had appended before, and reads nothing twice', async () => {
  const { seen, add, clock, reads } = grown(10);
  const recent = recentRecords(seen, clock, { counts, span: SPAN });
  const all = await Promise.all(
    [1, 2, 3].map(async (n) => {
      await add(n);
      return (await recent.read()).records.some(({ value }) => value === n);
    }),
  );
  expect(all).toEqual([true, true, true]);
  expect(reads()).toBe(13);
});

it('says since when it is whole, where there is more than it keeps or reads', async () => {
  const { seen, clock, ledger } = grown(12_000);
  const span = 50_000;
  const since = async (limits: object) => {
    const { since, records } = await recentRecords(seen, clock, { counts, span, ...limits }).read();
    return [since, records.length];
  };
  expect(await since({})).toEqual([clock() - span, 12_000]);
  expect(await since({ most: 100 })).toEqual([11_901, 100]);
  expect(await since({ mostRead: 5_000 })).toEqual([7_001, 5_000]);
  expect(ledger.rows.events).toHaveLength(12_000);
});

it('gives the same array while nothing that counts has come, and drops what the span has left behind', async () => {
  const { seen, add, clock, pass } = grown(5);
  const recent = recentRecords(seen, clock, { counts, span: SPAN });
  const { records } = await recent.read();
  await add('passed over');
  expect((await recent.read()).records).toBe(records);
  pass(SPAN - 3);
  expect((await recent.read()).records.map(({ value }) => value)).toEqual([3, 4]);
  pass(SPAN);
  expect((await recent.read()).records).toEqual([]);
});

it('passes over what cannot be read, and goes on after a store that failed', async () => {
  const { ledger, clock, add } = grown(3);
  await add(null);
  let failing = true;
  const flaky = {
    ...ledger,
    newest: async (...args: Parameters<typeof ledger.newest>) => {
      if (failing) throw new Error('down');
      return ledger.newest(...args);
    },
  };
  const recent = recentRecords(flaky, clock, { counts, span: SPAN });
  await expect(recent.read()).rejects.toThrow('down');
  failing = false;
  expect((await recent.read()).records.map(({ value }) => value)).toEqual([0, 1, 2]);
});
