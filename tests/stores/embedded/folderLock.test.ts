import { openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ConversationId } from '../../../core/ids.ts';
import { databaseFile } from '../../../stores/embedded/database.ts';
import { openEmbedded } from '../../../stores/embedded/openEmbedded.ts';
import { startChild } from '../../support/products/child.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const CLAIMER = join(__dirname, '..', '..', 'drills', 'children', 'claimer.ts');

describe('serving from a data folder', () => {
  it('is for one process: a second one is told so in a sentence, and takes over when the first is killed', async () => {
    const dataDir = join(folder.path, 'data');
    const first = startChild(CLAIMER, [dataDir]);
    expect(await first.nextLine()).toBe('claimed');
    const second = openEmbedded(dataDir, Date.now);
    await expect(second.claim()).rejects.toMatchObject({
      code: 'store.unavailable',
      message: expect.stringMatching(/^Another process already serves from the data folder .* REDIS_URL/),
    });
    // A command of the CLI works beside it.
    await second.healthy();
    await first.kill();
    await second.claim();
    await second.close();
    const third = openEmbedded(dataDir, Date.now);
    await third.claim();
    await third.close();
  });

  it('leaves no file that others of the machine can read', async () => {
    const dataDir = join(folder.path, 'own');
    const store = openEmbedded(dataDir, Date.now);
    await store.claim();
    const open = readdirSync(dataDir).filter((name) => (statSync(join(dataDir, name)).mode & 0o077) !== 0);
    await store.close();
    expect(open).toEqual([]);
  });

  it('refuses a database some of whose pages were overwritten, which opens without a complaint', async () => {
    const dataDir = join(folder.path, 'damaged');
    const before = openEmbedded(dataDir, Date.now);
    for (let n = 0; n < 300; n++) await before.documents.put('thing', `number ${n}`, { text: 'x'.repeat(1_000) });
    await before.claim();
    await before.close();
    const file = openSync(databaseFile(dataDir), 'r+');
    const pages = statSync(databaseFile(dataDir)).size / 4_096;
    for (let page = 20; page < Math.min(70, pages); page++)
      writeSync(file, Buffer.alloc(4_096, 7), 0, 4_096, page * 4_096);
    const after = openEmbedded(dataDir, Date.now);
    await after.healthy();
    expect(await after.rows.read('nobody' as ConversationId)).toBeNull();
    await expect(after.claim()).rejects.toMatchObject({
      code: 'store.corrupt',
      message: expect.stringMatching(/damaged.*Restore it from a backup/),
    });
    await after.close();
  });
});
