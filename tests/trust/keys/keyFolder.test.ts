import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOUR, MINUTE, SECOND } from '../../../core/time.ts';
import { openKeyFolder } from '../../../trust/keys/keyFolder.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const START = 500_000 * HOUR;
let now: number;
const clock = () => now;
let temporary: ReturnType<typeof temporaryFolder>;
let folder: string;
const open = () => openKeyFolder(folder, clock);
const files = () => readdirSync(folder).sort();

beforeEach(() => {
  now = START + 20 * MINUTE;
  temporary = temporaryFolder();
  folder = join(temporary.path, 'keys');
});
afterEach(() => temporary.remove());

it('is private: 0700, its one key 0600 and 32 bytes', async () => {
  await open();
  const path = join(folder, 'epoch-0000500000.key');
  expect(files()).toEqual(['epoch-0000500000.key']);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path)).toHaveLength(32);
});

it('gives processes that start at the same moment the same key', async () => {
  const opened = await Promise.all(Array.from({ length: 20 }, open));
  expect(new Set(opened.map((keys) => keys.key(keys.current)?.toString('hex'))).size).toBe(1);
  expect(files()).toHaveLength(1);
});

it('is refused when it is not a folder, when others may read it, and when a key is damaged', async () => {
  mkdirSync(join(folder, '..'), { recursive: true });
  writeFileSync(folder, '');
  await expect(open()).rejects.toMatchObject({ code: 'vault.unavailable' });
  folder = join(temporary.path, 'others');
  await open();
  const key = join(folder, files()[0] ?? '');
  chmodSync(key, 0o644);
  await expect(open()).rejects.toThrow('chmod 600');
  chmodSync(key, 0o600);
  chmodSync(folder, 0o755);
  await expect(open()).rejects.toThrow('chmod 700');
  chmodSync(folder, 0o700);
  writeFileSync(key, 'short');
  await expect(open()).rejects.toThrow('damaged');
});

it('does not retire the only key there is', async () => {
  const keys = await open();
  now += 100 * HOUR;
  expect(keys.retired()).toEqual([]);
});

it('serves with the old key until somebody has made the new one, and finds destroyed ones gone by itself', async () => {
  const [one, other] = [await open(), await open()];
  now += HOUR;
  expect(one.current).toBe(500_000);
  now += HOUR;
  await one.refresh();
  const inMemory = other.key(500_000);
  await one.destroy([500_000]);
  expect(files()).toEqual(['epoch-0000500002.key']);
  now += 61 * SECOND;
  // Any use does it; the service also looks every twenty seconds.
  expect(other.current).toBe(500_002);
  expect(inMemory).toEqual(Buffer.alloc(32));
});
