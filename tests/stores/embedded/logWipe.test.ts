import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { openDriver } from '../../../stores/embedded/driver.ts';
import { openEmbedded } from '../../../stores/embedded/openEmbedded.ts';
import type { Sealed, WrappedKey } from '../../../trust/ports.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const CANARY = 'canary-that-must-die';

describe('shredding on the embedded store', () => {
  const folder = temporaryFolder();
  const store = openEmbedded(folder.path, () => NOON);
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  const canaries = () => {
    const files = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name), 'latin1'));
    return files.join('').split(CANARY).length - 1;
  };
  const write = async () => {
    const id = newId<ConversationId>();
    const bytes = Buffer.from(CANARY.repeat(300)) as Uint8Array as Sealed;
    const next = { facts: '{}', content: bytes, place: 'closed', rank: 0, dueAt: NOON } as const;
    const entry = { seq: 1, at: NOON, author: 'user', audience: 'everyone', sealed: bytes } as const;
    const key = Buffer.from(CANARY) as Uint8Array as WrappedKey;
    await store.rows.commit(id, { lastSeq: 0, entries: [entry], next, key, ownerMoved: false, outbox: [] }, NOON);
    return id;
  };

  it('leaves nothing of the deleted bytes in any file once it has resolved', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, write));
    expect(canaries()).toBeGreaterThan(1_000);
    expect(await Promise.all(ids.map((id) => store.rows.shred(id, NOON)))).toEqual(
      ids.map(() => ({ kind: 'shredded' })),
    );
    expect(canaries()).toBe(0);
  });

  it('is not done while somebody reads an older state; it stays due, and is done once', async () => {
    const id = await write();
    const reader = openDriver(join(folder.path, 'handrail.db'));
    reader.exec('BEGIN');
    reader.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM entry');
    await expect(store.rows.shred(id, NOON)).rejects.toMatchObject({ code: 'store.unavailable', retryable: true });
    expect(canaries()).toBeGreaterThan(0);
    expect(await store.rows.due(NOON, 10)).toEqual([id]);
    reader.exec('COMMIT');
    reader.close();
    expect(await store.rows.shred(id, NOON)).toEqual({ kind: 'shredded' });
    expect(canaries()).toBe(0);
    expect(await store.rows.due(NOON, 10)).toEqual([]);
    expect(await store.rows.shred(id, NOON)).toEqual({ kind: 'absent' });
  });

  it('keeps the log short while nothing is deleted', async () => {
    for (let n = 0; n < 4_000; n++) await store.ledger.append('events', NOON, n);
    // Without it there would be 16 MB.
    expect(statSync(join(folder.path, 'handrail.db-wal')).size).toBeLessThan(8 * 2 ** 20);
  });
});
