import type { Outbox } from '../../bots/turn/ports.ts';
import { type ConversationId, newId } from '../../core/ids.ts';
import type { Conversations } from '../../handoff/ports.ts';
import { sealedConversations } from '../../stores/sealed.ts';
import { NOON, said, sampleContent, sampleFacts } from '../support/desk/sampleConversation.ts';
import { BACKENDS } from '../support/stores/backends.ts';
import { vaultForTest } from '../support/stores/memoryKeys.ts';

const TAKE = 30_000;

describe.each(BACKENDS)('Outbox on $name', ({ open }) => {
  let conversations: Conversations;
  let outbox: Outbox;
  let again: Outbox;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const opened = await open(() => NOON);
    const other = await opened.again();
    const { rows, signals } = opened.backend;
    conversations = sealedConversations(rows, vaultForTest(), signals, () => NOON);
    outbox = opened.backend.outbox;
    again = other.outbox;
    close = async () => {
      await other.close();
      await opened.remove();
    };
  });
  afterAll(() => close());
  afterEach(async () => {
    for (const head of await next(2 * NOON)) await outbox.fail(head, 'lane');
  });

  /** A conversation whose bot has said so much. Its entries are the user's, then the bot's. */
  const answered = async (messages: number): Promise<ConversationId> => {
    const id = newId<ConversationId>();
    const replies = Array.from({ length: messages }, (_, n) => said(`reply ${n}`, 'bot'));
    const entries = [said('question'), ...replies, said('note', 'staff', 'staff')];
    await conversations.commit(id, { facts: sampleFacts(), content: sampleContent(), entries, deliver: true });
    return id;
  };
  const next = (now = NOON, from = outbox) => from.next({ now, limit: 100, takeFor: TAKE });

  it('delivers what others said for everyone, in order, one at a time', async () => {
    const id = await answered(3);
    expect(await outbox.size()).toBe(3);
    const seqs: number[] = [];
    for (let [head] = await next(); head; [head] = await next()) {
      expect(await next()).toEqual([]);
      seqs.push(head.seq);
      expect(head).toMatchObject({ conversation: id, tries: 0 });
      await outbox.done(head);
    }
    expect(seqs).toEqual([2, 3, 4]);
    expect(await outbox.size()).toBe(0);
  });

  it('leaves out what is not to be delivered', async () => {
    const id = await answered(0);
    await conversations.commit(id, { entries: [said('hi', 'bot')] });
    expect(await next()).toEqual([]);
  });

  it('gives the heads of many lanes, at most as many as asked, each to one worker', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => answered(2)));
    const first = await outbox.next({ now: NOON, limit: 4, takeFor: TAKE });
    expect(first).toHaveLength(4);
    const both = await Promise.all([next(), next(NOON, again)]);
    const taken = [...first, ...both.flat()].map((delivery) => delivery.conversation);
    expect(taken.sort()).toEqual([...ids].sort());
  });

  it('appends to a lane that is under way without starting it twice', async () => {
    const id = await answered(1);
    const [head] = await next();
    await conversations.commit(id, { entries: [said('more', 'bot')], deliver: true });
    expect(await next()).toEqual([]);
    if (head) await outbox.done(head);
    expect(await next()).toEqual([{ conversation: id, seq: 4, tries: 0 }]);
  });

  it('waits with a deferred lane until its time, with one try more, behind nothing', async () => {
    const id = await answered(2);
    const [head] = await next();
    if (head) await outbox.defer(head, NOON + 5_000);
    expect(await next(NOON + 4_999)).toEqual([]);
    expect(await next(NOON + 5_000)).toEqual([{ conversation: id, seq: 2, tries: 1 }]);
  });

  it('starts the next message with no tries', async () => {
    const id = await answered(2);
    const [head] = await next();
    if (head) await outbox.defer(head, NOON);
    const [retried] = await next();
    if (retried) await outbox.done(retried);
    expect(await next()).toEqual([{ conversation: id, seq: 3, tries: 0 }]);
  });

  it('drops one message and goes on, or the whole lane', async () => {
    const id = await answered(3);
    const [first] = await next();
    if (first) await outbox.fail(first, 'row');
    const [second] = await next();
    expect(second).toEqual({ conversation: id, seq: 3, tries: 0 });
    if (second) await outbox.fail(second, 'lane');
    expect(await next()).toEqual([]);
    expect(await outbox.size()).toBe(0);
    await conversations.commit(id, { entries: [said('new', 'bot')], deliver: true });
    expect(await next()).toEqual([{ conversation: id, seq: 6, tries: 0 }]);
  });

  it('gives the head of a worker that died to another when its time is over, and counts the try', async () => {
    const id = await answered(2);
    const [dead] = await next();
    expect(await next(NOON + TAKE - 1, again)).toEqual([]);
    expect(await next(NOON + TAKE, again)).toEqual([{ conversation: id, seq: 2, tries: 1 }]);
    // It was not dead but slow: what it reports now must not move the lane under the other's hands.
    if (!dead) throw new Error('nothing was taken');
    for (const late of [outbox.done(dead), outbox.defer(dead, NOON), outbox.fail(dead, 'lane')]) await late;
    expect(await next(NOON + TAKE)).toEqual([]);
    expect(await outbox.size()).toBe(2);
  });

  it('ignores a second report on the same delivery', async () => {
    const id = await answered(2);
    const [head] = await next();
    if (!head) throw new Error('nothing was taken');
    await outbox.done(head);
    await outbox.done(head);
    await outbox.fail(head, 'lane');
    expect(await next()).toEqual([{ conversation: id, seq: 3, tries: 0 }]);
  });
});
