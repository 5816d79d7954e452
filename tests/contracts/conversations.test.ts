import { HandrailError } from '../../core/errors.ts';
import { type ConversationId, newId, type StaffId } from '../../core/ids.ts';
import type { Signal } from '../../core/ports.ts';
import { DAY, HOUR, MINUTE } from '../../core/time.ts';
import type { Begun, Change, Conversations, Lease } from '../../handoff/ports.ts';
import { sealedConversations } from '../../stores/sealed.ts';
import { NOON, said, sampleContent, sampleFacts, sampleReference } from '../support/desk/sampleConversation.ts';
import { settled } from '../support/desk/settled.ts';
import { BACKENDS } from '../support/stores/backends.ts';
import { vaultForTest } from '../support/stores/memoryKeys.ts';

const LEASE = 15_000;

describe.each(BACKENDS)('Conversations over $name rows', ({ open }) => {
  let now = NOON;
  let conversations: Conversations;
  let id: ConversationId;
  const signals: Signal[] = [];
  let backend: Awaited<ReturnType<typeof open>>;
  let unsubscribe: () => void;

  beforeAll(async () => {
    backend = await open(() => now);
    const store = backend.backend;
    conversations = sealedConversations(store.rows, vaultForTest(), store.signals, () => now);
    unsubscribe = store.signals.subscribe((signal) => signals.push(signal));
  });
  afterAll(async () => {
    unsubscribe();
    await backend.remove();
  });
  beforeEach(() => {
    now = NOON;
    id = newId<ConversationId>();
    signals.length = 0;
  });

  /** The first commit of a conversation. */
  const create = (part: Partial<Change> = {}) =>
    conversations.commit(id, { version: 0, facts: sampleFacts(), content: sampleContent(), entries: [], ...part });
  const taken = (begun: Begun): Lease => {
    if (begun.kind !== 'begun') throw new Error(`expected a lease, got ${begun.kind}`);
    return begun.lease;
  };
  const begin = (holder: string, dedupe?: string) => conversations.begin(id, { holder, leaseFor: LEASE, dedupe });
  const texts = async (audience: 'everyone' | 'staff' = 'staff') => {
    const entries = await conversations.entries(id, { after: 0, limit: 100, audience });
    return entries.map((entry) => entry.activity.text);
  };

  describe('the turn lease', () => {
    it('is held by one at a time, and says when to come back', async () => {
      expect(await begin('a')).toMatchObject({ kind: 'begun', conversation: null });
      now += 5_000;
      expect(await begin('b')).toEqual({ kind: 'busy', retryIn: LEASE - 5_000 });
    });

    it('is given back by a turn that cannot read the conversation, so that the next need not wait for it to run out', async () => {
      await create();
      const { rows, signals } = backend.backend;
      const away = new HandrailError('vault.unavailable', 'no keys', { retryable: true });
      const open = (): never => {
        throw away;
      };
      const keyless = { ...vaultForTest(), open };
      const without = sealedConversations(rows, keyless, signals, () => now);
      await expect(without.begin(id, { holder: 'a', leaseFor: LEASE })).rejects.toThrow('no keys');
      expect(await begin('b')).toMatchObject({ kind: 'begun' });
    });

    it('is granted to one of fifty who ask at once', async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => begin(`holder ${n}`)));
      expect(answers.filter((answer) => answer.kind === 'begun')).toHaveLength(1);
    });

    it('is given back by a commit and by an abort', async () => {
      const first = taken(await begin('a'));
      await create({ lease: first });
      const second = taken(await begin('b'));
      expect(second.fence).toBeGreaterThan(first.fence);
      await conversations.abort(second);
      expect(await begin('c')).toMatchObject({ kind: 'begun', conversation: { version: 1 } });
    });

    it('is not given back by a former holder', async () => {
      const late = taken(await begin('a'));
      now += LEASE;
      taken(await begin('b'));
      await conversations.abort(late);
      expect(await begin('c')).toMatchObject({ kind: 'busy' });
    });

    it('runs out, and the late commit of its holder is fenced', async () => {
      await create();
      const late = taken(await begin('a'));
      now += LEASE;
      const current = taken(await begin('b'));
      expect(await conversations.commit(id, { lease: late, entries: [said('late')] })).toEqual({ kind: 'fenced' });
      expect(await conversations.renew(late, LEASE)).toBe(false);
      expect(await conversations.commit(id, { lease: current, entries: [said('in time')] })).toMatchObject({
        kind: 'ok',
      });
      expect(await conversations.commit(id, { lease: late, entries: [said('later still')] })).toEqual({
        kind: 'fenced',
      });
      expect(await texts()).toEqual(['in time']);
    });

    it('fences a holder of the same name: the number counts, not the name', async () => {
      await create();
      const late = taken(await begin('process'));
      now += LEASE;
      taken(await begin('process'));
      expect(await conversations.commit(id, { lease: late, entries: [said('late')] })).toEqual({ kind: 'fenced' });
    });

    it('can be renewed by its holder', async () => {
      const lease = taken(await begin('a'));
      now += LEASE - 1;
      expect(await conversations.renew(lease, LEASE)).toBe(true);
      now += LEASE - 1;
      expect(await begin('b')).toMatchObject({ kind: 'busy' });
    });
  });

  describe('a commit', () => {
    it('writes facts, content and entries together, and reads them back', async () => {
      const facts = sampleFacts({ owner: { kind: 'bot' }, department: 'transfers' });
      const content = sampleContent({ dialogs: { stack: [{ id: 'root' }] }, reference: sampleReference('x') });
      const result = await create({ facts, content, entries: [said('hello'), said('hi', 'bot')] });
      expect(result).toEqual({ kind: 'ok', version: 1, lastSeq: 2, ownerFence: 0 });
      const expected = { id, version: 1, lastSeq: 2, ownerFence: 0, facts, content };
      expect(await conversations.read(id)).toEqual(expected);
      expect(await begin('a')).toMatchObject({ kind: 'begun', conversation: expected });
      expect(await conversations.entries(id, { after: 1, limit: 5, audience: 'staff' })).toEqual([
        { seq: 2, at: NOON, author: 'bot', audience: 'everyone', activity: { type: 'message', text: 'hi' } },
      ]);
    });

    it('keeps the other half when only facts or only content change', async () => {
      await create({ content: sampleContent({ reference: sampleReference('kept') }) });
      await conversations.commit(id, { entries: [], facts: sampleFacts({ rating: 5 }) });
      await conversations.commit(id, { entries: [], content: sampleContent({ reference: sampleReference('new') }) });
      expect(await conversations.read(id)).toMatchObject({
        version: 3,
        facts: { rating: 5 },
        content: { reference: sampleReference('new') },
      });
    });

    it('is refused when facts have changed since they were read', async () => {
      await create();
      expect(await create()).toEqual({ kind: 'conflict' });
      const stale = { version: 0, entries: [said('x')], facts: sampleFacts() };
      expect(await conversations.commit(id, stale)).toEqual({ kind: 'conflict' });
      expect(await conversations.commit(id, { ...stale, version: 1 })).toMatchObject({ kind: 'ok', version: 2 });
      expect(await texts()).toEqual(['x']);
    });

    it('lets one of many first commits through', async () => {
      const results = await Promise.all(Array.from({ length: 20 }, () => create()));
      expect(results.filter((result) => result.kind === 'ok')).toHaveLength(1);
      expect(results.filter((result) => result.kind === 'conflict')).toHaveLength(19);
    });

    it('is refused when the conversation has changed hands', async () => {
      await create({ moved: true });
      const say = (ownerFence: number) => conversations.commit(id, { ownerFence, entries: [said('x', 'staff')] });
      expect(await say(0)).toEqual({ kind: 'fenced' });
      expect(await say(1)).toMatchObject({ kind: 'ok', ownerFence: 1 });
      expect(await texts()).toEqual(['x']);
    });

    it('happens once per activity, and says where the first one went', async () => {
      await create({ dedupe: 'first', entries: [said('hello'), said('hi', 'bot')] });
      expect(await create({ dedupe: 'first' })).toEqual({ kind: 'duplicate', seq: 1 });
      expect(await begin('a', 'first')).toEqual({ kind: 'duplicate', seq: 1 });
      await conversations.commit(id, { dedupe: 'silent', entries: [said('only the bot', 'bot')] });
      expect(await begin('a', 'silent')).toEqual({ kind: 'duplicate', seq: 0 });
      expect(await texts()).toHaveLength(3);
    });

    it('forgets a refused activity, so that it can be tried again', async () => {
      await create();
      const change = { dedupe: 'again', entries: [said('x')] };
      expect(await conversations.commit(id, { ...change, version: 7 })).toEqual({ kind: 'conflict' });
      expect(await conversations.commit(id, change)).toMatchObject({ kind: 'ok' });
    });

    it('knows an activity for 24 hours', async () => {
      await create({ dedupe: 'old', facts: sampleFacts({ dueAt: NOON + 3 * DAY }) });
      now += DAY - 1;
      expect(await conversations.commit(id, { dedupe: 'old', entries: [] })).toEqual({ kind: 'duplicate', seq: 0 });
      now += 1;
      expect(await conversations.commit(id, { dedupe: 'old', entries: [] })).toMatchObject({ kind: 'ok' });
    });

    it('numbers the entries of fifty writers without gaps or doubles, sealing again for the number they get', async () => {
      await create();
      const writers = Array.from({ length: 50 }, (_, n) => `writer ${n}`);
      const results = await Promise.all(
        writers.map((text) => conversations.commit(id, { entries: [said(text, 'staff')] })),
      );
      expect(results.every((result) => result.kind === 'ok')).toBe(true);
      const entries = await conversations.entries(id, { after: 0, limit: 100, audience: 'staff' });
      expect(entries.map((entry) => entry.seq)).toEqual(writers.map((_, index) => index + 1));
      expect(entries.map((entry) => entry.activity.text).sort()).toEqual([...writers].sort());
    });

    it('counts each of twenty parallel changes of content', async () => {
      await create();
      const commit = (n: number) =>
        conversations.commit(id, { entries: [], content: sampleContent({ reference: sampleReference(String(n)) }) });
      await Promise.all(Array.from({ length: 20 }, (_, n) => commit(n)));
      expect(await conversations.read(id)).toMatchObject({ version: 21 });
    });

    it('seals with the key of whoever came first, also in a turn that began before them', async () => {
      const lease = taken(await begin('a'));
      await create({ entries: [said('first')] });
      expect(await conversations.commit(id, { lease, entries: [said('second')] })).toMatchObject({ kind: 'ok' });
      expect(await texts()).toEqual(['first', 'second']);
    });

    it('that brings a whole new conversation does not replace one that came first', async () => {
      const lease = taken(await begin('a'));
      await create({ entries: [said('first')] });
      expect(await create({ lease, entries: [said('second')] })).toEqual({ kind: 'conflict' });
      const facts = sampleFacts({ rating: 1 });
      const whole = { facts, content: sampleContent(), entries: [said('third')] };
      expect(await conversations.commit(id, { lease, ...whole })).toMatchObject({ kind: 'ok', version: 2 });
      expect(await texts()).toEqual(['first', 'third']);
      expect(await conversations.read(id)).toMatchObject({ facts: { rating: 1 } });
    });

    it('to nothing is gone', async () => {
      expect(await conversations.commit(id, { entries: [said('into the void')] })).toEqual({ kind: 'gone' });
      expect(await conversations.commit(id, { entries: [], facts: sampleFacts() })).toEqual({ kind: 'gone' });
    });

    it('carries any text that JSON can, and any length', async () => {
      const strange = ['NUL \u0000 inside', 'lone \ud800 surrogate', '👩‍👩‍👧 \u202e rtl', 'x'.repeat(200_000), ''];
      await create({ entries: strange.map((text) => said(text)) });
      expect(await texts()).toEqual(strange);
    });

    it('tells the others once it is durable, and only then', async () => {
      await create({ entries: [said('hello')], moved: true });
      await conversations.commit(id, { version: 9, entries: [said('refused')] });
      await settled(backend.backend.signals);
      const mine = signals.filter((signal) => signal.kind === 'entries' && signal.conversation === id);
      expect(mine).toEqual([{ kind: 'entries', conversation: id, seq: 1 }]);
      expect(signals).toContainEqual({ kind: 'desk' });
    });

    it('wakes whoever sends what the outbox holds, when it holds more', async () => {
      const woken = () => signals.filter(({ kind }) => kind === 'outbox').length;
      const before = woken();
      await create({ entries: [said('hello'), said('read on the page', 'bot')] });
      await conversations.commit(id, { entries: [said('heard')], deliver: true });
      await settled(backend.backend.signals);
      expect(woken()).toBe(before);
      await conversations.commit(id, { entries: [said('to be sent', 'bot')], deliver: true });
      await settled(backend.backend.signals);
      expect(woken()).toBe(before + 1);
    });
  });

  it('shows everyone what is for everyone, and fills the page in spite of what it leaves out', async () => {
    const notes = Array.from({ length: 30 }, (_, n) => said(`note ${n}`, 'staff', 'staff'));
    await create({ entries: [said('question'), ...notes, said('answer', 'staff'), said('thanks')] });
    const page = await conversations.entries(id, { after: 0, limit: 2, audience: 'everyone' });
    expect(page.map((entry) => entry.activity.text)).toEqual(['question', 'answer']);
    expect(await texts('everyone')).toEqual(['question', 'answer', 'thanks']);
    expect(await texts('staff')).toHaveLength(33);
  });

  it('lists who waits: a crisis, then urgent, then longest waiting; and who is with an agent', async () => {
    const waits = (since: number, urgent: boolean, goesFirst = false) =>
      ({
        kind: 'waiting',
        department: 'transfers',
        since,
        urgent,
        ...(goesFirst ? { first: true as const } : {}),
      }) as const;
    const open = async (since: number, urgent: boolean, goesFirst = false) => {
      const waiting = newId<ConversationId>();
      const facts = sampleFacts({ owner: waits(since, urgent, goesFirst) });
      await conversations.commit(waiting, { entries: [], facts, content: sampleContent() });
      return waiting;
    };
    const second = await open(NOON - 2 * MINUTE, false);
    const third = await open(NOON - MINUTE, false);
    const first = await open(NOON, true);
    const ids = async (place: 'waiting' | 'withAgent') => {
      const found = (await conversations.inPlace(place)).map(({ id, version, lastSeq }) => ({ id, version, lastSeq }));
      expect(await conversations.placed(place)).toEqual(found);
      return found.map(({ id }) => id);
    };
    const crisis = await open(NOON + MINUTE, true, true);
    expect(await ids('waiting')).toEqual([crisis, first, second, third]);
    expect((await conversations.read(crisis))?.facts.owner).toHaveProperty('first', true);
    await conversations.shred(crisis);
    expect(await ids('waiting')).toEqual([first, second, third]);

    const agent = 'agent' as StaffId;
    const owner = {
      kind: 'withAgent',
      department: 'transfers',
      agent,
      since: NOON,
      waitingSince: NOON,
      urgent: false,
    } as const;
    await conversations.commit(second, { entries: [], facts: sampleFacts({ owner }), moved: true });
    expect(await ids('waiting')).toEqual([first, third]);
    expect(await ids('withAgent')).toEqual([second]);
    await conversations.commit(second, { entries: [said('hello')] });
    await conversations.commit(first, { entries: [], facts: sampleFacts({ owner: waits(NOON, true), rating: 5 }) });
    expect(await conversations.placed('withAgent')).toEqual([{ id: second, version: 2, lastSeq: 1 }]);
    expect((await conversations.placed('waiting'))[0]).toEqual({ id: first, version: 2, lastSeq: 0 });
    await Promise.all([first, second, third].map((done) => conversations.shred(done)));
    expect(await ids('waiting')).toEqual([]);
  });

  it('gives a waiting conversation to one of fifty agents', async () => {
    await create({ facts: sampleFacts({ owner: { kind: 'waiting', department: 'app', since: NOON, urgent: false } }) });
    const claim = (n: number) => {
      const agent = `agent ${n}` as StaffId;
      const owner = {
        kind: 'withAgent',
        department: 'app',
        agent,
        since: now,
        waitingSince: NOON,
        urgent: false,
      } as const;
      return conversations.commit(id, { version: 1, entries: [], facts: sampleFacts({ owner }), moved: true });
    };
    const results = await Promise.all(Array.from({ length: 50 }, (_, n) => claim(n)));
    expect(results.filter((result) => result.kind === 'ok')).toHaveLength(1);
    await conversations.shred(id);
  });

  describe('the end', () => {
    const closed = (dueAt: number) => sampleFacts({ owner: { kind: 'closed', at: NOON, by: 'user' }, dueAt });

    it('comes due in order of time', async () => {
      const later = newId<ConversationId>();
      await create({ facts: closed(NOON + HOUR) });
      await conversations.commit(later, { entries: [], facts: closed(NOON + 2 * HOUR), content: sampleContent() });
      const mine = async (at: number) =>
        (await conversations.due(at, 1_000)).filter((due) => [id, later].includes(due));
      expect(await mine(NOON + HOUR - 1)).toEqual([]);
      expect(await mine(NOON + HOUR)).toEqual([id]);
      expect(await mine(NOON + 2 * HOUR)).toEqual([id, later]);
      expect(await conversations.due(NOON + 2 * HOUR, 1)).toHaveLength(1);
    });

    it('makes content unreadable when its time has come, before any sweep', async () => {
      await create({ entries: [said('secret')], facts: closed(NOON + HOUR) });
      now = NOON + HOUR - 1;
      expect(await texts()).toEqual(['secret']);
      now = NOON + HOUR;
      expect(await conversations.read(id)).toBeNull();
      expect(await texts()).toEqual([]);
      expect(await begin('a')).toMatchObject({ kind: 'begun', conversation: null });
      expect(await conversations.commit(id, { entries: [said('more')] })).toEqual({ kind: 'gone' });
      expect(await create()).toEqual({ kind: 'gone' });
    });

    it('is done by one of many, once, and leaves nothing behind', async () => {
      await create({ entries: [said('secret'), said('answer', 'bot')], deliver: true, dedupe: 'd' });
      const lease = taken(await begin('a'));
      const results = await Promise.all(Array.from({ length: 10 }, () => conversations.shred(id)));
      expect(results.filter(({ kind }) => kind === 'shredded')).toHaveLength(1);
      expect(await conversations.shred(id)).toEqual({ kind: 'absent' });
      expect(await conversations.read(id)).toBeNull();
      expect(await texts()).toEqual([]);
      await conversations.toldOf(id);
      expect(await conversations.due(NOON + 9 * DAY, 1_000)).not.toContain(id);
      expect(await conversations.commit(id, { lease, entries: [said('late')] })).toEqual({ kind: 'gone' });
      expect(await begin('b', 'd')).toMatchObject({ kind: 'begun', conversation: null });
      const { outbox } = backend.backend;
      const lanes = await outbox.next({ now: NOON + DAY, limit: 1_000, takeFor: 1 });
      expect(lanes.map((lane) => lane.conversation)).not.toContain(id);
    });

    it('is for ever: the id is never used again', async () => {
      await create();
      await conversations.shred(id);
      expect(await create()).toEqual({ kind: 'gone' });
      expect(await begin('a')).toMatchObject({ kind: 'begun', conversation: null });
      expect(await conversations.shred(id)).toEqual({ kind: 'absent' });
    });

    it('of something that never was is nothing, also while its first turn runs', async () => {
      expect(await conversations.shred(id)).toEqual({ kind: 'absent' });
      taken(await begin('a'));
      expect(await conversations.shred(id)).toEqual({ kind: 'absent' });
      expect(await conversations.read(id)).toBeNull();
      expect(await create()).toMatchObject({ kind: 'ok' });
    });
  });
});
