import { type ConversationId, newId } from '../../../core/ids.ts';
import { ignored } from '../../../core/records/setAside.ts';
import type { Conversations } from '../../../handoff/ports.ts';
import { type DeletionParts, erase, receiptOf, sweep } from '../../../handoff/record/deletion.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import type { Backend } from '../../../stores/backend.ts';
import { TOLD_WITHIN } from '../../../stores/ports.ts';
import { sealedConversations } from '../../../stores/sealed.ts';
import { NOON, said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { BACKENDS } from '../../support/stores/backends.ts';
import { vaultForTest } from '../../support/stores/memoryKeys.ts';

describe.each(BACKENDS)('A deletion whose process ends before the audit knows of it, on $name', ({ open }) => {
  let now = NOON;
  let opened: Awaited<ReturnType<typeof open>>;
  let other: Backend;
  let conversations: Conversations;
  /** Of the process that is there afterwards. */
  let after: DeletionParts;
  const audit: string[] = [];

  beforeAll(async () => {
    opened = await open(() => now);
    other = await opened.again();
    const vault = vaultForTest();
    conversations = sealedConversations(opened.backend.rows, vault, opened.backend.signals, () => now);
    after = {
      conversations: sealedConversations(other.rows, vault, other.signals, () => now),
      signals: other.signals,
      rules: DEFAULT_RULES,
      clock: () => now,
      log: silentLog,
      isOutside: () => false,
      setAside: ignored,
      isHeld: async () => false,
      recordEvents: async () => undefined,
      isRecorded: async (receipt) => audit.some((line) => line.endsWith(receipt)),
      recordDeletion: async (receipt, reason) => void audit.push(`${reason} ${receipt}`),
    };
  });
  afterAll(async () => {
    await other.close();
    await opened.remove();
  });
  beforeEach(() => {
    now = NOON;
    audit.length = 0;
  });

  const chat = async () => {
    const id = newId<ConversationId>();
    const first = { version: 0, facts: sampleFacts(), content: sampleContent(), entries: [said('zebra')] };
    await conversations.commit(id, first);
    return id;
  };
  const killed = new Error('killed');
  /** Of the process that is killed once it has come so far. */
  const until = (part: Partial<DeletionParts>): DeletionParts => ({ ...after, conversations, ...part });

  it('is in the audit by the next sweep that finds nobody at it', async () => {
    const id = await chat();
    const parts = until({ recordDeletion: () => Promise.reject(killed) });
    await expect(erase(parts, id)).rejects.toBe(killed);
    expect(await conversations.read(id)).toBeNull();
    now = NOON + TOLD_WITHIN;
    await sweep(after);
    expect(audit).toEqual([expect.stringContaining(receiptOf(id))]);
    now += TOLD_WITHIN;
    await sweep(after);
    expect(audit).toHaveLength(1);
  });

  it('is in the audit once where it was killed between writing it and saying so', async () => {
    const id = await chat();
    const parts = until({ conversations: { ...conversations, toldOf: () => Promise.reject(killed) } });
    await expect(erase(parts, id)).rejects.toBe(killed);
    now = NOON + TOLD_WITHIN;
    await sweep(after);
    await sweep(after);
    expect(audit).toEqual([`erased ${receiptOf(id)}`]);
  });
});
