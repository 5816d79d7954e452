import type { DeskCase, DeskEntry, DeskQueue, QueueChanges } from '../../../core/protocols/deskProtocol.ts';
import { createDesk } from '../../../web/agent/desk/desk.ts';
import type { Asked } from '../../../web/shared/staff/asked.ts';
import { queueItem } from '../../support/desk/queueItem.ts';

const NOW = 1_000_000;
const EMPTY: DeskQueue = { at: NOW, waiting: [], mine: [], colleagues: [], agents: [], onShift: true };

const entry = (seq: number, author: DeskEntry['author'] = 'user'): DeskEntry => ({
  seq,
  at: NOW + seq,
  author,
  audience: 'everyone',
  activity: { type: 'message', text: `m${seq}` },
});

/** A server with one conversation, and a desk in front of it. */
function deskWith(options: { refuse?: string; entries?: DeskEntry[] } = {}) {
  const entries = options.entries ?? [entry(1)];
  const asked: string[] = [];
  const state = {
    shut: false,
    caseShut: false,
    refuse: options.refuse ?? null,
    arrivals: 0,
    wrote: 0,
    signedOut: 0,
    queue: EMPTY as DeskQueue | QueueChanges,
  };
  const answer = (method: string, path: string, body: unknown): Asked<unknown> => {
    asked.push(`${method} ${path}`);
    if (state.shut) return { kind: 'unreachable', retryIn: null };
    if (path.startsWith('/desk/queue')) return { kind: 'ok', value: state.queue };
    if (method === 'GET' && state.caseShut) return { kind: 'unreachable', retryIn: null };
    if (method === 'GET') return { kind: 'ok', value: caseAfter(Number(path.split('after=')[1])) };
    if (state.refuse) return { kind: 'refused', code: state.refuse };
    const name = path.split('/').at(-1);
    if (name === 'say' || name === 'note') {
      const text = (body as { text: string }).text;
      entries.push({ ...entry(entries.length + 1, 'staff'), activity: { type: 'message', text } });
      return { kind: 'ok', value: { seq: entries.length } };
    }
    return { kind: 'ok', value: {} };
  };
  const caseAfter = (after: number): DeskCase => ({
    conversation: 'c1',
    owner: 'withAgent',
    agent: { id: 's', name: 'Sofia' },
    mine: true,
    department: 'transfers',
    language: 'en',
    channel: 'webchat',
    openedAt: NOW,
    since: NOW,
    deletedBy: null,
    brief: { question: null, hash: null, chain: null, verdict: null, articles: [] },
    lookup: null,
    mayLookUp: false,
    past: null,
    lastSeq: entries.length,
    entries: entries.filter(({ seq }) => seq > after),
  });
  let ids = 0;
  const desk = createDesk({
    ask: async (method, path, body) => answer(method, path, body) as never,
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
    now: () => NOW,
    after: () => {},
    onSignedOut: () => {
      state.signedOut += 1;
    },
    onShift: () => {},
    onNews: ({ arrived, wrote }) => {
      state.arrivals += arrived.length;
      state.wrote += wrote.length;
    },
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const texts = () => {
    const { value } = desk.opened;
    return value.kind === 'open' ? value.entries.map(({ activity }) => activity.text) : value.kind;
  };
  return { desk, entries, asked, state, settle, texts };
}

describe('the console', () => {
  it('reads what it missed after a reconnect, and shows nothing twice', async () => {
    const { desk, entries, settle, texts } = deskWith();
    desk.show('c1');
    await settle();
    entries.push(entry(2), entry(3));
    desk.onOnline();
    desk.onPush({ kind: 'entries', conversation: 'c1', seq: 3 });
    await settle();
    expect(texts()).toEqual(['m1', 'm2', 'm3']);
  });

  it('empties the box when it sends, and shows the words once they are said', async () => {
    const { desk, settle, texts } = deskWith();
    desk.show('c1');
    await settle();
    desk.write('c1', 'Hello');
    desk.send('c1');
    expect(desk.drafts.read('c1').say).toBe('');
    await settle();
    await settle();
    expect(texts()).toEqual(['m1', 'Hello']);
    expect(desk.outgoing.value).toEqual([]);
  });

  it('gives refused words back, before what has been written since, and says why', async () => {
    const { desk, settle } = deskWith({ refuse: 'phone-number' });
    desk.show('c1');
    await settle();
    desk.write('c1', 'call +1 555 0100');
    desk.send('c1');
    desk.write('c1', 'and then');
    await settle();
    expect(desk.drafts.read('c1').say).toBe('call +1 555 0100\nand then');
    expect(desk.trouble.value).toEqual({ conversation: 'c1', code: 'phone-number' });
  });

  it('keeps a draft per conversation, and a note apart from a reply', () => {
    const { desk } = deskWith();
    desk.write('c1', 'a reply');
    desk.drafts.switchTo('c1', 'note');
    desk.write('c1', 'a note');
    desk.write('c2', 'elsewhere');
    expect(desk.drafts.read('c1')).toEqual({ mode: 'note', say: 'a reply', note: 'a note' });
    expect(desk.drafts.read('c2').say).toBe('elsewhere');
  });

  it('tells the user that somebody writes, but never for a note', async () => {
    const { desk, asked } = deskWith();
    desk.drafts.switchTo('c1', 'note');
    desk.write('c1', 'about you');
    expect(asked).toEqual([]);
    desk.drafts.switchTo('c1', 'say');
    desk.write('c1', 'to you');
    expect(asked).toEqual(['POST /desk/conversations/c1/typing']);
  });

  it('sends nothing without a connection, and everything once when it is back', async () => {
    const { desk, entries, state, settle } = deskWith();
    desk.show('c1');
    await settle();
    state.shut = true;
    desk.write('c1', 'Hello');
    desk.send('c1');
    await settle();
    expect(desk.outgoing.value[0]?.state).toBe('waiting');
    state.shut = false;
    desk.onOnline();
    await settle();
    expect(entries.filter(({ activity }) => activity.text === 'Hello')).toHaveLength(1);
  });

  it('reads the open case again when its line has changed, and not whenever another has', async () => {
    const { desk, asked, state, settle } = deskWith();
    const [own, other] = [queueItem('c1'), queueItem('c2')];
    const read = async (mine: DeskQueue['mine']) => {
      state.queue = { ...EMPTY, mine };
      const before = asked.length;
      await desk.readQueue();
      await settle();
      return asked.slice(before).filter((path) => path.includes('/c1?')).length;
    };
    await read([own]);
    desk.show('c1');
    await settle();
    expect(await read([own, other])).toBe(0);
    expect(await read([{ ...own, lastUserAt: NOW }, other])).toBe(1);
    expect(await read([other])).toBe(1);
    // No line tells of it: it may have been erased.
    expect(await read([])).toBe(1);
  });

  it('reads the open case once more where the last reading of it did not reach the desk', async () => {
    const { desk, entries, state, settle, texts } = deskWith();
    state.queue = { ...EMPTY, mine: [queueItem('c1')] };
    await desk.readQueue();
    desk.show('c1');
    await settle();
    entries.push(entry(2));
    state.caseShut = true;
    desk.onPush({ kind: 'entries', conversation: 'c1', seq: 2 });
    await settle();
    state.caseShut = false;
    await desk.readQueue();
    await settle();
    expect(texts()).toEqual(['m1', 'm2']);
  });

  it('reads the whole when what it is told does not follow from what it holds', async () => {
    const { desk, asked, state } = deskWith();
    state.queue = { ...EMPTY, mark: 'a.1' };
    await desk.readQueue();
    const nothing = { gone: [], put: [] };
    state.queue = {
      ...{ at: NOW, after: 'a.7', mark: 'a.8', agents: null, onShift: true },
      ...{ waiting: nothing, mine: nothing, colleagues: nothing },
    };
    await desk.readQueue();
    expect(asked).toEqual(['GET /desk/queue', 'GET /desk/queue?after=a.1', 'GET /desk/queue']);
  });

  it('rings for whoever comes new, not for those who were there', async () => {
    const { desk, state } = deskWith();
    await desk.readQueue();
    expect(state.arrivals).toBe(0);
    state.queue = { ...EMPTY, waiting: [queueItem('c9')] };
    await desk.readQueue();
    await desk.readQueue();
    expect(state.arrivals).toBe(1);
  });

  it('leaves nothing of one person to the next', async () => {
    const { desk, settle } = deskWith();
    desk.show('c1');
    await settle();
    desk.write('c1', 'mine');
    desk.reset();
    expect([desk.queue.value, desk.opened.value.kind, desk.drafts.read('c1').say]).toEqual([null, 'none', '']);
  });
});
