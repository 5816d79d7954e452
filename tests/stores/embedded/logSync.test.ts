import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { LogSync } from '../../../stores/embedded/logSync.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

/** A disk whose syncs end when the test says so; the first one takes long at once. */
function slowDisk() {
  const waiting: { end(): void; fail(error: Error): void }[] = [];
  return {
    waiting,
    sync: () => new Promise<void>((resolve, reject) => waiting.push({ end: resolve, fail: reject })),
    syncHere: () => {
      for (const end = performance.now() + 1; performance.now() < end; );
    },
  };
}
/** Longer than a quick disk takes. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 3));

describe('LogSync', () => {
  const folder = temporaryFolder();
  const file = `${folder.path}/log`;
  writeFileSync(file, '');
  afterAll(() => folder.remove());

  /** A disk that has shown itself to be slow. */
  async function open() {
    const disk = slowDisk();
    const log = LogSync.open(file, disk);
    log.wrote();
    await log.synced();
    return { disk, log };
  }

  it('asks the disk for nothing when nothing was written', async () => {
    const { disk, log } = await open();
    await log.synced();
    expect(disk.waiting).toHaveLength(0);
    log.close();
  });

  it('gives everything that is written during a sync the next one, together', async () => {
    const { disk, log } = await open();
    const settled: number[] = [];
    const write = (n: number) => {
      log.wrote();
      return log.synced().then(() => settled.push(n));
    };
    const first = write(1);
    await moment();
    const others = Promise.all([write(2), write(3)]);
    await moment();
    expect(disk.waiting).toHaveLength(1);
    disk.waiting[0]?.end();
    await first;
    await moment();
    expect(settled).toEqual([1]);
    expect(disk.waiting).toHaveLength(2);
    disk.waiting[1]?.end();
    await others;
    expect(settled).toEqual([1, 2, 3]);
    log.close();
  });

  it('stays refused after a sync that failed: the next one would prove nothing', async () => {
    const { disk, log } = await open();
    log.wrote();
    const refused = { code: 'store.unavailable', retryable: true };
    const first = expect(log.synced()).rejects.toMatchObject(refused);
    await moment();
    disk.waiting[0]?.fail(new Error('EIO'));
    await first;
    await expect(log.synced()).rejects.toMatchObject(refused);
    expect(disk.waiting).toHaveLength(1);
    log.close();
  });

  describe('room in the log', () => {
    const grown = `${folder.path}/grown`;
    const size = () => statSync(grown).size;
    let log: LogSync;
    beforeEach(() => {
      writeFileSync(grown, 'frames');
      log = LogSync.open(grown);
    });
    afterEach(() => log.close());
    const transactions = (many: number) => {
      for (let n = 0; n < many; n++) log.makeRoom();
    };

    it('is made of zeros behind what is there, and is not made again before it is used up', () => {
      transactions(100);
      expect(size()).toBe(1_000_006);
      expect(readFileSync(grown, 'latin1')).toBe(`frames${'\0'.repeat(1_000_000)}`);
      appendFileSync(grown, 'more');
      transactions(100);
      expect(size()).toBe(2_000_010);
    });

    it('is made again once the log was emptied', () => {
      transactions(1);
      truncateSync(grown);
      transactions(16);
      expect(size()).toBe(1_000_000);
    });

    it('is made once for all processes of a folder', () => {
      const other = LogSync.open(grown);
      for (let n = 0; n < 100; n++) {
        log.makeRoom();
        other.makeRoom();
      }
      expect(size()).toBe(1_000_006);
      other.close();
    });
  });

  it('syncs the file itself', async () => {
    const log = LogSync.open(file);
    log.wrote();
    await expect(log.synced()).resolves.toBeUndefined();
    log.close();
  });
});
