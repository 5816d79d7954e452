import type { ConversationId, StaffId } from '../../../core/ids.ts';
import { seeded } from '../../../core/process/seeded.ts';
import type { DeskQueue, QueueChanges } from '../../../core/protocols/deskProtocol.ts';
import { MINUTE } from '../../../core/time.ts';
import type { Owner } from '../../../handoff/conversation.ts';
import type { Conversation, DeskStaff } from '../../../handoff/ports.ts';
import { createDeskQueue } from '../../../handoff/queue/deskQueue.ts';
import { createDesk } from '../../../web/agent/desk/desk.ts';
import { NOON, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';

const staff = (id: string, role: DeskStaff['role'] = 'agent'): DeskStaff => ({
  ...{ id: id as StaffId, name: id.toUpperCase(), role, languages: ['en'] },
});
const [MINA, YUTO, RIN] = [staff('mina'), staff('yuto'), staff('rin', 'supervisor')];
type Waiting = Extract<Owner, { kind: 'waiting' }>;

/** Everything that a desk's processes read: conversations in their places, and who is there. */
function aDesk() {
  const conversations = new Map<string, Conversation>();
  const offShift = new Set<string>();
  const here = new Set(['mina', 'yuto']);
  let now = NOON;
  let ids = 0;
  const change = (id: string, part: Partial<Conversation['facts']>, question?: string) => {
    const before = conversations.get(id);
    if (!before) return;
    const content = question === undefined ? before.content : asking(question);
    const facts = { ...before.facts, ...part };
    const { version, lastSeq } = before;
    conversations.set(id, { ...before, version: version + 1, lastSeq: lastSeq + 1, facts, content });
  };
  const inPlace = (place: Owner['kind']) => {
    const found = [...conversations.values()].filter(({ facts }) => facts.owner.kind === place);
    return place === 'waiting' ? found.toSorted((a, b) => rank(a) - rank(b)) : found;
  };
  return {
    conversations,
    change,
    inPlace,
    pass: () => (now += MINUTE),
    /** Behind all who came at the same time, though nothing of it has changed. */
    toTheEnd(id: string): void {
      const one = conversations.get(id);
      conversations.delete(id);
      if (one) conversations.set(id, one);
    },
    present: (id: string, is: boolean) => (is ? here.add(id) : here.delete(id)),
    shift: (id: string, on: boolean) => (on ? offShift.delete(id) : offShift.add(id)),
    arrive(urgent = false): string {
      const id = `case-${++ids}` as ConversationId;
      const owner: Owner = { kind: 'waiting', department: 'app', since: now, urgent, reason: 'asked' };
      const counted = { version: 1, lastSeq: 1, ownerFence: 1 };
      conversations.set(id, { id, ...counted, facts: sampleFacts({ owner }), content: asking(`words of ${id}`) });
      return id;
    },
    take(id: string, agent: StaffId): void {
      change(id, {
        owner: { kind: 'withAgent', agent, department: 'app', since: now, waitingSince: now, urgent: false },
      });
    },
    wait: (id: string, part: Partial<Waiting> = {}) =>
      change(id, { owner: { kind: 'waiting', department: 'app', since: now, urgent: false, ...part } }),
    /** A process of it, just started. */
    process: () =>
      createDeskQueue(
        {
          conversations: {
            placed: async (place) => inPlace(place),
            read: async (id) => conversations.get(id) ?? null,
            entries: async () => [],
          },
          presence: {
            isOnShift: async (id) => !offShift.has(id),
            list: async () =>
              [...here].map((id) => ({ id, name: id, languages: ['en'] as const, onShift: !offShift.has(id) })),
          },
          clock: () => now,
          nameOf: async (id) => id.toUpperCase(),
        },
        0,
      ),
  };
}

const asking = (question: string) =>
  sampleContent({ brief: { question, hash: null, chain: null, verdict: null, articles: [] } });
const rank = ({ facts: { owner } }: Conversation) =>
  owner.kind === 'waiting' ? owner.since - (owner.urgent ? 1e12 : 0) : 0;
const isWhole = (answer: DeskQueue | QueueChanges): answer is DeskQueue => !('after' in answer);
/** What a page shows, without the names of states and the time of the answer. */
const shown = ({ mark: _, at: __, ...queue }: DeskQueue) => queue;
const changes = (answer: DeskQueue | QueueChanges): QueueChanges => {
  if (isWhole(answer)) throw new Error('the whole was told');
  return answer;
};

describe('what has changed in the queue', () => {
  it('is nothing when only time has passed, however many wait', async () => {
    const desk = aDesk();
    const { queue, queueSince } = desk.process();
    for (let n = 0; n < 20; n += 1) desk.arrive();
    const { mark = '' } = await queue(MINA);
    desk.pass();
    const answer = changes(await queueSince(MINA, [mark]));
    const nothing = { gone: [], put: [] };
    expect(answer).toMatchObject({ mark, waiting: nothing, mine: nothing, colleagues: nothing, agents: null });
  });

  it('is one line when the first of many is taken, although all others move up', async () => {
    const desk = aDesk();
    const { queue, queueSince } = desk.process();
    const [first = ''] = Array.from({ length: 500 }, () => desk.arrive());
    const { mark = '' } = await queue(YUTO);
    desk.take(first, MINA.id);
    const answer = changes(await queueSince(YUTO, [mark]));
    expect(answer.waiting).toEqual({ gone: [first], put: [] });
    expect(JSON.stringify(answer).length).toBeLessThan(400);
  });

  it('tells of a colleague’s case nothing but that it waits no more, and its words to its holder alone', async () => {
    const desk = aDesk();
    const { queue, queueSince } = desk.process();
    const id = desk.arrive();
    const everybody = [MINA, YUTO, RIN];
    const marks = await Promise.all(everybody.map(async (one) => (await queue(one)).mark ?? ''));
    desk.take(id, MINA.id);
    desk.change(id, {}, 'my zebra');
    const told = await Promise.all(everybody.map(async (one, n) => changes(await queueSince(one, [marks[n] ?? '']))));
    expect(told.map((answer) => JSON.stringify(answer).includes('zebra'))).toEqual([true, false, false]);
    expect(told.map(({ colleagues }) => colleagues.put.length)).toEqual([0, 0, 1]);
    desk.change(id, { lastUserAt: NOON + 1 });
    const next = changes(await queueSince(YUTO, [told[1]?.mark ?? '']));
    expect(JSON.stringify(next)).not.toContain(id);
  });

  it('is the whole after the state of another person, another role, another process, or one that is too old', async () => {
    const desk = aDesk();
    const { queue, queueSince } = desk.process();
    desk.arrive();
    const { mark = '' } = await queue(MINA);
    expect(isWhole(await queueSince(MINA, ['nonsense', mark]))).toBe(false);
    expect(isWhole(await queueSince(YUTO, [mark]))).toBe(true);
    expect(isWhole(await queueSince({ ...MINA, role: 'supervisor' }, [mark]))).toBe(true);
    expect(isWhole(await desk.process().queueSince(MINA, [mark]))).toBe(true);
    for (let n = 0; n < 400; n += 1) {
      desk.arrive();
      await queue(MINA);
    }
    expect(isWhole(await queueSince(MINA, [mark]))).toBe(true);
  });
});

/** One step of what happens at a desk. */
function happens(desk: ReturnType<typeof aDesk>, random: () => number): void {
  const one = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)];
  const some = one([...desk.conversations.keys()]) ?? desk.arrive();
  const who = one([MINA, YUTO, RIN])?.id ?? MINA.id;
  const arrives = () => (desk.conversations.size < 30 ? desk.arrive(random() < 0.2) : desk.conversations.delete(some));
  const things = [
    arrives,
    arrives,
    () => desk.take(some, who),
    () => desk.wait(some),
    // Urgent, or with an old time: it stands elsewhere in the line.
    () => desk.wait(some, { urgent: true }),
    () => desk.wait(some, { since: NOON }),
    () => desk.change(some, { lastUserAt: NOON + Math.floor(random() * 1e6) }),
    () => desk.change(some, {}, `asked ${random()}`),
    () => desk.change(some, { owner: { kind: 'bot' } }),
    () => desk.conversations.delete(some),
    () => desk.toTheEnd(some),
    () => desk.pass(),
    () => desk.present(who, random() < 0.5),
    () => desk.shift(who, random() < 0.5),
  ];
  one(things)?.();
}

