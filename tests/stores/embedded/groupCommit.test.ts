import { z } from 'zod';
import { HandrailError } from '../../../core/errors.ts';
import { type Driver, openDriver } from '../../../stores/embedded/driver.ts';
import { GroupCommit } from '../../../stores/embedded/groupCommit.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const Row = z.object({ n: z.number() });

describe('GroupCommit', () => {
  const folder = temporaryFolder();
  const file = `${folder.path}/group.db`;
  const executed: string[] = [];
  let failNext: string | null = null;
  const real = openDriver(file);
  const other = openDriver(file);
  /** The real driver, watched, and able to fail once. */
  const driver: Driver = {
    ...real,
    get inTransaction() {
      return real.inTransaction;
    },
    exec: (sql) => {
      executed.push(sql);
      if (sql === failNext) {
        failNext = null;
        throw new HandrailError('store.full', 'full', { retryable: true });
      }
      real.exec(sql);
    },
  };
  let written = 0;
  let diskFails = false;
  const log = {
    makeRoom: () => void executed.push('room'),
    wrote: () => void written++,
    synced: async () => {
      executed.push('sync');
      if (diskFails) throw new HandrailError('store.unavailable', 'broken', { retryable: true });
    },
  };
  const writes = new GroupCommit(driver, log);
  const insert = (n: number) => () => void driver.run('INSERT INTO t VALUES (:n)', { n });
  const stored = () => other.all(Row, 'SELECT n FROM t ORDER BY n').map(({ n }) => n);

  beforeAll(() => {
    real.exec('PRAGMA journal_mode = WAL');
    real.exec('CREATE TABLE t (n INTEGER NOT NULL UNIQUE)');
  });
  beforeEach(() => {
    real.exec('DELETE FROM t');
    executed.length = 0;
    written = 0;
    diskFails = false;
  });
  afterAll(() => {
    real.close();
    other.close();
    folder.remove();
  });

  const commits = () => executed.filter((sql) => sql === 'COMMIT').length;

  it('puts what waits at the same moment in few transactions, at most sixty-four in each', async () => {
    await Promise.all(Array.from({ length: 160 }, (_, n) => writes.write(insert(n))));
    expect(stored()).toHaveLength(160);
    expect(commits()).toBeGreaterThanOrEqual(3);
    // Slow machines may cut a group by time.
    expect(commits()).toBeLessThan(80);
  });

  it('resolves when others can see it, and gives back what the operation returned', async () => {
    const seen = await writes
      .write(() => driver.run('INSERT INTO t VALUES (7)'))
      .then((changes) => [changes, stored()]);
    expect(seen).toEqual([1, [7]]);
  });

  it('keeps the neighbours of an operation that throws, and nothing of that one', async () => {
    const broken = () => {
      insert(2)();
      throw new Error('a mistake');
    };
    const results = await Promise.allSettled([writes.write(insert(1)), writes.write(broken), writes.write(insert(3))]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { message: 'a mistake' } });
    expect(stored()).toEqual([1, 3]);
    expect(commits()).toBe(1);
  });

  it('runs operations without savepoints as long as none throws', async () => {
    await Promise.all([writes.write(insert(1)), writes.write(insert(2))]);
    expect(executed).not.toContain('SAVEPOINT operation');
  });

  it('begins no transaction while it is held, and goes on afterwards', async () => {
    const written = writes.held(async () => {
      const all = [writes.write(insert(1)), writes.write(insert(2))];
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(executed).toEqual([]);
      return all;
    });
    await Promise.all(await written);
    expect(stored()).toEqual([1, 2]);
  });

  const broken = () => {
    throw new Error('a mistake');
  };
  it.each([
    ['COMMIT', []],
    ['BEGIN IMMEDIATE', []],
    ['SAVEPOINT operation', [broken]],
    ['ROLLBACK TO operation', [broken]],
    ['RELEASE operation', [broken]],
  ])('tells everybody when %s fails, writes nothing, and goes on', async (sql, beside) => {
    failNext = sql;
    const results = await Promise.allSettled([insert(1), ...beside, insert(2)].map((work) => writes.write(work)));
    for (const result of results) expect(result).toMatchObject({ reason: { code: 'store.full', retryable: true } });
    expect(stored()).toEqual([]);
    await writes.write(insert(1));
    expect(stored()).toEqual([1]);
  });

  it('waits for the disk after the commit, unless no operation of the group needs it', async () => {
    await writes.write(insert(1), { durable: false });
    expect(executed).not.toContain('sync');
    await Promise.all([writes.write(insert(2), { durable: false }), writes.write(insert(3))]);
    expect(executed.slice(-2)).toEqual(['COMMIT', 'sync']);
    expect(written).toBe(1);
    expect(stored()).toEqual([1, 2, 3]);
  });

  it('makes room in the log while the lock keeps others from writing there', async () => {
    await writes.write(insert(1));
    expect(executed).toEqual(['BEGIN IMMEDIATE', 'room', 'COMMIT', 'sync']);
  });

  it('refuses what the disk did not take, and does not show it either', async () => {
    diskFails = true;
    const refused = { code: 'store.unavailable', retryable: true };
    await expect(writes.write(insert(1))).rejects.toMatchObject(refused);
    await expect(writes.read(stored)).rejects.toMatchObject(refused);
    await expect(writes.write(insert(2), { durable: false })).resolves.toBeUndefined();
  });

  it('is drained when nothing waits any more', async () => {
    const all = Array.from({ length: 50 }, (_, n) => writes.write(insert(n)));
    await writes.drained();
    expect(stored()).toHaveLength(50);
    await Promise.all(all);
  });
});
