import { type ConversationId, newId } from '../../../core/ids.ts';
import { openStores, type Stores } from '../../../stores/open.ts';
import { conversationKeys, slotOf } from '../../../stores/redis/keys.ts';
import { openRedis } from '../../../stores/redis/openRedis.ts';
import { NOON, said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { BACKENDS, type BackendUnderTest } from '../../support/stores/backends.ts';
import { vaultForTest } from '../../support/stores/memoryKeys.ts';
import { type RedisCluster, startRedisCluster } from '../../support/stores/redisCluster.ts';

const CLUSTER: BackendUnderTest = {
  name: 'redis cluster',
  open: async (clock) => {
    const cluster = await startRedisCluster();
    const backend = await openRedis(cluster.url, clock);
    return {
      backend,
      again: () => openRedis(cluster.urls.join(', '), clock),
      remove: async () => {
        await backend.close();
        await cluster.stop();
      },
    };
  },
};

// The contract suites as they are, with a cluster in the place of the other backends.
(BACKENDS as BackendUnderTest[]).splice(0, BACKENDS.length, CLUSTER);
for (const suite of ['conversations', 'conversationRows', 'outbox', 'documents', 'ledger', 'signals']) {
  require(`../../contracts/${suite}.test.ts`);
}

describe('a cluster that loses a master', () => {
  const WRITERS = 60;
  /** Of the desk's own, beyond what the cluster itself takes to choose another master: that depends on the machine. */
  const MOST_SILENCE = 8_000;
  let cluster: RedisCluster;
  let stores: Stores;
  beforeAll(async () => {
    // Two: the replica that takes over needs one itself.
    cluster = await startRedisCluster(2);
    const options = { dataDir: '', clock: () => NOON, vault: vaultForTest() };
    stores = await openStores({ ...options, redisUrl: cluster.url, replicas: 1 });
  });
  afterAll(async () => {
    await stores.close();
    await cluster.stop();
  });

  /** Each writes one turn after the other, and repeats with the same key what was not acknowledged. */
  async function write(id: ConversationId, until: () => boolean, acknowledged: string[]): Promise<number> {
    let longest = 0;
    let last = Date.now();
    const state = { facts: sampleFacts(), content: sampleContent() };
    while (!until()) {
      const key = `turn ${acknowledged.length}`;
      const first = acknowledged.length === 0 ? state : {};
      const change = { ...first, dedupe: key, entries: [said(key)] };
      const result = await stores.conversations.commit(id, change).catch(() => null);
      if (result?.kind === 'ok' || result?.kind === 'duplicate') {
        acknowledged.push(key);
        longest = Math.max(longest, Date.now() - last);
        last = Date.now();
      } else await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return longest;
  }

  it('works on with its replica within eight seconds after that has taken over, and nothing acknowledged is lost or doubled', async () => {
    const ids = Array.from({ length: WRITERS }, () => newId<ConversationId>());
    const acknowledged = ids.map((): string[] => []);
    let over = false;
    const writing = ids.map((id, n) => write(id, () => over, acknowledged[n] ?? []));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const [doomed] = cluster.masters;
    if (!doomed) throw new Error('a cluster has masters');
    process.kill(doomed.pid, 'SIGKILL');
    const killed = Date.now();
    const chosen = cluster.takenOver(doomed).then(() => Date.now() - killed);
    const before = acknowledged.map(({ length }) => length);
    const live = () => acknowledged.every(({ length }, n) => length > (before[n] ?? 0) + 1);
    for (const end = Date.now() + 60_000; !live() && Date.now() < end; ) await new Promise((r) => setTimeout(r, 50));
    over = true;
    const silences = await Promise.all(writing);
    expect(live()).toBe(true);
    const own = Math.max(...silences) - (await chosen);
    expect(own).toBeLessThan(MOST_SILENCE);

    const hit = ids.filter((id) => slotOf(conversationKeys(id).state) < 16_384 / 3);
    expect(hit.length).toBeGreaterThan(0);
    expect(hit.length).toBeLessThan(WRITERS);
    for (const [n, id] of ids.entries()) {
      const entries = await stores.conversations.entries(id, { after: 0, limit: 100_000, audience: 'staff' });
      const texts = entries.map((entry) => entry.activity.text);
      expect(new Set(texts).size).toBe(texts.length);
      expect(acknowledged[n]?.filter((text) => !texts.includes(text))).toEqual([]);
    }
    const seconds = [Math.max(...silences), own].map((each) => (each / 1_000).toFixed(1));
    console.info(`the longest silence was ${seconds[0]} s, ${seconds[1]} s of it after the replica had taken over`);
  });
});
