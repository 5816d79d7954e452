import { setTimeout } from 'node:timers/promises';
import { type ConversationId, newId, type StaffId } from '../../../core/ids.ts';
import { ignored } from '../../../core/records/setAside.ts';
import { DAY, HOUR, MINUTE } from '../../../core/time.ts';
import type { Conversations } from '../../../handoff/ports.ts';
import { type DeletionParts, erase, sweep } from '../../../handoff/record/deletion.ts';
import { createHolds, type HoldAct } from '../../../handoff/record/legalHold.ts';
import { DEFAULT_RULES, LONGEST_KEEP } from '../../../handoff/record/retention.ts';
import type { Backend } from '../../../stores/backend.ts';
import { sealedConversations } from '../../../stores/sealed.ts';
import { NOON, said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { BACKENDS } from '../../support/stores/backends.ts';
import { vaultForTest } from '../../support/stores/memoryKeys.ts';

const AUDITOR = 'auditor' as StaffId;
const wanted = { reason: 'court', reference: '2026-HC-1', until: NOON + 30 * DAY } as const;
const ended = { kind: 'closed', at: NOON, by: 'user' } as const;
const DUE = NOON + LONGEST_KEEP;

describe.each(BACKENDS)('A hold against a deletion on $name', ({ open }) => {
  let eraserNow = NOON;
  let holderNow = NOON;
  let conversations: Conversations;
  let holds: ReturnType<typeof createHolds>;
  let deletion: DeletionParts;
  let backend: Awaited<ReturnType<typeof open>>;
  let other: Backend;
  const audit: string[] = [];

  beforeAll(async () => {
    backend = await open(() => NOON);
    other = await backend.again();
    const vault = vaultForTest();
    // Two processes: one erases and sweeps, in the other the auditor places holds.
    conversations = sealedConversations(backend.backend.rows, vault, backend.backend.signals, () => eraserNow);
    const seenThere = sealedConversations(other.rows, vault, other.signals, () => holderNow);
    const isOutside = () => false;
    holds = createHolds({
      conversations: seenThere,
      documents: other.documents,
      signals: other.signals,
      clock: () => holderNow,
      rules: DEFAULT_RULES,
      isOutside,
      recordHold: async ({ act, receipt }: HoldAct) => void audit.push(`${act} ${receipt}`),
    });
    deletion = {
      conversations,
      signals: backend.backend.signals,
      rules: DEFAULT_RULES,
      clock: () => eraserNow,
      log: silentLog,
      isOutside,
      setAside: ignored,
      isHeld: (id) => holds.isListed(id),
      recordEvents: async () => undefined,
      recordDeletion: async (receipt, reason) => void audit.push(`${reason} ${receipt}`),
    };
  });
  afterAll(async () => {
    await other.close();
    await backend.remove();
  });
  beforeEach(() => {
    [eraserNow, holderNow] = [NOON, NOON];
    audit.length = 0;
  });

  const chat = async (part: Parameters<typeof sampleFacts>[0] = {}) => {
    const id = newId<ConversationId>();
    const facts = sampleFacts(part);
    await conversations.commit(id, { version: 0, facts, content: sampleContent(), entries: [said('zebra')] });
    return id;
  };
  /** The hold lands behind everything that the deletion has looked at, and right before it destroys. */
  const inTheLastInstant = (run: () => Promise<unknown>): DeletionParts => ({
    ...deletion,
    conversations: { ...conversations, shred: async (id) => run().then(() => conversations.shred(id)) },
  });
  const isThere = async (id: ConversationId) =>
    (await conversations.entries(id, { after: 0, limit: 1, audience: 'staff' })).length === 1;

  it('wins when it is written in the instant before "erase everything" destroys', async () => {
    const id = await chat();
    const parts = inTheLastInstant(async () => {
      expect(await holds.place(id, AUDITOR, wanted)).toMatchObject({ kind: 'ok' });
    });
    expect(await erase(parts, id)).toEqual({ kind: 'held', until: wanted.until });
    expect(await isThere(id)).toBe(true);
    expect((await conversations.read(id))?.facts.owner).toMatchObject({ kind: 'closed', by: 'withdrawn' });
  });

  it('wins when a process whose clock is behind writes it while another sweeps', async () => {
    const id = await chat({ owner: ended, dueAt: DUE });
    [eraserNow, holderNow] = [DUE, DUE - 1];
    await sweep(
      inTheLastInstant(async () => {
        expect(await holds.place(id, AUDITOR, wanted)).toMatchObject({ kind: 'ok' });
      }),
    );
    expect(await isThere(id)).toBe(true);
    expect(audit).toHaveLength(1);
  });

  it('is refused, and neither listed nor written down, once the content is gone', async () => {
    const id = await chat();
    await erase(deletion, id);
    expect(await holds.place(id, AUDITOR, wanted)).toEqual({ kind: 'refused', reason: 'gone' });
    expect(audit).toEqual([expect.stringMatching(/^erased /)]);
    expect(await other.documents.get('hold', id)).toBeNull();
  });

  it('never answers "placed" about content that is gone, nor "erased" about content that is held', async () => {
    const outcomes = { held: 0, erased: 0 };
    const started = performance.now();
    await holds.place(await chat(), AUDITOR, wanted);
    const placing = performance.now() - started;
    for (let round = 0; round < 60; round++) {
      const id = await chat(round % 2 ? {} : { owner: ended, dueAt: NOON + HOUR });
      const destroy = async () => {
        // From the start of placing to well after its end, however quick the disk is.
        if (round % 10 > 0) await setTimeout((round % 10) * (placing / 3));
        return erase(deletion, id);
      };
      const [hold, erasure] = await Promise.all([holds.place(id, AUDITOR, wanted), destroy()]);
      expect(erasure?.kind).toBe(hold.kind === 'ok' ? 'held' : 'erased');
      expect(await isThere(id)).toBe(hold.kind === 'ok');
      outcomes[hold.kind === 'ok' ? 'held' : 'erased'] += 1;
    }
    expect(Math.min(outcomes.held, outcomes.erased)).toBeGreaterThan(0);
  });

  it('lets what was erased under it go as soon as it is lifted', async () => {
    const id = await chat();
    await holds.place(id, AUDITOR, wanted);
    await erase(deletion, id);
    await holds.lift(id, AUDITOR);
    eraserNow = NOON + 2 * MINUTE;
    await sweep(deletion);
    expect(await isThere(id)).toBe(false);
  });
});
