import { sharedLimits } from '../../../app/http/limits.ts';
import { placeLater } from '../../../bots/turn/placeLater.ts';
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

it('a crisis is put behind by minutes, whatever its address sent, and thefts of that take no place of it', async () => {
  const take = limits();
  await asked(take, '203.0.113.7', 'urgent', 40);
  const later = await asked(take, '203.0.113.7', 'care', 200);
  expect(later.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 5 * MINUTE]);
  expect(Math.max(...later)).toBe(10 * MINUTE);
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

  it('a crisis is urgent whoever came before, and those of one address do not all stand before a theft of another', async () => {
    const crowd = [];
    for (let n = 0; n < 8; n++) crowd.push(await asks('I want to kill myself'));
    const ordinary = await asks('I want to talk to a person');
    home = true;
    const robbed = await asks({ action: 'emergency' });
    const queue = await waiting();
    expect(queue.slice(0, 6).sort()).toEqual([...crowd.slice(0, 5), robbed].sort());
    expect(queue.slice(6, 9).sort()).toEqual(crowd.slice(5).sort());
    expect(queue.slice(9)).toEqual([ordinary]);
  });

  it('a crisis of a crowded address stands before its thefts, also where it is heard in one of them', async () => {
    for (let n = 0; n < 20; n++) await asks({ action: 'emergency' });
    const thefts = await waiting();
    const last = desk.visitor();
    await last.enter();
    for (let n = 0; n < 2; n++) await last.press({ action: 'emergency' });
    const crisis = await asks('I want to kill myself');
    await last.say('I want to kill myself');
    const queue = await waiting();
    expect(queue.slice(0, 7).sort()).toEqual([...thefts.slice(0, 5), crisis, last.id].sort());
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
