import type { Ledger } from '../../core/ports.ts';
import { NOON } from '../support/desk/sampleConversation.ts';
import { BACKENDS } from '../support/stores/backends.ts';

describe.each(BACKENDS)('Ledger on $name', ({ open }) => {
  let ledger: Ledger;
  let again: Ledger;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const opened = await open(() => NOON);
    const other = await opened.again();
    ledger = opened.backend.ledger;
    again = other.ledger;
    close = async () => {
      await other.close();
      await opened.remove();
    };
  });
  afterAll(() => close());

  it('numbers a hundred records of two processes from 1 on, without gaps or doubles', async () => {
    const append = (n: number) => (n % 2 ? ledger : again).append('events', NOON + n, { n });
    const records = await Promise.all(Array.from({ length: 100 }, (_, n) => append(n)));
    const indexes = records.map((record) => record.index).sort((a, b) => a - b);
    expect(indexes).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
    const read = await again.read('events', 0, 1_000);
    expect(read.map((record) => record.index)).toEqual(indexes);
    for (const record of records) expect(read[record.index - 1]).toEqual(record);
  });

  it('keeps its ledgers apart and reads them in pages', async () => {
    for (const value of ['a', 'b', 'c\u0000']) await ledger.append('audit', NOON, value);
    expect(await ledger.read('audit', 1, 1)).toEqual([{ index: 2, at: NOON, value: 'b' }]);
    expect(await ledger.read('audit', 2, 10)).toEqual([{ index: 3, at: NOON, value: 'c\u0000' }]);
    expect(await ledger.read('audit', 3, 10)).toEqual([]);
  });

  it('gives the newest, of all or before a number, and forgets events before one; the newest stays and numbers go on', async () => {
    const numbers = async (limit: number, before?: number) =>
      (await again.newest('events', limit, before)).map(({ index }) => index);
    const last = (await ledger.append('events', NOON, 'last')).index;
    expect(await numbers(3)).toEqual([last - 2, last - 1, last]);
    expect(await numbers(2, last - 1)).toEqual([last - 3, last - 2]);
    await ledger.drop('events', last - 2);
    expect(await numbers(10)).toEqual([last - 2, last - 1, last]);
    expect((await ledger.read('events', 0, 1)).map(({ index }) => index)).toEqual([last - 2]);
    await ledger.drop('events', last + 1_000);
    expect(await numbers(10)).toEqual([last]);
    expect((await again.append('events', NOON, 'next')).index).toBe(last + 1);
    expect(await ledger.newest('audit', 1)).toEqual([{ index: 3, at: NOON, value: 'c\u0000' }]);
  });
});