/** The console of `person`, whose questions go to one of the processes in turn, get lost, or are answered late. */
function aPage(first: DeskStaff, processes: ReturnType<ReturnType<typeof aDesk>['process']>[], random: () => number) {
  const page = { person: first, lost: false, whole: 0, changes: 0 };
  const answer = async (path: string) => {
    const process = processes[Math.floor(random() * processes.length)];
    const [, marks] = path.split('?after=');
    const value = await (marks ? process?.queueSince(page.person, marks.split(',')) : process?.queue(page.person));
    for (let turns = Math.floor(random() * 3); turns > 0; turns -= 1) await turnOfTheLoop();
    page.lost = random() < 0.2;
    if (page.lost || !value) return { kind: 'unreachable', retryIn: null };
    page[isWhole(value) ? 'whole' : 'changes'] += 1;
    return { kind: 'ok', value };
  };
  const nothing = () => {};
  const desk = createDesk({
    ask: (_, path) => answer(path) as never,
    ...{ newId: () => '', now: () => NOON, after: (_, run) => setImmediate(run), onSignedOut: nothing },
    ...{ onShift: nothing, onNews: nothing },
  });
  return { page, desk };
}

const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve));

it.each([1, 2, 3, 4, 5])(
  'leads every page to the queue as it is, through lost, late and doubled messages, reconnects, restarts and new roles (%i)',
  async (seed) => {
    const random = seeded(seed);
    const desk = aDesk();
    const processes = [desk.process(), desk.process()];
    const pages = [MINA, YUTO, RIN].map((person) => aPage(person, processes, random));
    let looks = 0;
    for (let step = 0; step < 300; step += 1) {
      if (random() < 0.005) processes[Math.floor(random() * 2)] = desk.process();
      for (const { page, desk: console } of pages) {
        if (random() < 0.005) page.person = { ...page.person, role: random() < 0.5 ? 'agent' : 'supervisor' };
        for (let pushes = Math.floor(random() * 4); pushes > 0; pushes -= 1) {
          happens(desk, random);
          if (random() < 0.7) console.onPush({ kind: 'queue' });
          if (random() < 0.1) console.onOnline();
          if (random() < 0.5) await turnOfTheLoop();
        }
        await console.readQueue();
        if (page.lost) continue;
        looks += 1;
        const truth = await processes[0]?.queue(page.person);
        expect(console.queue.value && shown(console.queue.value)).toEqual(truth && shown(truth));
      }
    }
    expect(looks).toBeGreaterThan(600);
    for (const { page } of pages) expect(page.changes).toBeGreaterThan(5 * page.whole);
  },
);
