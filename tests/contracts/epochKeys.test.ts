import { join } from 'node:path';
import { type Epochs, HOURS } from '../../core/records/epochs.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../core/time.ts';
import { openKeyRedis } from '../../stores/redis/keyRedis.ts';
import { openKeyFolder } from '../../trust/keys/keyFolder.ts';
import type { EpochKeyStore } from '../../trust/ports.ts';
import { NAME_PERIODS, PSEUDONYM_PERIOD, pseudonymsOf } from '../../trust/pseudonym.ts';
import { type RedisServer, startRedis } from '../support/stores/redisServer.ts';
import { temporaryFolder } from '../support/stores/temporaryFolder.ts';

const START = 500_000 * HOUR;
let now: number;
const clock = () => now;
const opened: EpochKeyStore[] = [];

let folder: ReturnType<typeof temporaryFolder>;
const folders = {
  begin: async () => {
    folder = temporaryFolder();
  },
  open: (epochs?: Epochs) => openKeyFolder(join(folder.path, 'keys'), clock, epochs),
  end: async () => folder.remove(),
};

let redis: RedisServer;
const memoryRedis = {
  begin: async () => {
    redis = await startRedis([['appendonly', 'no']]);
  },
  open: (epochs?: Epochs) => openKeyRedis(redis.url, 'one desk', clock, epochs),
  end: () => redis.stop(),
};

describe.each([
  ['a folder', folders],
  ['a Redis that keeps nothing', memoryRedis],
])('epoch keys in %s', (_, place) => {
  const open = async (epochs: Epochs = HOURS) => {
    const keys = await place.open(epochs);
    opened.push(keys);
    return keys;
  };
  beforeEach(async () => {
    now = START + 20 * MINUTE;
    await place.begin();
  });
  afterEach(async () => {
    for (const keys of opened.splice(0)) keys.close();
    await place.end();
  });

  it('are 32 bytes, one for each hour', async () => {
    const keys = await open();
    expect(keys.current).toBe(500_000);
    expect(keys.key(500_000)).toHaveLength(32);
    expect(keys.key(499_999)).toBeUndefined();
    await expect(keys.healthy()).resolves.toBeUndefined();
  });

  it('are the same for processes that start at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => open()));
    for (const keys of all) await keys.refresh();
    expect(new Set(all.map((keys) => keys.key(keys.current)?.toString('hex'))).size).toBe(1);
  });

  it('are new every hour, and found by every process', async () => {
    const [one, other] = [await open(), await open()];
    now += HOUR;
    await one.refresh();
    await other.refresh();
    expect([one.current, other.current]).toEqual([500_001, 500_001]);
    expect(other.key(500_001)).toEqual(one.key(500_001));
    expect(one.key(500_000)).not.toEqual(one.key(500_001));
  });

  it('retire after their hour and some minutes for turns under way, and not before', async () => {
    const keys = await open();
    now = START + HOUR + 9 * MINUTE;
    await keys.refresh();
    expect(keys.retired()).toEqual([]);
    now = START + HOUR + 10 * MINUTE;
    await keys.refresh();
    expect(keys.retired()).toEqual([500_000]);
  });

  it('retire when a clock ahead of time has made them', async () => {
    now += 1_000 * HOUR;
    await open();
    now -= 1_000 * HOUR;
    const keys = await open();
    expect(keys.current).toBe(500_000);
    expect(keys.retired()).toContain(501_000);
  });

  it('are destroyed at once for good, by one process, and leave every memory within a minute', async () => {
    const [one, other] = [await open(), await open()];
    now += 2 * HOUR;
    await one.refresh();
    await other.refresh();
    const inMemory = other.key(500_000);
    expect(inMemory).toHaveLength(32);
    expect(await one.destroy([500_000])).toEqual([500_000]);
    expect(await other.destroy([500_000])).toEqual([]);
    expect(one.key(500_000)).toBeUndefined();
    now += 20 * SECOND;
    await other.refresh();
    expect(inMemory).toEqual(Buffer.alloc(32));
    expect(other.key(500_000)).toBeUndefined();
    expect((await open()).key(500_000)).toBeUndefined();
  });

  describe('of names', () => {
    const PERIOD = 100;
    const began = PERIOD * PSEUDONYM_PERIOD;
    const names = (keys: EpochKeyStore) => pseudonymsOf(keys, 'line', 'U1', now);
    beforeEach(() => {
      now = began + HOUR;
    });

    it('find somebody again on the other side of a border, in every process', async () => {
      const [one, other] = [await open(NAME_PERIODS), await open(NAME_PERIODS)];
      const before = names(one);
      expect(names(other)).toEqual(before);
      now = began + PSEUDONYM_PERIOD + HOUR;
      await one.refresh();
      await other.refresh();
      expect(names(one)).toEqual(names(other));
      expect(names(one)).toMatchObject({ user: before.others.after, others: { before: before.user } });
      expect(one.retired()).not.toContain(PERIOD);
    });

    it('are random: once destroyed, nobody who starts later makes the same name again', async () => {
      const keys = await open(NAME_PERIODS);
      const { user } = names(keys);
      now = began + 2 * PSEUDONYM_PERIOD + DAY;
      await keys.refresh();
      expect(await keys.destroy(keys.retired())).toContain(PERIOD);
      expect(keys.key(PERIOD)).toBeUndefined();
      now = began + HOUR;
      expect(names(await open(NAME_PERIODS)).user).not.toBe(user);
    });

    it('lie beside those of the hours, and neither takes the other for its own', async () => {
      const [hours, periods] = [await open(), await open(NAME_PERIODS)];
      expect(hours.retired()).toEqual([]);
      expect(periods.retired()).toEqual([]);
      expect(hours.key(PERIOD)).toBeUndefined();
      expect(periods.key(hours.current)).toBeUndefined();
    });
  });

  it('are overwritten when a process closes', async () => {
    const keys = await place.open();
    const inMemory = keys.key(500_000);
    keys.close();
    expect(inMemory).toEqual(Buffer.alloc(32));
  });
});
