import { sharedLimits, takeSignIn, takeVisit } from '../../../app/http/limits.ts';
import { takeNear } from '../../../core/net/takeNear.ts';
import { HOUR } from '../../../core/time.ts';
import { memoryLimits } from '../../../stores/embedded/limits.ts';

const KEY = Buffer.alloc(32, 7);
const process = (desk = memoryLimits()) => sharedLimits(desk, KEY);

it('counts an IPv6 network as one address, however it is written', async () => {
  const take = process();
  for (let n = 0; n < 20; n += 1) await take('signIn', `2001:db8:1::${n.toString(16)}`);
  expect(await take('signIn', '2001:0DB8:1:0:ffff:1:2:3')).toBeGreaterThan(0);
  expect(await take('signIn', '2001:db8:2::1')).toBe(0);
  expect(await take('check', '2001:db8:1::1')).toBe(0);
});

it('lets a key do what it may, then names the time until it may again, and leaves other keys alone', async () => {
  const take = process();
  const waits = [];
  for (let n = 0; n < 25; n += 1) waits.push(await take('send', 'one'));
  expect(waits.slice(0, 20)).toEqual(Array(20).fill(0));
  for (const wait of waits.slice(20)) {
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(10_000);
  }
  expect(await take('send', 'another')).toBe(0);
  expect(await take('read', 'one')).toBe(0);
});

it('lets an address send a burst of long messages and no flood of them, through whichever process', async () => {
  const desk = memoryLimits();
  const [one, other] = [process(desk), process(desk)];
  const waits = [];
  for (let n = 0; n < 30; n += 1) waits.push(await (n % 2 ? one : other)('longFrom', '192.0.2.1'));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(20);
  expect(Math.max(...waits)).toBeLessThanOrEqual(20_000);
  expect(await one('longFrom', '192.0.2.2')).toBe(0);
});

it('lets an address go on until its turns took a sixth of the event loop, counted after each', async () => {
  const take = process();
  for (const took of [4_000, 5_900, 200]) {
    expect(await take('spent', '2001:db8:1::1', 0)).toBe(0);
    await take('spent', '2001:db8:1:0', took);
  }
  const wait = await take('spent', '2001:db8:1::2', 0);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60_000);
  expect(await take('spent', '2001:db8:2::1', 0)).toBe(0);
});

it.each([
  ['startNear', 600],
  ['searchNear', 600],
  ['lookNear', 120],
  ['readNear', 9_000],
  ['channelTryNear', 1_800],
  ['streamNear', 600],
  ['verifyNear', 90],
  ['sentCodeNear', 30],
] as const)(
  'lets one line with many addresses begin, search, ask, read, try, prove and have codes sent no more than a few offices: %s',
  async (what, points) => {
    const take = process();
    const waits: number[] = [];
    for (let n = 0; n <= points; n++) waits.push(await take(what, `2001:db8:1:${n.toString(16)}::1`));
    expect(waits.slice(0, points).every((wait) => wait === 0)).toBe(true);
    expect(waits.at(-1)).toBeGreaterThan(0);
    expect(await take(what, '2001:db8:2::1')).toBe(0);
  },
);

it.each([
  ['one line of IPv6', (n: number) => `2001:db8:1:${n.toString(16)}::1`, '2001:db8:2::1'],
  ['one network of IPv4', (n: number) => `203.0.113.${n}`, '203.0.114.1'],
])(
  'lets all of %s ask the nodes no more than three of its addresses, of which each has its own',
  async (_, of, other) => {
    const take = process();
    const asked = async (address: string) => (await takeNear(take, 'look', address, 2)) === 0;
    let looks = 0;
    for (let n = 1; n < 100; n += 1) if (await asked(of(n))) looks += 1;
    expect(looks).toBe(60);
    const ofOne = [];
    for (let n = 0; n < 21; n += 1) ofOne.push(await asked(other));
    expect(ofOne.filter(Boolean)).toHaveLength(20);
  },
);

it('lets the neighbours of an address take three times that together', async () => {
  const take = process();
  for (let n = 0; n < 4; n++) {
    expect(await take('spentNear', `2001:db8:1:${n}::1`, 0)).toBe(0);
    await take('spentNear', '2001:db8:1', 8_000);
  }
  expect(await take('spentNear', '2001:db8:1:77::1', 0)).toBeGreaterThan(0);
  expect(await take('spentNear', '2001:db8:2::1', 0)).toBe(0);
});

it('lets a member of staff say one message of the greatest length in ten seconds, or many short ones', async () => {
  const take = process();
  expect(await take('said', 'mina', 8_000)).toBe(0);
  expect(await take('said', 'mina', 100)).toBeGreaterThan(0);
  for (let n = 0; n < 50; n += 1) expect(await take('said', 'yuto', 150)).toBe(0);
});

it('counts what is written before consent by its length, for all processes together', async () => {
  const desk = memoryLimits();
  const [one, other] = [process(desk), process(desk)];
  expect(await one('unagreed', '192.0.2.1', 12_000)).toBe(0);
  expect(await other('unagreed', '192.0.2.1', 12_000)).toBeGreaterThan(0);
  expect(await other('unagreed', '192.0.2.2', 12_000)).toBe(0);
});

