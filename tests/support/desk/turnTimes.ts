import { sleep } from './crowd.ts';
import type { DeskVisitor } from './deskVisitor.ts';

/** How often each of them says something, in ms: less often than one person may. */
const PAUSE = 600;
const SAID = ['thanks', 'how do I update the app?', 'what are gas fees?', 'ok'];

/** p95 of a turn, in ms, over everybody who talks until then. */
export async function p95Until(users: readonly DeskVisitor[], end: Promise<unknown>): Promise<number> {
  const times: number[] = [];
  let isOver = false;
  void end.then(() => {
    isOver = true;
  });
  const talk = async (user: DeskVisitor, first: number) => {
    await sleep((PAUSE * first) / users.length);
    for (let n = first; !isOver; n += 1) {
      const begun = performance.now();
      await user.say(SAID[n % SAID.length] ?? '');
      times.push(performance.now() - begun);
      await sleep(Math.max(0, PAUSE - (performance.now() - begun)));
    }
  };
  await Promise.all(users.map(talk));
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
