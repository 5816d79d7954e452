import { type ConversationId, newId, type StaffId } from '../../core/ids.ts';
import { REQUEST_REASONS } from '../../core/protocols/deskProtocol.ts';
import { HOUR } from '../../core/time.ts';
import {
  claim,
  close,
  type GivenOut,
  leaveQueue,
  type Move,
  type Owner,
  putBack,
  reassign,
  request,
  returnToBot,
  takeBack,
  transfer,
} from '../../handoff/conversation.ts';
import { ConversationDraft } from '../../handoff/draft.ts';
import type { Change, Conversation, Conversations } from '../../handoff/ports.ts';
import { DEFAULT_RULES } from '../../handoff/record/retention.ts';
import { sealedConversations } from '../../stores/sealed.ts';
import { NOON, said, sampleContent, sampleFacts } from '../support/desk/sampleConversation.ts';
import { BACKENDS } from '../support/stores/backends.ts';
import { vaultForTest } from '../support/stores/memoryKeys.ts';

/*
 * Promise 2. At any moment a conversation belongs to the bot, the queue or one agent, and whoever speaks in it proves that when the
 * words are written. Each move meets every other one and somebody who speaks, in every order of reading and writing.
 */

const INTERLEAVINGS = 1_000;
const AT_ONCE = 50;
const MINA = 'mina' as StaffId;
const YUTO = 'yuto' as StaffId;

const REASON = REQUEST_REASONS[0];
const WAITING: Owner = { kind: 'waiting', department: 'app', since: NOON, urgent: false, reason: REASON };
const HELD: Extract<Owner, { kind: 'withAgent' }> = {
  ...{ kind: 'withAgent', department: 'app', agent: MINA, since: NOON, waitingSince: NOON, urgent: false },
};
const BOT: Owner = { kind: 'bot' };
/** What Mina has just given back, as her own act left it: the fence is the one that a fresh conversation has. */
const GIVEN: GivenOut = { owner: HELD, department: 'app', at: NOON, fence: 0 };

interface Transition {
  readonly from: Owner;
  readonly givenOut?: GivenOut;
  readonly move: (read: Conversation) => Move;
}

const TRANSITIONS: Readonly<Record<string, Transition>> = {
  request: { from: BOT, move: ({ facts }) => request(facts.owner, { department: 'app', reason: REASON }, NOON) },
  leaveQueue: { from: WAITING, move: ({ facts }) => leaveQueue(facts.owner) },
  claim: { from: WAITING, move: ({ facts }) => claim(facts.owner, YUTO, NOON) },
  reassign: { from: HELD, move: ({ facts }) => reassign(facts.owner, YUTO, NOON) },
  putBack: { from: HELD, move: ({ facts }) => putBack(facts.owner, NOON) },
  transfer: { from: HELD, move: ({ facts }) => transfer(facts.owner, MINA, 'security', NOON) },
  returnToBot: { from: HELD, move: ({ facts }) => returnToBot(facts.owner, MINA) },
  takeBack: {
    from: BOT,
    givenOut: GIVEN,
    move: ({ facts, ownerFence }) =>
      takeBack(facts.owner, facts.givenOut, { agent: MINA, fence: ownerFence, now: NOON }),
  },
  closeByUser: { from: HELD, move: ({ facts }) => close(facts.owner, 'user', NOON) },
  closeByAgent: { from: HELD, move: ({ facts }) => close(facts.owner, 'agent', NOON) },
};
const MOVES = Object.values(TRANSITIONS).map(({ move }) => move);

const nameOf = (owner: Owner) => (owner.kind === 'withAgent' ? owner.agent : owner.kind);

/** The same every time: a failure can be tried again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function shuffled<T>(all: readonly T[], roll: (sides: number) => number): T[] {
  const left = [...all];
  return all.flatMap(() => left.splice(roll(left.length), 1));
}

/** How often somebody spoke who did not hold it, and whether the move itself was written. */
interface Met {
  readonly wrong: number;
  readonly moved: boolean;
}

/** Somebody who reads, thinks, and then writes what they decided on what they had read. */
type Actor = { read(): Promise<void>; write(): Promise<boolean> };
type Guarded = (change: Change) => Change;

function actor(
  conversations: Conversations,
  id: ConversationId,
  decide: (draft: ConversationDraft) => boolean,
  guarded: Guarded,
): Actor {
  let read: Conversation | null = null;
  return {
    read: async () => {
      read = await conversations.read(id);
    },
    write: async () => {
      if (!read) return false;
      const draft = new ConversationDraft(id, read, read.facts, NOON, DEFAULT_RULES);
      if (!decide(draft)) return false;
      return (await conversations.commit(id, guarded(draft.change({})))).kind === 'ok';
    },
  };
}

const mover = (move: Transition['move']) => (draft: ConversationDraft) => {
  if (!draft.before || draft.move(move(draft.before))) return false;
  draft.append(said(`now: ${nameOf(draft.facts.owner)}`, 'system'));
  return true;
};
const speaker = (draft: ConversationDraft) => {
  draft.append(said(`says: ${nameOf(draft.facts.owner)}`, 'system'));
  return true;
};