it('gives an address so much of the model’s day as the operator says, and one question that costs more than that', async () => {
  const take = sharedLimits(memoryLimits(), KEY, { model: 3, modelDay: 50_000 });
  const asked = [];
  for (let n = 0; n < 4; n += 1) asked.push(await take('modelDay', '192.0.2.1', 22_000));
  expect(asked.map((wait) => wait === 0)).toEqual([true, true, false, false]);
  expect(await take('modelDay', '192.0.2.2', 80_000)).toBe(0);
  expect(await take('modelDay', '192.0.2.2', 1)).toBeGreaterThan(0);
  for (let n = 0; n < 3; n += 1) expect(await take('model', 'conversation')).toBe(0);
  expect(await take('model', 'conversation')).toBeGreaterThan(0);
});

it('gives the neighbours of an address three shares of the model’s day together, and leaves the others theirs', async () => {
  const take = sharedLimits(memoryLimits(), KEY, { modelDay: 50_000, modelDayNear: 150_000 });
  const ask = async (address: string) =>
    (await take('modelDay', address, 50_000)) === 0 && (await take('modelDayNear', address, 50_000)) === 0;
  const all = async (addresses: string[]) => {
    const asked = [];
    for (const address of addresses) asked.push(await ask(address));
    return asked;
  };
  // One rented /48 has 65,536 networks, one household's /56 has 256.
  const rented = [1, 2, 3, 4, 5].map((n) => `2001:db8:77:${n}00::1`);
  expect(await all(rented)).toEqual([true, true, true, false, false]);
  expect(await all([1, 2, 3, 4].map((n) => `198.51.100.${n}`))).toEqual([true, true, true, false]);
  expect(await all(['2001:db8:78:1::1', '198.51.101.1', 'msteams:one', 'msteams:two'])).toEqual(Array(4).fill(true));
});

it('waits no longer than its window where the clock was set back since', async () => {
  const desk = memoryLimits();
  const real = Date.now;
  try {
    Date.now = () => real() + 49 * HOUR;
    const ahead = [];
    for (let n = 0; n < 3; n += 1) ahead.push(await desk.take('signIn', { points: 2, seconds: 60 }));
    expect(ahead.map((wait) => wait === 0)).toEqual([true, true, false]);
    Date.now = real;
    expect(await desk.take('signIn', { points: 2, seconds: 60 })).toBe(0);
    expect(await desk.take('signIn', { points: 2, seconds: 60 })).toBe(0);
    expect(await desk.take('signIn', { points: 2, seconds: 60 })).toBeLessThanOrEqual(60_000);
  } finally {
    Date.now = real;
  }
});

it('counts for all processes together what could be guessed or flooded through each of them', async () => {
  const desk = memoryLimits();
  const [one, other] = [process(desk), process(desk)];
  for (let n = 0; n < 10; n += 1) {
    expect(await one('send', 'conversation')).toBe(0);
    expect(await other('send', 'conversation')).toBe(0);
  }
  expect(await one('send', 'conversation')).toBeGreaterThan(0);
  for (let n = 0; n < 5; n += 1) {
    expect(await one('account', 'mina')).toBe(0);
    expect(await other('account', 'mina')).toBe(0);
  }
  expect(await other('account', 'mina')).toBeGreaterThan(0);
});

it('gives the store no name and no address, and goes by its own count when the store is gone', async () => {
  const names: string[] = [];
  const take = process({
    take: async (name) => {
      names.push(name);
      throw new Error('gone');
    },
  });
  for (let n = 0; n < 20; n += 1) expect(await take('signIn', '192.0.2.77')).toBe(0);
  expect(await take('signIn', '192.0.2.77')).toBeGreaterThan(0);
  expect(names).toHaveLength(20);
  expect(names[0]).toMatch(/^[\w-]{22}$/);
});

describe('the tries at a name', () => {
  it('are used up by a stranger for their own address only', async () => {
    const take = process();
    for (let n = 0; n < 500; n += 1) await takeSignIn(take, 'mina', `2001:db8:bad::${n.toString(16)}`);
    expect(await takeSignIn(take, 'mina', '2001:db8:bad::1')).toBeGreaterThan(0);
    for (let n = 0; n < 10; n += 1) expect(await takeSignIn(take, 'mina', '192.0.2.1')).toBe(0);
    expect(await takeSignIn(take, 'other', '2001:db8:bad::1')).toBe(0);
  });

  it('are not used up by one line, however many addresses it has', async () => {
    const take = process();
    for (let n = 0; n < 500; n += 1) await takeSignIn(take, 'mina', `2001:db8:bad:${n.toString(16)}::1`);
    expect(await takeSignIn(take, 'mina', '2001:db8:bad:7777::1')).toBeGreaterThan(0);
    for (let n = 0; n < 10; n += 1) expect(await takeSignIn(take, 'mina', '192.0.2.1')).toBe(0);
  });

  it('are few whoever guesses: a net of machines waits a minute first, then longer', async () => {
    const desk = memoryLimits();
    const [one, other] = [process(desk), process(desk)];
    const waits: number[] = [];
    for (let n = 0; n < 2000; n += 1) {
      waits.push(await takeSignIn(n % 2 ? one : other, 'mina', `198.${n >> 8}.${n % 256}.7`));
    }
    expect(waits.filter((wait) => wait === 0)).toHaveLength(30);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
    const tries: number[] = [];
    for (let n = 0; n < 2000; n += 1) tries.push(await one('nameLong', 'mina'));
    expect(tries.filter((wait) => wait === 0).length).toBeLessThanOrEqual(100);
  });
});

it('counts the visits of neighbours to the page for signing in together, and of nobody else', async () => {
  const take = process();
  const waits = [];
  for (let n = 0; n < 500; n += 1) waits.push(await takeVisit(take, `2001:db8:1:${n.toString(16)}::1`));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(120);
  expect(await takeVisit(take, '2001:db8:2::1')).toBe(0);
});
