import { fairQueue, giveWay, type Whose, whileWaiting } from '../../../core/process/fairQueue.ts';

/** Works that end when they are told to, and say in which order they began. */
function openQueue() {
  let time = 0;
  let took = 0;
  const began: string[] = [];
  const paid: [string, number][] = [];
  const ends = new Map<string, () => void>();
  const queue = fairQueue({
    measure: () => () => took,
    spent: ({ lane }, spent) => paid.push([lane, spent]),
    now: () => time,
  });
  /** A lane by itself, or `near/lane`; `!` before it: urgent. */
  const whose = (name: string): Whose => {
    const [near = '', lane = near] = name.replace('!', '').split('/');
    return { lane, near, urgent: name.startsWith('!') };
  };
  const run = <T>(lane: string, work: () => Promise<T>) => queue(whose(lane), work);
  const settle = async () => {
    for (let n = 0; n < 5; n++) await new Promise((resolve) => setImmediate(resolve));
  };
  const send = (lane: string, ...names: string[]) =>
    Promise.all(
      names.map((name) =>
        run(lane, () => {
          began.push(name);
          return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
        }),
      ),
    );
  const end = async (name: string, spends = 10) => {
    took = spends;
    ends.get(name)?.();
    await settle();
    took = 0;
  };
  /** A lane that has used the event loop for so long of late. */
  const makeHeavy = async (lane: string, spends = 2_000) => {
    void send(lane, `first of ${lane}`);
    await settle();
    await end(`first of ${lane}`, spends);
  };
  /** The event loop is busy with each of them for so long between two looks. */
  const keepBusy = (by: number) => {
    took = by;
  };
  const pass = async (by: number) => {
    time += by;
    await jest.advanceTimersByTimeAsync(by);
    await settle();
  };
  return { run, began, paid, send, end, makeHeavy, keepBusy, pass, settle };
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
afterEach(() => jest.useRealTimers());

it('runs two of a lane at once, in the order in which they came, and all of them', async () => {
  const { send, began, end, settle } = openQueue();
  const all = send('a', '1', '2', '3', '4');
  await settle();
  expect(began).toEqual(['1', '2']);
  await end('2');
  await end('1');
  expect(began).toEqual(['1', '2', '3', '4']);
  await end('3');
  await end('4');
  await expect(all).resolves.toEqual(['1', '2', '3', '4']);
});

it('begins at once what others send, however much waits in one lane', async () => {
  const { send, began, settle } = openQueue();
  void send('a', ...Array.from({ length: 100 }, (_, n) => `a${n}`));
  void send('b', 'b');
  await settle();
  expect(began).toEqual(['a0', 'a1', 'b']);
});

it('runs heavy lanes one at a time in turn, and never while a light one is at work', async () => {
  const { send, began, end, makeHeavy, settle } = openQueue();
  for (const lane of ['a', 'b']) await makeHeavy(lane);
  began.length = 0;
  void send('c', 'c1');
  void send('a', 'a1', 'a2');
  void send('b', 'b1', 'b2');
  await settle();
  expect(began).toEqual(['c1']);
  await end('c1');
  for (const name of ['a1', 'b1', 'a2', 'b2']) {
    expect(began.at(-1)).toBe(name);
    await end(name);
  }
  expect(began).toEqual(['c1', 'a1', 'b1', 'a2', 'b2']);
});

it('lets heavy lanes go on after a rest where light ones are always at work', async () => {
  const { send, began, end, makeHeavy, pass } = openQueue();
  await makeHeavy('a');
  void send('c', 'c1');
  void send('a', 'a1');
  await pass(200);
  expect(began).not.toContain('a1');
  void send('d', 'd1');
  await end('c1');
  await pass(60);
  expect(began).toContain('a1');
  await end('a1', 100);
  void send('a', 'a2');
  await pass(150);
  expect(began).not.toContain('a2');
  await pass(60);
  expect(began).toContain('a2');
});

it('lets a light lane go first in the middle of a heavy work, which then goes on', async () => {
  const { run, send, began, end, makeHeavy, pass } = openQueue();
  await makeHeavy('a');
  const steps: string[] = [];
  const heavy = run('a', async () => {
    steps.push('first half');
    await giveWay();
    steps.push('second half');
  });
  void send('b', 'b1');
  await pass(50);
  expect(began).toContain('b1');
  expect(steps).toEqual(['first half']);
  await end('b1');
  await pass(10);
  await heavy;
  expect(steps).toEqual(['first half', 'second half']);
});

it('holds nobody up who gives way beside any lane', async () => {
  await expect(giveWay()).resolves.toBeUndefined();
});

it('forgets what a lane took as time goes by', async () => {
  const { send, began, makeHeavy, pass, settle } = openQueue();
  await makeHeavy('a');
  await pass(30_000);
  void send('c', 'c1');
  void send('a', 'a1', 'a2');
  await settle();
  expect(began.slice(1)).toEqual(['c1', 'a1', 'a2']);
});

it('lets the next of a lane begin where one waits long for something else, and charges each once', async () => {
  const { send, began, paid, end, pass, settle } = openQueue();
  void send('a', '1', '2', '3');
  await settle();
  await pass(300);
  await settle();
  expect(began).toEqual(['1', '2', '3']);
  await end('3', 7);
  await end('1', 99);
  expect(paid).toEqual([
    ['a', 0],
    ['a', 0],
    ['a', 7],
  ]);
});

it('gives the place of a work that says that it waits to the next, whatever the loop is busy with, and lets it go on in its turn', async () => {
  const { run, began, send, end, keepBusy, settle } = openQueue();
  keepBusy(200);
  let answer: () => void = () => undefined;
  const nodes = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const asking = ['one', 'two', 'three', 'four'].map((lane) =>
    run(lane, async () => {
      began.push(lane);
      await whileWaiting(() => nodes);
      began.push(`${lane} again`);
      return lane;
    }),
  );
  await settle();
  void send('five', 'fifth');
  void send('six', 'sixth');
  void send('seven', 'seventh');
  await settle();
  expect(began).toEqual(['one', 'two', 'three', 'four', 'fifth', 'sixth', 'seventh']);
  answer();
  await settle();
  expect(began).toHaveLength(7);
  for (const name of ['fifth', 'sixth', 'seventh']) await end(name);
  expect(await Promise.all(asking)).toEqual(['one', 'two', 'three', 'four']);
});

it('goes on before what came later in its lane, and is charged for each stay', async () => {
  const { run, began, paid, keepBusy, send, end, settle } = openQueue();
  keepBusy(30);
  let answer: () => void = () => undefined;
  const nodes = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const asking = run('one', async () => {
    await whileWaiting(() => nodes);
    began.push('again');
  });
  await settle();
  void send('one', 'a', 'b', 'c');
  await settle();
  answer();
  await settle();
  expect(began).toEqual(['a', 'b']);
  await end('a', 30);
  await asking;
  expect(began.slice(0, 3)).toEqual(['a', 'b', 'again']);
  expect(paid.filter(([lane]) => lane === 'one').length).toBeGreaterThanOrEqual(3);
});

it('gives back the place of one who waited in vain', async () => {
  const { run, settle, began, send } = openQueue();
  const failing = run('one', () => whileWaiting(() => Promise.reject(new Error('nobody answers'))));
  await expect(failing).rejects.toThrow('nobody answers');
  for (const lane of ['two', 'three', 'four']) void send(lane, lane);
  await settle();
  expect(began).toEqual(['two', 'three', 'four']);
  expect(await whileWaiting(async () => 'beside any lane')).toBe('beside any lane');
});

it('runs three works of all light lanes at once, in turn, and loses none', async () => {
  const { send, began, end, settle } = openQueue();
  const lanes = ['a', 'b', 'c', 'd', 'e'];
  const all = Promise.all([1, 2].flatMap((n) => lanes.map((lane) => send(lane, `${lane}${n}`))));
  await settle();
  expect(began).toEqual(['a1', 'b1', 'c1']);
  for (let n = 0; n < 10; n++) {
    expect(began.length).toBeLessThanOrEqual(n + 3);
    await end(began[n] ?? '');
  }
  expect(began).toEqual(['a1', 'b1', 'c1', 'd1', 'e1', 'a2', 'b2', 'c2', 'd2', 'e2']);
  await expect(all).resolves.toHaveLength(10);
});

it('keeps the place of a long work that the event loop is busy with, for five seconds at most', async () => {
  const { send, began, keepBusy, pass, settle } = openQueue();
  for (const lane of ['a', 'b', 'c', 'd']) void send(lane, lane);
  await settle();
  keepBusy(80);
  for (let n = 0; n < 16; n++) await pass(250);
  expect(began).toEqual(['a', 'b', 'c']);
  for (let n = 0; n < 8; n++) await pass(250);
  await settle();
  expect(began).toContain('d');
});

it('makes lanes heavy that took much together with their neighbours, and no others', async () => {
  const { send, began, end, makeHeavy, settle } = openQueue();
  for (let n = 0; n < 5; n++) await makeHeavy(`line/${n}`, 400);
  began.length = 0;
  void send('other/b', 'b1');
  void send('line/new', 'neighbour');
  await settle();
  expect(began).toEqual(['b1']);
  await end('b1');
  expect(began).toEqual(['b1', 'neighbour']);
});

it('runs at once what cannot wait, however much waits in its lane and however heavy that is', async () => {
  const { send, began, makeHeavy, settle } = openQueue();
  await makeHeavy('a');
  void send('a', ...Array.from({ length: 50 }, (_, n) => `a${n}`));
  void send('c', 'c');
  await settle();
  began.length = 0;
  void send('!a', 'crisis');
  await settle();
  expect(began).toEqual(['crisis']);
});

it('answers others between one work and the next', async () => {
  const { run, settle } = openQueue();
  const steps: string[] = [];
  const works = Array.from({ length: 6 }, (_, n) => run('a', async () => void steps.push(`work ${n}`)));
  let answered = 0;
  const answer = () => {
    steps.push('answer');
    if (++answered < 3) setImmediate(answer);
  };
  setImmediate(answer);
  for (let n = 0; n < 5; n++) await settle();
  await Promise.all(works);
  expect(steps.indexOf('answer')).toBeLessThan(steps.indexOf('work 2'));
  expect(steps.lastIndexOf('answer')).toBeLessThan(steps.indexOf('work 5'));
});

it('gives the place of a work that fails to the next', async () => {
  const { run, paid, settle } = openQueue();
  const fails = async () => Promise.reject(new Error('the store is down'));
  const all = Promise.allSettled([run('a', fails), run('a', fails), run('a', fails)]);
  for (let n = 0; n < 3; n++) await settle();
  await expect(all).resolves.toHaveLength(3);
  const last = run('a', async () => 'well');
  await settle();
  await expect(last).resolves.toBe('well');
  expect(paid).toHaveLength(4);
});
