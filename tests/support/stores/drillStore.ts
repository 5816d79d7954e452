import { join } from 'node:path';
import type { ConversationId } from '../../../core/ids.ts';
import type { Entry } from '../../../handoff/ports.ts';
import { openStores, type Stores } from '../../../stores/open.ts';
import { openVault } from '../../../trust/keys/vault.ts';
import { startRedis } from './redisServer.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** Where several processes of a drill find the same store; passed to children as JSON. */
export interface StorePlace {
  readonly dataDir: string;
  readonly keyDir: string;
  readonly redisUrl: string | null;
}

export interface DrillStore {
  readonly place: StorePlace;
  remove(): Promise<void>;
}

/** Every drill runs once per line. */
export const DRILL_STORES: readonly { name: string; start(): Promise<DrillStore> }[] = [
  { name: 'embedded', start: async () => drillStore(null) },
  {
    name: 'redis',
    start: async () => {
      const server = await startRedis();
      return drillStore(server.url, () => server.stop());
    },
  },
];

function drillStore(redisUrl: string | null, stop = async () => {}): DrillStore {
  const folder = temporaryFolder();
  return {
    place: { dataDir: join(folder.path, 'data'), keyDir: join(folder.path, 'keys'), redisUrl },
    remove: async () => {
      await stop();
      folder.remove();
    },
  };
}

export async function openPlace({ dataDir, keyDir, redisUrl }: StorePlace): Promise<Stores> {
  return openStores({ dataDir, redisUrl, clock: Date.now, vault: await openVault(keyDir) });
}

/** What a conversation of `children/turnWorker.ts` looks like afterwards. */
export async function inspect(stores: Stores, id: ConversationId) {
  const conversation = await stores.conversations.read(id);
  const entries = await allEntries(stores, id);
  const questions = entries.flatMap(({ author, activity }) => (author === 'user' ? (activity.name ?? []) : []));
  return {
    questions,
    answers: entries.filter((entry) => entry.author === 'bot').length,
    doubled: questions.length - new Set(questions).size,
    gaps: entries.filter((entry, index) => entry.seq !== index + 1).length,
    version: conversation?.version ?? 0,
    counted: Number(conversation?.content.dialogs['turns'] ?? 0),
  };
}

async function allEntries(stores: Stores, id: ConversationId): Promise<Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const page = await stores.conversations.entries(id, { after: all.length, limit: 500, audience: 'staff' });
    all.push(...page);
    if (page.length < 500) return all;
  }
}
