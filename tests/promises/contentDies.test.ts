import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compose, type Handrail } from '../../app/compose/compose.ts';
import { readConfig } from '../../app/config/config.ts';
import { type ConversationId, newId } from '../../core/ids.ts';
import type { Ledger } from '../../core/ports.ts';
import { HOUR, MINUTE, type Milliseconds } from '../../core/time.ts';
import type { ConversationFacts, NewEntry } from '../../handoff/ports.ts';
import { receiptOf, sweep } from '../../handoff/record/deletion.ts';
import { DEFAULT_RULES, dueAt, LONGEST_KEEP, UNREADABLE_AFTER } from '../../handoff/record/retention.ts';
import type { Stores } from '../../stores/open.ts';
import { verifyAudit } from '../../trust/audit/audit.ts';
import { verifyReceipt } from '../../trust/audit/receipt.ts';
import { openKeyFolder } from '../../trust/keys/keyFolder.ts';
import { vaultOver } from '../../trust/keys/vault.ts';
import { LONGEST_KEY_LIFE } from '../../trust/ports.ts';
import { sampleContent, sampleFacts, sampleReference } from '../support/desk/sampleConversation.ts';
import { silentLog } from '../support/desk/silentLog.ts';
import { DELETION_STORES, type DeletionStore } from '../support/stores/deletionStores.ts';
import { count, countInFiles } from '../support/stores/filesHold.ts';
import { temporaryFolder } from '../support/stores/temporaryFolder.ts';

const DYING = 155;
const LIVING = 5;
const MARK = 'zqcanary';
const CANARY = new RegExp(`${MARK}\\d+`);
const START = 500_000 * HOUR + 20 * MINUTE;
/** Supports end all through one hour, so that some are shredded right after a key was made and some right before. */
const endOf = (n: number) => START + 40 * MINUTE + Math.floor((n * HOUR) / DYING);
const LAST_END = endOf(DYING - 1);

/** No two fields hold the same words, and every field that a conversation has holds some. */
function canaries() {
  let made = 0;
  return { next: () => `${MARK}${made++}`, made: () => made };
}

function conversationFull(canary: () => string) {
  const facts = sampleFacts({ openedAt: START, lastUserAt: START, dueAt: START + DEFAULT_RULES.lifetime });
  const content = sampleContent({
    dialogs: { stack: [{ state: { typed: canary() } }], profile: canary() },
    brief: {
      ...{ question: canary(), hash: canary(), chain: canary(), verdict: canary() },
      articles: [canary()],
    },
    reference: sampleReference(canary(), { user: { id: canary() }, serviceUrl: canary() }),
  });
  return { facts, content, entries: [userEntry(canary), botEntry(canary), noteEntry(canary)] };
}

const userEntry = (canary: () => string): NewEntry => ({
  author: 'user',
  audience: 'everyone',
  activity: {
    ...{ type: 'message', text: canary(), name: canary(), value: { typed: canary() } },
    ...{ from: { id: canary(), name: canary() }, channelData: { clientActivityID: canary() } },
  },
});
const botEntry = (canary: () => string): NewEntry => ({
  author: 'bot',
  audience: 'everyone',
  activity: {
    type: 'message',
    text: canary(),
    attachments: [{ contentType: canary(), content: canary(), name: canary() }],
  },
});
const noteEntry = (canary: () => string): NewEntry => ({
  author: 'staff',
  audience: 'staff',
  activity: { type: 'message', text: canary(), from: { id: canary(), name: canary() } },
});

