import { sharedLimits } from '../../../app/http/limits.ts';
import { placeLater } from '../../../bots/turn/placeLater.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import type { PlaceKind } from '../../../handoff/draft.ts';
import { memoryLimits } from '../../../stores/embedded/limits.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
const limits = () => sharedLimits(memoryLimits(), Buffer.alloc(32, 1));

const asked = async (take: ReturnType<typeof limits>, from: string, kind: PlaceKind, times: number) => {
  const later = [];
  for (let n = 0; n < times; n++) later.push(await placeLater(take, from, kind));
  return later;
};

it('one address has three cases an hour where they came, ten an hour later, and the rest six hours later', async () => {
  const take = limits();
  const all = await asked(take, '203.0.113.7', 'plain', 60);
  expect(all.slice(0, 4)).toEqual([0, 0, 0, HOUR]);
  const of = (span: number) => all.filter((one) => one === span).length;
  expect([of(0), of(HOUR), of(6 * HOUR)]).toEqual([3, 10, 47]);
  expect(await asked(take, '203.0.113.8', 'plain', 1)).toEqual([0]);
  // A network of IPv6 is one subscriber.
  const near = [...(await asked(take, '2001:db8::1', 'plain', 3)), ...(await asked(take, '2001:db8::2', 'plain', 1))];
  expect(near).toEqual([0, 0, 0, HOUR]);
});

it('urgent ones of one address stand behind those of others after the fifth, an hour at most, and are counted apart', async () => {
  const take = limits();
  const later = await asked(take, '203.0.113.7', 'urgent', 20);
  expect(later.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 15 * MINUTE]);
  expect(later.at(-1)).toBe(HOUR);
  expect(await placeLater(take, '203.0.113.7', 'plain')).toBe(0);
});

it.each<[PlaceKind, number[]]>([
  ['urgent', [15, 30, 55]],
  ['plain', [15, 50, 35]],
])(
  '%s ones of a line of which one machine has all addresses stand where those of a few addresses do',
  async (kind, expected) => {
    const take = limits();
    const all: number[] = [];
    for (let n = 0; n < 100; n++) all.push(await placeLater(take, `2001:db8:5:${n.toString(16)}::1`, kind));
    const spans = [...new Set(all)].sort((a, b) => a - b);
    expect(spans.map((span) => all.filter((one) => one === span).length)).toEqual(expected);
    expect(all.slice(0, 15)).toEqual(Array(15).fill(0));
    for (const other of ['2001:db8:6::1', '203.0.113.7', 'msteams 29:1'])
      expect(await placeLater(take, other, kind)).toBe(0);
  },
);

it('what one address asks for beyond its own puts none of its neighbours behind', async () => {
  const take = limits();
  await asked(take, '203.0.113.7', 'urgent', 500);
  for (const neighbour of ['203.0.113.8', '203.0.113.9'])
    expect(await asked(take, neighbour, 'urgent', 5)).toEqual(Array(5).fill(0));
});

describe('At the desk', () => {
  beforeEach(async () => {
    const take = limits();
    // Everybody's turns come from one address, but those of the newcomer.
    desk = await openDeskUnderTest({
      take: (what, key) => (what.startsWith('queued') ? take(what, home ? '203.0.113.9' : '203.0.113.7') : ok(key)),
    });
    home = false;
  });
  afterEach(() => desk.close());
  let home = false;
  const ok = async (_: string) => 0;

  const asks = async (words: string | { action: 'emergency' }) => {
    const visitor = desk.visitor();
    await visitor.enter();
    if (typeof words === 'string') await visitor.say(words);
    else {
      await visitor.press(words);
      await visitor.press(words);
    }
    return visitor.id;
  };
  const ownerOf = async (id: string) => (await desk.stores.conversations.read(id as ConversationId))?.facts.owner;
  const waiting = async () => (await desk.stores.conversations.inPlace('waiting')).map(({ id }) => id);

  it('whoever comes after a crowd from one address is taken before most of it, and everybody is in the queue', async () => {
    const crowd = [];
    for (let n = 0; n < 8; n++) crowd.push(await asks('I want to talk to a person'));
    home = true;
    const newcomer = await asks('I want to talk to a person');
    // In one moment: those of one rank in any order.
    const queue = await waiting();
    expect(queue.slice(0, 4).sort()).toEqual([...crowd.slice(0, 3), newcomer].sort());
    expect(queue.slice(4).sort()).toEqual(crowd.slice(3).sort());
  });

  it('a crisis stands before every theft, whatever its address sent and whoever came before', async () => {
    home = true;
    const robbed = await asks({ action: 'emergency' });
    home = false;
    for (let n = 0; n < 20; n++) await asks({ action: 'emergency' });
    const crowd = [];
    for (let n = 0; n < 8; n++) crowd.push(await asks('I want to kill myself'));
    home = true;
    const other = await asks('I want to end my life');
    const queue = await waiting();
    expect(queue.slice(0, 9).sort()).toEqual([...crowd, other].sort());
    expect(queue).toContain(robbed);
    for (const id of [...crowd, other]) expect((await ownerOf(id)) ?? {}).not.toHaveProperty('later');
  });

  it('a crisis that is heard in a theft which was put behind stands first, and stays so when it has to wait again', async () => {
    for (let n = 0; n < 20; n++) await asks({ action: 'emergency' });
    const last = desk.visitor();
    await last.enter();
    for (let n = 0; n < 2; n++) await last.press({ action: 'emergency' });
    expect((await waiting())[0]).not.toBe(last.id);
    await last.say('I want to kill myself');
    expect((await waiting())[0]).toBe(last.id);
    await last.say('I want to talk to a person');
    await last.press({ action: 'emergency' });
    expect((await waiting())[0]).toBe(last.id);
  });

  it('a crisis that was told before anything was agreed stands first once it is', async () => {
    for (let n = 0; n < 20; n++) await asks({ action: 'emergency' });
    const early = desk.visitor();
    await early.say('I want to kill myself');
    await early.say('somebody is stealing my coins right now');
    await early.press({ action: 'consent.accept' });
    expect((await waiting())[0]).toBe(early.id);
  });

  it('whoever leaves the queue and comes back is not one more of their address', async () => {
    for (let n = 0; n < 2; n++) await asks('I want to talk to a person');
    const visitor = desk.visitor();
    await visitor.enter();
    for (let n = 0; n < 3; n++) {
      await visitor.say('I want to talk to a person');
      await visitor.press({ action: 'queue.leave' });
    }
    await visitor.say('I want to talk to a person');
    const owner = (await desk.stores.conversations.read(visitor.id))?.facts.owner;
    expect(owner).toMatchObject({ kind: 'waiting' });
    expect(owner).not.toHaveProperty('later');
  });
});
