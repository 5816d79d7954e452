import { type ConversationId, newId } from '../../core/ids.ts';
import { DAY } from '../../core/time.ts';
import { type ConversationRows, type RowChange, TOLD_WITHIN } from '../../stores/ports.ts';
import type { Sealed, WrappedKey } from '../../trust/ports.ts';
import { NOON } from '../support/desk/sampleConversation.ts';
import { BACKENDS } from '../support/stores/backends.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
/** Every byte there is, NUL first: sealed content is no text. */
const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, n) => n);

describe.each(BACKENDS)('ConversationRows on $name', ({ open }) => {
  let rows: ConversationRows;
  let id: ConversationId;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const opened = await open(() => NOON);
    rows = opened.backend.rows;
    remove = opened.remove;
  });
  afterAll(() => remove());
  beforeEach(() => {
    id = newId<ConversationId>();
  });

  const NEXT: RowChange['next'] = {
    facts: '{"é":"\\u0000"}',
    content: ALL_BYTES as Sealed,
    place: 'bot',
    rank: 0,
    dueAt: NOON + DAY,
  };
  const entry = (seq: number) =>
    ({ seq, at: NOON, author: 'user', audience: 'everyone', sealed: bytes(0, seq) as Sealed }) as const;
  const change = (part: Partial<RowChange> = {}): RowChange => ({
    lastSeq: 0,
    entries: [],
    ownerMoved: false,
    outbox: [],
    ...part,
  });
  const create = () =>
    rows.commit(id, change({ key: bytes(7, 0, 7) as WrappedKey, next: NEXT, entries: [entry(1)] }), NOON);

  it('gives back the same bytes', async () => {
    await create();
    const row = await rows.read(id);
    expect(row).toMatchObject({ version: 1, lastSeq: 1, ownerFence: 0, facts: NEXT?.facts });
    expect(Array.from(row?.content ?? [])).toEqual(Array.from(ALL_BYTES));
    expect(Array.from(row?.key ?? [])).toEqual([7, 0, 7]);
    const entries = await rows.entries(id, { after: 0, limit: 10, audience: 'everyone' });
    expect(entries.map(({ sealed, ...rest }) => ({ ...rest, sealed: Array.from(sealed) }))).toEqual([
      { seq: 1, at: NOON, author: 'user', audience: 'everyone', sealed: [0, 1] },
    ]);
  });

  it('says in one look how far each of many has come, and nothing of what is not there', async () => {
    await create();
    const [leased, other] = [newId<ConversationId>(), id];
    await rows.begin(leased, { holder: 'somebody', leaseFor: 1_000, now: NOON });
    id = newId<ConversationId>();
    await rows.commit(id, change({ key: bytes(7) as WrappedKey, next: NEXT, entries: [entry(1), entry(2)] }), NOON);
    const gone = newId<ConversationId>();
    expect(await rows.lastSeqs([other, leased, gone, id])).toEqual(
      new Map([
        [other, 1],
        [id, 2],
      ]),
    );
    await rows.shred(other, NOON);
    expect(await rows.lastSeqs([other])).toEqual(new Map());
    expect(await rows.lastSeqs([])).toEqual(new Map());
  });

  it('says what is wrong first: dedupe, existence, lease, owner fence, version, last seq', async () => {
    const lease = { holder: 'nobody', fence: 1 };
    const dedupe = { key: 'known', keepUntil: NOON + DAY };
    let wrong = change({ dedupe, lease, ownerFence: 9, version: 9, lastSeq: 9, entries: [entry(10)] });
    const kinds: string[] = [];
    const tryIt = async () => {
      kinds.push((await rows.commit(id, wrong, NOON)).kind);
    };
    await tryIt();
    await create();
    await rows.commit(id, change({ dedupe }), NOON);
    await tryIt();
    wrong = { ...wrong, dedupe: { ...dedupe, key: 'new' } };
    await tryIt();
    wrong = { ...wrong, lease: undefined };
    await tryIt();
    wrong = { ...wrong, ownerFence: 0 };
    await tryIt();
    wrong = { ...wrong, version: 1 };
    await tryIt();
    expect(kinds).toEqual(['gone', 'duplicate', 'fenced', 'fenced', 'conflict', 'moved']);
    expect(await rows.commit(id, wrong, NOON)).toEqual({ kind: 'moved', lastSeq: 1 });
    expect(await rows.read(id)).toMatchObject({ version: 1, lastSeq: 1 });
    expect(await rows.entries(id, { after: 0, limit: 10, audience: 'staff' })).toHaveLength(1);
  });

  it('refuses a second first change: it was sealed with another key', async () => {
    await create();
    expect(await rows.commit(id, change({ key: bytes(8) as WrappedKey, next: NEXT }), NOON)).toEqual({
      kind: 'conflict',
    });
  });

  it('puts a data key in another wrapping only where it still is the one that was read', async () => {
    const key = bytes(7, 0, 7) as WrappedKey;
    await create();
    const found: number[][] = [];
    for await (const page of rows.keys()) {
      for (const held of page) if (held.id === id) found.push(held.key === 'damaged' ? [] : Array.from(held.key));
    }
    expect(found).toEqual([[7, 0, 7]]);
    await rows.rewrap([{ id, key, next: bytes(8, 0) as WrappedKey }]);
    expect(Array.from((await rows.read(id))?.key ?? [])).toEqual([8, 0]);
    await rows.rewrap([{ id, key, next: bytes(9) as WrappedKey }]);
    expect(await rows.read(id)).toMatchObject({ version: 1, lastSeq: 1 });
    expect(Array.from((await rows.read(id))?.key ?? [])).toEqual([8, 0]);
  });

  it('gives no key back to a conversation that was deleted while it was re-wrapped', async () => {
    await create();
    await rows.shred(id, NOON);
    await rows.rewrap([{ id, key: bytes(7, 0, 7) as WrappedKey, next: bytes(9) as WrappedKey }]);
    expect(await rows.read(id)).toBeNull();
    for await (const page of rows.keys()) expect(page.map((held) => held.id)).not.toContain(id);
  });

  it('destroys nothing of what a legal hold keeps, before its last moment', async () => {
    const until = NOON + DAY;
    const held = {
      ...NEXT,
      facts: JSON.stringify({ hold: { reason: 'court', until } }),
      dueAt: NOON,
    } as RowChange['next'];
    await rows.commit(id, change({ key: bytes(7) as WrappedKey, next: held, entries: [entry(1)] }), NOON);
    expect(await rows.shred(id, until - 1)).toEqual({ kind: 'held', until });
    expect(Array.from((await rows.read(id))?.key ?? [])).toEqual([7]);
    expect(await rows.entries(id, { after: 0, limit: 10, audience: 'staff' })).toHaveLength(1);
    expect(await rows.shred(id, until)).toEqual({ kind: 'shredded' });
    expect(await rows.read(id)).toBeNull();
  });

  it('has a deletion that nobody told of told by one other, after a while, and knows why it was made', async () => {
    await create();
    expect(await rows.shred(id, NOON, 'erased')).toEqual({ kind: 'shredded' });
    const untold = NOON + TOLD_WITHIN;
    expect(await rows.due(untold - 1, 1_000)).not.toContain(id);
    expect(await rows.shred(id, untold - 1, 'erased')).toEqual({ kind: 'absent' });
    expect(await rows.due(untold, 1_000)).toContain(id);
    const others = await Promise.all([1, 2, 3].map(() => rows.shred(id, untold, 'erased')));
    expect(others.filter(({ kind }) => kind === 'shredded')).toEqual([{ kind: 'shredded', owed: 'erased' }]);
    await rows.toldOf(id);
    expect(await rows.due(untold + DAY, 1_000)).not.toContain(id);
    expect(await rows.shred(id, untold + DAY)).toEqual({ kind: 'absent' });
  });

  it('knows no hold in facts that are damaged', async () => {
    for (const facts of ['no JSON', '[]', '{"hold":1}', '{"hold":{"until":"later"}}', '{"hold":null}']) {
      const one = newId<ConversationId>();
      const next = { ...NEXT, facts } as RowChange['next'];
      await rows.commit(one, change({ key: bytes(7) as WrappedKey, next }), NOON);
      expect(await rows.shred(one, NOON)).toEqual({ kind: 'shredded' });
    }
  });

  it('names the keys of all conversations, however many', async () => {
    const ids = Array.from({ length: 450 }, () => newId<ConversationId>());
    const key = bytes(1) as WrappedKey;
    await Promise.all(ids.map((one) => rows.commit(one, change({ key, next: NEXT }), NOON)));
    const named = new Set<string>();
    for await (const page of rows.keys()) for (const held of page) named.add(held.id);
    expect(ids.filter((one) => !named.has(one))).toEqual([]);
  });

  it('never grants the same fence twice, across conversations and endings', async () => {
    const fences: number[] = [];
    for (let n = 0; n < 5; n++) {
      const begun = await rows.begin(id, { holder: 'h', leaseFor: 1_000, now: NOON });
      if (begun.kind !== 'begun') throw new Error(begun.kind);
      fences.push(begun.fence);
      await rows.abort(id, 'h', begun.fence);
    }
    expect([...new Set(fences)].sort((a, b) => a - b)).toEqual(fences);
  });

  it('lets a holder commit after its time when nobody else has come', async () => {
    await create();
    const begun = await rows.begin(id, { holder: 'h', leaseFor: 1_000, now: NOON });
    const fence = begun.kind === 'begun' ? begun.fence : 0;
    const late = change({ lease: { holder: 'h', fence }, lastSeq: 1, entries: [entry(2)] });
    expect(await rows.commit(id, late, NOON + 60_000)).toMatchObject({ kind: 'ok', lastSeq: 2 });
    expect(await rows.commit(id, { ...late, lastSeq: 2, entries: [entry(3)] }, NOON + 60_000)).toEqual({
      kind: 'fenced',
    });
  });
});