describe.each(DELETION_STORES)('Content dies on $name', ({ start }) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let store: DeletionStore;
  let handrail: Handrail;
  let now: Milliseconds;
  const canary = canaries();
  const dying = Array.from({ length: DYING }, () => newId<ConversationId>());
  const living = Array.from({ length: LIVING }, () => newId<ConversationId>());
  const moments = new Map<string, Milliseconds>();
  const keyDir = () => join(folder.path, 'keys');
  const backups = () => [...moments.keys()].map((name) => join(folder.path, name));

  beforeAll(async () => {
    now = START;
    folder = temporaryFolder();
    store = await start(folder.path);
    const env = { HANDRAIL_DATA_DIR: store.dataDir, HANDRAIL_KEY_DIR: keyDir(), HANDRAIL_LOG_LEVEL: 'silent' };
    handrail = await compose(readConfig({ ...env, REDIS_URL: store.redisUrl ?? '' }), {
      ...{ clock: () => now, log: silentLog, chains: [], articlesDir: folder.path },
    });
    await Promise.all([...dying, ...living].map(write));
    await backUp('written');
    for (const [n, id] of dying.entries()) {
      await passTo(endOf(n));
      await end(id);
    }
    await passTo(LAST_END + 3 * HOUR);
    await backUp('ended');
    await passTo(LAST_END + LONGEST_KEEP - MINUTE);
    await backUp('lastMinute');
    await passTo(LAST_END + LONGEST_KEEP + MINUTE);
    await backUp('deleted');
  });

  afterAll(async () => {
    await handrail?.close();
    await store?.remove();
    folder?.remove();
  });

  async function write(id: ConversationId): Promise<void> {
    const made = await handrail.stores.conversations.commit(id, {
      ...{ version: 0, dedupe: id, deliver: true },
      ...conversationFull(canary.next),
    });
    expect(made.kind).toBe('ok');
  }

  async function end(id: ConversationId): Promise<void> {
    const found = await handrail.stores.conversations.read(id);
    if (!found) throw new Error('it is gone too early');
    const closed: ConversationFacts = { ...found.facts, owner: { kind: 'closed', at: now, by: 'user' } };
    const facts = { ...closed, dueAt: dueAt(closed, DEFAULT_RULES) };
    const entries = [botEntry(canary.next)];
    expect(await handrail.stores.conversations.commit(id, { facts, entries })).toMatchObject({ kind: 'ok' });
  }

  /** The service at work, on a clock of its own: what it does every few seconds is done every ten minutes. */
  async function passTo(moment: Milliseconds): Promise<void> {
    while (now < moment) {
      now = Math.min(moment, now + 10 * MINUTE);
      await sweep(handrail.deletion);
      await handrail.tendKeys();
    }
  }

  /** All files of the store at this moment; and, for the control alone, the keys, which no backup may hold. */
  async function backUp(name: string): Promise<void> {
    moments.set(name, now);
    await store.backUp(join(folder.path, name));
    cpSync(keyDir(), join(folder.path, `keys-${name}`), { recursive: true });
  }

  /** How many of all conversations a backup gives back, by a key folder: the most of all ways to restore it. */
  async function opened(name: string, keys: string, at = now): Promise<number> {
    const vault = vaultOver(await openKeyFolder(keys, () => at), () => at);
    let most = 0;
    await store.restored(join(folder.path, name), moments.get(name) ?? 0, vault, async (stores) => {
      const found = await Promise.all([...dying, ...living].map((id) => readable(stores, id)));
      most = Math.max(most, found.filter(Boolean).length);
    });
    return most;
  }

  /** Wrapped keys, in any byte of any backup, that the folder as it is now could unwrap: they start with 01 and their epoch. */
  function usableKeys(keys: string): number {
    const epochs = readdirSync(keys).flatMap((name) => /^epoch-(\d+)\.key$/.exec(name)?.[1] ?? []);
    const heads = epochs.map((epoch) => {
      const head = Buffer.from([1, 0, 0, 0, 0]);
      head.writeUInt32BE(Number(epoch), 1);
      return head;
    });
    return heads.reduce((sum, head) => sum + countInFiles(backups(), head), 0);
  }

  it('is in no file in plaintext, at no moment', () => {
    expect(canary.made()).toBeGreaterThan(150 * 20);
    expect(countInFiles([...store.folders, ...backups()], Buffer.from(MARK))).toBe(0);
  });

  it('is not in the memory of the servers either', () => {
    const pieces = [...store.memory()];
    expect(pieces.reduce((sum, piece) => sum + count(piece, Buffer.from(MARK)), 0)).toBe(0);
    // The search does find what is there.
    const known = Buffer.from(living[0] ?? '');
    const found = pieces.reduce((sum, piece) => sum + count(piece, known), 0);
    expect(found > 0).toBe(store.redisUrl !== null);
  });

  it('is still there in a copy while the key lives: the control for what follows', async () => {
    expect(await opened('lastMinute', keyDir())).toBeGreaterThan(LIVING);
    expect(usableKeys(keyDir())).toBeGreaterThan(0);
  });

  it('would be there for ever if old keys were not destroyed: every backup opens with the keys of its day', async () => {
    for (const name of ['written', 'ended']) {
      expect(await opened(name, join(folder.path, `keys-${name}`), moments.get(name))).toBe(DYING + LIVING);
      expect(usableKeys(join(folder.path, `keys-${name}`))).toBeGreaterThan(DYING);
    }
  });

  it('opens from no backup 24 hours after the end, with everything that is in the key folder', async () => {
    expect(LONGEST_KEEP + LONGEST_KEY_LIFE).toBe(UNREADABLE_AFTER);
    await passTo(LAST_END + UNREADABLE_AFTER);
    expect(usableKeys(keyDir())).toBe(0);
    for (const name of moments.keys()) expect([name, await opened(name, keyDir())]).toEqual([name, 0]);
    const left = await Promise.all(dying.map((id) => handrail.stores.conversations.read(id)));
    expect(left.filter(Boolean)).toEqual([]);
  });

  it('lives on where support has not ended, under new keys', async () => {
    const found = await Promise.all(living.map((id) => readable(handrail.stores, id)));
    expect(found).toEqual(living.map(() => true));
  });

  it('leaves a receipt each, which verifies without the desk', async () => {
    const receipts = await Promise.all(dying.map((id) => handrail.audit.deletion(receiptOf(id))));
    const verdicts = receipts.map((receipt) => verifyReceipt(JSON.stringify(receipt), [handrail.audit.publicKey]));
    expect(verdicts).toEqual(dying.map(() => null));
    expect(await handrail.audit.deletion(receiptOf(living[0] ?? newId()))).toBeNull();
  });

  it('leaves an audit in which a changed, dropped or moved entry is found', async () => {
    const { ledger } = handrail.stores;
    const keys = [handrail.audit.publicKey];
    const known = [await handrail.audit.head()];
    expect(await verifyAudit(ledger, keys, known)).toMatchObject({ kind: 'intact', records: known[0]?.size });
    const records = await ledger.read('audit', 0, 10_000);
    expect(JSON.stringify(records)).not.toMatch(CANARY);
    const tampered: ((copy: typeof records) => typeof records)[] = [
      (copy) => copy.map((record) => (record.index === 7 ? { ...record, at: record.at + 1 } : record)),
      (copy) => copy.filter(({ index }) => index !== 7),
      (copy) => copy.slice(0, -1),
      (copy) => [...copy.slice(0, 7), ...copy.slice(7, 9).reverse(), ...copy.slice(9)],
    ];
    for (const change of tampered) {
      const changed = change(structuredClone(records)).map((record, at) => ({ ...record, index: at + 1 }));
      const copy: Ledger = { ...ledger, read: async (_, after, limit) => changed.slice(after, after + limit) };
      expect((await verifyAudit(copy, keys, known)).kind).toBe('broken');
    }
  });
});

/** Everything of it opens, and it is what was written. */
async function readable(stores: Stores, id: ConversationId): Promise<boolean> {
  try {
    const found = await stores.conversations.read(id);
    const entries = await stores.conversations.entries(id, { after: 0, limit: 100, audience: 'staff' });
    return (
      CANARY.test(found?.content.brief.question ?? '') &&
      entries.every(({ activity }) => CANARY.test(activity.text ?? ''))
    );
  } catch {
    return false;
  }
}
