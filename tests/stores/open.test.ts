import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ConversationId, newId } from '../../core/ids.ts';
import { openStores } from '../../stores/open.ts';
import { said, sampleContent, sampleFacts } from '../support/desk/sampleConversation.ts';
import { vaultForTest } from '../support/stores/memoryKeys.ts';
import { startRedis } from '../support/stores/redisServer.ts';
import { temporaryFolder } from '../support/stores/temporaryFolder.ts';

describe('openStores', () => {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  const vault = vaultForTest();
  const clock = () => 1;
  const state = { facts: sampleFacts(), content: sampleContent(), entries: [said('hello')] };
  afterAll(() => folder.remove());

  it('keeps everything in the data folder through a restart, when no Redis is named', async () => {
    const id = newId<ConversationId>();
    const stores = await openStores({ dataDir, clock, vault });
    await stores.healthy();
    await stores.conversations.commit(id, state);
    await stores.close();
    const again = await openStores({ dataDir, clock, vault });
    expect(await again.conversations.read(id)).toMatchObject({ version: 1 });
    await again.close();
  });

  it('finishes on closing what has been asked', async () => {
    const stores = await openStores({ dataDir, clock, vault });
    const asked = Array.from({ length: 40 }, (_, n) => stores.ledger.append('audit', n, n));
    await stores.close();
    expect((await Promise.all(asked)).map(({ index }) => index)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  });

  it('uses the Redis that is named, and no file', async () => {
    const server = await startRedis();
    const unused = join(folder.path, 'unused');
    const stores = await openStores({ dataDir: unused, redisUrl: server.url, clock, vault });
    await stores.healthy();
    expect(await stores.conversations.commit(newId<ConversationId>(), state)).toMatchObject({ kind: 'ok' });
    expect(existsSync(unused)).toBe(false);
    await stores.close();
    await server.stop();
  });
});
