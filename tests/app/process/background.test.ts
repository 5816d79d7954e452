import { repeat } from '../../../app/process/background.ts';
import { drainable } from '../../../app/process/drainable.ts';
import type { Incoming, Received } from '../../../bots/turn/ports.ts';
import { silentLog } from '../../support/desk/silentLog.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('repeats work one run at a time, also after a failure, until it is stopped', async () => {
  let [runs, inside, most] = [0, 0, 0];
  const background = repeat(
    'test',
    1,
    async () => {
      inside += 1;
      most = Math.max(most, inside);
      await wait(5);
      inside -= 1;
      runs += 1;
      if (runs === 1) throw new Error('the first run fails');
    },
    silentLog,
  );
  while (runs < 4) await wait(5);
  await background.stop();
  const after = runs;
  await wait(30);
  expect([most, inside, runs]).toEqual([1, 0, after]);
});

it('lets the turns inside finish and sends the others away', async () => {
  let finish = (_: Received) => {};
  const door = drainable(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  const turn = door.receive({} as Incoming);
  let drained = false;
  const draining = door.drain().then(() => {
    drained = true;
  });
  expect(await door.receive({} as Incoming)).toEqual({ kind: 'busy' });
  await wait(5);
  expect(drained).toBe(false);
  finish({ kind: 'accepted', seq: 1 });
  expect(await turn).toEqual({ kind: 'accepted', seq: 1 });
  await draining;
});
