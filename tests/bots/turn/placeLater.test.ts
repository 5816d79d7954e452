import { sharedLimits } from '../../../app/http/limits.ts';
import { placeLater } from '../../../bots/turn/placeLater.ts';
import { DAY, HOUR, MINUTE } from '../../../core/time.ts';
import { memoryLimits } from '../../../stores/embedded/limits.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
const limits = () => sharedLimits(memoryLimits(), Buffer.alloc(32, 1));

it('one address has three cases an hour where they came, ten an hour later, and the rest behind everybody', async () => {
  const take = limits();
  const asked = async (from: string, times: number) => {
    const later = [];
    for (let n = 0; n < times; n++) later.push(await placeLater(take, from, false));
    return later;
  };
  const all = await asked('203.0.113.7', 60);
  expect(all.slice(0, 4)).toEqual([0, 0, 0, HOUR]);
  const of = (span: number) => all.filter((one) => one === span).length;
  expect([of(0), of(HOUR), of(6 * HOUR), of(7 * DAY)]).toEqual([3, 10, 30, 17]);
  expect(await asked('203.0.113.8', 1)).toEqual([0]);
  // A network of IPv6 is one subscriber.
  expect([...(await asked('2001:db8::1', 3)), ...(await asked('2001:db8::2', 1))]).toEqual([0, 0, 0, HOUR]);
});

it('urgent ones of one address stand behind those of others after the fifth, and are counted apart', async () => {
  const take = limits();
  const later = [];
  for (let n = 0; n < 20; n++) later.push(await placeLater(take, '203.0.113.7', true));
  expect(later.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 15 * MINUTE]);
  expect(later.at(-1)).toBe(DAY);
  expect(await placeLater(take, '203.0.113.7', false)).toBe(0);
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