/** Reads in the order of the store: each sentence is of whoever the move before it gave the conversation to. */
function spokenByOthers(texts: readonly string[]): string[] {
  let owner = '';
  return texts.filter((text) => {
    const [kind, name = ''] = text.split(': ');
    if (kind === 'now') owner = name;
    return kind === 'says' && name !== owner;
  });
}

describe.each(BACKENDS)('One owner, on $name', ({ open }) => {
  let store: Awaited<ReturnType<typeof open>>;
  let conversations: Conversations;
  const vault = vaultForTest();
  beforeAll(async () => {
    store = await open(() => NOON);
    conversations = sealedConversations(store.backend.rows, vault, store.backend.signals, () => NOON);
  });
  afterAll(() => store.remove());

  async function begun({ from, givenOut }: Pick<Transition, 'from' | 'givenOut'>): Promise<ConversationId> {
    const id = newId<ConversationId>();
    const facts = sampleFacts({ owner: from, givenOut, dueAt: NOON + HOUR });
    const entries = [said(`now: ${nameOf(from)}`, 'system')];
    const made = await conversations.commit(id, { version: 0, facts, content: sampleContent(), entries });
    expect(made.kind).toBe('ok');
    return id;
  }

  async function textsOf(id: ConversationId): Promise<string[]> {
    const entries = await conversations.entries(id, { after: 0, limit: 100, audience: 'staff' });
    return entries.map(({ activity }) => activity.text ?? '');
  }

  /** One conversation in which the move, a rival and a speaker meet, step by step in an order that is drawn. */
  async function meet(transition: Transition, roll: (sides: number) => number, guarded: Guarded): Promise<Met> {
    const id = await begun(transition);
    const rival = MOVES[roll(MOVES.length)] ?? transition.move;
    const actors = [mover(transition.move), mover(rival), speaker].map((decide) =>
      actor(conversations, id, decide, guarded),
    );
    const hasRead = new Set<Actor>();
    let moved = false;
    for (const one of shuffled([...actors, ...actors], roll)) {
      if (!hasRead.has(one)) await one.read();
      else if (await one.write()) moved ||= one === actors[0];
      hasRead.add(one);
    }
    const texts = await textsOf(id);
    const owner = (await conversations.read(id))?.facts.owner;
    const last = texts.filter((text) => text.startsWith('now: ')).at(-1);
    // The last move that was written is what is true.
    const isTrue = owner !== undefined && last === `now: ${nameOf(owner)}`;
    return { wrong: spokenByOthers(texts).length + (isTrue ? 0 : 1), moved };
  }

  async function interleaved(name: string, count: number, guarded: Guarded = (change) => change) {
    const transition = TRANSITIONS[name];
    if (!transition) throw new Error('no such move');
    const roll = dice(count);
    const all: Met[] = [];
    while (all.length < count) {
      const some = Array.from({ length: AT_ONCE }, () => meet(transition, dice(roll(2 ** 31)), guarded));
      all.push(...(await Promise.all(some)));
    }
    return { wrong: all.reduce((sum, { wrong }) => sum + wrong, 0), moved: all.filter(({ moved }) => moved).length };
  }

  it.each(Object.keys(TRANSITIONS))(
    `%s: in ${INTERLEAVINGS} interleavings nobody speaks who does not hold it`,
    async (name) => {
      const { wrong, moved } = await interleaved(name, INTERLEAVINGS);
      expect(wrong).toBe(0);
      // Neither always first nor always too late.
      expect(moved).toBeGreaterThan(INTERLEAVINGS / 10);
      expect(moved).toBeLessThan(INTERLEAVINGS);
    },
  );

  it('control: where nobody proves the fence, former owners speak', async () => {
    const unproven: Guarded = ({ ownerFence: _, version: __, ...change }) => change;
    expect((await interleaved('reassign', 100, unproven)).wrong).toBeGreaterThan(0);
  });

  it('is one of fifty who claim at once, from two processes', async () => {
    const other = await store.again();
    const beside = sealedConversations(other.rows, vault, other.signals, () => NOON);
    const id = await begun({ from: WAITING });
    const racers = Array.from({ length: 50 }, (_, n) => {
      const agent = `agent-${n}` as StaffId;
      const decide = mover(({ facts }) => claim(facts.owner, agent, NOON));
      return actor(n % 2 === 0 ? conversations : beside, id, decide, (change) => change);
    });
    await Promise.all(racers.map((one) => one.read()));
    const won = await Promise.all(racers.map((one) => one.write()));
    expect(won.filter(Boolean)).toHaveLength(1);
    const owner = (await conversations.read(id))?.facts.owner;
    expect(owner).toMatchObject({ kind: 'withAgent', agent: `agent-${won.indexOf(true)}` });
    await other.close();
  });
});
