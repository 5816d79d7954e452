import type { Activity } from 'botbuilder';
import type { SendResult } from '../../../bots/channels/botFramework/connectorSender.ts';
import { OutboxWorker } from '../../../bots/channels/outboxWorker.ts';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { MINUTE, SECOND } from '../../../core/time.ts';
import type { Conversations } from '../../../handoff/ports.ts';
import type { Backend } from '../../../stores/backend.ts';
import { sealedConversations } from '../../../stores/sealed.ts';
import { NOON, said, sampleContent, sampleFacts, sampleReference } from '../../support/desk/sampleConversation.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { BACKENDS } from '../../support/stores/backends.ts';
import { vaultForTest } from '../../support/stores/memoryKeys.ts';

const LINE = { serviceUrl: 'https://line.botframework.com/', channelId: 'line' };

describe.each(BACKENDS.slice(0, 1))('The outbox worker on $name', ({ open }) => {
  let now: number;
  let backend: Backend;
  let remove: () => Promise<void>;
  let conversations: Conversations;
  let worker: OutboxWorker | null;
  let sent: { at: number; to: string; text: string; id: string }[];
  /** What the receiver answers, by what is sent; `sent` by default. */
  let receiver: (text: string, attempt: number) => SendResult | Promise<SendResult>;

  beforeEach(async () => {
    now = NOON;
    const opened = await open(() => now);
    backend = opened.backend;
    remove = opened.remove;
    conversations = sealedConversations(backend.rows, vaultForTest(), backend.signals, () => now);
    sent = [];
    receiver = () => ({ kind: 'sent' });
    worker = null;
  });
  afterEach(async () => {
    await worker?.stop();
    await remove();
  });

  const start = () => {
    const attempts = new Map<string, number>();
    worker = new OutboxWorker({
      ...backend,
      conversations,
      clock: () => now,
      log: silentLog,
      publicUrl: 'https://desk.example',
      send: async (reference, activity: Partial<Activity>) => {
        const text = activity.text ?? '';
        const attempt = attempts.get(text) ?? 0;
        attempts.set(text, attempt + 1);
        sent.push({ at: now - NOON, to: reference.conversation?.id ?? '', text, id: activity.id ?? '' });
        return receiver(text, attempt);
      },
    });
    return worker;
  };
  const talk = async (
    texts: string[],
    outside = 'outside',
    channel = 'telegram',
    connector = LINE,
  ): Promise<ConversationId> => {
    const id = newId<ConversationId>();
    await conversations.commit(id, {
      facts: sampleFacts({ channel }),
      content: sampleContent({ reference: sampleReference(outside, connector) }),
      entries: [said('question'), ...texts.map((text) => said(text, 'bot'))],
      deliver: true,
    });
    return id;
  };
  /** Lets time pass in steps, and the worker work at each. */
  const pass = async (ms: number, step = 250) => {
    for (const until = now + ms; now < until; now += step) {
      await worker?.wake();
    }
  };
  const texts = () => sent.map(({ text }) => text);

  it('sends what is there, in order, under ids that stay the same', async () => {
    const id = await talk(['one', 'two', 'three']);
    start();
    await pass(SECOND);
    expect(texts()).toEqual(['one', 'two', 'three']);
    expect(sent.map((message) => message.id)).toEqual([`${id}-2`, `${id}-3`, `${id}-4`]);
    expect(await backend.outbox.size()).toBe(0);
  });

  it('waits as long as it is told, and keeps the order behind what waits', async () => {
    await talk(['one', 'two']);
    receiver = (text, attempt) =>
      text === 'one' && attempt === 0 ? { kind: 'later', after: 30 * SECOND } : { kind: 'sent' };
    start();
    await pass(29 * SECOND);
    expect(texts()).toEqual(['one']);
    await pass(3 * SECOND);
    expect(texts()).toEqual(['one', 'one', 'two']);
    expect(sent[1]?.at).toBeGreaterThanOrEqual(30 * SECOND);
  });

  it('lets a connector that answers slowly hold up its own channel alone, and that for thirty-two at once', async () => {
    for (let n = 0; n < 40; n += 1) await talk([`slow ${n}`], `slow ${n}`);
    const end: (() => void)[] = [];
    receiver = (text) =>
      text.startsWith('slow') ? new Promise((resolve) => end.push(() => resolve({ kind: 'sent' }))) : { kind: 'sent' };
    const running = start().wake();
    while (end.length < 32) await new Promise((resolve) => setTimeout(resolve, 10));
    await talk(['quick'], 'quick', 'sms', { serviceUrl: 'https://sms.botframework.com/', channelId: 'sms' });
    while (!texts().includes('quick')) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(texts().filter((text) => text.startsWith('slow'))).toHaveLength(32);
    receiver = () => ({ kind: 'sent' });
    for (const answer of end) answer();
    await running;
    await pass(10 * SECOND);
    expect(new Set(texts()).size).toBe(41);
    expect(await backend.outbox.size()).toBe(0);
  });

  it('asks nothing of a service that wants silence, and goes on with others', async () => {
    await talk(['one'], 'a');
    await talk(['two'], 'b');
    receiver = (_text, attempt) =>
      attempt === 0 ? { kind: 'later', after: 20 * SECOND, wholeService: true } : { kind: 'sent' };
    start();
    await pass(SECOND);
    await talk(['three'], 'c');
    await pass(15 * SECOND);
    expect(texts()).not.toContain('three');
    await pass(10 * SECOND);
    expect(texts()).toContain('three');
  });

  it.each([true, false])('waits minutes, however long it is told to: whole service %s', async (wholeService) => {
    await talk(['one'], 'a');
    receiver = (text, attempt) =>
      text === 'one' && attempt === 0 ? { kind: 'later', after: 999_999_999 * SECOND, wholeService } : { kind: 'sent' };
    start();
    await pass(SECOND);
    await talk(['two'], 'b');
    now += 5 * MINUTE;
    await pass(2 * SECOND);
    expect(texts().sort()).toEqual(['one', 'one', 'two']);
    expect(await backend.outbox.size()).toBe(0);
  });

  it('backs off further with every failure, up to minutes', async () => {
    await talk(['one']);
    receiver = () => ({ kind: 'later' });
    start();
    await pass(4 * MINUTE, SECOND);
    const pauses = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0));
    expect(pauses.length).toBeGreaterThan(4);
    expect(pauses.length).toBeLessThan(12);
    expect(pauses.at(-1)).toBeGreaterThan(20 * SECOND);
  });

  it('drops one refused message, tells the desk, and goes on behind it', async () => {
    const id = await talk(['bad', 'good']);
    receiver = (text) => (text === 'bad' ? { kind: 'rowRefused', status: 413 } : { kind: 'sent' });
    start();
    await pass(SECOND);
    expect(texts()).toEqual(['bad', 'good']);
    const notes = await conversations.entries(id, { after: 3, limit: 9, audience: 'staff' });
    expect(notes).toMatchObject([
      { audience: 'staff', activity: { name: 'handrail.undeliverable', value: { status: 413 } } },
    ]);
  });

  it('gives up a conversation that the channel has closed', async () => {
    await talk(['one', 'two', 'three']);
    receiver = () => ({ kind: 'laneDead', status: 403 });
    start();
    await pass(SECOND);
    expect(texts()).toEqual(['one']);
    expect(await backend.outbox.size()).toBe(0);
  });

  it('tries once more at once when its token was refused, then like any other trouble', async () => {
    await talk(['one']);
    receiver = () => ({ kind: 'unauthorised' });
    start();
    await pass(10 * SECOND);
    expect((sent[1]?.at ?? 0) - (sent[0]?.at ?? 0)).toBeLessThan(SECOND);
    expect(sent.length).toBeLessThan(8);
  });

  it('goes on in the middle of a long message instead of repeating its beginning', async () => {
    const long = `${'a'.repeat(1_400)}\n\n${'b'.repeat(1_400)}`;
    await talk([long], 'outside', 'sms');
    receiver = (text, attempt) => (text.startsWith('b') && attempt === 0 ? { kind: 'later' } : { kind: 'sent' });
    start();
    await pass(5 * SECOND);
    expect(texts().map((text) => text[0])).toEqual(['a', 'b', 'b']);
  });

  it('forgets the messages of a conversation that was deleted', async () => {
    const id = await talk(['one']);
    await conversations.shred(id);
    start();
    await pass(SECOND);
    expect(sent).toEqual([]);
    expect(await backend.outbox.size()).toBe(0);
  });

  it('sends what is committed while it runs without waiting for the next poll', async () => {
    start();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await talk(['now']);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(texts()).toEqual(['now']);
  });
});
